import type { Draft } from "@agent-chat/core/events"
import { toSeq } from "./position.ts"

/** The version of what is written of an event. */
const version = 1

/** An event that lies in a partition and is not done with. */
export interface Entry<E> {
  readonly position: string
  readonly seq: string
  readonly event: E
  readonly key: string
  readonly partition: string
  /** It waits until all before it, in all partitions, are done with. */
  readonly follows: boolean
  /** It is handed out once more after it was given up: it is behind the cursor. */
  readonly isAgain: boolean
  readonly bytes: number
  state: "waiting" | "out" | "done"
  /** Whether it was said to be done while others before it were not. */
  isBeyond: boolean
  /** How often it was handed out. */
  attempt: number
  /** What was remembered of it. */
  readonly texts: Map<string, string>
}

interface Written<E> {
  readonly v: number
  readonly k: string
  readonly p: string
  readonly f?: 1
  readonly t?: Readonly<Record<string, string>>
  readonly e: E
}

/** What is written of an event; of one that is handed out again, also what was remembered of it. */
export const writeDraft = <E>(
  { event, key, partition, follows }: Draft<E>,
  texts?: Readonly<Record<string, string>>
): string =>
  JSON.stringify({
    v: version,
    k: key,
    p: partition,
    ...(follows === true ? { f: 1 } : {}),
    ...(texts === undefined ? {} : { t: texts }),
    e: event
  })

/** @throws Error when it was written by a version that is not known here */
export const readEntry = <E>(position: string, body: string, isAgain = false): Entry<E> => {
  const found = JSON.parse(body) as Written<E>
  if (found.v !== version) throw new Error(`the event ${position} is of format ${String(found.v)}`)
  return {
    position,
    seq: toSeq(position),
    event: found.e,
    key: found.k,
    partition: found.p,
    follows: found.f === 1 && !isAgain,
    isAgain,
    bytes: body.length,
    state: "waiting",
    isBeyond: false,
    attempt: 0,
    texts: new Map(Object.entries(found.t ?? {}))
  }
}
