import { ConfigurationError } from "@agent-chat/core"
import {
  type AgentChatEvent,
  consumeEvents,
  type EventLog,
  joinEvents,
  recordEvents,
  toEvent
} from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { NEVER, Subject } from "rxjs"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { redisLog } from "./index.ts"
import { RedisServer, whyNoRedis } from "./test-support/redis-server.ts"

const refusal = (namespace: string): string =>
  `the namespace ${namespace} holds events of v3.0, and this process is of v3.6: give v3.6 a namespace of its own`

describe.skipIf(whyNoRedis !== undefined)(
  `the version of a log in Redis${whyNoRedis === undefined ? "" : `: ${whyNoRedis}`}`,
  () => {
    let server: RedisServer
    let names = 0
    const opened: EventLog<never>[] = []
    const open = (): EventLog<never> => {
      const log = redisLog({ url: server.url, namespace: `version-${names}` })
      opened.push(log)
      return log
    }
    const openOf = async (version: string): Promise<EventLog<never>> => {
      const log = open()
      log.expectVersion?.(version)
      await log.groups()
      return log
    }
    beforeAll(async () => void (server = await RedisServer.start()))
    afterEach(async () => {
      names++
      await Promise.all(opened.splice(0).map((log) => log.close()))
    })
    afterAll(() => server[Symbol.asyncDispose]())

    it("is that of who opened it first: of another, all is refused, with the way out", async () => {
      await openOf("3.0")
      const log = open()
      log.expectVersion?.("3.6")
      const message = refusal(`version-${names}`)
      for (const refused of [
        log.append([]),
        log.restore({ since: 0, most: 1 }),
        log.groups(),
        log.deadLetters("bot"),
        log.inbox!.record([{ origin: "a", text: "{}" }], "nonce")
      ]) {
        const cause: unknown = await refused.then(
          () => undefined,
          (failure: unknown) => failure
        )
        expect(cause).toBeInstanceOf(ConfigurationError)
        expect(String(cause)).toContain(message)
      }
    })

    it("is taken from who opens a namespace first in which none stands", async () => {
      await openOf("3.0")
      await server.with((redis) => redis.hdel(`{version-${names}}:meta`, "version"))
      await openOf("3.0")
      await expect(openOf("3.6")).rejects.toThrow(refusal(`version-${names}`))
    })

    it("is told again to a data set that has vanished", async () => {
      const log = await openOf("3.0")
      await server.with((redis) => redis.flushall())
      await expect(log.append([])).rejects.toThrow("Redis was emptied")
      await log.append([])
      await expect(openOf("3.6")).rejects.toThrow("v3.0")
    })

    it("is said to the first replica of a later version, while those of the one before go on", async () => {
      type Event = AgentChatEvent<typeof v3_0>
      const pushes = new Subject<Event>()
      const replicas = [pushes, NEVER, NEVER].map((events) =>
        joinEvents({ rtm: { catalog: v3_0, events }, log: open() })
      )
      const handled: string[] = []
      // Who takes over the lead without having heard of any session says that something may be missing.
      const handle = ({ action }: { action: string }): void => void (action === "gap" || handled.push(action))
      replicas[2]!.consume(handle, { group: "bot" })
      await expect.poll(() => replicas[0]!.metrics().log.joiner?.leader).toBeDefined()

      // One after another is to become of v3.6.
      await replicas[1]!.close()
      const errors: string[] = []
      const onError = (cause: unknown): void => void errors.push(String(cause))
      let deliver: ((event: never) => unknown) | undefined
      const webhooks = {
        catalog: v3_6,
        events: NEVER,
        consume: (take: (event: never) => unknown) => {
          deliver = take
          return () => {}
        }
      }
      const log = open()
      const later = joinEvents({ webhooks, log, onError })
      const misread: unknown[] = []
      const worker = consumeEvents({ catalog: v3_6, log, onError }, (event) => void misread.push(event), {
        group: "bot"
      })
      const about = { source: "webhook", receivedAt: Date.now() } as const
      const webhook = toEvent(v3_6, "chat_deactivated", { chat_id: "c", thread_id: "t" }, about)
      // What is not taken is brought again, to whomever takes it.
      expect(await deliver?.(webhook as never)).toBe("not-taken")
      expect(later.health()).toMatchObject({
        state: "down",
        reasons: [expect.stringContaining(refusal(`version-${names}`))]
      })
      expect(errors.filter((message) => !message.includes("holds events of v3.0"))).toEqual([])

      const payload = { chat_id: "c", thread_id: "t" } as never
      pushes.next(toEvent(v3_0, "thread_closed", payload, { source: "push", receivedAt: Date.now() }))
      await expect.poll(() => handled).toEqual(["thread_closed"])
      expect(misread).toEqual([])
      await Promise.all([worker.close(), later.close(), replicas[0]!.close(), replicas[2]!.close()])
    })

    it("is asked of receivers as well", async () => {
      await openOf("3.0")
      const log = open()
      const errors: string[] = []
      const pushes = new Subject<AgentChatEvent<typeof v3_6>>()
      const recorder = recordEvents({
        rtm: { catalog: v3_6, events: pushes },
        log,
        onError: (cause) => errors.push(String(cause))
      })
      await expect.poll(() => errors.join()).toContain(refusal(`version-${names}`))
      await recorder.close({ timeout: 100 })
    })
  }
)
