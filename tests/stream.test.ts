import { joinEvents } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm } from "@agent-chat/rtm-bridge"
import { FakeLiveChat } from "@agent-chat/testing"
import { createWebApi } from "@agent-chat/web-api"
import { registerWebhooks, toNode, webhookReceiver } from "@agent-chat/web-api/webhooks"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, it } from "vitest"
import { random } from "./support/random.ts"

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, "127.0.0.1")
  await new Promise((resolve, reject) => server.once("listening", resolve).once("error", reject))
  return (server.address() as AddressInfo).port
}

/**
 * The way of webhooks to the receiver, with the patience of LiveChat a hundred times quicker: they come late, twice and in
 * another order, and are tried again until somebody answers 200.
 */
const webhookNetwork =
  (chance: () => number) =>
  async (request: Request): Promise<Response> => {
    const { url, headers } = request
    const body = await request.text()
    const post = async (): Promise<number> => {
      await sleep(chance() * 150)
      const response = await fetch(url, { method: "POST", headers, body }).catch(() => undefined)
      return response?.status ?? 0
    }
    const twice = chance() < 0.2
    for (let attempt = 0; attempt < 20; attempt++) {
      if ((await post()) === 200) {
        if (twice) await post()
        break
      }
      await sleep(100)
    }
    // What could not be delivered by now is lost; the fake would only try again in ten seconds.
    return new Response(null, { status: 200 })
  }

it.each([1, 2, 3])(
  "joins what twenty chats bring over a bad network to what happened (seed %i)",
  async (seed) => {
    const chance = random(seed)
    await using fake = await FakeLiveChat.start({ fetch: webhookNetwork(chance) })
    const token = fake.token
    const options = { catalog: v3_0, token, baseUrl: fake.webUrl, secret: "s3cret" }

    const server = createServer()
    const port = await listen(server, 0)
    const url = `http://127.0.0.1:${port}/hook/path-token`
    const actions = ["incoming_chat_thread", "incoming_event", "thread_closed"]
    const { secrets } = await registerWebhooks({
      ...options,
      url,
      webhooks: actions.map((action) => ({ action }))
    })
    const receiver = webhookReceiver({ catalog: v3_0, secrets, pathToken: "path-token" })
    const listener = toNode(receiver)
    server.on("request", listener)

    const rtm = createRtm(v3_0, { token, url: fake.rtmUrl, session: { backoffBase: 20, backoffCap: 100 } })
    const web = createWebApi(v3_0, { token, baseUrl: fake.webUrl, deadline: 2_000 })
    const since = Date.now()
    const before = new Set(fake.snapshot().chats.flatMap(({ threads }) => threads.map(({ id }) => id)))
    const errors: unknown[] = []
    await using events = joinEvents({
      rtm,
      webhooks: receiver,
      web,
      times: { hold: 100, fill: 1_000, clockSkew: 5_000 },
      repairAfter: 200,
      sweepEvery: 1_000,
      onError: (cause) => errors.push(cause)
    })
    const seen: { what: string; threadId: string; order: number; late: boolean }[] = []
    events.subscribe((event) => {
      if (event.action === "gap" || event.threadId === undefined || before.has(event.threadId)) return
      if (!actions.includes(event.action)) return
      const id = event.action === "incoming_event" ? ` ${event.payload.event.id}` : ""
      const { threadId, order = -1, flags } = event
      seen.push({ what: `${event.action} ${threadId}${id}`, threadId, order, late: flags.late === true })
    })
    const consumed: string[] = []
    events.consume(
      async (event) => {
        await sleep(chance() * 5)
        if (chance() < 0.05) throw new Error("a handler that fails now and then")
        if (event.action === "incoming_event") consumed.push(event.payload.event.id)
      },
      { retryDelay: () => 5 }
    )
    await rtm.connect()

    const customers = Array.from({ length: 20 }, (_, i) => fake.customer(`customer-${i}`))
    const away = new Set<(typeof customers)[number]>()
    const talk = async (rounds: number): Promise<void> => {
      for (let round = 0; round < rounds; round++) {
        for (const customer of customers) {
          const luck = chance()
          if (luck < 0.05 && !away.has(customer)) {
            customer.closes()
            away.add(customer)
          } else if (luck < 0.6) {
            customer.says(`round ${round}`)
            away.delete(customer)
          }
        }
        await sleep(20)
      }
    }
    for (const customer of customers) customer.startsChat("hello")
    await talk(10)

    const chaos = fake.chaos({
      seed,
      duplicate: 0.1,
      reorder: 0.1,
      drop: 0.02,
      stall: 0.02,
      stallMs: 50,
      cut: 0.002
    })
    await talk(20)
    chaos.stop()

    // A partition: no pushes, nobody answers webhooks, while chats open and close.
    fake.rejectLogin("internal", { times: 3 })
    fake.dropSockets()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await talk(10)
    const restarted = createServer(listener)
    await listen(restarted, port)
    await talk(10)

    const truth = new Set<string>()
    for (const { threads } of fake.snapshot().chats) {
      for (const { id, active, events } of threads) {
        if (before.has(id)) continue
        truth.add(`incoming_chat_thread ${id}`)
        for (const event of events) truth.add(`incoming_event ${id} ${event.id}`)
        if (!active) truth.add(`thread_closed ${id}`)
      }
    }
    const missing = () => [...truth].filter((what) => !seen.some((one) => one.what === what))
    await expect.poll(missing).toEqual([])
    expect(seen.map(({ what }) => what).filter((what) => !truth.has(what))).toEqual([])
    expect(seen).toHaveLength(truth.size)

    const highest = new Map<string, number>()
    for (const { threadId, order, late } of seen) {
      if (late || order < 0) continue
      expect(order).toBeGreaterThan(highest.get(threadId) ?? -1)
      highest.set(threadId, order)
    }
    const messages = [...truth]
      .filter((what) => what.startsWith("incoming_event"))
      .map((what) => what.split(" ")[2])
    await expect.poll(() => messages.filter((id) => !consumed.includes(id!))).toEqual([])
    expect(consumed).toHaveLength(messages.length)
    expect(events.metrics().recovered).toBeGreaterThan(0)
    expect(Date.now() - since).toBeLessThan(30_000)

    await receiver.drain(restarted)
    await rtm.close()
    await web.close()
  },
  40_000
)
