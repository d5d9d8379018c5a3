import { describe, expect, it } from "vitest"
import type { HubEvent } from "../observe/hub.ts"
import { Ledger } from "./ledger.ts"

const written = (...keys: string[]) => keys.map((key) => ({ key }) as unknown as HubEvent)

/** Joins a record that brings new occurrences with some keys, and copies of others. */
const join = (ledger: Ledger, id: string, added: readonly string[], copies: readonly string[] = []) =>
  ledger.record(id, () => {
    for (const key of added) ledger.add(key)
    return [...added, ...copies]
  })

describe("the ledger of an inbox", () => {
  it("is done with a record when everything it brought is being written", () => {
    const ledger = new Ledger({ checkpoint: "0", done: [] })
    join(ledger, "1", ["a", "b"])
    expect(ledger.isBehind).toBe(true)
    expect(ledger.write(written("a"))).toEqual({ checkpoint: "0", done: [] })
    expect(ledger.write(written("b"))).toEqual({ checkpoint: "1", done: [] })
    expect(ledger.isBehind).toBe(false)
  })

  it("names those that are done with behind one that waits", () => {
    const ledger = new Ledger({ checkpoint: "0", done: [] })
    join(ledger, "1", ["held"])
    join(ledger, "2", ["b"])
    join(ledger, "3", [])
    expect(ledger.write(written("b"))).toEqual({ checkpoint: "0", done: ["2", "3"] })
    expect(ledger.write(written("held"))).toEqual({ checkpoint: "3", done: [] })
  })

  it("is done with a copy no sooner than with what it is a copy of", () => {
    const ledger = new Ledger({ checkpoint: "0", done: [] })
    join(ledger, "1", ["a"])
    join(ledger, "2", [], ["a"])
    join(ledger, "3", [], ["long written"])
    expect(ledger.write([])).toEqual({ checkpoint: "0", done: ["3"] })
    expect(ledger.write(written("a"))).toEqual({ checkpoint: "3", done: [] })
  })

  it("tells occurrences with the same key apart, also those that nobody brought", () => {
    const ledger = new Ledger({ checkpoint: "0", done: [] })
    ledger.add("a")
    join(ledger, "1", ["a"])
    join(ledger, "2", ["a"])
    expect(ledger.write(written("a"))).toEqual({ checkpoint: "0", done: [] })
    expect(ledger.write(written("a"))).toEqual({ checkpoint: "1", done: [] })
    expect(ledger.write(written("a"))).toEqual({ checkpoint: "2", done: [] })
  })

  it("keeps naming what was done before it, until that is behind the checkpoint", () => {
    const ledger = new Ledger({ checkpoint: "1", done: ["3", "5"] })
    join(ledger, "2", ["a"])
    join(ledger, "4", ["b"])
    expect(ledger.write(written("b"))).toEqual({ checkpoint: "1", done: ["3", "5", "4"] })
    expect(ledger.write(written("a"))).toEqual({ checkpoint: "4", done: ["5"] })
  })

  it("is done with what cannot be joined", () => {
    const ledger = new Ledger({ checkpoint: "0", done: [] })
    expect(() =>
      ledger.record("1", () => {
        throw new Error("no event")
      })
    ).toThrow("no event")
    expect(ledger.write([])).toEqual({ checkpoint: "1", done: [] })
  })
})
