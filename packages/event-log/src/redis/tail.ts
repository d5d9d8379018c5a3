import { Bell } from "./bell.ts"
import { readEntry } from "./entry.ts"
import { PageSize } from "./page-size.ts"
import { beginning, isBefore, toSeq } from "./position.ts"
import type { Opened, Store } from "./store.ts"

/** How soon is looked again when no bell was heard, in milliseconds. */
const patience = 1_000

type Entries = [position: string, fields: [string, string]][]

interface TailOptions {
  readonly signal: AbortSignal
  readonly after: string | undefined
  readonly onTrouble: (cause: Error) => void
}

/** Where a tail goes on in each partition of a data set. */
interface Place {
  readonly opened: Opened
  readonly positions: string[]
}

/** Reads all partitions as one, in the order of the log, from now on or from behind a position. */
export const readTail = (
  store: Store,
  options: TailOptions
): AsyncIterable<{ readonly event: unknown; readonly id: string }> => {
  // Now is when it is called, not when somebody reads.
  const first = store.open().then((opened) => placeAt(store, opened, options.after))
  first.catch(() => {})
  return readOn(store, first, options)
}

async function* readOn(
  store: Store,
  first: Promise<Place>,
  { signal, after, onTrouble }: TailOptions
): AsyncGenerator<{ readonly event: unknown; readonly id: string }> {
  const bell = new Bell(store, signal, (message) => message.startsWith("log:"))
  const page = new PageSize()
  let place: Place | undefined
  try {
    while (!signal.aborted) {
      bell.reset()
      try {
        const opened = await store.open()
        // What a new data set holds nobody has seen.
        if (place === undefined) place = await first.catch(() => placeAt(store, opened, after))
        if (place.opened !== opened) place = await placeAt(store, opened, beginning)
        const batch = await readPage(store, place, page)
        for (const [position, body] of batch) {
          if (signal.aborted) return
          yield { event: readEntry(position, body).event, id: toSeq(position) }
        }
        if (batch.length > 0) continue
      } catch (cause) {
        page.failed()
        onTrouble(cause as Error)
      }
      await bell.wait(patience)
    }
  } finally {
    bell.end()
  }
}

const placeAt = async (store: Store, opened: Opened, after: string | undefined): Promise<Place> => {
  const { meta, logs } = opened.keys
  if (after !== undefined) return { opened, positions: logs.map(() => after) }
  const [ms, count] = (await store.connection.command("HMGET", meta, "ms", "n")) as string[]
  return { opened, positions: logs.map(() => `${ms}-${count}`) }
}

/** Reads on in all partitions at the same moment. */
const readPage = async (
  store: Store,
  { opened: { keys }, positions }: Place,
  page: PageSize
): Promise<[position: string, body: string][]> => {
  const { count, patience } = page
  const from = ["COUNT", count, "STREAMS", ...keys.logs, ...positions]
  const found = byLog(await store.connection.carry(patience, "XREAD", ...from))
  // Where a page was full, more may follow: beyond its end the others have to wait.
  let end: string | undefined
  for (const entries of found.values()) {
    const last = entries.at(-1)![0]
    if (entries.length === count && (end === undefined || isBefore(last, end))) end = last
  }
  const all: [string, string][] = []
  let length = 0
  for (const [index, log] of keys.logs.entries()) {
    for (const [position, [, body]] of found.get(log) ?? []) {
      length += body.length
      if (end !== undefined && isBefore(end, position)) break
      all.push([position, body])
      positions[index] = position
    }
  }
  page.read(length)
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
