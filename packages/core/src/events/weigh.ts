/** Of a list or an object so many parts are looked at; the others are taken to be alike. */
const mostParts = 1_000

/** So many objects may be looked at twice: what a program made itself may contain itself, and would never end. */
const mostUnmarked = 10_000

/**
 * About how many bytes of memory a value of JSON takes: two for each character, some for each part. A bound for buffers,
 * not a measure. What is nested deeply is looked at as well, what is very long by samples.
 */
export const weigh = (value: unknown): number => {
  let bytes = 0
  let looked = 0
  let marked: Set<object> | undefined
  const left: (readonly [value: unknown, times: number])[] = [[value, 1]]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [part, times] = next
    bytes += 16 * times
    if (typeof part === "string") bytes += part.length * 2 * times
    else if (typeof part === "object" && part !== null) {
      if (++looked > mostUnmarked) {
        marked ??= new Set()
        if (marked.has(part)) continue
        marked.add(part)
      }
      const names = Object.keys(part)
      const step = Math.max(1, Math.ceil(names.length / mostParts))
      bytes += 16 * names.length * times
      for (let i = 0; i < names.length; i += step) {
        left.push([(part as Readonly<Record<string, unknown>>)[names[i]!], times * step])
      }
    }
  }
  return bytes
}
