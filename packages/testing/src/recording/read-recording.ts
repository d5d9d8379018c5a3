import { createReadStream } from "node:fs"
import { createInterface } from "node:readline"
import type { Recording, RecordingEntry, RecordingHead } from "./entry.ts"

/** A recording cannot be read: it is none, of another format, or damaged. */
export class RecordingError extends Error {
  override readonly name = "RecordingError"
}

const kinds = new Set([
  "open",
  "out",
  "in",
  "closed",
  "request",
  "answer",
  "failed",
  "webhook",
  "answered",
  "seen"
])

const headOf = (line: string): RecordingHead => {
  const head = parsed(line) as Partial<RecordingHead> | undefined
  if (
    typeof head?.acr !== "number" ||
    typeof head.version !== "string" ||
    typeof head.startedAt !== "number"
  ) {
    throw new RecordingError("this is no recording: its first line does not say so")
  }
  if (head.acr !== 1)
    throw new RecordingError(`the recording has the format ${String(head.acr)}; this program reads 1`)
  return head as RecordingHead
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}

const isEntry = (value: unknown): value is RecordingEntry => {
  const { t, k } = Object(value) as { readonly t?: unknown; readonly k?: unknown }
  return typeof t === "number" && typeof k === "string" && kinds.has(k)
}

class Lines {
  #head: RecordingHead | undefined
  readonly #entries: RecordingEntry[] = []
  #number = 0
  #broken: number | undefined

  add(line: string): void {
    this.#number++
    if (line.trim() === "") return
    if (this.#broken !== undefined)
      throw new RecordingError(`line ${this.#broken} of the recording cannot be read`)
    if (this.#head === undefined) {
      this.#head = headOf(line)
      return
    }
    const entry = parsed(line)
    if (isEntry(entry)) this.#entries.push(entry)
    // The last line may be half written, when the program was stopped.
    else this.#broken = this.#number
  }

  end(): Recording {
    if (this.#head === undefined) throw new RecordingError("this is no recording: it is empty")
    return { head: this.#head, entries: this.#entries }
  }
}

/**
 * Reads a recording from its text.
 *
 * @throws RecordingError when it is none, or damaged
 */
export const parseRecording = (text: string): Recording => {
  const lines = new Lines()
  for (const line of text.split("\n")) lines.add(line)
  return lines.end()
}

/**
 * Reads a recording from a file. It lies in memory as a whole.
 *
 * @throws RecordingError when it is none, or damaged
 */
export const readRecording = async (path: string): Promise<Recording> => {
  const lines = new Lines()
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    lines.add(line)
  return lines.end()
}
