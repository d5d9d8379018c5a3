import { type AgentChatError, isAgentChatError } from "@agent-chat/core"
import { type ExitCode, exitCodes, Failure } from "../service/failure.ts"
import type { Version } from "../service/version.ts"
import { Interrupted } from "../terminal/prompt.ts"
import type { Screen } from "../terminal/screen.ts"
import { oneLine } from "../terminal/text.ts"

const unreachable: Readonly<Record<string, string>> = {
  dns: "the name of the service was not found: look at --url and at the network",
  refused: "nobody listens there: look at --url, and whether the service or the mock runs",
  tls: "the certificate is not trusted: NODE_EXTRA_CA_CERTS=<file> trusts one of your own",
  lost: "try again; agent-chat doctor looks at each step of the way"
}

const notOpened: Readonly<Record<string, string>> = {
  EADDRINUSE: "something listens there already: --port names another",
  EACCES: "this port is not for everybody: --port names another, from 1024 on",
  EADDRNOTAVAIL: "--host names an address of this machine",
  ENOTFOUND: "--host names an address of this machine"
}

const scopesOf = (version: Version | undefined, action: string | undefined): string | undefined => {
  const scopes = action === undefined ? undefined : version?.actionAbout[action]?.scopes
  return scopes === undefined || scopes.length === 0
    ? undefined
    : `the token needs ${scopes.length === 1 ? "" : "one of "}${scopes.join(", ")}`
}

/** What an error of the SDK means to somebody at a terminal. */
const told = (error: AgentChatError, version?: Version): { exitCode: ExitCode; fix?: string | undefined } => {
  switch (error._tag) {
    case "ApiError": {
      if (error.type === "authentication") {
        return {
          exitCode: exitCodes.credentials,
          fix: "the service does not take this token; agent-chat doctor says what is wrong with its form"
        }
      }
      const about = version?.apiErrors.find(({ type }) => type === error.type)
      const scopes = error.type === "authorization" ? scopesOf(version, error.action) : undefined
      const meaning = about === undefined ? undefined : `${about.meaning}; again? ${about.retry}`
      return { exitCode: exitCodes.refused, fix: scopes ?? meaning }
    }
    case "ConnectionError":
      if (error.reason === "login-rejected") return { exitCode: exitCodes.credentials }
      return { exitCode: exitCodes.unreachable, fix: unreachable[error.reason] }
    case "TimeoutError":
      return { exitCode: exitCodes.unreachable, fix: "--timeout 60s waits longer" }
    case "DecodeError":
      return {
        exitCode: exitCodes.unreadable,
        fix: "the service did it, so do not repeat it; agent-chat record and agent-chat drift show what differs"
      }
    case "InvalidRequestError":
      return { exitCode: exitCodes.usage, fix: error.action && `agent-chat call ${error.action} --help` }
    case "ConfigurationError":
      return { exitCode: exitCodes.usage }
  }
  return { exitCode: exitCodes.refused }
}

const deepest = (error: unknown): AgentChatError | undefined => {
  let found: AgentChatError | undefined
  let each = error
  for (let depth = 0; each instanceof Error && depth < 8; depth++) {
    if (isAgentChatError(each)) found = each
    each = each.cause
  }
  return found
}

/** Any error as what the user is told. What is nobody's fault but ours keeps its stack. */
export const failureOf = (error: unknown, version?: Version): Failure | undefined => {
  if (error instanceof Failure) return error
  if (error instanceof Interrupted) return new Failure(exitCodes.interrupted, "interrupted")
  if (isAgentChatError(error)) {
    // A call that waited for a connection tells by its cause why there was none.
    const cause = deepest(error) ?? error
    const { exitCode, fix } = told(cause, version)
    const why = cause === error || cause.message === error.message ? "" : ` (${cause.message})`
    return new Failure(exitCode, `${error.message}${why}`, {
      fix,
      facts: { error: error.toJSON() },
      cause: error
    })
  }
  const { code, syscall } = error as NodeJS.ErrnoException
  if (typeof code === "string" && typeof syscall === "string") {
    const fix = /listen|getaddrinfo/.test(syscall) ? notOpened[code] : undefined
    return new Failure(exitCodes.usage, (error as Error).message, { fix })
  }
  return undefined
}

/** Tells of a failure on stderr: for people in a line or two, else as JSON. */
export const tell = (screen: Screen, failure: Failure): void => {
  const { message, fix, exitCode, facts } = failure
  if (screen.json) {
    return screen.note(
      JSON.stringify({ failed: message, exitCode, ...(fix === undefined ? {} : { fix }), ...facts })
    )
  }
  if (exitCode === exitCodes.interrupted) return
  screen.note(`${screen.paint("red", "agent-chat:", "stderr")} ${oneLine(message)}`)
  if (fix !== undefined) screen.note(`  ${oneLine(fix)}`)
}
