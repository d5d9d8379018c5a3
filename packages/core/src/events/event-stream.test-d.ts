import type { Observable } from "rxjs"
import { expectTypeOf, it } from "vitest"
import type { v3_0 } from "../v3.0/index.ts"
import type { Envelope, GapEnvelope } from "./envelope.ts"
import type { EventStream } from "./event-stream.ts"
import type { joinEvents } from "./join-events.ts"

type Stream = EventStream<typeof v3_0>
declare const events: Stream

it("narrows envelopes by action", () => {
  events.subscribe((event) => {
    if (event.action === "incoming_event") {
      expectTypeOf(event.payload.event.id).toEqualTypeOf<string>()
      expectTypeOf(event.key).toEqualTypeOf<string>()
    }
    if (event.action === "gap") expectTypeOf(event).toEqualTypeOf<GapEnvelope>()
    if (event.action === "unknown") expectTypeOf(event.name).toEqualTypeOf<string>()
  })
  expectTypeOf(events.on("gap")).toEqualTypeOf<Observable<GapEnvelope>>()
  events.on("thread_closed").subscribe(({ payload }) => {
    expectTypeOf(payload.thread_id).toEqualTypeOf<string>()
  })
})

it("refuses names that are not there", () => {
  expectTypeOf<"incoming_event">().toExtend<Parameters<Stream["on"]>[0]>()
  expectTypeOf<"incoming_evnet">().not.toExtend<Parameters<Stream["on"]>[0]>()
})

it("reads with for await, and hands consumers the same envelopes", () => {
  expectTypeOf(events.observe()).toEqualTypeOf<AsyncIterableIterator<Envelope<typeof v3_0>>>()
  events.consume((event, { attempt, signal }) => {
    expectTypeOf(event).toEqualTypeOf<Envelope<typeof v3_0>>()
    expectTypeOf(attempt).toEqualTypeOf<number>()
    expectTypeOf(signal).toEqualTypeOf<AbortSignal>()
  })
})

it("takes clients and receivers by their shape", () => {
  expectTypeOf<Parameters<typeof joinEvents<typeof v3_0>>[0]>().toHaveProperty("rtm")
})
