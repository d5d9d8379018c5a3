/**
 * Milliseconds, from a `Retry-After` in seconds or as a date; `undefined` when it is neither. A date is compared with that
 * of the same answer, as this machine's clock may be wrong.
 */
export const readRetryAfter = (
  value: string | undefined,
  answeredAt: string | undefined
): number | undefined => {
  const text = value?.trim() ?? ""
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000)
  const wanted = readDate(text)
  return wanted === undefined ? undefined : Math.max(0, wanted - (readDate(answeredAt ?? "") ?? Date.now()))
}

/** One that names a time of day: of other words, engines make a date as they like. */
const readDate = (text: string): number | undefined => {
  const date = /[a-z].*\d:\d/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : date
}
