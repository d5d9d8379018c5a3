// What docs/retries.md says of actions and of waits.
import { readFileSync } from "node:fs"
import { type Action, ApiError, retryWithJitter } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { expect, it } from "vitest"

const page = readFileSync(new URL("../docs/retries.md", import.meta.url), "utf8")
const rows = [...page.matchAll(/^\| `(\w+)` +\| (.*?) +\|/gm)].map(
  ([, idempotency = "", actions = ""]) =>
    [idempotency, [...actions.matchAll(/`(\w+)`/g)].map(([, action = ""]) => action)] as const
)
const actionsOf = (catalog: { readonly actions: object }): Action[] => Object.values(catalog.actions)

it("each kind of action is there, with an example of v3.6", () => {
  const kinds = new Set([v3_0, v3_6].flatMap(actionsOf).map(({ idempotency }) => idempotency))
  expect(rows.map(([kind]) => kind).toSorted()).toEqual([...kinds].toSorted())
  for (const [kind, names] of rows)
    for (const name of names)
      expect(actionsOf(v3_6).find((action) => action.name === name)?.idempotency).toBe(kind)
})

it.each([v3_0, v3_6])("what is said to be keyed is all that is", (catalog) => {
  const keyed = actionsOf(catalog).filter(({ idempotency }) => idempotency === "keyed")
  expect(keyed.map(({ name }) => name)).toEqual(new Map(rows).get("keyed"))
})

it("repeats wait as long as the page says, and are as many", () => {
  const [, attempts, waits = "", cap] =
    /A call has (\d+) attempts in all.* up to ((?:[\d.]+ s,? )+)… (\d+) s/s.exec(page) ?? []
  const longest = (number: number, options = {}): number | undefined =>
    retryWithJitter({ random: () => 1, ...options })({
      action: "list_chats",
      idempotency: "safe",
      error: new ApiError({ type: "service_unavailable", message: "", action: "list_chats" }),
      attempts: number,
      remaining: Infinity
    })
  expect(longest(Number(attempts) - 1)).toBeGreaterThan(0)
  expect(longest(Number(attempts))).toBeUndefined()
  const written = waits.split(",").map((wait) => Number.parseFloat(wait) * 1_000)
  expect(written).toEqual([1, 2, 3].map((number) => longest(number, { attempts: 9 })))
  expect(longest(8, { attempts: 9 })).toBe(Number(cap) * 1_000)
})
