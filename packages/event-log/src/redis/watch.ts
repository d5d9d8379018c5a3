import type { GroupInfo, LogHealth } from "@agent-chat/core/events"
import type { Cleaner } from "./cleaner.ts"
import type { RedisInbox } from "./inbox.ts"
import type { Keys } from "./keys.ts"
import type { Settings } from "./options.ts"
import { beginning, timeOf } from "./position.ts"
import type { Store } from "./store.ts"

/** How old what is told of the health may be, in milliseconds. */
const freshFor = 1_000
/** How long a failure is remembered. */
const failureFor = 15_000

type Figures = Pick<LogHealth, "state" | "reasons" | "keys" | "bytes"> & { readonly inboxLag: number }

/** Knows how a log is. */
export class Watch {
  readonly #store: Store
  readonly #inbox: RedisInbox
  readonly #settings: Settings
  readonly #onTrouble: (cause: Error) => void
  readonly #cleaner: Cleaner
  #figures = { keys: 0, bytes: 0, inboxLag: 0, reasons: [] as readonly string[] }
  #lookedAt = -Infinity
  #isLooking = false
  #isDown = false
  #failure: { readonly message: string; readonly at: number } | undefined
  #fullAt = -Infinity

  constructor(
    store: Store,
    inbox: RedisInbox,
    cleaner: Cleaner,
    settings: Settings,
    onTrouble: (cause: Error) => void
  ) {
    this.#store = store
    this.#inbox = inbox
    this.#settings = settings
    this.#onTrouble = onTrouble
    this.#cleaner = cleaner
  }

  /** Something was written. */
  works(): void {
    this.#isDown = false
  }

  /** Nothing can be written until a group catches up. */
  isFull(): void {
    this.#fullAt = performance.now()
  }

  failed(cause: Error): void {
    this.#isDown = true
    this.#failure = { message: cause.message, at: performance.now() }
  }

  read(): Figures {
    if (performance.now() - this.#lookedAt > freshFor) void this.#look()
    const { reasons, ...figures } = this.#figures
    const now = performance.now()
    const recent = this.#failure !== undefined && now - this.#failure.at < failureFor
    const all = [
      ...(recent ? [this.#failure!.message] : []),
      ...(now - this.#fullAt < freshFor ? ["a group is too far behind: nothing is appended"] : []),
      ...this.#cleaner.reasons,
      ...reasons
    ]
    return { ...figures, reasons: all, state: this.#isDown ? "down" : all.length > 0 ? "degraded" : "ok" }
  }

  async groups(keys: Keys): Promise<readonly GroupInfo[]> {
    const { connection } = this.#store
    const [progress, counted] = await Promise.all([
      connection.command("HGETALL", keys.groups) as Promise<string[]>,
      connection.command("HGET", keys.meta, "n")
    ])
    const names = progress.filter((_, i) => i % 2 === 0)
    return Promise.all(
      names.map((name, i) => this.#group(keys, name, Number(counted) - Number(progress[i * 2 + 1])))
    )
  }

  async #group(keys: Keys, name: string, pending: number): Promise<GroupInfo> {
    const { connection } = this.#store
    const parts = (await Promise.all(
      keys.parts(name).map((part) => connection.command("HGETALL", part))
    )) as string[][]
    const now = Date.now()
    const [dead, members, oldest] = await Promise.all([
      connection.command("HLEN", keys.dead(name)),
      connection.command("ZCOUNT", keys.members(name), now, "+inf"),
      Promise.all(parts.map((fields, i) => this.#oldest(keys.logs[i]!, fields)))
    ])
    let inHand = 0
    let repeated = 0
    for (const fields of parts) {
      for (let i = 0; i < fields.length; i += 2) {
        if (!fields[i]!.startsWith("t:")) continue
        inHand++
        if (Number(fields[i + 1]) > 1) repeated++
      }
    }
    const first = Math.min(...oldest)
    return {
      name,
      pending: Math.max(0, pending),
      oldest: first === Infinity ? 0 : Math.max(0, now - first),
      inHand,
      repeated,
      dead: Number(dead),
      members: Number(members)
    }
  }

  /** When the first event that is not done with was appended. */
  async #oldest(log: string, fields: readonly string[]): Promise<number> {
    const at = fields.indexOf("cursor")
    const cursor = at < 0 ? beginning : fields[at + 1]!
    const from = cursor === beginning ? "-" : `(${cursor}`
    const found = (await this.#store.connection.command("XRANGE", log, from, "+", "COUNT", 1)) as [string][]
    return found.length === 0 ? Infinity : timeOf(found[0]![0])
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    this.#lookedAt = performance.now()
    try {
      const { connection } = this.#store
      const { keys } = await this.#store.open()
      const { capacity, inboxCapacity } = this.#settings
      const [info, size, bytes, inboxLag, progress, counted] = await Promise.all([
        connection.beside(keys.meta, "info"),
        connection.beside(keys.meta, "dbsize"),
        this.#cleaner.bytes(),
        this.#inbox.lag(),
        connection.command("HGETALL", keys.groups) as Promise<string[]>,
        connection.command("HGET", keys.meta, "n")
      ])
      const reasons = serverReasons(String(info))
      if (inboxLag > inboxCapacity / 2) reasons.push(`${inboxLag} sightings wait to be joined`)
      for (let i = 0; i < progress.length; i += 2) {
        const behind = Number(counted) - Number(progress[i + 1])
        if (behind > capacity / 2) reasons.push(`the group ${progress[i]} is ${behind} events behind`)
      }
      this.#figures = { keys: Number(size), bytes, inboxLag, reasons }
      this.#isDown = false
    } catch (cause) {
      this.#onTrouble(cause as Error)
    } finally {
      this.#isLooking = false
    }
  }
}

const figure = (info: string, name: string): string | undefined =>
  new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(info)?.[1]

/** What is wrong with the server, by its own word. */
const serverReasons = (info: string): string[] => {
  const number = (name: string): number => Number(figure(info, name) ?? 0)
  const reasons: string[] = []
  const most = number("maxmemory")
  if (most > 0 && number("used_memory") > most * 0.6) reasons.push("Redis uses more than 60 % of its memory")
  if (number("evicted_keys") > 0) reasons.push(`Redis has evicted ${number("evicted_keys")} keys`)
  if (figure(info, "aof_last_write_status") === "err") reasons.push("Redis cannot write its file")
  if (figure(info, "role") === "slave") reasons.push("this is a replica, which takes nothing")
  return reasons
}
