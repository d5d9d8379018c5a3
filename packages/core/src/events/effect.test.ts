import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { Subject } from "rxjs"
import { expect, it } from "vitest"
import { v3_0 } from "../v3.0/index.ts"
import { eventStream } from "./effect.ts"
import { type AgentChatEvent, toEvent } from "./event.ts"
import { joinEvents } from "./join-events.ts"

const make = () => {
  const pushes = new Subject<AgentChatEvent<typeof v3_0>>()
  const events = joinEvents({ rtm: { catalog: v3_0, events: pushes } })
  const push = (name: string) => pushes.next(toEvent(v3_0, name, {}, { source: "push", receivedAt: 0 }))
  return { events, push }
}

/** Lets fibers and promises run. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

it("runs for as long as somebody takes, and lets go then", async () => {
  const { events, push } = make()
  const taken = Effect.runPromise(Stream.runCollect(Stream.take(eventStream(events), 2)))
  await turn()
  for (const name of ["one", "two", "three"]) push(name)
  expect((await taken).map((event) => event.action === "unknown" && event.name)).toEqual(["one", "two"])
  expect(events.metrics().subscribers).toBe(0)
})

it("lets go when it is interrupted while nothing comes", async () => {
  const { events } = make()
  const fiber = Effect.runFork(Stream.runDrain(eventStream(events)))
  await turn()
  expect(events.metrics().subscribers).toBe(1)
  await Effect.runPromise(Fiber.interrupt(fiber))
  expect(events.metrics().subscribers).toBe(0)
})

it("ends when the stream is closed, and fails when it was told to and is too slow", async () => {
  const { events, push } = make()
  const strict = eventStream(events, { buffer: 1, overflow: "error" })
  const slow = Effect.runPromiseExit(Stream.runForEach(strict, () => Effect.promise(turn)))
  const all = Effect.runPromise(Stream.runCollect(eventStream(events)))
  await turn()
  for (const name of ["one", "two", "three", "four"]) push(name)
  expect((await slow)._tag).toBe("Failure")
  await events.close()
  expect(await all).toHaveLength(4)
})

it("fails in words when an option is wrong", async () => {
  const { events } = make()
  const wrong = eventStream(events, { bufer: 1 } as object)
  const told = await Effect.runPromise(Effect.flip(Stream.runDrain(wrong)))
  expect(told).toMatchObject({ _tag: "ConfigurationError", option: "bufer" })
  expect(events.metrics().subscribers).toBe(0)
})
