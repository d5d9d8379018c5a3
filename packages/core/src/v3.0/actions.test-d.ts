import { expectTypeOf, test } from "vitest"
import type { Payload, Success } from "../catalog/action.ts"
import type { EventPayload } from "../catalog/event.ts"
import type { actionSamples } from "./samples/actions.ts"
import type { eventSamples } from "./samples/events.ts"
import type { requiredOfActions, requiredOfEvents } from "./samples/required.ts"
import type { V3_0Actions, V3_0Events } from "./generated/catalog.ts"

type Samples = typeof actionSamples
type Name = keyof V3_0Actions

/** Samples of uploads name their file as curl does: `@name`. */
type WithFiles<T> = { readonly [K in keyof T]: T[K] extends `@${string}` ? Blob : T[K] }

type Request<K extends Name> = WithFiles<Samples[K]["request"]>
type Response<K extends Name> = Samples[K] extends { readonly response: infer R } ? R : Record<string, never>

/** The fields of a list of paths that are not within others. */
type Outer<Path> = Path extends `${string}.${string}` ? never : Path

/** Those required fields without which a sample would still be taken for the type. */
type TakenWithout<Sample, T, Required> = {
  [K in Outer<Required> & string]: Omit<Sample, K> extends T ? K : never
}[Outer<Required> & string]

/** Those fields of a sample that could be anything and it would still be taken for the type. */
type TakenSpoilt<Sample, T> = string extends keyof T
  ? never // an answer in which nothing matters
  : {
      [K in keyof Sample & keyof T]: Omit<Sample, K> & { readonly [P in K]: symbol } extends T ? K : never
    }[keyof Sample & keyof T]

/** What is wrong, as `name: verdict`; `never` when all is well. */
type Named<T> = { [K in keyof T & string]: T[K] extends string ? `${K}: ${T[K]}` : never }[keyof T & string]

type Required = typeof requiredOfActions

type Requests<Test> = Named<{
  [K in Name]: Verdict<Test, Request<K>, Payload<V3_0Actions[K]>, Required[K]["request"][number]>
}>
type Responses<Test> = Named<{
  [K in Name]: Verdict<Test, Response<K>, Success<V3_0Actions[K]>, Required[K]["response"][number]>
}>
type Payloads<Test> = Named<{
  [K in keyof V3_0Events]: Verdict<
    Test,
    (typeof eventSamples)[K],
    EventPayload<V3_0Events[K]>,
    (typeof requiredOfEvents)[K][number]
  >
}>
type Verdict<Test, Sample, T, Required> = Test extends "sample"
  ? Sample extends T
    ? never
    : "refused"
  : Test extends "without"
    ? TakenWithout<Sample, T, Required>
    : TakenSpoilt<Sample, T>

test("every request and response accepts its sample", () => {
  expectTypeOf<Requests<"sample">>().toBeNever()
  expectTypeOf<Responses<"sample">>().toBeNever()
})

test("no request or response does without a required field", () => {
  expectTypeOf<Requests<"without">>().toBeNever()
  expectTypeOf<Responses<"without">>().toBeNever()
})

test("no field of a request or response takes anything, but the content of a multicast", () => {
  expectTypeOf<Requests<"spoilt">>().toEqualTypeOf<"multicast: content">()
  expectTypeOf<Responses<"spoilt">>().toBeNever()
})

test("events likewise", () => {
  expectTypeOf<Payloads<"sample">>().toBeNever()
  expectTypeOf<Payloads<"without">>().toBeNever()
  expectTypeOf<Payloads<"spoilt">>().toEqualTypeOf<"incoming_multicast: content">()
})
