import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { Envelope } from "../envelope.ts"
import type { KeyClass } from "../../catalog/event.ts"
import type { Inbox } from "./inbox.ts"

/** An event on its way into a log. */
export interface Draft<E = unknown> {
  readonly event: E
  /** The same for every copy of the occurrence, in every process. */
  readonly key: string
  /** Of two drafts of class `id` with the same key the log keeps the first; all others it keeps each time. */
  readonly keyClass: KeyClass
  /** Events with the same partition, such as a chat, are handled one at a time and in the order of the log. */
  readonly partition: string
  /** About how many bytes of memory the event takes. */
  readonly bytes?: number
  /** It says something of all events before it, such as a gap: it is handed out when a group is done with those. */
  readonly follows?: true
  /** What {@link EventLog.restore} gives back of it: all that whoever appends has to know of it after a restart. */
  readonly fact?: string
}

/** What a log says of a draft. */
export interface Appended {
  /** The position in the log, that of the first copy for a duplicate: opaque, and ordered within a partition. */
  readonly seq: string
  readonly duplicate: boolean
}

/** Something that is remembered beside the events: a text under a name. */
export interface StateChange {
  readonly name: string
  /** `undefined` forgets it. */
  readonly value: string | undefined
  /** Milliseconds since 1970 after which it may be forgotten; never unless set. */
  readonly until?: number
}

/** What is written together with drafts, in the same step. */
export interface Commit {
  /** Names what is written: a log that has written it before answers as it did then, and writes nothing. */
  readonly nonce: string
  readonly state?: readonly StateChange[]
  /** For logs with an {@link Inbox}: under which lead it is written, and which records of the inbox are done with. */
  readonly lead?: {
    readonly epoch: number
    /** All records up to this one are done with. */
    readonly checkpoint: string
    /** Records behind the checkpoint that are done with, too. */
    readonly done: readonly string[]
  }
}

/** What a log has kept of what was appended. */
export interface Restored {
  readonly state: ReadonlyMap<string, string>
  /** The facts of drafts that had one, in the order of the log, each with the time it was appended in milliseconds since 1970. */
  readonly facts: AsyncIterable<{ readonly fact: string; readonly at: number }>
}

/** An event handed to a member of a group. It comes again, to it or to another member, until it is acknowledged. */
export interface LogDelivery<E = unknown> {
  readonly event: E
  readonly key: string
  readonly partition: string
  /** The position in the log: opaque, and ordered within a partition. */
  readonly seq: string
  /** Names the event within its log: the same at each repeat and in each group, and of no other event. */
  readonly id: string
  /** 1 at the first delivery. It is counted before the event is handed out, so it says also what ended a process. */
  readonly attempt: number
  /** It was handed out before although `attempt` may say 1: it was given up then, and sent again. */
  readonly repeated?: boolean
  /** Aborted when the event is no longer this member's: whatever it still does, another may be doing. */
  readonly lost: AbortSignal
  /** Ends it. Resolves to whether that counted: `false` when it was lost, and another handles it. */
  ack(): Promise<boolean>
  /** Asks for the event again after some milliseconds, before newer events of its partition. Resolves as `ack` does. */
  retry(after: number): Promise<boolean>
  /** Ends it and keeps it as a dead letter of the group, with a reason and what was remembered. Resolves as `ack` does. */
  giveUp(reason: string): Promise<boolean>
  /** What was remembered under a name for this event and group, at whichever attempt. */
  recall(name: string): Promise<string | undefined>
  /** Remembers a text until the event is acknowledged, also where it was given up and is sent again. Resolves as `ack` does. */
  remember(name: string, value: string): Promise<boolean>
}

/** How a group reads. */
export interface LogSubscription {
  /** Where a group that is new begins; `new` unless set. A group that exists goes on where it was. */
  readonly from?: "new" | "earliest" | { readonly time: number } | undefined
  /** How many deliveries may be unacknowledged; 128 unless set. */
  readonly maxInFlight?: number | undefined
  /** Ends the iteration. What was not acknowledged goes to others of the group. */
  readonly signal: AbortSignal
}

/** A group as it is. Times in milliseconds. */
export interface GroupInfo {
  readonly name: string
  /** Events that are not acknowledged. */
  readonly pending: number
  /** How long the oldest of them has been in the log. */
  readonly oldest: number
  /** Of them, those that are being handled, or wait for their next try. */
  readonly inHand: number
  /** Of them, those that were handed out more than once. */
  readonly repeated: number
  readonly dead: number
  /** How many read it, in all processes. */
  readonly members: number
  /** Whose each partition is, for logs of many processes. */
  readonly partitions?: readonly PartitionInfo[]
}

/** Whose a partition of a group is. */
export interface PartitionInfo {
  /** The member that owns it; nothing where nobody reads it, and until the lease of one that died is over. */
  readonly owner: string | undefined
  /** Whether that is in this process. */
  readonly isHere: boolean
}

/** An event that a group gave up. */
export interface DeadLetter<E = unknown> {
  readonly id: string
  readonly event: E
  readonly key: string
  readonly partition: string
  readonly attempts: number
  readonly reason: string
  /** When it was given up, in milliseconds since 1970. */
  readonly at: number
}

/** How a log is. Counts since it was opened, times in milliseconds. */
export interface LogHealth {
  /** `degraded`: it works, but somebody has to look at it. `down`: it takes nothing. */
  readonly state: "ok" | "degraded" | "down"
  readonly reasons: readonly string[]
  readonly appended: number
  /** How many keys there are where it lies. */
  readonly keys: number
  /** How much it takes where it lies. */
  readonly bytes: number
  /** How long the last write took. */
  readonly lastCommit: number
  /** How often this process went on with what another had that died: a partition of a group, or the lead. */
  readonly takeovers: number
  /** Who joins, for logs of many processes. */
  readonly joiner?: JoinerInfo
}

/** Who joins what lies in an inbox, and what waits there. */
export interface JoinerInfo {
  /** Whether this process does. */
  readonly leads: boolean
  /** In which epoch it did so last. */
  readonly epoch: number
  /** Who does, in whichever process; nothing while nobody does. */
  readonly leader?: string | undefined
  /** How many records of the inbox wait. */
  readonly inboxLag: number
  /** How long the oldest of them waits. */
  readonly inboxOldest?: number
}

/**
 * Where events lie between those who bring them and those who handle them.
 *
 * The contract, which the suite in `@agent-chat/testing/conformance` checks:
 * - `append` writes all or nothing, drops copies of what has an id, and keeps the order within a partition. A nonce that
 *   was written before changes nothing.
 * - Every group gets every event. Within a group an event goes to one member, and all events of a partition go to one
 *   living member, in the order of the log.
 * - What was not acknowledged comes back, before newer events of its partition, and says how often it was handed out.
 * - `append` waits while the log is full, and rejects when nothing could be kept. It is brought again then.
 */
export interface EventLog<E = unknown> {
  /** Whether what was appended survives this process. Then a webhook is answered as soon as its event is appended. */
  readonly durable: boolean
  /** Whether several processes use it at a time. Then it has an `inbox`. */
  readonly shared: boolean
  /**
   * Says of which version of the API the events are that this process writes and reads, such as `3.6`: called before any other
   * use. A log that outlives its process remembers the first that it is told, beside the events.
   *
   * @throws ConfigurationError, as `otherVersion` makes it, when it remembers another. What is not known at once every
   *   later use rejects with
   */
  expectVersion?(version: string): void
  /**
   * Appends drafts in their order and writes what is committed with them, all or none.
   *
   * @throws FencedError when another leads by now
   * @throws ConfigurationError of the option `drafts[0].event`, or whichever it is, when that one is larger than any that it
   *   takes. Nothing is written; a stream leaves that one out then, and says so
   */
  append(drafts: readonly Draft<E>[], commit?: Commit): Promise<readonly Appended[]>
  /**
   * What is known of drafts that were appended since a time in milliseconds since 1970, the last `most` of them; and all that
   * is remembered.
   */
  restore(options: { readonly since: number; readonly most: number }): Promise<Restored>
  subscribe(group: string, options: LogSubscription): AsyncIterable<LogDelivery<E>>
  /** All events from now on, or from behind an `id`, for those who look on: nothing is acknowledged, nothing waits. */
  tail(options: {
    readonly signal: AbortSignal
    readonly after?: string
  }): AsyncIterable<{ readonly event: E; readonly id: string }>
  groups(): Promise<readonly GroupInfo[]>
  /** Forgets a group: nothing is kept for it any more. */
  forget(group: string): Promise<void>
  /** What a group gave up, the oldest first, `most` (1 000 unless set) of them. */
  deadLetters(group: string, options?: { readonly most?: number }): Promise<readonly DeadLetter<E>[]>
  /** Hands out dead letters of a group again, those named or all. Resolves to how many. */
  sendAgain(group: string, ids?: readonly string[]): Promise<number>
  health(): LogHealth
  /** Is told what fails without anybody having asked, such as a connection. Returns what ends that. */
  onTrouble?(listener: (cause: Error) => void): () => void
  close(): Promise<void>
  /** Where several processes write down what they saw, for one of them to join. */
  readonly inbox?: Inbox
}

/** A log of the envelopes of a catalog. */
export type EnvelopeLog<C extends AnyCatalog> = EventLog<Envelope<C>>

/** Another process leads: what was to be written was not, and whoever wanted it has to begin anew. */
export class FencedError extends Error {
  override readonly name = "FencedError"
}
