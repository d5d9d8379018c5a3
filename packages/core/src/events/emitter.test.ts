import { filter, map, repeat, take } from "rxjs"
import { describe, expect, it } from "vitest"
import { Emitter } from "./emitter.ts"

describe("Emitter", () => {
  it.each([
    ["a subscriber", false],
    ["a subscriber behind operators", true]
  ])("reports what %s throws, and disturbs nobody", async (_name, piped) => {
    const reported: unknown[] = []
    const emitter = new Emitter<number>((cause) => reported.push(cause))
    const seen: number[] = []
    const source = piped
      ? emitter.observable.pipe(
          filter((value) => value > 0),
          map((value) => value)
        )
      : emitter.observable
    source.subscribe((value) => {
      throw new Error(`no ${value}`)
    })
    source.subscribe((value) => seen.push(value))
    emitter.next(1)
    emitter.next(2)
    // rxjs would throw from a timer.
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(seen).toEqual([1, 2])
    expect(reported).toEqual([new Error("no 1"), new Error("no 2")])
  })

  it("hands a value to nobody who subscribes because of it", () => {
    const emitter = new Emitter<number>(() => undefined)
    const seen: number[] = []
    // `repeat` subscribes anew from within the value that ends it; the bound keeps a failure from being endless.
    emitter.observable.pipe(take(1), repeat(10)).subscribe((value) => seen.push(value))
    emitter.next(1)
    emitter.next(2)
    expect(seen).toEqual([1, 2])
  })

  it("hands out what a subscriber causes after what caused it", () => {
    const emitter = new Emitter<number>(() => undefined)
    const seen: number[] = []
    emitter.observable.subscribe((value) => {
      if (value === 1) emitter.next(2)
    })
    emitter.observable.subscribe((value) => seen.push(value))
    emitter.next(1)
    expect(seen).toEqual([1, 2])
  })
})
