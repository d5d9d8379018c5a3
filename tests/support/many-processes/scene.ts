import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { v3_0 } from "@agent-chat/core/v3.0"
import { redisLog } from "@agent-chat/event-log/redis"
import { FakeLiveChat } from "@agent-chat/testing"
import { registerWebhooks } from "@agent-chat/web-api/webhooks"
import { RedisServer } from "../../../packages/event-log/src/redis/test-support/redis-server.ts"
import { temporaryFolder } from "../../../scripts/temporary-folder.ts"
import { freePort } from "../free-port.ts"
import { Balancer } from "./balancer.ts"
import type { Line, Part } from "./part.ts"

const program = fileURLToPath(new URL("part.ts", import.meta.url))
const told = ["incoming_chat_thread", "incoming_event", "thread_closed"]
const actions = [...told, "chat_thread_tagged"]

export const lease = 3_000

interface Running {
  readonly child: ChildProcess
  readonly part: Part
}

/** A fake service, a Redis, and the processes of one stream. */
export class Scene implements AsyncDisposable {
  readonly fake: FakeLiveChat
  readonly redis: RedisServer
  readonly balancer: Balancer
  readonly #folder: string
  readonly #secrets: Readonly<Record<string, string>>
  readonly #started: AsyncDisposableStack
  readonly #running = new Map<string, Running>()
  /** When processes were ended, by the clock that all share. */
  readonly #endedAt = new Map<string, bigint>()
  /** What was done to processes, and to Redis, and when. */
  readonly #blows: { readonly at: bigint; readonly what: string }[] = []
  #names = 0

  private constructor(
    fake: FakeLiveChat,
    redis: RedisServer,
    balancer: Balancer,
    folder: string,
    secrets: Readonly<Record<string, string>>,
    started: AsyncDisposableStack
  ) {
    this.fake = fake
    this.redis = redis
    this.balancer = balancer
    this.#folder = folder
    this.#secrets = secrets
    this.#started = started
  }

  static async start(): Promise<Scene> {
    await using started = new AsyncDisposableStack()
    const folder = started.use(temporaryFolder("many"))
    const balancer = new Balancer()
    const redis = started.use(await RedisServer.start(["--appendfsync", "always"]))
    const fake = started.use(await FakeLiveChat.start({ fetch: balancer.deliver, world: { chats: [] } }))
    const { secrets } = await registerWebhooks({
      catalog: v3_0,
      token: fake.token,
      baseUrl: fake.webUrl,
      secret: "s3cret",
      url: "http://127.0.0.1:1/hook/path-token",
      webhooks: actions.map((action) => ({ action }))
    })
    return new Scene(fake, redis, balancer, folder.path, { ...secrets }, started.move())
  }

  /** The processes that run, those with one of these roles. */
  names(...roles: readonly Part["role"][]): string[] {
    return [...this.#running].flatMap(([name, { part }]) => (roles.includes(part.role) ? name : []))
  }

  /** Starts a process, over another way to Redis if given. Answers its name when it is there. */
  async start(role: Part["role"], redisUrl = this.redis.url): Promise<string> {
    const name = `${role}-${++this.#names}`
    const part: Part = {
      name,
      role,
      token: this.fake.token,
      rtmUrl: this.fake.rtmUrl,
      webUrl: this.fake.webUrl,
      redisUrl,
      namespace: "many",
      lease,
      secrets: this.#secrets,
      port: role === "receiver" || role === "recorder" ? await freePort() : 0,
      file: this.#file
    }
    const child = spawn(
      process.execPath,
      ["--conditions=@agent-chat/source", program, JSON.stringify(part)],
      {
        stdio: ["pipe", "pipe", "inherit"]
      }
    )
    this.#running.set(name, { child, part })
    await Promise.race([
      once(child.stdout, "data"),
      once(child, "exit").then(([code]) => {
        throw new Error(`${name} ended with ${String(code)} before it was ready`)
      })
    ])
    if (part.port > 0) this.balancer.ports.add(part.port)
    return name
  }

  /** Ends a process as `kill -9` does. */
  async kill(name: string): Promise<Part["role"]> {
    const { child, part } = this.#running.get(name)!
    this.#running.delete(name)
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, "exit")
      child.kill("SIGKILL")
      await ended
    }
    this.#endedAt.set(name, process.hrtime.bigint())
    this.note(`${name} was killed`)
    this.balancer.ports.delete(part.port)
    return part.role
  }

  /** Stops a process for a while. */
  async freeze(name: string, ms: number): Promise<void> {
    const { child } = this.#running.get(name)!
    child.kill("SIGSTOP")
    this.note(`${name} was stopped`)
    await sleep(ms)
    this.note(`${name} goes on`)
    child.kill("SIGCONT")
  }

  /** Something was done. */
  note(what: string): void {
    this.#blows.push({ at: process.hrtime.bigint(), what })
  }

  /** Who handled some events and when, between all that was done, in milliseconds since the first of it; and what failed. */
  async story(events: readonly string[]): Promise<string[]> {
    const wanted = new Set(events)
    const lines = await this.lines()
    const moments = [
      ...this.#blows,
      ...lines.flatMap((line) =>
        line.kind !== "error" && wanted.has(line.what)
          ? { at: BigInt(line.at), what: `${line.name} ${line.kind}s ${line.what}, attempt ${line.attempt}` }
          : []
      )
    ].toSorted((one, other) => (one.at < other.at ? -1 : 1))
    const first = moments[0]?.at ?? 0n
    const errors = new Map<string, number>()
    for (const line of lines) {
      if (line.kind !== "error") continue
      const error = `${line.name}: ${line.message}`
      errors.set(error, (errors.get(error) ?? 0) + 1)
    }
    return [
      ...moments.map(({ at, what }) => `${(at - first) / 1_000_000n} ms: ${what}`),
      ...Array.from(errors, ([error, count]) => `${count} times ${error}`)
    ]
  }

  /** What happened, by the service's own word, and before each of it what came before it in its chat. */
  truth(): { readonly what: ReadonlySet<string>; readonly before: ReadonlyMap<string, readonly string[]> } {
    const before = new Map<string, readonly string[]>()
    for (const { threads } of this.fake.snapshot().chats) {
      const past: { readonly second: number; readonly what: string }[] = []
      for (const { id, active, events, time = 0, timestamp = time / 1e6 } of threads) {
        const second = Math.floor(timestamp)
        // Which of two threads that began in the same second was first nobody can tell.
        const earlier = past.flatMap((one) => (one.second < second ? one.what : []))
        const all = [
          `incoming_chat_thread ${id}`,
          ...events.map((event) => `incoming_event ${event.id}`),
          ...(active ? [] : [`thread_closed ${id}`])
        ]
        for (const [i, what] of all.entries()) before.set(what, [...earlier, ...all.slice(0, i)])
        past.push(...all.map((what) => ({ second, what })))
      }
    }
    return { what: new Set(before.keys()), before }
  }

  /** What is in the log of what {@link truth} tells, in its order. */
  async logged(): Promise<string[]> {
    const log = redisLog<{
      readonly action: string
      readonly threadId?: string
      readonly payload?: { readonly event?: { readonly id: string } }
    }>({ url: this.redis.url, namespace: "many" })
    const found: string[] = []
    const end = new AbortController()
    // Whoever has to wait for a processor takes its time.
    let timer = setTimeout(() => end.abort(), 15_000)
    for await (const { event } of log.tail({
      signal: end.signal,
      after: "000000000000000-0000000000000000"
    })) {
      clearTimeout(timer)
      timer = setTimeout(() => end.abort(), 1_500)
      const id = event.action === "incoming_event" ? event.payload?.event?.id : event.threadId
      if (told.includes(event.action)) found.push(`${event.action} ${id}`)
    }
    await log.close()
    return found
  }

  async lines(): Promise<Line[]> {
    const text = await readFile(this.#file, "utf8").catch(() => "")
    return text
      .split("\n")
      .filter((line) => line.endsWith("}"))
      .map((line) => JSON.parse(line) as Line)
  }

  /** Waits until everything that happened was handled. Answers what was not. */
  async settle(ms: number): Promise<string[]> {
    for (const deadline = performance.now() + ms; ; await sleep(200)) {
      const done = new Set((await this.lines()).flatMap((line) => (line.kind === "end" ? line.what : [])))
      const left = [...this.truth().what].filter((each) => !done.has(each))
      if (left.length === 0 || performance.now() > deadline) return left
    }
  }

  /**
   * What was begun of a chat before something earlier was done with, other than what was said to be late, and what of a chat was
   * handled by two at once.
   */
  async judge(): Promise<{
    readonly disorder: string[]
    readonly overlaps: string[]
    readonly repeats: number
    /** How much came after what is later in its chat, and said so. */
    readonly late: number
  }> {
    const earlier = this.truth().before
    const lines = (await this.lines()).filter((line) => line.kind !== "error")
    lines.sort((one, other) => (BigInt(one.at) < BigInt(other.at) ? -1 : 1))
    const late = new Set(lines.flatMap((line) => (line.late ? line.what : [])))
    const done = new Set<string>()
    const running = new Map<string, Map<string, string>>()
    const disorder: string[] = []
    const overlaps: string[] = []
    let repeats = 0
    for (const { kind, what, chat, name, at, attempt } of lines) {
      const inChat = running.get(chat) ?? new Map<string, string>()
      running.set(chat, inChat)
      if (kind !== "start") {
        if (kind === "end") done.add(what)
        inChat.delete(name)
        continue
      }
      if (attempt > 1) repeats++
      const before = earlier.get(what)?.find((each) => !done.has(each) && !late.has(each))
      if (before !== undefined) disorder.push(`${what} by ${name} before ${before}`)
      for (const [other, its] of inChat) {
        const died = this.#endedAt.get(other)
        if (died !== undefined && died <= BigInt(at)) inChat.delete(other)
        else if (other !== name) overlaps.push(`${what} by ${name} while ${other} handled ${its}`)
      }
      inChat.set(name, what)
    }
    return { disorder, overlaps, repeats, late: late.size }
  }

  /** Messages of customers that were answered not once. */
  answers(): { readonly unanswered: string[]; readonly answeredTwice: string[] } {
    const replies = new Map<string, number>()
    const asked: string[] = []
    for (const { threads } of this.fake.snapshot().chats) {
      for (const event of threads.flatMap(({ events }) => events)) {
        const { text = "" } = event as { readonly text?: string }
        if (text.startsWith("reply to ")) replies.set(text.slice(9), (replies.get(text.slice(9)) ?? 0) + 1)
        else if (text.startsWith("message ")) asked.push(event.id)
      }
    }
    return {
      unanswered: asked.filter((id) => !replies.has(id)),
      answeredTwice: [...replies].flatMap(([id, count]) => (count > 1 ? id : []))
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.balancer.close()
    await Promise.all([...this.#running.keys()].map((name) => this.kill(name)))
    await this.#started.disposeAsync()
  }

  get #file(): string {
    return join(this.#folder, "lines")
  }
}
