import type { AnyEnvelope } from "../envelope.ts"
import { weigh } from "../weigh.ts"
import type { HeldEvent, Lane } from "./lane.ts"

/** Events that wait in one thread, and in all threads. */
const mostPerThread = 64
const mostInAll = 10_000
const mostBytes = 32 * 2 ** 20

/** Counts the events that wait for their turn, in whichever lane they do: no more of them than may. */
export class HeldEvents {
  /** How many wait. */
  count = 0
  #bytes = 0

  /** Lets an event wait that came at a moment. */
  hold(lane: Lane, envelope: AnyEnvelope, order: number, at: number): void {
    const bytes = weigh(envelope.payload)
    lane.hold({ envelope, order, tie: envelope.tie ?? "", at, bytes })
    this.count++
    this.#bytes += bytes
  }

  /** Takes the one that is next in turn in a lane. */
  take(lane: Lane): HeldEvent {
    const held = lane.take()
    this.count--
    this.#bytes -= held.bytes
    return held
  }

  /** Whether more waits in a lane, or in all of them, than may. */
  isTooMuch(lane: Lane): boolean {
    return lane.heldCount > mostPerThread || this.count > mostInAll || this.#bytes > mostBytes
  }
}
