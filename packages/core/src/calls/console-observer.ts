import { callback, flag, type OptionRule, type OptionRules, readOptions } from "../options.ts"
import type { Observer } from "./observer.ts"

/** Where lines are written to: `console`, or what can do the same. */
export interface LineWriter {
  log(line: string): void
  warn(line: string): void
  error(line: string): void
}

/** What is shown, and where. */
export interface ConsoleObserverOptions {
  /** Where the lines go; `console` unless set. */
  readonly console?: LineWriter | undefined
  /** Shows what is sent as well, 2,000 characters of it at most. Off unless set: it is what people write to each other. */
  readonly payloads?: boolean | undefined
}

const lineWriter: OptionRule = {
  expected: "an object with log, warn and error, such as console",
  read: (value) =>
    ["log", "warn", "error"].every(
      (name) => callback.read((value as Record<string, unknown> | null)?.[name]) !== undefined
    )
      ? value
      : undefined
}

const rules: OptionRules<ConsoleObserverOptions> = { console: lineWriter, payloads: flag }

const longest = 2000

/** A payload in one line; what cannot be shown is refused by the call anyway. */
const shown = (payload: unknown): string => {
  let text: string | undefined
  try {
    text = JSON.stringify(payload)
  } catch {
    // A cycle, or a BigInt.
  }
  if (text === undefined) return "(no JSON)"
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : typeof cause)

/** The fields of a diagnostic in one line. */
const fieldsOf = (diagnostic: object): string =>
  Object.entries(diagnostic)
    .filter(([name, value]) => name !== "kind" && value !== undefined)
    .map(([name, value]) => `${name}=${typeof value === "object" ? messageOf(value) : String(value)}`)
    .join(" ")

const about = ({ via, action, call }: { via: string; action: string; call: string }): string =>
  `agent-chat ${via} ${action} ${call}:`

/**
 * An observer for people who just want to see: one line for every attempt, answer, repeat, failure and diagnostic. No
 * token is ever in it, and no payload unless asked.
 *
 * @example
 * ```ts
 * import { consoleObserver } from "@agent-chat/core"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createWebApi } from "@agent-chat/web-api"
 *
 * const client = createWebApi(v3_6, { token: "dal:token", observe: consoleObserver() })
 * // agent-chat web get_customers k2-1: attempt 1
 * // agent-chat web get_customers k2-1: answered 200 after 41 ms
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const consoleObserver = (options: ConsoleObserverOptions = {}): Observer => {
  const { console: lines = console, payloads = false } = readOptions(options, rules)
  return {
    onRequest: (info) =>
      lines.log(`${about(info)} attempt ${info.attempt}${payloads ? ` ${shown(info.payload)}` : ""}`),
    onReply: (info) => {
      const { status, requestId } = info.response
      const what = ["answered", status, requestId === undefined ? undefined : `(${requestId})`]
      const said = what.filter((part) => part !== undefined).join(" ")
      lines.log(`${about(info)} ${said} after ${Math.round(info.duration)} ms`)
    },
    onRetry: (info) =>
      lines.warn(
        `${about(info)} again in ${Math.round(info.delay)} ms, as ${info.error._tag}: ${info.error.message}`
      ),
    onError: (info) =>
      lines.error(
        `${about(info)} failed (${info.error.delivery}): ${info.error._tag}: ${info.error.message}`
      ),
    onAbort: (info) => lines.warn(`${about(info)} aborted after ${info.attempts} attempts`),
    onDiagnostic: (diagnostic) => lines.warn(`agent-chat ${diagnostic.kind}: ${fieldsOf(diagnostic)}`)
  }
}
