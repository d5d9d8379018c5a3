// The fenced blocks of Markdown.

export interface Fence {
  readonly language: string
  /** What stands behind the language. */
  readonly rest: string
  /** What such a fence says after the language: `until: <text>`. */
  readonly until: string | undefined
  readonly body: string
  readonly start: number
  readonly end: number
}

/** The fenced blocks of a page, in order. */
export const fencesOf = (text: string): Fence[] =>
  [...text.matchAll(/^```(\S*)([^\n]*)\n(.*?)^```$/gms)].map((match) => ({
    language: match[1] ?? "",
    rest: match[2] ?? "",
    until: /^ until: (.+)$/.exec(match[2] ?? "")?.[1],
    body: match[3] ?? "",
    start: match.index,
    end: match.index + match[0].length
  }))
