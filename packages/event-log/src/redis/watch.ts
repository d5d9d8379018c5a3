import { isAgentChatError } from "@agent-chat/core"
import { FencedError, type GroupInfo, type LogHealth } from "@agent-chat/core/events"
import type { Cleaner } from "./cleaner.ts"
import { isRefusal } from "./refusals.ts"
import type { InboxFigures, RedisInbox } from "./inbox.ts"
import type { Keys } from "./keys.ts"
import type { Settings } from "./options.ts"
import { groupFigures } from "./scripts/figures.ts"
import type { Store } from "./store.ts"

/** How old what is told of the health may be, in milliseconds. */
const freshFor = 1_000
/** How long a failure is remembered. */
const failureFor = 15_000

type Figures = Pick<LogHealth, "state" | "reasons" | "keys" | "bytes"> & { readonly inbox: InboxFigures }

const nothing = { keys: 0, bytes: 0, inbox: { leader: undefined, waiting: 0, oldest: 0 } }

/** Knows how a log is. */
export class Watch {
  readonly #store: Store
  readonly #inbox: RedisInbox
  readonly #settings: Settings
  readonly #onTrouble: (cause: Error) => void
  readonly #cleaner: Cleaner
  #figures: Omit<Figures, "state"> = { ...nothing, reasons: [] }
  #lookedAt = -Infinity
  #looking: Promise<void> | undefined
  /** Redis does not answer. */
  #isAway = false
  /** When it took nothing last, and nothing since. */
  #refusedAt = -Infinity
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
    this.#isAway = false
    this.#refusedAt = -Infinity
  }

  /** Nothing can be written until a group catches up. */
  isFull(): void {
    this.#fullAt = performance.now()
  }

  failed(cause: Error): void {
    // Others go on with what this process may not write.
    if (cause instanceof FencedError) return
    const now = performance.now()
    this.#failure = { message: cause.message, at: now }
    if (isRefusal(cause, "away")) this.#isAway = true
    else if (isRefusal(cause, "refused") || isAgentChatError(cause)) this.#refusedAt = now
  }

  /** What was found last; it is looked again when that is old. */
  read(): Figures {
    void this.refresh()
    const { reasons, ...figures } = this.#figures
    const now = performance.now()
    const recent = this.#failure !== undefined && now - this.#failure.at < failureFor
    const all = [
      ...(recent ? [this.#failure!.message] : []),
      ...(now - this.#fullAt < freshFor ? ["a group is too far behind: nothing is appended"] : []),
      ...this.#cleaner.reasons,
      ...reasons
    ]
    const isDown = this.#isAway || now - this.#refusedAt < failureFor
    return { ...figures, reasons: all, state: isDown ? "down" : all.length > 0 ? "degraded" : "ok" }
  }

  /** Resolves when what is told is fresh, or could not be found out. */
  refresh(): Promise<void> {
    if (performance.now() - this.#lookedAt > freshFor) {
      this.#looking ??= this.#look().finally(() => (this.#looking = undefined))
    }
    return this.#looking ?? Promise.resolve()
  }

  /** How the groups are; `isHere` knows the members of this process. */
  async groups(keys: Keys, isHere: (owner: string) => boolean): Promise<readonly GroupInfo[]> {
    const names = (await this.#store.connection.command("HKEYS", keys.groups)) as string[]
    const found = await Promise.all(names.map((name) => this.#group(keys, name, isHere)))
    return found.flatMap((info) => info ?? [])
  }

  async #group(keys: Keys, name: string, isHere: (owner: string) => boolean): Promise<GroupInfo | undefined> {
    const { meta, groups, logs } = keys
    const about = [meta, groups, keys.members(name), keys.dead(name)]
    const figures = (await this.#store.connection.run(
      groupFigures,
      [...about, ...logs, ...keys.parts(name), ...keys.again(name)],
      [name, logs.length]
    )) as [number, number, number, number, number, number, string[]] | []
    // It was forgotten meanwhile.
    if (figures.length === 0) return undefined
    const [pending, oldest, inHand, repeated, dead, members, owners] = figures
    const partitions = owners.map((owner) =>
      owner === "" ? { owner: undefined, isHere: false } : { owner, isHere: isHere(owner) }
    )
    return { name, pending, oldest: Math.max(0, oldest), inHand, repeated, dead, members, partitions }
  }

  async #look(): Promise<void> {
    this.#lookedAt = performance.now()
    try {
      const { connection } = this.#store
      const { keys } = await this.#store.open()
      const { capacity, inboxCapacity, lease } = this.#settings
      const [info, size, bytes, inbox, progress, counted] = await Promise.all([
        connection.beside(keys.meta, "info"),
        connection.beside(keys.meta, "dbsize"),
        this.#cleaner.bytes(),
        this.#inbox.figures(),
        connection.command("HGETALL", keys.groups) as Promise<string[]>,
        connection.command("HGET", keys.meta, "n")
      ])
      const reasons = serverReasons(String(info))
      const { leader, waiting, oldest } = inbox
      if (waiting > inboxCapacity / 2) reasons.push(`${waiting} sightings wait to be joined`)
      if (leader === undefined && oldest > lease + 1_000) {
        reasons.push(`nobody joins what was seen, for ${Math.round(oldest / 1_000)} s`)
      }
      for (let i = 0; i < progress.length; i += 2) {
        const behind = Number(counted) - Number(progress[i + 1])
        if (behind > capacity / 2) reasons.push(`the group ${progress[i]} is ${behind} events behind`)
      }
      this.#figures = { keys: Number(size), bytes, inbox, reasons }
      this.#isAway = false
    } catch (cause) {
      this.#onTrouble(cause as Error)
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
  const policy = figure(info, "maxmemory_policy") ?? "noeviction"
  if (policy !== "noeviction")
    reasons.push(`maxmemory-policy is ${policy}: Redis may drop events, set it to noeviction`)
  if (figure(info, "role") === "slave") reasons.push("this is a replica, which takes nothing")
  return reasons
}
