import { usage } from "./failure.ts"
import { textOf } from "./reading.ts"

/** A whole number that was given as a flag. */
export const wholeNumber = (flag: string, text: unknown, least: number, most: number): number | undefined => {
  if (text === undefined) return undefined
  const number = typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : NaN
  if (number >= least && number <= most) return number
  throw usage(`--${flag} should be a whole number from ${least} to ${most}, found ${JSON.stringify(text)}`)
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** A span such as `30s`, in milliseconds, which it is without a unit. */
export const duration = (flag: string, text: unknown, least = 0, most = Infinity): number | undefined => {
  if (text === undefined) return undefined
  const [, number, unit = "ms"] = /^(\d{1,9})(ms|s|m|h|d)?$/.exec(textOf(text) ?? "") ?? []
  const span = number === undefined ? NaN : Number(number) * units[unit]!
  if (span >= least && span <= most) return span
  const bounds = `${least > 0 ? ` of at least ${least}ms` : ""}${most < Infinity ? ` up to ${most / 1_000}s` : ""}`
  throw usage(
    `--${flag} should be a span of time${bounds} such as 500ms, 30s, 5m or 2h, found ${JSON.stringify(text)}`
  )
}

/**
 * A moment such as `2026-11-01` or `2026-11-01T09:00:00Z`, in milliseconds since 1970. A day stands for its beginning in
 * UTC, or for its end.
 */
export const moment = (flag: string, text: unknown, side: "begin" | "end" = "begin"): number | undefined => {
  if (text === undefined) return undefined
  const given = textOf(text) ?? ""
  const time = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(given)
    ? Date.parse(given)
    : NaN
  if (!Number.isNaN(time) && isDay(given.slice(0, 10)))
    return side === "end" && given.length === 10 ? time + units["d"]! - 1 : time
  throw usage(
    `--${flag} should be a day such as 2026-11-01, or a moment with its zone such as 2026-11-01T09:00:00Z, found ${JSON.stringify(text)}`
  )
}

/** Whether the calendar has it: `Date.parse` takes the 30th of February for the 2nd of March. */
const isDay = (day: string): boolean => new Date(day).toISOString().startsWith(day)

/** The words of a list with commas. */
export const words = (text: unknown): readonly string[] | undefined =>
  typeof text === "string"
    ? text
        .split(",")
        .map((each) => each.trim())
        .filter((each) => each !== "")
    : undefined
