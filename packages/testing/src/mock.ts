import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import type { AnyCatalog } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { FakeLiveChat } from "./fake-livechat.ts"
import type { StartOptions } from "./options.ts"
import type { CallReport } from "./service/reports.ts"
import { readWorld } from "./service/world-file.ts"
import { worldSchema } from "./service/world-schema.ts"

const help = `agent-chat-mock: a LiveChat that runs on this machine, for tests and demonstrations

Usage: agent-chat-mock [options]

  --port <number>         port to listen on; a free one unless given
  --host <address>        address to listen on (default 127.0.0.1)
  --token <token>         the only token that is accepted; any bearer unless given
  --webhook-url <url>     post every webhook there (secret_key: mock-secret)
  --webhook-version <v>   the API version they are told in: 3.6 unless given, or 3.0
  --seed-world <file>     start from a world in a JSON file; parts it leaves out are
                          those of the default world
  --chaos <seed>          drop, repeat, reorder, delay and cut now and then what is sent,
                          the same way for the same number
  --tls                   take TLS on the same port as well, with HTTP/2, under a
                          certificate that is made now; its file is printed
  --tls-cert <file>       the same under a certificate of yours, as PEM, ...
  --tls-key <file>        ... and its key
  --virtual-clock         time stands still until POST /_fake/clock moves it
  --no-page               no page at /; the control endpoints stay
  --verbose               one line per call, refused ones too: when, transport,
                          version, action, result
  --world-schema          print the JSON schema of worlds and end
  --version               print the version of this program and end
  -h, --help              show this text

It answers the Agent Chat Web API, RTM API and Configuration API of v3.0 and v3.6 from one
state, which is gone when it ends. The default world has the ids of the API documents:
chat PJ0MRSHTDG with the active thread K600PKZON8, customer
b7eff798-f8df-4364-8059-649c35c9ed0c, agent agent1@example.com.

The page at / is the customer's side of the chats. Programs in any language play
customers, plan faults and look at calls under /_fake/; /_fake/openapi.json describes it.

Example:
  agent-chat-mock --port 4010
  curl http://127.0.0.1:4010/v3.6/agent/action/get_chat \\
    -H "Authorization: Bearer anything" -H "Content-Type: application/json" \\
    -d '{"chat_id": "PJ0MRSHTDG"}'
  curl http://127.0.0.1:4010/_fake/customers/nina/says -d '{"text": "hello"}'

Ctrl-C ends it. Exit codes: 0 when it was ended, 2 when an option or a file is wrong or
the port is in use.
`

const name = "agent-chat-mock"
const webhookSecret = "mock-secret"

/** Something the user can put right: one line, exit code 2. */
class UsageError extends Error {}

type Values = ReturnType<typeof readOptions>

const readOptions = (args: readonly string[]) => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        host: { type: "string" },
        token: { type: "string" },
        "webhook-url": { type: "string" },
        "seed-world": { type: "string" },
        chaos: { type: "string" },
        "webhook-version": { type: "string" },
        tls: { type: "boolean" },
        "tls-cert": { type: "string" },
        "tls-key": { type: "string" },
        "virtual-clock": { type: "boolean" },
        "no-page": { type: "boolean" },
        "world-schema": { type: "boolean" },
        version: { type: "boolean" },
        verbose: { type: "boolean" },
        help: { type: "boolean", short: "h" }
      }
    })
    return values
  } catch (error) {
    throw new UsageError(`${messageOf(error).split(". ", 1)[0]}; --help lists the options`)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const numberFrom = (option: string, text: string, max: number): number => {
  if (/^\d+$/.test(text) && Number(text) <= max) return Number(text)
  throw new UsageError(`--${option} should be a whole number from 0 to ${max}, found ${JSON.stringify(text)}`)
}

/** The text of a file that an option names. */
const textFrom = (option: string, file: string): string => {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === "ENOENT" ? "there is no such file" : messageOf(error)
    throw new UsageError(`--${option} ${file}: ${why}`)
  }
}

const worldFrom = (file: string): NonNullable<StartOptions["world"]> => {
  const text = textFrom("seed-world", file)
  try {
    return readWorld(text)
  } catch (error) {
    throw new UsageError(`--seed-world ${file}: ${messageOf(error)}`)
  }
}

const start = async (options: StartOptions): Promise<FakeLiveChat> => {
  try {
    return await FakeLiveChat.start(options)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(code === "EADDRINUSE" ? `port ${options.port} is in use` : messageOf(error))
  }
}

const log = ({ action, via, version, at, result }: CallReport): void => {
  const time = new Date(at).toISOString().slice(11, 23)
  process.stdout.write(`${time}  ${via}  ${version}  ${action.padEnd(30)} ${result}\n`)
}

const catalogs: readonly AnyCatalog[] = [v3_6, v3_0]

const registerWebhooks = (fake: FakeLiveChat, url: string, version: string = v3_6.version): void => {
  if (!URL.canParse(url))
    throw new UsageError(`--webhook-url should be an absolute URL, found ${JSON.stringify(url)}`)
  const catalog = catalogs.find((other) => other.version === version)
  if (catalog === undefined)
    throw new UsageError(`--webhook-version should be 3.6 or 3.0, found ${JSON.stringify(version)}`)
  for (const { name: action, via } of Object.values(catalog.events)) {
    if (via.includes("webhook")) fake.registerWebhook({ url, action, version, secret: webhookSecret })
  }
}

const ownVersion = (): string => {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8")
  return (JSON.parse(manifest) as { readonly version: string }).version
}

const addressesOf = (fake: FakeLiveChat, certificate: string | undefined): string =>
  [
    `Web API  ${fake.webUrl}`,
    `RTM API  ${fake.rtmUrlOf(v3_6.version)}`,
    `         ${fake.rtmUrl}`,
    ...(fake.secureWebUrl === undefined ? [] : [`TLS      ${fake.secureWebUrl}`]),
    ...(certificate === undefined ? [] : [`         certificate in ${certificate}`]),
    ...(fake.pageUrl === undefined ? [] : [`Page     ${fake.pageUrl}`]),
    `Controls ${fake.webUrl}/_fake/openapi.json`,
    ""
  ].join("\n")

/** What a server is started with, as the options say. */
const startOptionsOf = (values: Values): StartOptions => {
  const { port = "0", host, token, verbose } = values
  const world = values["seed-world"]
  return {
    port: numberFrom("port", port, 65_535),
    ...(host === undefined ? {} : { host }),
    ...(token === undefined ? {} : { token }),
    ...(verbose === true ? { onCall: log } : {}),
    ...(values["virtual-clock"] === true ? { clock: "virtual" } : {}),
    ...(world === undefined ? {} : { world: worldFrom(world) }),
    page: values["no-page"] !== true,
    tls: tlsFrom(values)
  }
}

const tlsFrom = ({ tls, "tls-cert": cert, "tls-key": key }: Values): NonNullable<StartOptions["tls"]> => {
  if ((cert === undefined) !== (key === undefined))
    throw new UsageError("--tls-cert and --tls-key go together")
  if (cert === undefined || key === undefined) return tls === true
  return { cert: textFrom("tls-cert", cert), key: textFrom("tls-key", key) }
}

/** A certificate that was made here, in a file for clients to trust. */
const publish = (certificate: string): { readonly file: string; remove(): void } => {
  const folder = mkdtempSync(join(tmpdir(), "agent-chat-mock-"))
  const file = join(folder, "certificate.pem")
  writeFileSync(file, certificate)
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Waits for Ctrl-C or the like from now on. */
const listenForEnd = (): { readonly ended: Promise<void>; readonly stop: () => void } => {
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const
  for (const signal of signals) process.on(signal, resolve)
  return { ended, stop: () => signals.forEach((signal) => process.off(signal, resolve)) }
}

const serve = async (values: Values): Promise<void> => {
  const seed = values.chaos === undefined ? undefined : numberFrom("chaos", values.chaos, 2 ** 32 - 1)
  // Whoever reads the addresses may end it at once, and what lies in files has to go.
  const { ended, stop } = listenForEnd()
  try {
    await serveUntil(ended, values, seed)
  } finally {
    stop()
  }
}

const serveUntil = async (ended: Promise<void>, values: Values, seed: number | undefined): Promise<void> => {
  const fake = await start(startOptionsOf(values))
  const isOwn = values["tls-cert"] !== undefined
  const published = fake.certificate === undefined || isOwn ? undefined : publish(fake.certificate)
  try {
    if (values["webhook-url"] !== undefined)
      registerWebhooks(fake, values["webhook-url"], values["webhook-version"])
    if (seed !== undefined) fake.chaos({ seed })
    process.stdout.write(addressesOf(fake, published?.file))
    await ended
  } finally {
    published?.remove()
    await fake.close()
  }
}

const run = async (args: readonly string[], program: string): Promise<void> => {
  const values = readOptions(args)
  if (values.help === true) process.stdout.write(help.replaceAll(name, program))
  else if (values.version === true) process.stdout.write(`${ownVersion()}\n`)
  else if (values["world-schema"] === true)
    process.stdout.write(`${JSON.stringify(worldSchema, undefined, 2)}\n`)
  else await serve(values)
}

/**
 * Runs `agent-chat-mock` in this process, until Ctrl-C, SIGTERM or SIGHUP ends it; resolves to its exit code.
 *
 * @param args what stands behind its name, such as `["--port", "4010"]`
 * @param program its name in help and errors; `agent-chat-mock` unless set
 * @example
 * ```ts
 * process.exitCode = await runMock(process.argv.slice(2))
 * ```
 */
export const runMock = async (args: readonly string[], program: string = name): Promise<number> => {
  try {
    await run(args, program)
    return 0
  } catch (error) {
    process.stderr.write(`${program}: ${messageOf(error)}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}
