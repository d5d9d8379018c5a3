/** Where an object has more parts than this, the rest is taken to be like what was looked at. */
const mostParts = 10_000

/**
 * About how many bytes of memory a value of JSON takes: two for each character, some for each part. A bound for buffers,
 * not a measure.
 */
export const weigh = (value: unknown): number => {
  let bytes = 0
  let parts = 0
  const left: unknown[] = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (++parts > mostParts) return bytes + left.length * Math.ceil(bytes / parts)
    bytes += 16
    if (typeof next === "string") bytes += next.length * 2
    else if (typeof next === "object" && next !== null) {
      for (const name in next) {
        if (!Object.hasOwn(next, name)) continue
        bytes += 16
        left.push((next as Readonly<Record<string, unknown>>)[name])
        if (left.length > mostParts) break
      }
    }
  }
  return bytes
}
