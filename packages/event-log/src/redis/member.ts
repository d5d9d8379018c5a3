import type { LogDelivery, LogSubscription } from "@agent-chat/core/events"
import { isRefusal } from "./refusals.ts"
import { deliveryOf } from "./delivery.ts"
import type { Entry } from "./entry.ts"
import { memberName } from "./member-name.ts"
import { Owned } from "./owned.ts"
import { found } from "./scripts/groups.ts"
import { balance, isDoneBefore, release } from "./scripts/partitions.ts"
import type { Opened, Store } from "./store.ts"

/** How a member reads. Times in milliseconds. */
export interface MemberOptions {
  readonly group: string
  readonly from: LogSubscription["from"]
  readonly most: number
  readonly signal: AbortSignal
  readonly lease: number
}

/** Told what a member sees. */
export interface MemberHooks {
  readonly onTakeover: () => void
  readonly onTrouble: (cause: Error) => void
}

type Change = [index: number, epoch: string, takenOver?: number, fields?: string[]]

/** One reader of a group, with the partitions it owns by lease. */
export class Member<E> implements AsyncIterable<LogDelivery<E>> {
  /** Resolves when it was tried to make the group: what is appended from then on is for the group. */
  readonly founded: Promise<void>
  /** Resolves when it has left, once it was ended. */
  left: Promise<void> = Promise.resolve()
  /** The owner of its partitions. */
  readonly name = memberName()
  readonly #store: Store
  readonly #options: MemberOptions
  readonly #hooks: MemberHooks
  readonly #owned = new Map<number, Owned<E>>()
  readonly #handed: { readonly delivery: LogDelivery<E>; readonly owned: Owned<E> }[] = []
  #pull: ((result: IteratorResult<LogDelivery<E>>) => void) | undefined
  #from: LogSubscription["from"]
  #opened: Opened | undefined
  #out = 0
  #ended = false
  #beating: Promise<void> | undefined
  #beatsAgain = false
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #expiry: ReturnType<typeof setTimeout> | undefined
  readonly #silence: () => void

  get group(): string {
    return this.#options.group
  }

  constructor(store: Store, options: MemberOptions, hooks: MemberHooks) {
    this.#store = store
    this.#options = options
    this.#hooks = hooks
    this.#from = options.from
    this.#silence = store.onBell((message) => this.#hear(message))
    this.founded = this.#beat()
    const end = (): void => this.end()
    if (options.signal.aborted) end()
    else options.signal.addEventListener("abort", end, { once: true })
  }

  /** Takes nothing more, and gives back what it owns. */
  end(): void {
    if (this.#ended) return
    this.#ended = true
    clearTimeout(this.#timer)
    clearTimeout(this.#expiry)
    this.#handed.length = 0
    this.#pull?.({ done: true, value: undefined })
    this.#pull = undefined
    this.#silence()
    this.left = this.#goAway()
  }

  /** Reads what is to be handed out once more. */
  async loadAgain(): Promise<void> {
    await Promise.all(Array.from(this.#owned.values(), (owned) => owned.loadAgain()))
  }

  [Symbol.asyncIterator](): AsyncIterator<LogDelivery<E>> {
    return {
      next: () => {
        for (let first = this.#handed.shift(); first !== undefined; first = this.#handed.shift()) {
          if (!first.owned.lost.aborted) return Promise.resolve({ done: false, value: first.delivery })
        }
        if (this.#ended) return Promise.resolve({ done: true, value: undefined })
        return new Promise((resolve) => (this.#pull = resolve))
      },
      return: () => {
        this.end()
        return Promise.resolve({ done: true, value: undefined })
      }
    }
  }

  #hear(message: string): void {
    if (message.startsWith("log:")) {
      for (const index of message.slice(4).split(",")) void this.#owned.get(Number(index))?.fill()
    } else if (message === "again") void this.loadAgain()
    else if (message === "balance") void this.#beat()
  }

  /** Shows that it lives, one time after another. */
  #beat(): Promise<void> {
    if (this.#beating !== undefined) this.#beatsAgain = true
    const began = performance.now()
    this.#beating ??= this.#beatOnce().finally(() => {
      this.#beating = undefined
      if (this.#ended) return
      clearTimeout(this.#timer)
      const pace = this.#options.lease / 4
      // Where Redis is slow, the lease has to be renewed at once. In distress it is asked less and less often.
      const wait =
        this.#failures === 0 ? began + pace - performance.now() : pace * Math.min(2 ** this.#failures, 4)
      const isUrgent = this.#beatsAgain && this.#failures === 0
      this.#timer = setTimeout(() => void this.#beat(), isUrgent ? 20 : Math.max(0, wait))
      this.#beatsAgain = false
    })
    return this.#beating
  }

  async #beatOnce(): Promise<void> {
    if (this.#ended) return
    try {
      const opened = await this.#store.open()
      if (this.#opened !== opened) await this.#found(opened)
      await this.#balance(opened)
      this.#failures = 0
    } catch (cause) {
      this.#failures++
      if (this.#ended) return
      this.#hooks.onTrouble(cause as Error)
      if (isRefusal(cause, "gone")) return this.end()
      if (isRefusal(cause, "vanished")) {
        // What is there now nobody has handled, whatever was there before.
        this.#from = "earliest"
        this.#opened = undefined
        for (const owned of this.#owned.values()) owned.lose("the data set has vanished")
      }
    }
  }

  async #found(opened: Opened): Promise<void> {
    const { keys, dataSet } = opened
    const { group } = this.#options
    const from = this.#from ?? "new"
    const beginsAt = typeof from === "object" ? Math.max(0, Math.ceil(from.time)) : from
    await this.#store.keep(
      found,
      opened,
      [keys.meta, keys.groups, keys.reads, ...keys.logs, ...keys.parts(group)],
      [dataSet, group, keys.logs.length, beginsAt]
    )
    this.#opened = opened
  }

  async #balance(opened: Opened): Promise<void> {
    const { keys, dataSet } = opened
    const { group, lease } = this.#options
    const parts = keys.parts(group)
    const sent = performance.now()
    const held = parts.map((_, index) => this.#owned.get(index)?.epoch ?? "")
    const [, excess, changes] = (await this.#store.run(
      balance,
      opened,
      [keys.meta, keys.members(group), keys.reads, keys.groups, ...parts],
      [dataSet, group, this.name, lease, Math.floor(Math.random() * parts.length), ...held]
    )) as [number, number, Change[]]
    const until = sent + lease
    for (const owned of this.#owned.values()) if (held[owned.index] === owned.epoch) owned.until = until
    for (const change of changes) this.#change(opened, change, until)
    if (this.#ended) return
    this.#watch()
    for (const owned of this.#owned.values()) void owned.fill()
    if (excess > 0) this.#shed(excess)
  }

  #change(opened: Opened, [index, epoch, takenOver, fields]: Change, until: number): void {
    if (epoch === "lost") return this.#owned.get(index)?.lose("another member owns the partition")
    if (takenOver === 1) this.#hooks.onTakeover()
    const about = { group: this.#options.group, index, epoch, until, fields: fields ?? [] }
    const owned: Owned<E> = new Owned<E>(this.#store, opened, about, {
      onHanded: (entry) => this.#give(owned, entry),
      onFreed: (count) => {
        this.#out -= count
        if (owned.isDraining && owned.out === 0 && !owned.lost.aborted) void this.#release([owned])
      },
      onReady: () => this.#serve(),
      onLost: () => {
        if (this.#owned.get(index) === owned) this.#owned.delete(index)
        this.#serve()
      },
      onTrouble: this.#hooks.onTrouble,
      isDoneBefore: (position) => this.#isDoneBefore(opened, position)
    })
    this.#owned.set(index, owned)
    owned.start()
  }

  async #isDoneBefore({ keys }: Opened, position: string): Promise<boolean> {
    const all = [...keys.logs, ...keys.parts(this.#options.group)]
    return (await this.#store.connection.run(isDoneBefore, all, [position, keys.logs.length])) === 1
  }

  /** Gives up what its own clock says it may not own any more. */
  #watch(): void {
    clearTimeout(this.#expiry)
    let first = Infinity
    for (const { until } of this.#owned.values()) first = Math.min(first, until)
    if (first === Infinity || this.#ended) return
    this.#expiry = setTimeout(
      () => {
        this.#expire()
        this.#watch()
      },
      Math.ceil(Math.max(0, first - performance.now()))
    )
  }

  #expire(): void {
    const now = performance.now()
    for (const owned of this.#owned.values()) {
      if (owned.until <= now) owned.lose("the lease of the partition is over")
    }
  }

  /** There are others who should have some of the partitions. */
  #shed(excess: number): void {
    const candidates = [...this.#owned.values()].toSorted((one, other) => one.out - other.out)
    const idle: Owned<E>[] = []
    for (const owned of candidates.slice(0, excess)) {
      owned.isDraining = true
      if (owned.out === 0) idle.push(owned)
    }
    if (idle.length > 0) void this.#release(idle)
  }

  async #release(some: readonly Owned<E>[]): Promise<void> {
    const opened = this.#opened
    if (opened === undefined) return
    await Promise.all(some.map((owned) => owned.idle()))
    for (const owned of some) owned.lose("the partition was given to another member")
    await this.#sendRelease(opened, some, false)
  }

  async #sendRelease({ keys }: Opened, some: readonly Owned<E>[], leaves: boolean): Promise<void> {
    const { group } = this.#options
    const parts = keys.parts(group)
    try {
      await this.#store.connection.run(
        release,
        [keys.members(group), keys.bell, ...some.map(({ index }) => parts[index]!)],
        [this.name, leaves ? "1" : "0", ...some.map(({ epoch }) => epoch)]
      )
    } catch (cause) {
      // Then the leases run out.
      this.#hooks.onTrouble(cause as Error)
    }
  }

  async #goAway(): Promise<void> {
    await this.#beating
    const some = [...this.#owned.values()]
    await Promise.all(some.map((owned) => owned.idle()))
    for (const owned of some) owned.lose("the member has left")
    if (this.#opened !== undefined) await this.#sendRelease(this.#opened, some, true)
  }

  #serve(): void {
    if (this.#ended || this.#out >= this.#options.most) return
    this.#expire()
    for (const [index, owned] of Array.from(this.#owned)) {
      const count = owned.handOut(this.#options.most - this.#out)
      if (count === 0) continue
      this.#out += count
      // Whoever was served is asked last.
      this.#owned.delete(index)
      this.#owned.set(index, owned)
      if (this.#out >= this.#options.most) return
    }
  }

  #give(owned: Owned<E>, entry: Entry<E>): void {
    // What was on its way out as the member was ended goes to whoever comes next.
    if (this.#ended) return
    const delivery = deliveryOf(owned, entry, () => this.#ended)
    const pull = this.#pull
    this.#pull = undefined
    if (pull === undefined) this.#handed.push({ delivery, owned })
    else pull({ done: false, value: delivery })
  }
}
