// A report is sent to others: a name that a customer could have made is not in it.

/** How a field of an API is named. */
const fieldName = /^_{0,2}[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*$/
/** How a value of a list of words is written. */
const word = /^[a-z][a-z]*(?:[._ -][a-z]+)*$/i

const longest = 48

/** What looks like an id, a number or a code rather than like a word. */
const isCode = (text: string): boolean =>
  (text.match(/\d/g) ?? []).length > 2 || /^[A-Z0-9]{5,}$/.test(text) || /[a-z]\d[a-z]/i.test(text)

/** The name of a field, unless it could be data. */
export const publicField = (name: string): string =>
  name.length <= longest && fieldName.test(name) && !isCode(name)
    ? name
    : `<a name of ${name.length} characters>`

/** A word such as a type, unless it could be data. */
export const publicWord = (text: string): string =>
  text.length <= longest && word.test(text) && text.split(" ").length <= 3 && !isCode(text)
    ? text
    : `<a text of ${text.length} characters>`

/** What a value is, never what it says. */
export const kindOf = (value: unknown): string => {
  if (value === null) return "null"
  if (Array.isArray(value)) return "array"
  return typeof value
}
