// What a service says is data: none of it may move the cursor, set the title or hide what was printed before.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`

/** A text in which nothing steers a terminal. */
export const harmless = (text: string): string => text.replace(controls, escaped)

/** JSON that is harmless in a terminal as well, and means the same. */
export const toJson = (value: unknown, indent?: number): string =>
  harmless(JSON.stringify(value, undefined, indent) ?? "null")

/** The same text in one line. */
export const oneLine = (text: string): string => harmless(text.replace(/\s+/g, " ").trim())

/** Breaks a text into lines of at most so many characters; a word that is longer stands alone. */
export const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/**
 * Rows with their columns under each other; the last column is wrapped to the width. What is wider than its column may be
 * pushes the last one into the line below.
 */
export const columns = (
  rows: readonly (readonly string[])[],
  width: number,
  most: readonly number[] = []
): string[] => {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: Math.max(0, count - 1) }, (_, index) =>
    Math.min(most[index] ?? 44, Math.max(...rows.map((row) => (row[index] ?? "").length)))
  )
  const left = widths.reduce((sum, each) => sum + each + 2, 2)
  return rows.flatMap((row) => {
    const cells = widths.map((each, index) => (row[index] ?? "").padEnd(each)).join("  ")
    const overflow = `  ${cells}`.length > left ? [`  ${cells}`.trimEnd()] : []
    const last = row[count - 1] ?? ""
    const lines = last === "" ? [""] : wrapped(last, Math.max(24, width - left))
    if (overflow.length > 0 && last === "") return overflow
    if (overflow.length > 0) return [...overflow, ...lines.map((line) => `${" ".repeat(left)}${line}`)]
    return lines.map((line, index) =>
      (index === 0 ? `  ${cells}  ${line}` : `${" ".repeat(left)}${line}`).trimEnd()
    )
  })
}

/** A text as a POSIX shell reads it back. */
export const shellQuoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
