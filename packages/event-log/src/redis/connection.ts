import { createHash, randomUUID } from "node:crypto"
import { FencedError } from "@agent-chat/core/events"
import { Redis, type RedisOptions } from "ioredis"
import type { Script } from "./scripts/script.ts"

/** A client of `ioredis`, version 5 or 6: `new Redis(…)` or `new Cluster(…)`. */
export interface RedisClient {
  readonly call: (...args: never[]) => unknown
  readonly pipeline: (...args: never[]) => unknown
  readonly duplicate: (...args: never[]) => unknown
  readonly subscribe: (...args: never[]) => unknown
  readonly on: (...args: never[]) => unknown
  readonly disconnect: (...args: never[]) => unknown
}

/** What is used of it. */
interface Client {
  readonly status: string
  readonly isCluster?: boolean
  call(command: string, ...args: (string | number)[]): Promise<unknown>
  pipeline(commands: readonly Command[]): { exec(): Promise<readonly Result[] | null> }
  duplicate(options?: RedisOptions): Client
  subscribe(channel: string): Promise<unknown>
  on(event: string, listener: (...args: never[]) => void): unknown
  disconnect(reconnect?: boolean): void
}

type Command = readonly (string | number)[]
type Result = readonly [error: Error | null, reply: unknown]

/** Where a Redis is. */
export interface RedisAddress {
  readonly url?: string | undefined
  readonly client?: RedisClient | undefined
  readonly sentinels?: readonly { readonly host: string; readonly port: number }[] | undefined
  /** The name of the master, for sentinels. */
  readonly master?: string | undefined
  readonly connection?: RedisOptions | undefined
}

/** What Redis said instead of an answer. */
export type Refusal = "full" | "vanished" | "gone" | "fenced" | "refused" | "away"

/** A request that was not carried out, or of which nobody knows whether it was. */
class RedisLogError extends Error {
  override readonly name = "RedisLogError"
  readonly refusal: Refusal

  constructor(refusal: Refusal, message: string) {
    super(message)
    this.refusal = refusal
  }
}

/** Whether something was refused for this reason. */
export const isRefusal = (cause: unknown, refusal: Refusal): boolean =>
  cause instanceof RedisLogError && cause.refusal === refusal

/** A connection for requests and one on which the bell is heard. */
export class Connection {
  readonly #client: Client
  /** Whoever waits for replicas holds up nobody else. */
  #patient: Client | undefined
  readonly #isOwn: boolean
  readonly #timeout: number
  readonly #onTrouble: (cause: Error) => void
  readonly #onError = (cause: Error): void =>
    this.#onTrouble(new RedisLogError("away", `Redis is away: ${cause.message}`))
  #listener: Client | undefined
  /** Those of which the connection is being ended: once is enough for all that wait on it. */
  readonly #ending = new WeakSet<Client>()

  constructor(address: RedisAddress, timeout: number, onTrouble: (cause: Error) => void) {
    this.#timeout = timeout
    this.#onTrouble = onTrouble
    this.#isOwn = address.client === undefined
    this.#client = (address.client as Client | undefined) ?? connect(address)
    if (this.#isOwn) this.#follow(this.#client)
  }

  /** Runs a script. Redis keeps it; what it has forgotten is sent again. */
  async run(script: Script, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown> {
    const sha = shaOf(script)
    try {
      return await this.command("EVALSHA", sha, keys.length, ...keys, ...args)
    } catch (cause) {
      if (!isNoScript(cause)) throw cause
      return this.command("EVAL", script.source, keys.length, ...keys, ...args)
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
    const [, reply, count] = await this.#together(this.#patient, touched, commands, script)
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
    script?: Script
  ): Promise<readonly unknown[]> {
    for (let tries = 0; ; tries++) {
      const results = await this.#bounded(client, () => client.pipeline(commands).exec())
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

  async #bounded<T>(client: Client, run: () => Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // Nothing comes over a connection that is only half there: it is made anew.
        if (this.#isOwn || client === this.#patient) this.#reconnect(client)
        reject(new RedisLogError("away", `Redis did not answer within ${this.#timeout} ms`))
      }, this.#timeout)
    })
    try {
      return await Promise.race([run(), late])
    } catch (cause) {
      throw this.#refused(client, cause)
    } finally {
      clearTimeout(timer)
    }
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

  #duplicate(options?: RedisOptions): Client {
    // That of a cluster takes other options first.
    const client =
      this.#client.isCluster === true ? this.#client.duplicate() : this.#client.duplicate(options)
    this.#follow(client)
    return client
  }

  #follow(client: Client): void {
    client.on("error", this.#onError)
    client.on("close", () => this.#ending.delete(client))
  }

  /** Hears what is published on a channel, as long as the connection lasts and whenever it is back. */
  listen(channel: string, onMessage: (message: string) => void): void {
    // What the client subscribes to by itself may fail with nobody told of it, which ends the process.
    const listener = this.#duplicate({ autoResubscribe: false })
    this.#listener = listener
    listener.on("message", (_channel: string, message: string) => onMessage(message))
    const subscribe = (): void => {
      listener.subscribe(channel).catch((cause: unknown) => this.#onTrouble(translate(cause)))
    }
    listener.on("ready", subscribe)
    // One that connects when it is used is used now.
    subscribe()
  }

  /** Ends what was opened here. */
  close(): void {
    this.#listener?.disconnect()
    this.#patient?.disconnect()
    if (this.#isOwn) this.#client.disconnect()
  }
}

const own: RedisOptions = {
  connectTimeout: 5_000,
  // What waits for a connection is refused before long, so that nothing heaps up.
  maxRetriesPerRequest: 2,
  retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 10), 2_000)
}

const connect = ({ url, sentinels, master, connection }: RedisAddress): Client => {
  const name = `agent-chat-${randomUUID().slice(0, 8)}`
  const options = { connectionName: name, ...own, ...connection } as RedisOptions
  const sought = { ...options, sentinels: [...(sentinels ?? [])], name: master ?? "mymaster" } as RedisOptions
  return url === undefined ? new OwnClient(sought) : new OwnClient(url, options)
}

/** The class, as it is common to the versions 5 and 6. */
const OwnClient = Redis as unknown as new (...args: [RedisOptions] | [string, RedisOptions]) => Client

/** Writes something that nobody reads, though there is no room for anything new. */
const touch = "#!lua flags=allow-oom\nreturn redis.call('HINCRBY', KEYS[1], 'touches', '1')"

const isReadOnly = (cause: unknown): boolean => cause instanceof Error && cause.message.startsWith("READONLY")

/** Whether a node of a cluster says that a key lies on another one. */
const isElsewhere = (cause: Error | null): boolean => /^(MOVED|ASK|TRYAGAIN) /.test(cause?.message ?? "")

const shas = new WeakMap<Script, string>()

const shaOf = (script: Script): string => {
  let sha = shas.get(script)
  if (sha === undefined) {
    sha = createHash("sha1").update(script.source).digest("hex")
    shas.set(script, sha)
  }
  return sha
}

const isNoScript = (cause: unknown): boolean =>
  cause instanceof RedisLogError && cause.refusal === "refused" && cause.message.includes("NOSCRIPT")

/** What the scripts refuse, by the first word. */
const refusals: Readonly<Record<string, Refusal>> = {
  FULL: "full",
  VANISHED: "vanished",
  GONE: "gone",
  // While a cluster moves slots or elects, or a server reads its file.
  CLUSTERDOWN: "away",
  TRYAGAIN: "away",
  LOADING: "away",
  MASTERDOWN: "away"
}

/** An error of the client names the command with all it was told, passwords and what customers wrote: only its words are kept. */
const translate = (cause: unknown): Error => {
  if (cause instanceof RedisLogError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  const [word = ""] = message.split(" ", 1)
  if (word === "FENCED") return new FencedError(message.slice(7))
  const refusal = refusals[word]
  if (refusal === "away") return new RedisLogError(refusal, `Redis: ${message}`)
  if (refusal !== undefined) return new RedisLogError(refusal, message.slice(word.length + 1))
  const name = cause instanceof Error ? cause.name : ""
  return new RedisLogError(name === "ReplyError" ? "refused" : "away", `Redis: ${message}`)
}
