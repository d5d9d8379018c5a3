import type { HeaderReader } from "../catalog/lifecycle.ts"

/** Milliseconds; no service means to be asked again later than that, and no timer takes more. */
const longestWait = 24 * 60 * 60 * 1000

/** Of what names no time of day, engines make a date as they like. From the beginning on, as it may be long. */
const timeOf = (text = ""): number | undefined => {
  const time = /^[^a-z]*[a-z].*\d:\d/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}

/** When an answer was given, in milliseconds since 1970 by the clock of who gave it; `undefined` when it does not say. */
export const dateOf = (header: HeaderReader): number | undefined => timeOf(header("date") ?? undefined)

/**
 * Milliseconds after which an answer would like to be asked again, a day at most; `undefined` when it does not say, in seconds or
 * as a date. A date is compared with that of the answer, as this machine's clock may be wrong.
 *
 * @example
 * ```ts
 * import { retryAfterOf } from "@agent-chat/core"
 *
 * const { headers } = new Response("", { status: 503, headers: { "Retry-After": "2" } })
 * console.log(retryAfterOf((name) => headers.get(name))) // 2000
 * ```
 */
export const retryAfterOf = (header: HeaderReader): number | undefined => {
  const text = header("retry-after")?.trim() ?? ""
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text) * 1000), longestWait)
  const time = timeOf(text)
  return time === undefined
    ? undefined
    : Math.min(Math.max(0, time - (dateOf(header) ?? Date.now())), longestWait)
}
