import { randomUUID } from "node:crypto"
import type {
  Appended,
  Commit,
  DeadLetter,
  Draft,
  EventLog,
  GroupInfo,
  LogDelivery,
  LogHealth,
  LogSubscription,
  Restored
} from "@agent-chat/core/events"
import { callback, quiet, readArgument } from "@agent-chat/core/options"
import { Cleaner } from "./cleaner.ts"
import { isRefusal } from "./refusals.ts"
import { writeCommit } from "./commit.ts"
import { readDeadLetters, resendDeadLetters } from "./dead-letters.ts"
import { RedisInbox } from "./inbox.ts"
import { Member } from "./member.ts"
import { readRedisOptions, type RedisLogOptions, type Settings } from "./options.ts"
import { fromSeq, timeOf, toSeq } from "./position.ts"
import { forget } from "./scripts/groups.ts"
import { append } from "./scripts/log.ts"
import { Store } from "./store.ts"
import { readTail } from "./tail.ts"
import { Watch } from "./watch.ts"

const page = 1_000

/**
 * A log in Redis, for many processes: receivers and sessions write down what they saw, one of them joins it, and the members
 * of a group share the chats.
 *
 * @example
 * ```ts
 * import { redisLog } from "@agent-chat/event-log/redis"
 *
 * const log = redisLog({ url: "redis://localhost:6379", namespace: "license-123" })
 * ```
 * @throws ConfigurationError when an option is wrong. What is wrong with Redis itself, such as a policy that evicts, every use
 *   of the log rejects with; those who wait for events go on when it is mended
 */
export const redisLog = <E = never>(options: RedisLogOptions): EventLog<E> =>
  new RedisLog<E>(readRedisOptions(options))

class RedisLog<E> implements EventLog<E> {
  readonly durable = true
  readonly shared = true
  readonly inbox: RedisInbox
  readonly #settings: Settings
  readonly #store: Store
  readonly #members = new Set<Member<E>>()
  readonly #closing = new AbortController()
  readonly #cleaner: Cleaner
  readonly #watch: Watch
  readonly #listeners = new Set<(cause: Error) => void>()
  #appended = 0
  #lastCommit = 0
  #takeovers = 0
  #closed: Promise<void> | undefined

  constructor(settings: Settings) {
    this.#settings = settings
    if (settings.onTrouble !== undefined) this.#listeners.add(settings.onTrouble)
    const onTrouble = (cause: Error): void => this.#trouble(cause)
    this.#store = new Store({ ...settings, onTrouble })
    this.inbox = new RedisInbox(this.#store, {
      capacity: settings.inboxCapacity,
      lease: settings.lease,
      onWritten: () => this.#watch.works(),
      onTakeover: () => this.#takeovers++,
      onTrouble
    })
    this.#cleaner = new Cleaner(this.#store, settings, onTrouble)
    this.#watch = new Watch(this.#store, this.inbox, this.#cleaner, settings, onTrouble)
  }

  expectVersion(version: string): void {
    this.#store.expectVersion(version)
    // Whoever only writes when something comes is told at once.
    this.#store.open().catch((cause: unknown) => this.#trouble(cause as Error))
  }

  async append(drafts: readonly Draft<E>[], commit?: Commit): Promise<readonly Appended[]> {
    this.#mustBeOpen()
    await Promise.all([...this.#members].map(({ founded }) => founded))
    const nonce = commit?.nonce ?? randomUUID()
    const started = performance.now()
    const giveUp = started + this.#settings.timeout * 2
    for (let wait = 10; ; wait = Math.min(wait * 2, 250)) {
      try {
        const positions = await this.#append(drafts, nonce, commit)
        this.#lastCommit = performance.now() - started
        this.#watch.works()
        return positions.map((found) => this.#appendedAt(found))
      } catch (cause) {
        // What was not answered may have been done: the nonce sees to it that it is done once.
        const isUnknown = isRefusal(cause, "away") && performance.now() < giveUp
        if (!isUnknown && !isRefusal(cause, "full")) {
          this.#watch.failed(cause as Error)
          throw cause
        }
        if (!isUnknown) this.#watch.isFull()
        await this.#pause(wait)
      }
    }
  }

  async restore({ since, most }: { readonly since: number; readonly most: number }): Promise<Restored> {
    const { keys } = await this.#store.open()
    const { connection } = this.#store
    const fields = (await connection.command("HGETALL", keys.state)) as string[]
    const state = new Map<string, string>()
    for (let i = 0; i < fields.length; i += 2) state.set(fields[i]!, fields[i + 1]!)
    const pages: { fact: string; at: number }[][] = []
    let left = most
    let until = "+"
    while (left > 0) {
      const found = (await connection.command(
        "XREVRANGE",
        keys.facts,
        until,
        `${Math.max(0, Math.floor(since))}-0`,
        "COUNT",
        Math.min(page, left)
      )) as [string, [string, string]][]
      if (found.length === 0) break
      pages.push(found.map(([position, [, fact]]) => ({ fact, at: timeOf(position) })))
      left -= found.length
      until = `(${found.at(-1)![0]}`
    }
    return { state, facts: inOrder(pages) }
  }

  subscribe(
    group: string,
    { from, maxInFlight = 128, signal }: LogSubscription
  ): AsyncIterable<LogDelivery<E>> {
    const options = { group, from, most: maxInFlight, lease: this.#settings.lease }
    const ends = AbortSignal.any([signal, this.#closing.signal])
    const member = new Member<E>(
      this.#store,
      { ...options, signal: ends },
      { onTakeover: () => this.#takeovers++, onTrouble: (cause) => this.#trouble(cause) }
    )
    this.#members.add(member)
    ends.addEventListener("abort", () => void member.left.finally(() => this.#members.delete(member)), {
      once: true
    })
    return member
  }

  tail(options: {
    readonly signal: AbortSignal
    readonly after?: string
  }): AsyncIterable<{ readonly event: E; readonly id: string }> {
    const signal = AbortSignal.any([options.signal, this.#closing.signal])
    const after = options.after === undefined ? undefined : fromSeq(options.after)
    const found = readTail(this.#store, { signal, after, onTrouble: (cause) => this.#trouble(cause) })
    return found as AsyncIterable<{ readonly event: E; readonly id: string }>
  }

  async groups(): Promise<readonly GroupInfo[]> {
    const { keys } = await this.#store.open()
    const here = new Set(Array.from(this.#members, ({ name }) => name))
    // Whoever asks for the health next gets what is as fresh.
    const [groups] = await Promise.all([
      this.#watch.groups(keys, (owner) => here.has(owner)),
      this.#watch.refresh()
    ])
    return groups
  }

  async forget(group: string): Promise<void> {
    const { keys } = await this.#store.open()
    await this.#store.connection.run(forget, keys.ofGroup(group), [group, "0"])
    for (const member of this.#members) if (member.group === group) member.end()
  }

  deadLetters(
    group: string,
    { most = 1_000 }: { readonly most?: number } = {}
  ): Promise<readonly DeadLetter<E>[]> {
    return readDeadLetters<E>(this.#store, group, most)
  }

  async sendAgain(group: string, ids?: readonly string[]): Promise<number> {
    const sent = await resendDeadLetters(this.#store, group, ids)
    if (sent === 0) return 0
    // Members elsewhere hear the bell.
    const members = [...this.#members].filter((member) => member.group === group)
    await Promise.all(members.map((member) => member.loadAgain()))
    return sent
  }

  health(): LogHealth {
    const { leads, epoch } = this.inbox
    const { state, reasons, keys, bytes, inbox } = this.#watch.read()
    const { leader, waiting, oldest } = inbox
    return {
      state,
      reasons,
      appended: this.#appended,
      keys,
      bytes,
      lastCommit: this.#lastCommit,
      takeovers: this.#takeovers,
      joiner: { leads, epoch, leader, inboxLag: waiting, inboxOldest: oldest }
    }
  }

  /** Is told what fails without anybody having asked. Returns what ends that. */
  onTrouble(listener: (cause: Error) => void): () => void {
    readArgument("listener", listener, callback)
    const told = quiet(listener)
    this.#listeners.add(told)
    return () => this.#listeners.delete(told)
  }

  /** Forgets what is old or too much, which it does once a minute by itself. */
  tidy(): Promise<void> {
    return this.#cleaner.tidy()
  }

  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #close(): Promise<void> {
    this.#cleaner.close()
    this.#closing.abort(new Error("the log is closed"))
    await Promise.all([...this.#members].map(({ left }) => left))
    this.#store.close()
  }

  async #append(drafts: readonly Draft<E>[], nonce: string, commit: Commit | undefined): Promise<string[]> {
    const opened = await this.#store.open()
    const { keys, args } = writeCommit(opened, drafts, nonce, commit, this.#settings)
    return (await this.#store.keep(append, opened, keys, args)) as string[]
  }

  #appendedAt(found: string): Appended {
    if (found.startsWith("=")) return { seq: toSeq(found.slice(1)), duplicate: true }
    this.#appended++
    return { seq: toSeq(found), duplicate: false }
  }

  #mustBeOpen(): void {
    if (this.#closing.signal.aborted) throw new Error("the log is closed")
  }

  /** Rejects when the log is closed meanwhile. */
  #pause(ms: number): Promise<void> {
    const { signal } = this.#closing
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        clearTimeout(timer)
        reject(signal.reason as Error)
      }
      const timer = setTimeout(() => {
        signal.removeEventListener("abort", onAbort)
        resolve()
      }, ms)
      if (signal.aborted) onAbort()
      else signal.addEventListener("abort", onAbort, { once: true })
    })
  }

  #trouble(cause: Error): void {
    if (this.#closing.signal.aborted) return
    this.#watch.failed(cause)
    for (const told of this.#listeners) told(cause)
  }
}

// Nothing is waited for any more: it only has the shape of the port.
async function* inOrder<T>(pages: readonly (readonly T[])[]): AsyncGenerator<T> {
  for (let i = pages.length - 1; i >= 0; i--) yield* pages[i]!.toReversed()
}
