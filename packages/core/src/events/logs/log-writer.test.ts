import { tools } from "../consume/tools.ts"
import { expect, it } from "vitest"
import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { HubEvent } from "../observe/hub.ts"
import { Recorder } from "../shared/recorder.ts"
import { stubLog, takeAll } from "../test-support/log.ts"
import { LogWriter } from "./log-writer.ts"

const mebibyte = 2 ** 20
const bounds = { events: 10_000, bytes: 1_024 * mebibyte }
const nothing = (): void => {}

/** How many events are in each batch of what is written, when they have so many characters; two bytes each. */
const batchesOf = async (lengths: readonly number[], source = "push"): Promise<number[]> => {
  const batches: number[] = []
  const log = stubLog({
    append: (drafts) => {
      batches.push(drafts.length)
      return Promise.resolve(takeAll(drafts))
    }
  })
  const hooks = { onWritten: nothing, onFailed: nothing, onUnfit: nothing, onFull: nothing, onRoom: nothing }
  const writer = new LogWriter<AnyCatalog>(log, bounds, hooks, tools)
  for (const [i, length] of lengths.entries()) {
    const event = { key: String(i), keyClass: "id", source, payload: "x".repeat(length) }
    writer.write(event as unknown as HubEvent, { passes: false })
  }
  await writer.idle()
  return batches
}

it("writes no more bytes at a time than a log takes in one go, but what belongs together", async () => {
  expect(await batchesOf(Array.from({ length: 300 }, () => 10))).toEqual([256, 44])
  expect(await batchesOf([mebibyte, mebibyte, mebibyte, mebibyte, 10, 10])).toEqual([3, 3])
  expect(await batchesOf([10, 20 * mebibyte, 10])).toEqual([1, 1, 1])
  expect(await batchesOf([mebibyte, mebibyte, mebibyte, mebibyte, mebibyte], "derived")).toEqual([5])
})

it("writes no more bytes of sightings at a time", async () => {
  const batches: number[] = []
  const inbox = {
    record: (sightings: readonly unknown[]) => Promise.resolve(void batches.push(sightings.length))
  }
  const recorder = new Recorder(inbox as never, bounds, {
    onFailed: nothing,
    onFull: nothing,
    onRoom: nothing
  })
  const record = (length: number) =>
    recorder.record({ origin: "w1", text: JSON.stringify("x".repeat(length)) }, { comesAgain: true })
  const big = [mebibyte, mebibyte, mebibyte, mebibyte, 20 * mebibyte, 10]
  await Promise.all(big.map((length) => record(length)))
  expect(batches).toEqual([3, 1, 1, 1])
  batches.length = 0
  await Promise.all(Array.from({ length: 300 }, () => record(10)))
  expect(batches).toEqual([256, 44])
})
