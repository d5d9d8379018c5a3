import type { Acceptance } from "@agent-chat/core/events"
import { type Charges, makeBot, type Plans } from "./bot.ts"
import { type Command, groups, type Setting } from "./command.ts"
import { Connection, type Weather } from "./connection.ts"
import { FileGround, type Ground, MemoryGround } from "./grounds.ts"
import { History } from "./history.ts"
import { Machine } from "./machine.ts"
import { ownLog } from "./own-log.ts"
import { Process, type Seen } from "./process.ts"
import { Service, type Told } from "./service.ts"
import { SharedStore } from "./shared-store.ts"
import type { VirtualTime } from "./virtual-time.ts"

/** A webhook that was not answered in this time is brought again. */
const patience = 4_000

/** Some processes on one log, and all that happens to them. */
export class World {
  readonly service = new Service()
  readonly history = new History()
  readonly charges: Charges = new Map()
  readonly plans: Plans = { failures: new Map(), deaths: new Map(), takes: 0, losesAnswers: false }
  /** How often a tag may have been taken although whoever brought it was not told so, by thread. */
  readonly repeats = new Map<string, number>()
  /** The answers to webhooks of tags that one process gave, and whether it has written down that it did. */
  readonly #answers: { readonly threadId: string; readonly machine: Machine; isNoted: boolean }[] = []
  readonly #time: VirtualTime
  readonly #ground: Ground<Seen>
  readonly #store: SharedStore<Seen> | undefined
  readonly #weather: Weather = { late: 0, fails: "never" }
  /** How late it was before, and until when. */
  readonly #lateBefore: { readonly ms: number; readonly until: number }[] = []
  readonly #ahead: readonly number[]
  readonly #processes: Process[] = []
  readonly #undelivered = new Set<object>()
  #mayLoseAnswers = false

  constructor(time: VirtualTime, setting: Setting, ahead: readonly number[]) {
    this.#time = time
    this.#ahead = ahead
    this.#ground = setting === "many in memory" ? new MemoryGround() : new FileGround()
    if (setting !== "one on a file") this.#store = new SharedStore(this.#ground, this.history)
    for (let index = 0; index < (this.#store === undefined ? 1 : 3); index++) this.#start(index)
  }

  async begin(): Promise<void> {
    await this.#time.pass(50)
    for (const chat of this.service.chats.keys()) {
      for (const one of this.#processes) one.push("incoming_chat_thread", this.service.opening(chat))
    }
    await this.#time.pass(500)
  }

  async run(given: Command): Promise<void> {
    const plans = this.plans
    switch (given.kind) {
      case "say":
        return this.#tell(this.service.say(given.chat), given)
      case "tag":
        return this.#tell(this.service.tag(given.chat), given)
      case "close":
        return this.#tell(this.service.close(given.chat), given)
      case "kill":
        return this.#kill(given)
      case "stop": {
        const { machine } = this.#process(given.process)
        this.#process(given.process).stop()
        setTimeout(() => void machine.goOn(), given.ms)
        return
      }
      case "drop":
        return this.#process(given.process).drop()
      case "return":
        return this.#process(given.process).reconnect()
      case "leave":
        return this.#change(given, (process, group) => process.leave(group))
      case "join":
        return this.#change(given, (process, group) => process.consume(group))
      case "fails":
        this.#weather.fails = given.how
        this.#mayLoseAnswers ||= given.how === "back"
        await this.#time.pass(given.ms)
        this.#weather.fails = "never"
        return
      case "late":
        this.#lateBefore.push({ ms: this.#weather.late, until: this.#time.now })
        this.#weather.late = given.ms
        return
      case "answering":
        this.service.answersIn = given.ms
        return
      case "handling":
        plans.takes = given.ms
        return
      case "handlers":
        plans.failures.set(groups[given.group]!, given.fail)
        plans.deaths.set(groups[given.group]!, given.die)
        return
      case "answers":
        plans.losesAnswers = given.lost
        return
      case "again":
        return this.#sendAgain(groups[given.group]!)
      case "crash":
        return this.#store?.crash()
      case "wait":
        return this.#time.pass(given.ms)
    }
  }

  /** Everything works again, and all that was held up is done. */
  async settle(): Promise<void> {
    Object.assign(this.#weather, { late: 0, fails: "never" })
    this.service.answersIn = 0
    Object.assign(this.plans, { failures: new Map(), deaths: new Map(), takes: 0, losesAnswers: false })
    for (const [index, { machine }] of this.#processes.entries()) {
      machine.doom = undefined
      await machine.goOn()
      if (machine.isDead) this.#restart(index)
      this.#processes[index]!.reconnect()
      this.#change({ process: index, group: 0 }, (process, group) => process.consume(group))
      this.#change({ process: index, group: 1 }, (process, group) => process.consume(group))
    }
    for (let i = 0; i < 24; i++) {
      await this.#time.pass(5_000)
      for (const group of groups) await this.#sendAgain(group)
      if (
        i >= 8 &&
        this.#undelivered.size === 0 &&
        groups.every((group) => this.history.left(group).length === 0)
      )
        return
    }
  }

  /** What is in the log. */
  async logged(): Promise<Seen[]> {
    const end = new AbortController()
    const found: Seen[] = []
    const reading = (async () => {
      for await (const { event } of this.#ground.log.tail({ signal: end.signal, after: "" }))
        found.push(event)
    })()
    await this.#time.pass(1)
    end.abort()
    await this.#time.pass(1)
    await reading
    return found
  }

  /** How many tags may have been taken for those before them: of one process that died before it had noted its answer. */
  unsure(threadId: string): number {
    if (this.#store !== undefined) return 0
    return this.#answers.filter((one) => one.threadId === threadId && !one.isNoted).length
  }

  /** What groups are not done with. */
  left(): string[] {
    return groups.flatMap((group) => this.history.left(group))
  }

  /** What was reported, for whoever looks into a failure. */
  errors(): string[] {
    return this.#processes.flatMap(({ errors }, index) => errors.map((cause) => `${index}: ${String(cause)}`))
  }

  dispose(): void {
    for (const { machine } of this.#processes) machine.kill()
    this.#store?.dispose()
    if (this.#store === undefined) this.#ground.dispose()
  }

  #start(index: number): void {
    const machine = new Machine(this.#ahead[index] ?? 0)
    machine.run(() => {
      const log =
        this.#store === undefined
          ? ownLog(machine, this.#ground, this.history, this.#weather, (names) =>
              this.#noting(machine, names)
            )
          : new Connection(machine, this.#store, this.#weather)
      const { service, plans, charges } = this
      const process = new Process({
        machine,
        log,
        service,
        joins: index < 2,
        bot: (group) => makeBot(group, machine, service, plans, charges)
      })
      this.#processes[index] = process
      process.consume("bot")
      if (index !== 1) process.consume("crm")
    })
  }

  /** A process is about to write down which of its answers it has given so far. */
  #noting(machine: Machine, names: readonly string[]): () => void {
    const noted = this.#answers.filter(
      (one) => one.machine === machine && names.some((name) => isAnswerTo(name, one.threadId))
    )
    return () => noted.forEach((one) => (one.isNoted = true))
  }

  #process(index: number): Process {
    return this.#processes[index % this.#processes.length]!
  }

  #kill({ process: given, asked, when, down }: Command & { kind: "kill" }): void {
    const index = given % this.#processes.length
    const { machine } = this.#processes[index]!
    if (machine.isDead) return
    if (asked === 0) machine.kill()
    else machine.doom = { asked, when }
    this.#restartWhenDead(index, machine, down)
  }

  #restartWhenDead(index: number, machine: Machine, down: number): void {
    setTimeout(() => {
      if (this.#processes[index]!.machine !== machine) return
      if (!machine.isDead) return this.#restartWhenDead(index, machine, down)
      this.#restart(index)
    }, down)
  }

  #restart(index: number): void {
    // What belonged to one process died with it.
    if (this.#store === undefined) this.#ground.crash?.()
    this.#start(index)
  }

  #change(
    { process: index, group }: { readonly process: number; readonly group: number },
    change: (process: Process, group: string) => void
  ): void {
    const process = this.#process(index)
    process.machine.run(() => change(process, groups[group]!))
  }

  /** Dead letters come again, as somebody who looks after them has it. */
  async #sendAgain(group: string): Promise<void> {
    // A log of one process lives and dies with it.
    if (this.#store === undefined && !this.#process(0).machine.isRunning) return
    const letters = await this.#ground.log.deadLetters(group)
    const ids = letters.map(({ id }) => id)
    this.history.sentAgain(group, ids)
    void this.#ground.log.sendAgain(group, ids)
    await this.#time.pass(1)
  }

  /** The longest that the log has taken for anything it was asked since then. */
  #latestSince(time: number): number {
    const before = this.#lateBefore.filter(({ until }) => until >= time)
    return Math.max(this.#weather.late, ...before.map(({ ms }) => ms))
  }

  #tell(told: Told | undefined, { late, to }: { readonly late: number; readonly to: number }): void {
    if (told === undefined) return
    const { name, threadId, payload } = told
    const isTag = name === "chat_thread_tagged"
    const repeats = (): void => {
      if (isTag) this.repeats.set(threadId, (this.repeats.get(threadId) ?? 0) + 1)
    }
    for (const one of this.#processes) one.push(name, payload)
    // What another saw may be written down before it is that a session has begun.
    const isSure = this.#processes.every(
      ({ connectedAt }) => this.#time.now - connectedAt > this.#latestSince(connectedAt)
    )
    if (!isSure) repeats()
    const about = {}
    this.#undelivered.add(about)
    const bring = (turn: number): void => {
      const process = this.#process(turn)
      const { machine } = process
      const again = (isPerhapsTaken: boolean): void => {
        if (settled) return
        settled = true
        if (isPerhapsTaken) repeats()
        setTimeout(() => bring(turn + 1), 500)
      }
      let settled = false
      if (machine.isDead) return again(false)
      const timer = setTimeout(() => again(true), patience)
      process.webhook(name, payload, (outcome: Acceptance) => {
        clearTimeout(timer)
        if (outcome === "not-taken") again(this.#mayLoseAnswers)
        else if (!settled) {
          settled = true
          this.#undelivered.delete(about)
          // A copy is answered when that is written, in this life or another.
          if (isTag && outcome === "taken") this.#answers.push({ threadId, machine, isNoted: false })
        }
      })
    }
    setTimeout(() => bring(to), late)
  }
}

/** Whether something that is remembered says which webhooks of tags in a thread were answered. */
const isAnswerTo = (name: string, threadId: string): boolean =>
  name.startsWith("unanswered:chat_thread_tagged") && name.includes(`"${threadId}"`)
