/**
 * What would have to follow for the beginning not to count, besides an escape. One expression is quicker than two
 * searches, and long alternatives let it skip most of the text: the short one for escapes would make it twice as slow.
 */
const doubt = /"action"|"response"/g

const headers = ['{"action":"', '{"request_id":"'] as const

/**
 * Whether the text of a frame is certainly a push whose action is not wanted, found out without parsing it.
 *
 * It never errs: if the text is JSON at all, its last `action` is one that is not wanted and its last `type` is not
 * `response`. Texts that do not begin as the service writes them, or in which a second `action` or a `response` might
 * follow, spelt with escapes or not, have to be parsed.
 */
export const isUnwantedPush = (text: string, wants: (action: string) => boolean): boolean => {
  let from = headers[0].length
  if (!text.startsWith(headers[0])) {
    if (!text.startsWith(headers[1])) return false
    const end = text.indexOf('"', headers[1].length)
    if (end === -1 || hasEscapes(text, headers[1].length, end) || !text.startsWith(',"action":"', end + 1))
      return false
    from = end + 12
  }
  const end = text.indexOf('"', from)
  if (end === -1 || !text.startsWith(',"type":"push"', end + 1)) return false
  // A name that is wanted has to be parsed in any case: only then it matters whether the name is plain.
  if (wants(text.slice(from, end)) || hasEscapes(text, from, end)) return false
  if (text.includes("\\u", end)) return false
  doubt.lastIndex = end
  return !doubt.test(text)
}

/** Whether there is a backslash between two places. A loop: they are too near each other for a search to pay off. */
const hasEscapes = (text: string, from: number, end: number): boolean => {
  for (let i = from; i < end; i++) if (text.charCodeAt(i) === 92) return true
  return false
}
