/** One member of an object whose value is a plain string: no escapes, no whitespace around it. */
const plainMember = /"(\w+)":"([^"\\]*)",?/y

/**
 * The action of a push, read from the text of its frame without parsing it. `undefined` when the text does not show
 * it beyond doubt: then it has to be parsed.
 *
 * It never errs. If the text is JSON at all, its last `action` is the one returned and its last `type` is not
 * `response`: no second `action` follows, not even one spelt with escapes, and the text "response" does not follow.
 */
export const pushActionIn = (text: string): string | undefined => {
  if (!text.startsWith("{")) return undefined
  let action: string | undefined
  let isPush = false
  let end = 1
  while (action === undefined || !isPush) {
    plainMember.lastIndex = end
    const member = plainMember.exec(text)
    if (member === null) return undefined
    end = plainMember.lastIndex
    const [, key, value] = member
    if (key === "action") action = value
    else if (key === "type") {
      if (value !== "push") return undefined
      isPush = true
    }
  }
  const doubtful =
    text.includes('"action"', end) || text.includes('"response"', end) || text.includes("\\u", end)
  return doubtful ? undefined : action
}
