import { vi } from "vitest"
import type { Envelope } from "../../envelope.ts"
import type { v3_0 } from "../../../v3.0/index.ts"
import { Store } from "../../test-support/store.ts"
import { makeStream, message, opening, type StreamSetup, threadsOf } from "../../test-support/stream.ts"

export type Event = Envelope<typeof v3_0>

/** Streams on one store, one life after another: the one before is gone without a word. */
export const makeLives = (setup: Omit<StreamSetup, "log"> = {}) => {
  const store = new Store<Event>()
  const live = async (over: Omit<StreamSetup, "log"> = {}) => {
    const stream = makeStream({ ...setup, ...over, log: store.open() })
    await vi.advanceTimersByTimeAsync(1)
    return stream
  }
  return { store, live }
}

/** What events tell of, in short. */
export const told = (events: readonly Event[]): string[] =>
  events.map((event) =>
    event.action === "incoming_event" ? (event.payload as { event: { id: string } }).event.id : event.action
  )

export const seconds = (): number => Date.now() / 1_000

/** A service with one thread, `t1` of chat `c1`. */
export const service = (
  orders: readonly number[],
  about: {
    readonly active?: boolean
    readonly startedAt?: number
    readonly at?: (order: number) => number
  } = {}
) => {
  const thread = opening(orders, { at: (order) => 999_999 + order, ...about })
  const calls: string[] = []
  const call = async (action: string): Promise<unknown> => {
    calls.push(action)
    const isActive = thread.chat.thread.active
    return {
      get_chats_summary: {
        chats_summary: isActive
          ? [
              {
                id: "c1",
                last_thread_summary: { id: "t1" },
                last_event_per_type: {
                  message: {
                    thread_id: "t1",
                    thread_order: orders.at(-1),
                    event: message(orders.at(-1) ?? 0).event
                  }
                }
              }
            ]
          : []
      },
      get_chat_threads: threadsOf(thread),
      get_archives: { chats: isActive ? [] : [thread], pagination: { total: isActive ? 0 : 1 } }
    }[action]
  }
  return { call, calls }
}
