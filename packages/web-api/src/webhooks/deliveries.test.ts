import { expect, it } from "vitest"
import { Deliveries, Delivery, digestOf } from "./deliveries.ts"

const hour = 3_600_000

const make = () => {
  let now = 0
  const deliveries = new Deliveries(6 * hour, () => now)
  const seen = (): Delivery => Object.assign(new Delivery(), { safe: true })
  const remember = (key: string, delivery = seen()) => deliveries.remember(Promise.resolve(key), delivery)
  const find = (key: string) => deliveries.find(Promise.resolve(key))
  return { deliveries, remember, find, later: (ms: number) => (now += ms) }
}

it("remembers for as long as the sender repeats", async () => {
  const { remember, find, later } = make()
  await remember("a")
  later(6 * hour)
  expect(await find("a")).toBeDefined()
  later(1)
  expect(await find("a")).toBeUndefined()
})

it("finds what is about to be remembered", async () => {
  const { deliveries, find } = make()
  const delivery = Object.assign(new Delivery(), { shown: true })
  let digested = (_digest: string): void => {}
  void deliveries.remember(new Promise((resolve) => (digested = resolve)), delivery)
  expect(deliveries.isEmpty).toBe(false)
  const found = find("a")
  digested("a")
  expect(await found).toBe(delivery)
})

it("remembers nothing that nobody had, also when that turns out later", async () => {
  const { deliveries, remember, find } = make()
  await remember("a", new Delivery())
  expect(deliveries.isEmpty).toBe(true)
  const delivery = new Delivery()
  let end = (): void => {}
  delivery.running = new Promise((resolve) => {
    end = () => {
      delivery.running = undefined
      resolve("failed")
    }
  })
  await remember("b", delivery)
  expect(await find("b")).toBe(delivery)
  end()
  await new Promise((resolve) => setImmediate(resolve))
  expect(deliveries.isEmpty).toBe(true)
})

it("outlives a digest that fails", async () => {
  const { deliveries } = make()
  await deliveries.remember(Promise.reject(new Error("no")), Object.assign(new Delivery(), { safe: true }))
  expect(deliveries.isEmpty).toBe(true)
})

it("holds 10,000 at most, and gives up the oldest first", async () => {
  const { remember, find, later } = make()
  for (let i = 0; i < 25_000; i++) {
    later(1)
    await remember(`k${i}`)
  }
  expect(await find("k24999")).toBeDefined()
  expect(await find("k20000")).toBeDefined()
  expect(await find("k14999")).toBeUndefined()
})

it("knows content by a short text, whatever it holds", async () => {
  const digest = await digestOf(["w1", "incoming_event", { text: "x".repeat(100_000) }, null])
  expect(digest).toHaveLength(44)
  expect(await digestOf(["w1", "incoming_event", { text: "x".repeat(100_000) }, null])).toBe(digest)
  expect(await digestOf(["w1", "incoming_event", { text: "x".repeat(99_999) }, null])).not.toBe(digest)
})
