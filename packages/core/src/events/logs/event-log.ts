import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { Envelope } from "../envelope.ts"
import type { KeyClass } from "../../catalog/event.ts"

/** An event on its way into a log. */
export interface Draft<E = unknown> {
  readonly event: E
  /** The same for every copy of the occurrence, in every process. */
  readonly key: string
  readonly keyClass: KeyClass
  /** Which connection or registration brought it: copies from different origins are paired. */
  readonly origin: string
  /** Events with the same partition, such as a chat, are handled one at a time and in the order of the log. */
  readonly partition: string
  /** About how many bytes of memory the event takes. */
  readonly bytes?: number
  /** It says something of all events before it, such as a gap: it is handed out when a group is done with those. */
  readonly follows?: true
}

/** An event handed to a member of a group. It comes again, to it or to another member, until it is acknowledged. */
export interface LogDelivery<E = unknown> {
  readonly event: E
  readonly key: string
  readonly partition: string
  /** The position in the log: opaque, and ordered within a partition. */
  readonly seq: string
  /** 1 at the first delivery. */
  readonly attempt: number
  ack(): Promise<void>
  /** Asks for the event again after some milliseconds, before newer events of its partition. */
  retry(after: number): Promise<void>
}

/** How a group reads. */
export interface LogSubscription {
  /** Where a group that is new begins; `new` unless set. A group that exists goes on where it was. */
  readonly from?: "new" | "earliest" | { readonly time: number } | undefined
  /** How many deliveries may be unacknowledged; 128 unless set. */
  readonly maxInFlight?: number | undefined
  /** Ends the iteration. What was not acknowledged stays with the group. */
  readonly signal: AbortSignal
}

/**
 * Where events lie between those who bring them and those who handle them.
 *
 * The contract, which the suite in `@agent-chat/testing/conformance` checks:
 * - `append` drops copies and appends what is new in one step; appended events of a partition keep their order.
 * - Every group gets every event. Within a group an event goes to one member, and all events of a partition go to one
 *   living member, in the order of the log.
 * - What was not acknowledged comes back, before newer events of its partition.
 * - `append` waits while the log is full, and rejects when the event could not be kept. It is brought again then.
 */
export interface EventLog<E = unknown> {
  /** Whether what was appended survives this process. Then a webhook is answered as soon as its event is appended. */
  readonly durable: boolean
  append(draft: Draft<E>): Promise<{ readonly seq: string; readonly duplicate: boolean }>
  /** Appends several in their order, all or none: for logs that write many as quickly as one. */
  appendAll?(
    drafts: readonly Draft<E>[]
  ): Promise<readonly { readonly seq: string; readonly duplicate: boolean }[]>
  subscribe(group: string, options: LogSubscription): AsyncIterable<LogDelivery<E>>
  close(): Promise<void>
}

/** A log of the envelopes of a catalog. */
export type EnvelopeLog<C extends AnyCatalog> = EventLog<Envelope<C>>
