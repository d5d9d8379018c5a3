/** What a worker wrote of one event: that it began to handle it, was done, was told that it counts, or that it was lost. */
export interface Line {
  /** Nanoseconds of the clock that all processes of this machine share. */
  readonly at: bigint
  readonly worker: string
  readonly what: "start" | "end" | "acked" | "refused" | "lost"
  readonly chat: string
  readonly event: number
  readonly attempt: number
}

export const writeLine = ({ at, worker, what, chat, event, attempt }: Line): string =>
  `${at} ${worker} ${what} ${chat} ${event} ${attempt}\n`

/** Reads the lines of a history; the last one may have been cut off by the end of its process. */
export const readLines = (text: string): Line[] =>
  text
    .split("\n")
    .map((line) => line.split(" "))
    .filter((parts) => parts.length === 6 && parts[5] !== "")
    .map(([at, worker, what, chat, event, attempt]) => ({
      at: BigInt(at!),
      worker: worker!,
      what: what as Line["what"],
      chat: chat!,
      event: Number(event),
      attempt: Number(attempt)
    }))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))

/** What a history shows. */
export interface Verdict {
  /** Events that nobody was done with. */
  readonly lost: readonly number[]
  /** Events whose handling began before an earlier event of their chat was done with by anybody. */
  readonly disorder: readonly string[]
  /** Events that were acknowledged with success more than once. */
  readonly ackedTwice: readonly number[]
  /** Two workers handled events of one chat at the same time. */
  readonly overlaps: readonly string[]
  /** How many handlings there were, repeats included. */
  readonly handlings: number
  readonly refused: number
}

/**
 * Checks what workers did against what was appended: nothing lost, each chat in its order. `events` are the events of each
 * chat in the order of the log. A worker that ended while it handled something has no `end`: `endedAt` says when it died.
 */
export const judge = (
  lines: readonly Line[],
  events: ReadonlyMap<string, readonly number[]>,
  endedAt: ReadonlyMap<string, bigint> = new Map()
): Verdict => {
  const done = new Set<number>()
  const acked = new Map<number, number>()
  const places = new Map<number, number>()
  for (const all of events.values()) for (const [place, event] of all.entries()) places.set(event, place)
  /** How many events of each chat, from its first on, somebody is done with. */
  const reached = new Map<string, number>()
  const running = new Map<string, Map<string, Line>>()
  const disorder: string[] = []
  const overlaps: string[] = []
  let handlings = 0
  let refused = 0
  for (const line of lines) {
    const { worker, what, chat, event, at } = line
    const inChat = running.get(chat) ?? new Map<string, Line>()
    running.set(chat, inChat)
    if (what === "start") {
      handlings++
      if (places.get(event)! > (reached.get(chat) ?? 0)) {
        disorder.push(`${chat}: ${event} began before ${events.get(chat)![reached.get(chat) ?? 0]} was done`)
      }
      for (const [other, its] of inChat) {
        if (other === worker) continue
        const died = endedAt.get(other)
        if (died !== undefined && died <= at) inChat.delete(other)
        else overlaps.push(`${chat}: ${worker} began ${event} while ${other} handled ${its.event}`)
      }
      inChat.set(worker, line)
    } else if (what === "end") {
      done.add(event)
      inChat.delete(worker)
      const all = events.get(chat) ?? []
      let place = reached.get(chat) ?? 0
      while (place < all.length && done.has(all[place]!)) place++
      reached.set(chat, place)
    } else if (what === "acked") acked.set(event, (acked.get(event) ?? 0) + 1)
    else if (what === "refused") refused++
  }
  return {
    lost: [...events.values()].flat().filter((event) => !done.has(event)),
    disorder,
    ackedTwice: [...acked].flatMap(([event, count]) => (count > 1 ? event : [])),
    overlaps,
    handlings,
    refused
  }
}
