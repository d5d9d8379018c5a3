import { ConfigurationError } from "@agent-chat/core"

/** The codes of SQLite that can be said better: https://www.sqlite.org/rescode.html */
const words: Readonly<Record<number, string>> = {
  5: "it is in use, in this process or in another",
  8: "it may not be written",
  10: "the disk failed, or its folder may not be written",
  11: "it is damaged",
  13: "the disk is full",
  14: "it cannot be opened; does its folder exist, and may files be made in it?",
  26: "it is no database"
}

/** Those that concern whatever is written, and not only this: busy, out of memory, read-only, input and output, full, no file. */
const general: ReadonlySet<number | undefined> = new Set([5, 7, 8, 10, 13, 14])

/** What a statement that SQLite does not understand means while a file is opened: ours are right. */
const otherTables = "its tables are not those of a log"

/** What SQLite said, by its primary code. */
const codeOf = (cause: unknown): number | undefined =>
  cause instanceof Error && "errcode" in cause && typeof cause.errcode === "number"
    ? cause.errcode & 0xff
    : undefined

/** Whether nothing else can be written either. */
export const concernsAll = (cause: unknown): boolean => general.has(codeOf(cause))

/** Why the file could not be opened. */
export const openingFailed = (path: string, cause: unknown): Error => {
  const code = codeOf(cause)
  const reason = code === undefined ? undefined : code === 1 ? otherTables : words[code]
  if (reason === undefined) return cause instanceof Error ? cause : new Error(String(cause))
  const advice = code === 5 ? ": one log at a time, for several processes use redisLog" : ""
  return new ConfigurationError({ option: "path", message: `${path} cannot be used, ${reason}${advice}` })
}

/** Why something could not be written, or read. */
export const accessFailed = (path: string, access: "read" | "written", cause: unknown): Error => {
  const code = codeOf(cause)
  const reason = code === undefined ? undefined : words[code]
  if (reason === undefined) return cause instanceof Error ? cause : new Error(String(cause))
  return new Error(`${path} was not ${access}: ${reason}`, { cause })
}
