/** How many letters have to be changed, added or left out to get from one word to the other. */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same))
    }
    row = next
  }
  return row[to.length]!
}

/** The form in which spellings are compared: `timeOut`, `time_out` and `timeout` are one. */
const folded = (name: string): string => name.replace(/[_\-\s]/g, "").toLowerCase()

/**
 * The name that was probably meant, if one is close enough to say so.
 *
 * @example
 * ```ts
 * nearestName("sendevent", ["send_event", "send_file"]) // "send_event"
 * ```
 */
export const nearestName = (name: string, names: readonly string[]): string | undefined => {
  // Nobody means a text of this length, and comparing it would take long.
  if (name.length > 100) return undefined
  let best: string | undefined
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of names) {
    const found = distance(folded(name), folded(candidate))
    if (found < least) {
      best = candidate
      least = found
    }
  }
  if (best !== undefined || name.length < 3) return best
  // A part of a name may be meant for the whole: `url` for `baseUrl`.
  const part = folded(name)
  return names.find((candidate) => folded(candidate).includes(part) || part.includes(folded(candidate)))
}

/** The end of a sentence that refuses a name: which one was probably meant, else `otherwise`. */
export const didYouMean = (name: unknown, names: readonly string[], otherwise = ""): string => {
  const meant = typeof name === "string" ? nearestName(name, names) : undefined
  return meant === undefined ? otherwise : `; did you mean ${meant}?`
}

/** A name as it was given: a program without types may give anything. */
export const nameOf = (name: unknown): string =>
  typeof name === "string" ? JSON.stringify(name) : typeof name
