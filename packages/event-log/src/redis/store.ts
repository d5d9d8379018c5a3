import { randomUUID } from "node:crypto"
import { ConfigurationError } from "@agent-chat/core"
import { otherVersion } from "@agent-chat/core/events/logs"
import { checkServer } from "./checks.ts"
import type { RedisAddress } from "./client.ts"
import { Connection } from "./connection.ts"
import { isRefusal } from "./refusals.ts"
import { Keys } from "./keys.ts"
import { open } from "./scripts/log.ts"
import type { Script } from "./scripts/script.ts"

/** The format of what lies in a namespace. A newer one is not touched. */
const format = 1
/** How soon opening is tried again, in milliseconds. */
const pace = 500

/** What a namespace was found to be. */
export interface Opened {
  readonly keys: Keys
  /** Names the data set: another one with the same namespace has another name. */
  readonly dataSet: string
}

/** What a store is made of. */
export interface StoreOptions {
  readonly address: RedisAddress
  readonly namespace: string
  /** As the user set it. */
  readonly partitions: number | undefined
  readonly timeout: number
  /** How many replicas must have a write before it counts. */
  readonly waitReplicas: number
  readonly onTrouble: (cause: Error) => void
}

/** One namespace of one Redis: opened when it is used first, and opened again when its data set was found to have vanished. */
export class Store {
  readonly connection: Connection
  readonly #options: StoreOptions
  readonly #bells = new Set<(message: string) => void>()
  #opened: Promise<Opened> | undefined
  #current: Opened | undefined
  #listens = false
  /** Of which version its events have to be. */
  #version: string | undefined
  #failedAt = -Infinity
  #failure: unknown

  constructor(options: StoreOptions) {
    this.#options = options
    this.connection = new Connection(options.address, options.timeout, options.onTrouble)
  }

  /** What was found, as far as it is open. */
  get current(): Opened | undefined {
    return this.#current
  }

  /** What is opened from now on has to hold events of this version. */
  expectVersion(version: string): void {
    if (this.#version === version) return
    this.#version = version
    this.#opened = undefined
    this.#failedAt = -Infinity
  }

  /** @throws ConfigurationError when this Redis, or what lies in it, does not fit */
  open(): Promise<Opened> {
    if (this.#opened !== undefined) return this.#opened
    // Whoever asks all the time gets the same answer for a while.
    if (performance.now() - this.#failedAt < pace) return Promise.reject(this.#failure)
    const opening = this.#open()
    this.#opened = opening
    opening.catch((cause: unknown) => {
      this.#failure = cause
      this.#failedAt = performance.now()
      this.#opened = undefined
    })
    return opening
  }

  /** Runs a script. When the data set has vanished, the next use opens what is there now. */
  run(
    script: Script,
    opened: Opened,
    keys: readonly string[],
    args: readonly (string | number)[]
  ): Promise<unknown> {
    return this.#run(opened, () => this.connection.run(script, keys, args))
  }

  /**
   * The same for what must not be lost: it is done when as many replicas have it as was asked for.
   *
   * @throws RedisLogError when too few have it in time, though it is done
   */
  keep(
    script: Script,
    opened: Opened,
    keys: readonly string[],
    args: readonly (string | number)[]
  ): Promise<unknown> {
    const { waitReplicas: replicas, timeout } = this.#options
    if (replicas === 0) return this.run(script, opened, keys, args)
    const ms = Math.max(1, Math.floor(timeout / 2))
    const wanted = { replicas, ms, touched: opened.keys.meta }
    return this.#run(opened, () => this.connection.runReplicated(script, keys, args, wanted))
  }

  /** Whether a replica that takes over may lack what was read here. */
  get hasReplicas(): boolean {
    return this.#options.waitReplicas > 0
  }

  /** Is told when there may be something to read. Returns what ends that. */
  onBell(listener: (message: string) => void): () => void {
    this.#bells.add(listener)
    return () => this.#bells.delete(listener)
  }

  close(): void {
    this.#bells.clear()
    this.connection.close()
  }

  async #run(opened: Opened, run: () => Promise<unknown>): Promise<unknown> {
    try {
      return await run()
    } catch (cause) {
      if (isRefusal(cause, "vanished") && this.#current?.dataSet === opened.dataSet) {
        this.#current = undefined
        this.#opened = undefined
        this.#options.onTrouble(cause as Error)
      }
      throw cause
    }
  }

  async #open(): Promise<Opened> {
    const { namespace, partitions } = this.#options
    const { meta, bell } = new Keys(namespace, 0)
    await checkServer(this.connection, meta)
    const wanted = this.#version
    const given = [format, partitions ?? 16, randomUUID(), wanted ?? ""]
    const reply = (await this.connection.run(open, [meta], given)) as [string, string, string, string]
    const [dataSet, foundFormat, foundPartitions, kept] = reply
    if (Number(foundFormat) > format) {
      throw new ConfigurationError({
        option: "namespace",
        message: `${namespace} was written in format ${foundFormat}, this version knows ${format}: update @agent-chat/event-log here`
      })
    }
    if (partitions !== undefined && partitions !== Number(foundPartitions)) {
      throw new ConfigurationError({
        option: "partitions",
        message: `${namespace} was made with ${foundPartitions} partitions, which cannot be changed: leave partitions out, or take another namespace`
      })
    }
    if (wanted !== undefined && kept !== wanted) {
      throw otherVersion(`the namespace ${namespace}`, "namespace", { kept, wanted })
    }
    if (!this.#listens) {
      this.#listens = true
      // Without it everything is found by looking now and then.
      this.connection.listen(bell, (message) => {
        for (const listener of this.#bells) listener(message)
      })
    }
    this.#current = { dataSet, keys: new Keys(namespace, Number(foundPartitions)) }
    return this.#current
  }
}
