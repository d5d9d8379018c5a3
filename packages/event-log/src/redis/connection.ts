import { createHash, randomUUID } from "node:crypto"
import { FencedError } from "@agent-chat/core/events"
import { Redis, type RedisOptions } from "ioredis"
import type { Script } from "./scripts/script.ts"

/** A client of `ioredis`, version 5 or 6: `new Redis(…)` or `new Cluster(…)`. */
export interface RedisClient {
  readonly call: (...args: never[]) => unknown
  readonly duplicate: (...args: never[]) => unknown
  readonly subscribe: (...args: never[]) => unknown
  readonly on: (...args: never[]) => unknown
  readonly disconnect: (...args: never[]) => unknown
}

/** What is used of it. */
interface Client {
  call(command: string, ...args: (string | number)[]): Promise<unknown>
  duplicate(): Client
  subscribe(channel: string): Promise<unknown>
  on(event: string, listener: (...args: never[]) => void): unknown
  disconnect(reconnect?: boolean): void
}

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
export class RedisLogError extends Error {
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
  readonly #isOwn: boolean
  readonly #timeout: number
  readonly #onTrouble: (cause: Error) => void
  readonly #onError = (cause: Error): void =>
    this.#onTrouble(new RedisLogError("away", `Redis is away: ${cause.message}`))
  #listener: Client | undefined

  constructor(address: RedisAddress, timeout: number, onTrouble: (cause: Error) => void) {
    this.#timeout = timeout
    this.#onTrouble = onTrouble
    this.#isOwn = address.client === undefined
    this.#client = (address.client as Client | undefined) ?? connect(address)
    if (this.#isOwn) this.#client.on("error", this.#onError)
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

  /** Sends a command. It is answered, refused or given up within the timeout. */
  async command(name: string, ...args: (string | number)[]): Promise<unknown> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // Nothing comes over a connection that is only half there: it is made anew.
        if (this.#isOwn) this.#client.disconnect(true)
        reject(new RedisLogError("away", `Redis did not answer within ${this.#timeout} ms`))
      }, this.#timeout)
    })
    try {
      return await Promise.race([this.#client.call(name, ...args), late])
    } catch (cause) {
      throw translate(cause)
    } finally {
      clearTimeout(timer)
    }
  }

  /** Hears what is published on a channel, as long as the connection lasts and whenever it is back. */
  async listen(channel: string, onMessage: (message: string) => void): Promise<void> {
    const listener = this.#client.duplicate()
    this.#listener = listener
    listener.on("error", this.#onError)
    listener.on("message", (_channel: string, message: string) => onMessage(message))
    await listener.subscribe(channel)
  }

  /** Ends what was opened here. */
  close(): void {
    this.#listener?.disconnect()
    if (this.#isOwn) this.#client.disconnect()
  }
}

const own: RedisOptions = {
  connectTimeout: 5_000,
  // What waits for a connection is refused before long, so that nothing heaps up.
  maxRetriesPerRequest: 2,
  retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 10), 2_000),
  // After a failover the old master takes nothing more: find the new one.
  reconnectOnError: (cause) => cause.message.startsWith("READONLY")
}

const connect = ({ url, sentinels, master, connection }: RedisAddress): Client => {
  const name = `agent-chat-${randomUUID().slice(0, 8)}`
  const options = { connectionName: name, ...own, ...connection } as RedisOptions
  const sought = { ...options, sentinels: [...(sentinels ?? [])], name: master ?? "mymaster" } as RedisOptions
  return url === undefined ? new OwnClient(sought) : new OwnClient(url, options)
}

/** The class, as it is common to the versions 5 and 6. */
const OwnClient = Redis as unknown as new (...args: [RedisOptions] | [string, RedisOptions]) => Client

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
const refusals: Readonly<Record<string, Refusal>> = { FULL: "full", VANISHED: "vanished", GONE: "gone" }

/** An error of the client names the command with all it was told, passwords and what customers wrote: only its words are kept. */
const translate = (cause: unknown): Error => {
  if (cause instanceof RedisLogError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  const [word = ""] = message.split(" ", 1)
  if (word === "FENCED") return new FencedError(message.slice(7))
  const refusal = refusals[word]
  if (refusal !== undefined) return new RedisLogError(refusal, message.slice(word.length + 1))
  const name = cause instanceof Error ? cause.name : ""
  return new RedisLogError(name === "ReplyError" ? "refused" : "away", `Redis: ${message}`)
}
