import type { AnyEnvelope } from "../envelope.ts"
import type { Lane } from "./lane.ts"

/** What the order within threads needs to be told. All times in milliseconds. */
export interface LaneOptions {
  /** How long a missing event may take to come by itself. */
  readonly hold: number
  /** How long it may take to be fetched, once it is asked for. */
  readonly fill: number
  /** Whether anything can be fetched. */
  readonly canFetch: boolean
  /** Whether orders follow one another without a hole, so that what is missing shows. */
  readonly isDense: boolean
  /** Whether a thread is fetched when it is closed, as nothing else shows what was missed in it. */
  readonly checkClosed: () => boolean
}

/** Where the outcome goes. */
export interface LaneSink {
  emit(envelope: AnyEnvelope): void
  /** Wants a thread: `filled` or `failed` of the order is called when it is there. */
  fetch(lane: Lane): void
  /** Orders were left out of a thread, and nobody could be asked for them. */
  hole(lane: Lane): void
}
