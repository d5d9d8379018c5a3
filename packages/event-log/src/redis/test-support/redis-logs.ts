import type { EventLog } from "@agent-chat/core/events"
import { afterAll, afterEach, beforeAll } from "vitest"
import { redisLog, type RedisLogOptions } from "../index.ts"
import { RedisServer } from "./redis-server.ts"

/** A Redis for the tests of a group, and logs in it, in a namespace of its own for each test. */
export class RedisLogs {
  #server: RedisServer | undefined
  #names = 0
  readonly #opened: EventLog<number>[] = []

  get server(): RedisServer {
    if (this.#server === undefined) throw new Error("no test has begun")
    return this.#server
  }

  get namespace(): string {
    return `test-${this.#names}`
  }

  /** Opens a log, which is closed when the test is over. */
  open(about: Partial<RedisLogOptions> = {}): EventLog<number> {
    const log = redisLog<number>({ url: this.server.url, namespace: this.namespace, ...about })
    this.#opened.push(log)
    return log
  }

  async start(): Promise<void> {
    this.#server = await RedisServer.start()
  }

  async next(): Promise<void> {
    this.#names++
    await Promise.all(this.#opened.splice(0).map((log) => log.close()))
  }

  async stop(): Promise<void> {
    await this.#server?.[Symbol.asyncDispose]()
  }
}

/** Has a Redis for the tests that are declared beside it. */
export const redisLogs = (): RedisLogs => {
  const logs = new RedisLogs()
  beforeAll(() => logs.start())
  afterEach(() => logs.next())
  afterAll(() => logs.stop())
  return logs
}
