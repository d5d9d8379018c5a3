/** Of a list or an object so many parts are looked at; the others are taken to be alike. */
const mostParts = 1_000

/** So many parts may be looked at before each object is marked: what a program made itself may contain itself. */
const mostUnmarked = 10_000

/**
 * About how many bytes of memory a value of JSON takes: two for each character, some for each part. A bound for buffers,
 * not a measure. What is nested deeply is looked at as well, what is very long by samples.
 */
export const weigh = (value: unknown): number => {
  let bytes = 0
  let looked = 0
  const marked = new Set<object>()
  const left: (readonly [value: unknown, times: number])[] = [[value, 1]]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [part, times] = next
    bytes += 16 * times
    if (typeof part === "string") bytes += part.length * 2 * times
    else if (typeof part === "object" && part !== null) {
      if (marked.has(part)) continue
      const names = Object.keys(part)
      const step = Math.max(1, Math.ceil(names.length / mostParts))
      // One of which a few parts stand for all would count for more each time.
      if (step > 1 || ++looked + left.length > mostUnmarked) marked.add(part)
      bytes += 16 * names.length * times
      for (let i = 0; i < names.length; i += step) {
        left.push([(part as Readonly<Record<string, unknown>>)[names[i]!], times * step])
      }
    }
  }
  return bytes
}
