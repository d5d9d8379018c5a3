import { expect, it } from "vitest"
import { fake3_0 } from "../v3.0/index.ts"
import { defaultWorld } from "./default-world.ts"
import { Inboxes } from "./inboxes.ts"
import type { Told } from "./version.ts"

it("an inbox keeps at least the last 10,000 things, and no more than twice as many", () => {
  const inboxes = new Inboxes([fake3_0])
  const customer = defaultWorld().customers[0]!
  const { received } = inboxes.of(customer.id)
  for (let n = 1; n <= 25_000; n++) {
    const told: Told = { name: "customer_banned", payload: { n } }
    inboxes.deliver({ kind: "customer-banned", customer, days: 1 }, () => [told])
  }
  const kept = received.get("3.0")!
  expect(kept.length).toBeGreaterThanOrEqual(10_000)
  expect(kept.length).toBeLessThan(20_000)
  expect(kept.at(-1)).toMatchObject({ payload: { n: 25_000 } })
})
