// Writes samples as a reader of the documentation would write them.

const literal = (value: unknown, indent: string): string => {
  if (typeof value === "string" && value.startsWith("@")) return `{ path: ${JSON.stringify(value.slice(1))} }`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(
        ([name, field]) =>
          `${/^[a-z_]\w*$/i.test(name) ? name : JSON.stringify(name)}: ${literal(field, inner)}`
      )
  if (parts.length === 0) return Array.isArray(value) ? "[]" : "{}"
  const [open, close, space] = Array.isArray(value) ? ["[", "]", ""] : ["{", "}", " "]
  const line = `${open}${space}${parts.join(", ")}${space}${close}`
  if (indent.length + line.length <= 90 && !line.includes("\n")) return line
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`
}

/** A call of an action with its sample. */
export const exampleCall = (client: string, name: string, request: unknown, response: unknown): string => {
  const given = Object.keys(request as object).length === 0 ? "" : literal(request, "")
  const fields = Object.keys(response ?? {})
  // A list has no names to take, and of many fields a reader wants to see none.
  const isWhole = Array.isArray(response) || fields.length > 3
  const result = isWhole ? "const answer = " : fields.length === 0 ? "" : `const { ${fields.join(", ")} } = `
  return `${result}await ${client}.${name}(${given})`
}
