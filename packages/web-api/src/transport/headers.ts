import { ConfigurationError } from "@agent-chat/core"

/** What a request must say by itself, so that nothing else may be said in its place. */
const ours: readonly (readonly [name: RegExp, instead: string])[] = [
  [/^authorization$/i, "give the option token"],
  [/^x-region$/i, "give the option region"],
  [/^(?:content-(?:type|length|encoding)|transfer-encoding|host|connection)$/i, "the client writes it"]
]

/**
 * The headers of every request: those of the user in place of our own, whatever their case.
 *
 * @throws ConfigurationError when a name or a value cannot stand in a header, or is ours to set
 */
export const headersFor = (
  own: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>> = {}
): Record<string, string> => {
  const names = new Set(Object.keys(given).map((name) => name.toLowerCase()))
  const headers = Object.fromEntries(Object.entries(own).filter(([name]) => !names.has(name.toLowerCase())))
  for (const [name, value] of Object.entries(given)) {
    const refuse = (message: string): never => {
      throw new ConfigurationError({ option: `headers.${name}`, message })
    }
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
      throw new ConfigurationError({ option: "headers", message: "give names that can stand in a header" })
    }
    const instead = ours.find(([each]) => each.test(name))?.[1]
    if (instead !== undefined) refuse(`this header is set by the client: ${instead}`)
    if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
      refuse("give a text that can stand in a header, without line breaks")
    headers[name] = value
  }
  return headers
}
