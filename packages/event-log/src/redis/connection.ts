import { createHash } from "node:crypto"
import type { RedisOptions } from "ioredis"
import { type Client, type Command, connect, type RedisAddress } from "./client.ts"
import { isElsewhere, isNoScript, isReadOnly, RedisLogError, translate } from "./refusals.ts"
import type { Script } from "./scripts/script.ts"

/** The connections of a log: for requests, for what is big or waits for replicas, and one on which the bell is heard. */
export class Connection {
  readonly #client: Client
  /** Whoever waits for replicas holds up nobody else. */
  #patient: Client | undefined
  /** Nor does what is read or big, and takes longer for that: leases are renewed meanwhile. */
  #freight: Client | undefined
  readonly #isOwn: boolean
  readonly #timeout: number
  readonly #onTrouble: (cause: Error) => void
  readonly #onError = (cause: Error): void =>
    this.#onTrouble(new RedisLogError("away", `Redis is away: ${cause.message}`))
  #listener: Client | undefined
  /** Those of which the connection is being ended: once is enough for all that wait on it. */
  readonly #ending = new WeakSet<Client>()
  /** Since when each connection is there, by `performance.now()`. */
  readonly #readyAt = new WeakMap<Client, number>()
  /** How much is on its way over each that has more time than usual. */
  readonly #loads = new WeakMap<Client, number>()
  #pulse: ReturnType<typeof setInterval> | undefined
  #isClosed = false

  constructor(address: RedisAddress, timeout: number, onTrouble: (cause: Error) => void) {
    this.#timeout = timeout
    this.#onTrouble = onTrouble
    this.#isOwn = address.client === undefined
    this.#client = (address.client as Client | undefined) ?? connect(address)
    if (this.#isOwn) this.#follow(this.#client)
  }

  /** Runs a script. Redis keeps it; what it has forgotten is sent again. */
  async run(script: Script, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown> {
    const times = timesFor(args)
    const send = (name: string, text: string): Promise<unknown> => {
      const given = [text, keys.length, ...keys, ...args]
      return times > 1 ? this.carry(times, name, ...given) : this.command(name, ...given)
    }
    try {
      return await send("EVALSHA", shaOf(script))
    } catch (cause) {
      if (!isNoScript(cause)) throw cause
      return send("EVAL", script.source)
    }
  }

  /**
   * Runs a script, and waits until so many replicas have what it wrote, for some milliseconds at most. All of it goes over one
   * connection: when that breaks in between, nothing is taken for written. `touched` is a hash that lies beside the keys.
   *
   * @throws RedisLogError when too few replicas have it, though it is done
   */
  async runReplicated(
    script: Script,
    keys: readonly string[],
    args: readonly (string | number)[],
    { replicas, ms, touched }: { readonly replicas: number; readonly ms: number; readonly touched: string }
  ): Promise<unknown> {
    this.#patient ??= this.#duplicate()
    // It waits for what is written over this connection: something is, even if the script has written all of it before.
    const commands: Command[] = [
      ["eval", touch, 1, touched],
      ["evalsha", shaOf(script), keys.length, ...keys, ...args],
      ["wait", replicas, ms]
    ]
    const about = { script, times: timesFor(args) }
    const [, reply, count] = await this.#together(this.#patient, touched, commands, about)
    if (Number(count) >= replicas) return reply
    throw new RedisLogError(
      "away",
      `${Number(count)} of ${replicas} replicas have what was written after ${ms} ms`
    )
  }

  /** Sends a command. It is answered, refused or given up within the timeout. */
  command(name: string, ...args: (string | number)[]): Promise<unknown> {
    return this.#bounded(this.#client, () => this.#client.call(name, ...args))
  }

  /** Sends a command that may bring or take much, in so many times the usual time. */
  async carry(times: number, name: string, ...args: (string | number)[]): Promise<unknown> {
    const client = (this.#freight ??= this.#duplicate())
    return this.#bounded(client, () => client.call(name, ...args), times)
  }

  /** Sends a command that names no key to the node where a key lies, be it one of a cluster. */
  async beside(key: string, ...command: Command): Promise<unknown> {
    const [, reply] = await this.#together(this.#client, key, [["exists", key], command])
    return reply
  }

  /** Sends commands over one connection to the node where a key lies. */
  async #together(
    client: Client,
    key: string,
    commands: readonly Command[],
    { script, times = 1 }: { readonly script?: Script; readonly times?: number } = {}
  ): Promise<readonly unknown[]> {
    for (let tries = 0; ; tries++) {
      const results = await this.#bounded(client, () => client.pipeline(commands).exec(), times)
      const cause = results?.find(([error]) => error !== null)?.[0]
      if (cause === undefined) return results?.map(([, reply]) => reply) ?? []
      const isMissing = script !== undefined && cause?.message.startsWith("NOSCRIPT") === true
      if (tries >= 2 || !(isMissing || isElsewhere(cause))) throw this.#refused(client, cause)
      if (isMissing)
        await this.#together(client, key, [
          ["exists", key],
          ["script", "LOAD", script.source]
        ])
      // The client learns where the key lies.
      else await this.#bounded(client, () => client.call("EXISTS", key))
    }
  }

  async #bounded<T>(client: Client, run: () => Promise<T>, times = 1): Promise<T> {
    const ms = Math.min(this.#timeout * times, longestTimer)
    const asked = performance.now()
    const load = times > 1 ? 1 : 0
    this.#load(client, load)
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const late = new Promise<never>((_, reject) => {
      const give = (): void => {
        if (isOver) return
        // Nothing comes over a connection that is only half there: it is made anew. One that is younger is not to blame, nor
        // one on which something has more time.
        const isBusy = (this.#loads.get(client) ?? 0) > load
        const isToBlame = !isBusy && (this.#readyAt.get(client) ?? -Infinity) <= asked
        if (isToBlame && (this.#isOwn || client !== this.#client)) this.#reconnect(client)
        reject(
          new RedisLogError(
            "away",
            `Redis did not answer within ${ms} ms${times > 1 ? ", and what is big may take no longer: raise timeout" : ""}`
          )
        )
      }
      // Where this process stood still, the answer may be there and not have been read yet.
      timer = setTimeout(() => setImmediate(give), ms)
    })
    try {
      return await Promise.race([run(), late])
    } catch (cause) {
      throw this.#refused(client, cause)
    } finally {
      isOver = true
      clearTimeout(timer)
      this.#load(client, -load)
    }
  }

  #load(client: Client, change: number): void {
    this.#loads.set(client, (this.#loads.get(client) ?? 0) + change)
  }

  /** After a failover the old primary takes nothing more: the new one is looked for. */
  #refused(client: Client, cause: unknown): Error {
    if (this.#isOwn && isReadOnly(cause)) this.#reconnect(client)
    return translate(cause)
  }

  /**
   * Once for all who want it: the client would put a listener on its socket for each. A connection that is being made must be
   * let alone: the client would give up for good.
   */
  #reconnect(client: Client): void {
    if (this.#ending.has(client) || client.status !== "ready") return
    this.#ending.add(client)
    client.disconnect(true)
  }

  /** @throws RedisLogError when this is closed: nobody would end it */
  #duplicate(options?: RedisOptions): Client {
    if (this.#isClosed) throw new RedisLogError("away", "the log is closed")
    const { isCluster, condition } = this.#client
    // It is used at once.
    const usual = { enableOfflineQueue: true }
    if (isCluster === true) {
      const client = this.#client.duplicate([], usual)
      this.#follow(client)
      return client
    }
    // The given one may have selected another database than its options say.
    const place = condition?.select === undefined ? {} : { db: condition.select }
    const client = this.#client.duplicate({ ...usual, ...place, ...options })
    this.#follow(client)
    // The password of the given one may be another one by the time this one connects again.
    client.on("close", () => {
      const { username, password } = this.#client.options
      Object.assign(client.options, { username, password })
    })
    return client
  }

  #follow(client: Client): void {
    let silence: ReturnType<typeof setTimeout> | undefined
    client.on("error", this.#onError)
    client.on("connect", () => {
      clearTimeout(silence)
      // Whoever takes a connection and says nothing would be waited for without an end.
      silence = setTimeout(() => {
        if (client.status === "connect") client.disconnect(true)
      }, this.#timeout)
    })
    client.on("ready", () => {
      clearTimeout(silence)
      this.#readyAt.set(client, performance.now())
    })
    client.on("close", () => {
      clearTimeout(silence)
      this.#ending.delete(client)
    })
  }

  /** Hears what is published on a channel, as long as the connection lasts and whenever it is back. */
  listen(channel: string, onMessage: (message: string) => void): void {
    if (this.#isClosed) return
    // What the client subscribes to by itself may fail with nobody told of it, which ends the process.
    const listener = this.#duplicate({ autoResubscribe: false })
    this.#listener = listener
    let heard: (() => void) | undefined
    listener.on("message", (_channel: string, message: string) => {
      heard?.()
      if (message !== alive) onMessage(message)
    })
    const subscribe = (): void => {
      listener.subscribe(channel).catch((cause: unknown) => this.#onTrouble(translate(cause)))
    }
    listener.on("ready", subscribe)
    // That of a cluster would be pinged at any of its nodes, and hears over a connection of its own.
    const hearItself = (): Promise<unknown> =>
      new Promise<void>((resolve, reject) => {
        heard = resolve
        this.command("PUBLISH", channel, alive).catch(reject)
      })
    const ask = listener.isCluster === true ? hearItself : () => listener.call("ping")
    // What only listens would not notice that nobody is there any more.
    const look = (): void => {
      if (listener.status !== "ready") return
      this.#bounded(listener, ask).catch((cause: unknown) => this.#onTrouble(cause as Error))
    }
    this.#pulse = setInterval(look, Math.min(this.#timeout * pulse, longestTimer))
    // One that connects when it is used is used now.
    subscribe()
  }

  /** Ends what was opened here. */
  close(): void {
    this.#isClosed = true
    clearInterval(this.#pulse)
    this.#listener?.disconnect()
    this.#patient?.disconnect()
    this.#freight?.disconnect()
    if (this.#isOwn) this.#client.disconnect()
  }
}

/** Characters that Redis takes in the usual time; what has more may take that time for each of them. */
const big = 2 ** 20

const longestTimer = 2 ** 31 - 1

/** In how many times the usual time this is to be taken. */
const timesFor = (args: readonly (string | number)[]): number => {
  const length = args.reduce<number>((sum, each) => sum + (typeof each === "string" ? each.length : 0), 0)
  return Math.max(1, Math.ceil(length / big))
}

/** A connection on which is only listened is tried after so many timeouts. */
const pulse = 3

/** What a listener says to itself. */
const alive = "alive"

/** Writes something that nobody reads, though there is no room for anything new. */
const touch = "#!lua flags=allow-oom\nreturn redis.call('HINCRBY', KEYS[1], 'touches', '1')"

const shas = new WeakMap<Script, string>()

const shaOf = (script: Script): string => {
  let sha = shas.get(script)
  if (sha === undefined) {
    sha = createHash("sha1").update(script.source).digest("hex")
    shas.set(script, sha)
  }
  return sha
}
