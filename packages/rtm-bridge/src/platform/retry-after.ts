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
  const wanted = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(wanted)) return undefined
  const now = Date.parse(answeredAt ?? "")
  return Math.max(0, wanted - (Number.isNaN(now) ? Date.now() : now))
}
