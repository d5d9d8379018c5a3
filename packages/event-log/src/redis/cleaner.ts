import type { Settings } from "./options.ts"
import { forget } from "./scripts/groups.ts"
import { tidy } from "./scripts/tidy.ts"
import type { Opened, Store } from "./store.ts"
import type { Letter } from "./turn.ts"

/** How often is tidied up, in milliseconds. */
const tidyEvery = 60_000
/** So many events of each partition are taken out at a time: Redis does nothing else meanwhile. */
const atATime = 1_000
/** The same where no more is to go than has to. Redis takes out blocks, which hold up to 100 small events. */
const excessAtATime = [10, 100]

/** Takes out of Redis what is over, some at a time. */
export class Cleaner {
  /** What somebody should know of. */
  reasons: readonly string[] = []
  readonly #store: Store
  readonly #settings: Settings
  readonly #onTrouble: (cause: Error) => void
  readonly #timer: ReturnType<typeof setInterval>
  #tidying: Promise<void> | undefined
  #isClosed = false

  constructor(store: Store, settings: Settings, onTrouble: (cause: Error) => void) {
    this.#store = store
    this.#settings = settings
    this.#onTrouble = onTrouble
    this.#timer = setInterval(() => void this.tidy(), tidyEvery)
    this.#timer.unref()
  }

  close(): void {
    this.#isClosed = true
    clearInterval(this.#timer)
  }

  /** Forgets what is old, or too much. Never rejects. */
  tidy(): Promise<void> {
    this.#tidying ??= this.#tidy()
      .catch((cause: unknown) => this.#onTrouble(cause as Error))
      .finally(() => (this.#tidying = undefined))
    return this.#tidying
  }

  /** How many bytes of memory the events take, and what is kept with them; ids are not counted. */
  async bytes(): Promise<number> {
    const { keys } = await this.#store.open()
    const { meta, inbox, facts, state, logs } = keys
    const sizes = await Promise.all(
      [inbox, facts, state, ...logs].map((key) => this.#store.connection.beside(meta, "memory", "USAGE", key))
    )
    return sizes.reduce<number>((sum, size) => sum + Number(size ?? 0), 0)
  }

  async #tidy(): Promise<void> {
    const opened = await this.#store.open()
    const { retention, retentionBytes, groupExpiry } = this.#settings
    const { expired } = await this.#step(opened, retention, atATime)
    await this.#forgetGroups(opened, expired)
    while (!this.#isClosed && (await this.#step(opened, retention, atATime)).removed > 0);
    await this.#forgetLetters(opened, Date.now() - groupExpiry)
    if (retentionBytes === Infinity) return
    let bytes = await this.bytes()
    for (const most of excessAtATime) {
      while (bytes > retentionBytes && !this.#isClosed) {
        const { removed } = await this.#step(opened, 0, most)
        if (removed === 0) break
        bytes = await this.bytes()
      }
    }
    this.reasons = bytes > retentionBytes ? [`the log has ${bytes} bytes in Redis, more than it should`] : []
  }

  /** Takes out some events that all groups are done with and that are older, and other things that are over. */
  async #step(
    opened: Opened,
    retention: number,
    most: number
  ): Promise<{ readonly removed: number; readonly expired: readonly string[] }> {
    const { keys, dataSet } = opened
    const { window, groupExpiry } = this.#settings
    const groups = (await this.#store.connection.command("HKEYS", keys.groups)) as string[]
    const parts = groups.flatMap((group) => keys.parts(group))
    const { meta, reads, facts, state, untils, logs } = keys
    const [removed, expired] = (await this.#store.run(
      tidy,
      opened,
      [meta, keys.groups, reads, facts, state, untils, ...logs, ...parts],
      [dataSet, logs.length, most, groupExpiry, retention, window, ...groups]
    )) as [number, string[]]
    return { removed, expired }
  }

  async #forgetGroups({ keys }: Opened, groups: readonly string[]): Promise<void> {
    const { groupExpiry } = this.#settings
    for (const group of groups) {
      await this.#store.connection.run(forget, keys.ofGroup(group), [group, groupExpiry])
      const message = `nobody has read the group ${group} for ${groupExpiry} ms: it is forgotten`
      this.#onTrouble(new Error(message))
    }
  }

  /** Dead letters that nobody has sent again. */
  async #forgetLetters({ keys }: Opened, before: number): Promise<void> {
    const { connection } = this.#store
    const groups = (await connection.command("HKEYS", keys.groups)) as string[]
    for (const group of groups) {
      const dead = keys.dead(group)
      let cursor = "0"
      do {
        const [next, found] = (await connection.command("HSCAN", dead, cursor, "COUNT", 100)) as [
          string,
          string[]
        ]
        const old = found.filter(
          (_, i) => i % 2 === 0 && (JSON.parse(found[i + 1]!) as Letter<unknown>).at < before
        )
        if (old.length > 0) await connection.command("HDEL", dead, ...old)
        cursor = next
      } while (cursor !== "0" && !this.#isClosed)
    }
  }
}
