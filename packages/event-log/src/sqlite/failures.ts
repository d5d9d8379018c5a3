import { ConfigurationError } from "@agent-chat/core"

/** The codes of SQLite that can be said better: https://www.sqlite.org/rescode.html */
const words: Readonly<Record<number, string>> = {
  5: "another process uses it",
  8: "it may not be written",
  10: "the disk failed",
  11: "it is damaged",
  13: "the disk is full",
  14: "it cannot be opened; does its folder exist?",
  26: "it is no database"
}

/** What SQLite said, by its primary code. */
const codeOf = (cause: unknown): number | undefined =>
  cause instanceof Error && "errcode" in cause && typeof cause.errcode === "number"
    ? cause.errcode & 0xff
    : undefined

/** Why the file could not be opened. */
export const openingFailed = (path: string, cause: unknown): Error => {
  const code = codeOf(cause)
  const reason = code === undefined ? undefined : words[code]
  if (reason === undefined) return cause instanceof Error ? cause : new Error(String(cause))
  const advice = code === 5 ? ": one process at a time, for several use redisLog" : ""
  return new ConfigurationError({ option: "path", message: `${path} cannot be used, ${reason}${advice}` })
}

/** Why something could not be written. */
export const writingFailed = (path: string, cause: unknown): Error => {
  const code = codeOf(cause)
  const reason = code === undefined ? undefined : words[code]
  if (reason === undefined) return cause instanceof Error ? cause : new Error(String(cause))
  return new Error(`${path} was not written: ${reason}`, { cause })
}
