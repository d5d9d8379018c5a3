// A program may hold another copy of rxjs than the SDK: by two versions in one tree, or by a bundle beside a package.
import { createRequire } from "node:module"
import { Emitter } from "@agent-chat/core/events"
import * as ours from "rxjs"
import { describe, expect, it } from "vitest"

const load = (): typeof ours => {
  const require = createRequire(import.meta.url)
  for (const path of Object.keys(require.cache)) if (/[\\/]rxjs[\\/]/.test(path)) delete require.cache[path]
  return require("rxjs") as typeof ours
}

const foreign = load()
const make = () => {
  const reported: unknown[] = []
  const emitter = new Emitter<number>((cause) => reported.push(cause))
  return { emitter, reported, source: emitter.observable }
}

it("is another copy indeed, and the SDK's class is that of the program's own rxjs", () => {
  expect(foreign.Observable).not.toBe(ours.Observable)
  expect(make().source).toBeInstanceOf(ours.Observable)
})

describe.each([
  ["its own rxjs", ours],
  ["another copy of rxjs", foreign]
])("with %s", (_name, rxjs) => {
  it("firstValueFrom leaves no subscriber", async () => {
    const { emitter, source } = make()
    const first = rxjs.firstValueFrom(source)
    emitter.next(1)
    expect(await first).toBe(1)
    expect(emitter.size).toBe(0)
  })

  it("take(1) leaves no subscriber, and hands out one value", () => {
    const { emitter, source } = make()
    const seen: number[] = []
    source.pipe(rxjs.take(1)).subscribe((value) => seen.push(value))
    emitter.next(1)
    emitter.next(2)
    expect(seen).toEqual([1])
    expect(emitter.size).toBe(0)
  })

  it("unsubscribing leaves no subscriber, also from what from() and Symbol.observable lead to", () => {
    const { emitter, source } = make()
    const through = [
      source.pipe(rxjs.filter((value) => value > 0)),
      rxjs.from(source),
      rxjs.defer(() => source).pipe(rxjs.share()),
      rxjs.merge(source, source)
    ]
    const subscriptions = through.map((each) => each.subscribe())
    expect(emitter.size).toBe(5)
    for (const subscription of subscriptions) subscription.unsubscribe()
    expect(emitter.size).toBe(0)
  })

  it("what a subscriber throws is reported and ends nothing", async () => {
    const { emitter, reported, source } = make()
    source.subscribe(() => {
      throw new Error("mine")
    })
    emitter.next(1)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(reported).toEqual([new Error("mine")])
  })
})

it("takes a promise of another kind for what it is", async () => {
  const { emitter, reported } = make()
  // oxlint-disable-next-line unicorn/no-thenable -- that is what it is about
  const rejecting = Object.defineProperty({}, "then", {
    value: (_done: unknown, fail: (cause: unknown) => void) => fail(new Error("zoned"))
  })
  emitter.observable.subscribe((): void => rejecting as unknown as undefined)
  emitter.next(1)
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(reported).toEqual([new Error("zoned")])
})
