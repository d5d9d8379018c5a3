const timestamp = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/i

/**
 * A moment in RFC 3339 as whole microseconds since 1970, which a number holds exactly until the year 2255. `Date` would
 * lose the last three digits. `undefined` for what is no such text.
 */
export const microsecondsOf = (text: unknown): number | undefined => {
  const parts = typeof text === "string" ? timestamp.exec(text) : null
  if (parts === null) return undefined
  const [, second, fraction = "", zone] = parts
  const milliseconds = Date.parse(`${second}${zone}`)
  return Number.isNaN(milliseconds)
    ? undefined
    : milliseconds * 1000 + Number(fraction.slice(0, 6).padEnd(6, "0"))
}
