import { Bell } from "./bell.ts"
import { readEntry } from "./entry.ts"
import { beginning, isBefore, toSeq } from "./position.ts"
import type { Opened, Store } from "./store.ts"

const page = 200
/** How soon is looked again when no bell was heard, in milliseconds. */
const patience = 1_000

type Entries = [position: string, fields: [string, string]][]

/** Reads all partitions as one, in the order of the log, from now on or from behind a position. */
export async function* readTail(
  store: Store,
  options: {
    readonly signal: AbortSignal
    readonly after: string | undefined
    readonly onTrouble: (cause: Error) => void
  }
): AsyncGenerator<{ readonly event: unknown; readonly id: string }> {
  const { signal, onTrouble } = options
  const bell = new Bell(store, signal, (message) => message.startsWith("log:"))
  let opened: Opened | undefined
  let places: string[] = []
  try {
    while (!signal.aborted) {
      bell.reset()
      try {
        const current = await store.open()
        if (opened !== current) {
          // What a new data set holds nobody has seen.
          const after = opened === undefined ? options.after : beginning
          places = await beginAt(store, current, after)
          opened = current
        }
        const batch = await readPage(store, current, places)
        for (const [position, body] of batch) {
          if (signal.aborted) return
          yield { event: readEntry(position, body).event, id: toSeq(position) }
        }
        if (batch.length > 0) continue
      } catch (cause) {
        onTrouble(cause as Error)
      }
      await bell.wait(patience)
    }
  } finally {
    bell.end()
  }
}

const beginAt = async (store: Store, { keys }: Opened, after: string | undefined): Promise<string[]> => {
  if (after !== undefined) return keys.logs.map(() => after)
  const [ms, count] = (await store.connection.command("HMGET", keys.meta, "ms", "n")) as string[]
  return keys.logs.map(() => `${ms}-${count}`)
}

/** Reads on in all partitions at the same moment, and moves their places. */
const readPage = async (
  store: Store,
  { keys }: Opened,
  places: string[]
): Promise<[position: string, body: string][]> => {
  const from = ["COUNT", page, "STREAMS", ...keys.logs, ...places]
  const found = byLog(await store.connection.command("XREAD", ...from))
  // Where a page was full, more may follow: beyond its end the others have to wait.
  let end: string | undefined
  for (const entries of found.values()) {
    const last = entries.at(-1)![0]
    if (entries.length === page && (end === undefined || isBefore(last, end))) end = last
  }
  const all: [string, string][] = []
  for (const [index, log] of keys.logs.entries()) {
    for (const [position, [, body]] of found.get(log) ?? []) {
      if (end !== undefined && isBefore(end, position)) break
      all.push([position, body])
      places[index] = position
    }
  }
  return all.toSorted(([one], [other]) => (isBefore(one, other) ? -1 : 1))
}

/** RESP2 answers in pairs, RESP3 with names and values in turn. */
const byLog = (reply: unknown): Map<string, Entries> => {
  const found = new Map<string, Entries>()
  const all = (reply ?? []) as unknown[]
  const flat = typeof all[0] === "string" ? all : all.flatMap((pair) => pair)
  for (let i = 0; i < flat.length; i += 2) found.set(flat[i] as string, flat[i + 1] as Entries)
  return found
}
