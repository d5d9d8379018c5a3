import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { EventStreamSource } from "../event-stream.ts"
import type { SharedPipelineOptions } from "../shared/shared-pipeline.ts"

/** Something that a source saw, as a text that whoever joins can read. */
export interface Sighting {
  /** The connection, or the registration of the webhook, that brought it. */
  readonly origin: string
  readonly text: string
}

/** A sighting that was written down. */
export interface InboxRecord extends Sighting {
  /** The position in the inbox: opaque, and ordered as text. */
  readonly id: string
  /** When it was written down, in milliseconds since 1970 by the clock of the log. */
  readonly at: number
}

/** The right to join what lies in an inbox: one process has it at a time. */
export interface Lead {
  /** Higher than that of every lead before it: what is written under a lower one is refused. */
  readonly epoch: number
  /** When it began, in milliseconds since 1970 by the clock of the log. */
  readonly since: number
  /** All records up to this one are done with. */
  readonly checkpoint: string
  /** Records behind the checkpoint that are done with, too. */
  readonly done: readonly string[]
  /** Aborted when the lead is lost. */
  readonly lost: AbortSignal
  /** The records behind the checkpoint but those that are done with, then those that come. */
  read(options: { readonly signal: AbortSignal }): AsyncIterable<readonly InboxRecord[]>
  /** Lets another lead at once. */
  release(): Promise<void>
}

/** Where processes write down what they saw, for one of them to join. */
export interface Inbox {
  /** Characters of the text of a sighting. A longer one is not brought, which is told; any may be unless this is set. */
  readonly largest?: number
  /** Writes down what was seen, all or nothing, once per nonce. Resolves when it is as safe as the log is. */
  record(sightings: readonly Sighting[], nonce: string): Promise<void>
  /**
   * Makes the part of this process in a stream of many: `joinShared` of `@agent-chat/core/events/logs`. The log brings it, so
   * that programs without such a log need not carry it.
   */
  readonly join: <C extends AnyCatalog>(options: SharedPipelineOptions<C>) => EventStreamSource<C>
  /** Resolves when this process leads; rejects when the signal is aborted. */
  lead(options: { readonly signal: AbortSignal }): Promise<Lead>
}
