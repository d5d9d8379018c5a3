import { randomUUID } from "node:crypto"
import { Redis, type RedisOptions } from "ioredis"

/** A client of `ioredis`, version 5 or 6: `new Redis(…)` or `new Cluster(…)`. */
export interface RedisClient {
  readonly call: (...args: never[]) => unknown
  readonly pipeline: (...args: never[]) => unknown
  readonly duplicate: (...args: never[]) => unknown
  readonly subscribe: (...args: never[]) => unknown
  readonly on: (...args: never[]) => unknown
  readonly disconnect: (...args: never[]) => unknown
}

/** What is used of a client. */
export interface Client {
  readonly status: string
  readonly isCluster?: boolean
  /** With what it says who it is when it connects; a cluster has that elsewhere. */
  readonly options: { username?: string; password?: string }
  /** What its connection is set to; nothing while there is none. */
  readonly condition?: { readonly select?: number } | null
  call(command: string, ...args: (string | number)[]): Promise<unknown>
  pipeline(commands: readonly Command[]): { exec(): Promise<readonly Result[] | null> }
  /** That of a cluster takes other nodes first. */
  duplicate(nodes: readonly [], options: object): Client
  duplicate(options?: RedisOptions): Client
  subscribe(channel: string): Promise<unknown>
  on(event: string, listener: (...args: never[]) => void): unknown
  disconnect(reconnect?: boolean): void
}

/** A command and what it is given. */
export type Command = readonly (string | number)[]
type Result = readonly [error: Error | null, reply: unknown]

/** Where a Redis is. */
export interface RedisAddress {
  readonly url?: string | undefined
  readonly client?: RedisClient | undefined
  readonly sentinels?: readonly { readonly host: string; readonly port: number }[] | undefined
  /** The name of the master, for sentinels. */
  readonly master?: string | undefined
  readonly connection?: RedisOptions | undefined
}

const own: RedisOptions = {
  connectTimeout: 5_000,
  // What waits for a connection is refused before long, so that nothing heaps up.
  maxRetriesPerRequest: 2,
  retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 10), 2_000)
}

/** A client of one's own: it does not wait for a Redis that is away, and comes back by itself. */
export const connect = ({ url, sentinels, master, connection }: RedisAddress): Client => {
  const name = `agent-chat-${randomUUID().slice(0, 8)}`
  const options = { connectionName: name, ...own, ...connection } as RedisOptions
  const sought = { ...options, sentinels: [...(sentinels ?? [])], name: master ?? "mymaster" } as RedisOptions
  return url === undefined ? new OwnClient(sought) : new OwnClient(url, options)
}

/** The class, as it is common to the versions 5 and 6. */
const OwnClient = Redis as unknown as new (...args: [RedisOptions] | [string, RedisOptions]) => Client
