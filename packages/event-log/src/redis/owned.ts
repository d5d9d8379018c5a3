import { FencedError } from "@agent-chat/core/events"
import type { Entry } from "./entry.ts"
import { Lanes } from "./lanes.ts"
import { tellByTheClock } from "./tell-by-the-clock.ts"
import { turn } from "./scripts/partitions.ts"
import type { Opened, Store } from "./store.ts"
import { Timers } from "./timers.ts"
import { Turn } from "./turn.ts"
import { Window } from "./window.ts"
import { Wishes } from "./wishes.ts"

/** How soon is tried again what Redis did not answer, in milliseconds. */
const pace = 500

/** Told what becomes of a partition. */
export interface OwnedHooks<E> {
  readonly onHanded: (entry: Entry<E>) => void
  /** Some events are no longer out. */
  readonly onFreed: (count: number) => void
  /** Some may be handed out. */
  readonly onReady: () => void
  readonly onLost: () => void
  readonly onTrouble: (cause: Error) => void
  /** Whether the group is done with everything before a position. */
  readonly isDoneBefore: (position: string) => Promise<boolean>
}

/** A partition of a group that this member owns, as long as its epoch is the last one. */
export class Owned<E> {
  readonly index: number
  readonly epoch: string
  /** Until when it is certainly owned, by `performance.now()`. */
  until: number
  /** Nothing more is handed out: it is to go to another member. */
  isDraining = false
  readonly #store: Store
  readonly #opened: Opened
  readonly #group: string
  readonly #hooks: OwnedHooks<E>
  readonly #lost = new AbortController()
  #isLost = false
  readonly #window: Window<E>
  readonly #lanes = new Lanes<E>()
  readonly #again = new Set<string>()
  readonly #timers = new Timers()
  readonly #wishes = new Wishes<E>((wishes) => this.#turn(new Turn(this.#window.entries, wishes)))
  #out = 0

  constructor(
    store: Store,
    opened: Opened,
    about: {
      readonly group: string
      readonly index: number
      readonly epoch: string
      readonly until: number
      readonly fields: readonly string[]
    },
    hooks: OwnedHooks<E>
  ) {
    this.#store = store
    this.#opened = opened
    this.#group = about.group
    this.index = about.index
    this.epoch = about.epoch
    this.until = about.until
    this.#hooks = hooks
    tellByTheClock(this.#lost.signal, () => {
      if (performance.now() >= this.until) this.lose("the lease of the partition is over")
    })
    this.#window = new Window(store, opened.keys.logs[about.index]!, about.fields, {
      onEntry: (entry) => this.#lanes.enter(entry),
      isOver: () => this.lost.aborted
    })
  }

  /** Begins to read. Its lease may be over by then, which is told as ever. */
  start(): void {
    void this.fill()
    void this.loadAgain()
  }

  /** Aborted when another may own it. */
  get lost(): AbortSignal {
    return this.#lost.signal
  }

  /** How many events are out. */
  get out(): number {
    return this.#out
  }

  /** Hands out what is ready, at most so many. Answers how many that will be. */
  handOut(most: number): number {
    if (this.isDraining || this.lost.aborted) return 0
    let count = 0
    while (count < most) {
      const entry = this.#lanes.next()
      if (entry === undefined) break
      if (entry.follows) void this.#handWhenDone(entry)
      else {
        entry.state = "out"
        this.#wishes.add({ kind: "hand", entry })
        count++
      }
    }
    this.#out += count
    return count
  }

  /** An event is done with. Resolves to whether that counted. */
  done(entry: Entry<E>): Promise<boolean> {
    return this.#ask((settle) => ({ kind: "done", entry, ...settle }))
  }

  /** An event is given up. Resolves to whether that counted. */
  giveUp(entry: Entry<E>, reason: string): Promise<boolean> {
    return this.#ask((settle) => ({ kind: "done", entry, reason, ...settle }))
  }

  /** Remembers a text for an event. Resolves to whether that counted. */
  remember(entry: Entry<E>, name: string, value: string): Promise<boolean> {
    return this.#ask((settle) => ({ kind: "text", entry, name, value, ...settle }))
  }

  /** Hands an event out again after some milliseconds. */
  retry(entry: Entry<E>, after: number): void {
    entry.state = "waiting"
    this.#free(1)
    this.#timers.after(after, () => this.#makeReady(entry.partition))
  }

  /** Reads on, as far as there is room. */
  async fill(): Promise<void> {
    try {
      if (!(await this.#window.fill())) return
    } catch (cause) {
      this.#hooks.onTrouble(cause as Error)
      this.#timers.after(pace, () => void this.fill())
    }
    this.#hooks.onReady()
  }

  /** Reads what was given up and is to be handed out once more. */
  async loadAgain(): Promise<void> {
    try {
      const again = this.#opened.keys.again(this.#group)[this.index]!
      const found = (await this.#store.connection.command("HGETALL", again)) as string[]
      if (this.lost.aborted) return
      for (let i = 0; i < found.length; i += 2) {
        const position = found[i]!
        if (this.#again.has(position)) continue
        this.#again.add(position)
        this.#lanes.enter(this.#window.read(position, found[i + 1]!, true))
      }
    } catch (cause) {
      this.#hooks.onTrouble(cause as Error)
      this.#timers.after(pace, () => void this.loadAgain())
    }
    this.#hooks.onReady()
  }

  /** Resolves when all that was asked for is written, or was refused. */
  async idle(): Promise<void> {
    await this.#wishes.idle()
  }

  /** Another may own it from now on: whoever handles something of it is told. */
  lose(reason: string): void {
    if (this.#isLost) return
    this.#isLost = true
    this.#lost.abort(new FencedError(reason))
    this.#timers.end()
    this.#wishes.drop()
    this.#free(this.#out)
    this.#hooks.onLost()
  }

  #makeReady(chat: string): void {
    if (this.lost.aborted) return
    this.#lanes.makeReady(chat)
    this.#hooks.onReady()
  }

  async #handWhenDone(entry: Entry<E>): Promise<void> {
    try {
      const isDone = await this.#hooks.isDoneBefore(entry.position)
      if (this.lost.aborted) return
      if (!this.#lanes.isFirst(entry)) return this.#makeReady(entry.partition)
      if (isDone) {
        entry.state = "out"
        this.#out++
        this.#hooks.onFreed(-1)
        return this.#wishes.add({ kind: "hand", entry })
      }
    } catch (cause) {
      this.#hooks.onTrouble(cause as Error)
    }
    this.#timers.after(100, () => this.#makeReady(entry.partition))
  }

  #ask(make: Parameters<Wishes<E>["ask"]>[0]): Promise<boolean> {
    if (this.lost.aborted) return Promise.resolve(false)
    return this.#wishes.ask(make)
  }

  async #turn(one: Turn<E>): Promise<void> {
    const { keys, dataSet } = this.#opened
    const { index } = this
    const part = keys.parts(this.#group)[index]!
    const again = keys.again(this.#group)[index]!
    const all = [part, keys.groups, keys.meta, again, keys.dead(this.#group), keys.logs[index]!]
    try {
      const mayLack = this.#store.hasReplicas ? "1" : "0"
      const given = [dataSet, this.#group, this.epoch, mayLack, ...one.args]
      await this.#store.keep(turn, this.#opened, all, given)
    } catch (cause) {
      return this.#failed(one, cause as Error)
    }
    for (const entry of one.hands) {
      entry.attempt++
      if (!this.lost.aborted) this.#hooks.onHanded(entry)
    }
    for (const { entry, name, value } of one.texts) entry.texts.set(name, value)
    for (const entry of one.finished) this.#finish(entry, one.isBeyond(entry))
    this.#window.pass(one.absorbed)
    one.settle(true)
    if (one.absorbed > 0) void this.fill()
    this.#hooks.onReady()
  }

  #failed(one: Turn<E>, cause: Error): void {
    if (cause instanceof FencedError) {
      this.lose(cause.message)
      return one.settle(false)
    }
    this.#hooks.onTrouble(cause)
    one.fail(cause)
    if (this.lost.aborted) return
    this.#free(one.hands.length)
    for (const entry of one.hands) {
      entry.state = "waiting"
      this.#timers.after(pace, () => this.#makeReady(entry.partition))
    }
  }

  #finish(entry: Entry<E>, isBeyond: boolean): void {
    entry.state = "done"
    entry.isBeyond = isBeyond
    this.#again.delete(entry.position)
    this.#lanes.finish(entry)
    if (!this.lost.aborted) this.#free(1)
  }

  #free(count: number): void {
    if (count === 0) return
    this.#out -= count
    this.#hooks.onFreed(count)
  }
}
