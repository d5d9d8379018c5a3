import { eventLogSuite } from "@agent-chat/testing/conformance/event-log"
import { describe, it, vi } from "vitest"
import { redisLog, type RedisLogOptions } from "../index.ts"
import { Proxy } from "./proxy.ts"

let names = 0

/** How a process of the suite reaches Redis, so that its way can be cut. */
export interface Way extends AsyncDisposable {
  readonly address: Pick<RedisLogOptions, "url" | "client">
  cut(): void
  heal(): void
}

/** A way to the server on a port. */
export const throughProxy = async (port: number): Promise<Way> => {
  const proxy = await Proxy.start(port)
  return {
    address: { url: proxy.url },
    cut: () => proxy.cut(),
    heal: () => proxy.heal(),
    [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose]()
  }
}

/** The suite for logs, each of whose processes has a way of its own. */
export const runSuite = (
  name: string,
  { partitions, lease = 500 }: { readonly partitions: number; readonly lease?: number },
  openWay: () => Promise<Way>
): void => {
  // A busy machine makes them wait longer.
  vi.setConfig({ testTimeout: 20_000 })
  eventLogSuite({
    name,
    abilities: ["reopen", "second"],
    lease,
    make: async ({ capacity }) => {
      const namespace = `suite-${++names}`
      const ways: Way[] = []
      /** A process whose way to Redis can be cut. */
      const open = async () => {
        const way = await openWay()
        ways.push(way)
        const settings = { namespace, partitions, capacity, lease, timeout: 5_000 }
        return { log: redisLog<number>({ ...way.address, ...settings }), way }
      }
      let current = await open()
      return {
        log: current.log,
        reopen: async () => {
          await current.way[Symbol.asyncDispose]()
          current = await open()
          return current.log
        },
        second: async () => {
          const { log, way } = await open()
          return {
            log,
            kill: () => Promise.resolve(way[Symbol.asyncDispose]()),
            freeze: () => {
              way.cut()
              return () => way.heal()
            }
          }
        },
        dispose: async () => {
          for (const way of ways) await way[Symbol.asyncDispose]()
        }
      }
    },
    describe,
    // They wait for leases most of the time.
    it: it.concurrent
  })
}
