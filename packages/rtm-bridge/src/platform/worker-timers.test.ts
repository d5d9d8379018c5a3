import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { platformTimers } from "./timers.ts"
import { timersFor, WorkerTimers } from "./worker-timers.ts"

/** A worker played by the test; its timers run when the test says so. */
class FakeWorker {
  static readonly made: FakeWorker[] = []
  readonly messages: { id: number; after?: number }[] = []
  terminated = false
  readonly #listeners = new Map<string, (event: { data?: unknown }) => void>()

  constructor(_url: string) {
    FakeWorker.made.push(this)
  }

  postMessage(message: { id: number; after?: number }): void {
    this.messages.push(message)
  }

  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void {
    this.#listeners.set(type, listener)
  }

  emit(type: string, data?: unknown): void {
    this.#listeners.get(type)?.({ data })
  }

  terminate(): void {
    this.terminated = true
  }
}

class ForbiddenWorker extends FakeWorker {
  constructor(url: string) {
    super(url)
    throw new Error("Refused to create a worker")
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  FakeWorker.made.length = 0
})
afterEach(() => {
  vi.useRealTimers()
})

describe("WorkerTimers", () => {
  it("run on time in the worker while the timers of the page are slow, and once", () => {
    const timers = new WorkerTimers({ Worker: FakeWorker })
    const run = vi.fn<() => void>()
    timers.set(15_000, run)
    const [worker] = FakeWorker.made
    expect(worker?.messages).toEqual([{ id: 1, after: 15_000 }])
    worker?.emit("message", 1)
    vi.advanceTimersByTime(60_000)
    worker?.emit("message", 1)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it("are cleared on both sides", () => {
    const timers = new WorkerTimers({ Worker: FakeWorker })
    const run = vi.fn<() => void>()
    timers.set(1_000, run).clear()
    FakeWorker.made[0]?.emit("message", 1)
    vi.advanceTimersByTime(2_000)
    expect(run).not.toHaveBeenCalled()
    expect(FakeWorker.made[0]?.messages.at(-1)).toEqual({ id: 1 })
    expect(vi.getTimerCount()).toBe(0)
  })

  it("fall back to the page where a policy forbids the worker, at once or later", () => {
    const run = vi.fn<() => void>()
    const forbidden = new WorkerTimers({ Worker: ForbiddenWorker })
    forbidden.set(1_000, run)
    FakeWorker.made.length = 0
    const failing = new WorkerTimers({ Worker: FakeWorker })
    failing.set(1_000, run)
    FakeWorker.made[0]?.emit("error")
    failing.set(1_000, run)
    expect(FakeWorker.made).toHaveLength(1)
    expect(FakeWorker.made[0]?.terminated).toBe(true)
    vi.advanceTimersByTime(1_000)
    expect(run).toHaveBeenCalledTimes(3)
  })

  it("let go of the worker when they are closed, and make another one when they are used again", () => {
    const timers = new WorkerTimers({ Worker: FakeWorker })
    timers.set(1, () => undefined)
    timers.close()
    expect(FakeWorker.made[0]?.terminated).toBe(true)
    timers.set(1, () => undefined)
    expect(FakeWorker.made).toHaveLength(2)
  })

  it("are for pages only", () => {
    expect(timersFor({ document: {}, Worker: FakeWorker })).toBeInstanceOf(WorkerTimers)
    expect(timersFor({ Worker: FakeWorker })).toBe(platformTimers)
    expect(timersFor()).toBe(platformTimers)
  })
})
