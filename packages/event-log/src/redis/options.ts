import { ConfigurationError } from "@agent-chat/core"
import {
  anything,
  listener,
  milliseconds,
  type OptionRules,
  readOptions,
  text,
  wholeNumber
} from "@agent-chat/core/options"
import type { RedisOptions } from "ioredis"
import type { RedisClient } from "./client.ts"

/** How a {@link redisLog} is reached and how it keeps things. Times in milliseconds. */
export interface RedisLogOptions {
  /** The address of one server, such as `redis://user:password@host:6379/0` or `rediss://…`. */
  readonly url?: string | undefined
  /** A client of `ioredis` 5 or 6, `Redis` or `Cluster`, instead of `url`. It is not closed here. */
  readonly client?: RedisClient | undefined
  /** Sentinels that know the server, instead of `url`. */
  readonly sentinels?: readonly { readonly host: string; readonly port: number }[] | undefined
  /** What the sentinels call the server; `mymaster` unless set. */
  readonly master?: string | undefined
  /** More options of `ioredis` for `url` and `sentinels`, such as `tls`. */
  readonly connection?: RedisOptions | undefined
  /** What all keys begin with, in braces: one for each licence, say. */
  readonly namespace: string
  /** Into how many parts the chats are divided, at most as many workers have something to do; 16 unless set. Fixed once it is used. */
  readonly partitions?: number | undefined
  /** How long nobody goes on with the work of a process that has died; 5 000 unless set. */
  readonly lease?: number | undefined
  /** How long events are kept that all groups have handled; 24 h unless set. */
  readonly retention?: number | undefined
  /**
   * How many bytes of memory the events may take before handled ones go earlier; 4 GiB unless set. Their ids stay known for
   * `window`, and take about 200 bytes each besides.
   */
  readonly retentionBytes?: number | undefined
  /** How long ids are remembered; 7 h unless set. A webhook that was not answered is repeated for 6 h. */
  readonly window?: number | undefined
  /** How many events a group may be behind before no more are appended; 100 000 unless set. */
  readonly capacity?: number | undefined
  /** How many sightings may wait for a joiner before no more are taken; 100 000 unless set. */
  readonly inboxCapacity?: number | undefined
  /** After how long a group that nobody reads is forgotten, and dead letters are; 7 days unless set. */
  readonly groupExpiry?: number | undefined
  /**
   * How many replicas must have what is appended, handed out, acknowledged or remembered before it counts; 0 unless set. While
   * fewer have it, nothing of that happens.
   */
  readonly waitReplicas?: number | undefined
  /** How long Redis may take for an answer; 5 000 unless set. */
  readonly timeout?: number | undefined
  /** Told what fails without stopping the log, such as a Redis that is away. */
  readonly onTrouble?: ((cause: Error) => void) | undefined
}

/** The options, read. */
export interface Settings {
  readonly address: Pick<RedisLogOptions, "url" | "client" | "sentinels" | "master" | "connection">
  readonly namespace: string
  readonly partitions: number | undefined
  readonly lease: number
  readonly retention: number
  readonly retentionBytes: number
  readonly window: number
  readonly capacity: number
  readonly inboxCapacity: number
  readonly groupExpiry: number
  readonly waitReplicas: number
  readonly timeout: number
  readonly onTrouble: ((cause: Error) => void) | undefined
}

const hour = 3_600_000

const rules: OptionRules<RedisLogOptions> = {
  url: text,
  client: anything,
  sentinels: anything,
  master: text,
  connection: anything,
  namespace: {
    expected: "a text of letters, digits and . : _ - as namespace",
    read: (value) => (typeof value === "string" && /^[\w.:-]{1,128}$/.test(value) ? value : undefined)
  },
  partitions: {
    expected: "a whole number from 1 to 256",
    read: (value) =>
      Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 256 ? value : undefined
  },
  lease: milliseconds({ least: 100, finite: true }),
  retention: milliseconds({ finite: true }),
  retentionBytes: wholeNumber(1, { unit: "bytes" }),
  window: milliseconds({ finite: true }),
  capacity: wholeNumber(1, { finite: true }),
  inboxCapacity: wholeNumber(1, { finite: true }),
  groupExpiry: milliseconds({ finite: true }),
  waitReplicas: wholeNumber(0, { finite: true }),
  timeout: milliseconds({ finite: true }),
  onTrouble: listener
}

/** @throws ConfigurationError when an option is wrong or missing */
export const readRedisOptions = (options: RedisLogOptions): Settings => {
  const read = readOptions<RedisLogOptions>(options, rules)
  const { url, client, sentinels, master, connection, namespace } = read
  if (namespace === undefined) {
    throw new ConfigurationError({ option: "namespace", message: "give a namespace, such as license-123" })
  }
  const ways = [url, client, sentinels].filter((way) => way !== undefined)
  if (ways.length !== 1) {
    throw new ConfigurationError({
      option: "url",
      message: "give one of url, client and sentinels to say where Redis is"
    })
  }
  if (client !== undefined) checkClient(client)
  const lease = read.lease ?? 5_000
  const retention = read.retention ?? 24 * hour
  const window = read.window ?? 7 * hour
  return {
    address: { url, client, sentinels, master, connection },
    namespace,
    partitions: read.partitions,
    lease,
    retention,
    retentionBytes: read.retentionBytes ?? 4 * 2 ** 30,
    window,
    capacity: read.capacity ?? 100_000,
    inboxCapacity: read.inboxCapacity ?? 100_000,
    // Whoever lives says so four times a lease.
    groupExpiry: Math.max(read.groupExpiry ?? 7 * 24 * hour, lease * 2),
    waitReplicas: read.waitReplicas ?? 0,
    timeout: read.timeout ?? 5_000,
    onTrouble: read.onTrouble
  }
}

const checkClient = (client: RedisClient): void => {
  const has = (["call", "pipeline", "duplicate", "on", "disconnect"] as const).every(
    (method) => typeof client?.[method] === "function"
  )
  if (!has) {
    throw new ConfigurationError({
      option: "client",
      message: "give a client of ioredis 5 or 6: new Redis(…) or new Cluster(…)"
    })
  }
  if (hasKeyPrefix(client)) {
    throw new ConfigurationError({
      option: "client",
      message: "give a client without keyPrefix: the namespace is the prefix"
    })
  }
}

const hasKeyPrefix = (client: object): boolean => {
  const options = "options" in client ? (client.options as { readonly keyPrefix?: string }) : undefined
  return (options?.keyPrefix ?? "") !== ""
}
