import type { Content } from "./entry.ts"

/** A text as content: as JSON where writing it again gives the same text. */
export const contentOf = (text: string): Content => {
  try {
    const json: unknown = JSON.parse(text)
    if (JSON.stringify(json) === text) return { json }
  } catch {
    // Then it is kept as it is.
  }
  return { text }
}

/** The text that was sent or came; empty for what was not kept. */
export const textOf = (content: Content): string => {
  if ("json" in content) return JSON.stringify(content.json)
  return "text" in content ? content.text : ""
}

/** The same as JSON; `undefined` when it is none. */
export const jsonOf = (content: Content): unknown => {
  if ("json" in content) return content.json
  if (!("text" in content)) return undefined
  try {
    return JSON.parse(content.text) as unknown
  } catch {
    return undefined
  }
}
