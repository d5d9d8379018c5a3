// Sources of the user's own may throw wherever they are called.
import { NEVER, Observable } from "rxjs"
import { expect, it, vi } from "vitest"
import { v3_0 } from "../../v3.0/index.ts"
import type { Envelope } from "../envelope.ts"
import type { AgentChatEvent } from "../event.ts"
import type { EventStream } from "../event-stream.ts"
import { joinEvents } from "../join-events.ts"
import { SharedStore } from "../test-support/shared-store.ts"
import { Store } from "../test-support/store.ts"

type Event = AgentChatEvent<typeof v3_0>

const logs = [
  ["of one process", () => new Store<Envelope<typeof v3_0>>().open()],
  ["of many processes", () => new SharedStore<Envelope<typeof v3_0>>().open()]
] as const

it.each(logs)(
  "a source that throws as it is let go keeps no stream from being closed, on a log %s",
  async (_kind, open) => {
    const errors: unknown[] = []
    let isClosed = false
    const log = open()
    const events = joinEvents({
      rtm: {
        catalog: v3_0,
        events: new Observable<Event>(() => () => {
          throw new Error("already gone")
        })
      },
      webhooks: {
        catalog: v3_0,
        events: NEVER,
        consume: () => () => {
          throw new Error("no consumer")
        }
      },
      log: Object.assign(log, {
        close: async () => {
          isClosed = true
        }
      }),
      onError: (cause: unknown) => errors.push(cause)
    })
    let isComplete = false
    events.subscribe({ complete: () => (isComplete = true) })
    expect(await events.close()).toEqual({ unfinished: 0 })
    expect({ isClosed, isComplete }).toEqual({ isClosed: true, isComplete: true })
    expect(errors.map((cause) => String(cause))).toEqual([
      expect.stringContaining("already gone"),
      expect.stringContaining("no consumer")
    ])
  }
)

it.each(logs)(
  "a source that cannot be listened to is told to who joins it, and nothing is left of the attempt, on a log %s",
  async (_kind, open) => {
    let listeners = 0
    const rtm = {
      catalog: v3_0,
      events: new Observable<Event>(() => {
        listeners++
        return () => void listeners--
      })
    }
    const webhooks = {
      catalog: v3_0,
      events: NEVER,
      consume: (): never => {
        throw new Error("taken by another")
      }
    }
    const log = open()
    const close = vi.spyOn(log, "close")
    expect(() => joinEvents({ rtm, webhooks, log })).toThrow("taken by another")
    expect(listeners).toBe(0)
    let again: EventStream<typeof v3_0> | undefined
    await expect.poll(() => (again = joinEvents({ rtm, log }))).toBeDefined()
    expect(close).not.toHaveBeenCalled()
    await again?.close()
  }
)
