import { createServer } from "node:http"
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { Readable } from "node:stream"
import { driftRadar } from "@agent-chat/core/drift"
import { type EventStream, joinEvents } from "@agent-chat/core/events"
import type { AnyCatalog } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { FakeLiveChat } from "@agent-chat/testing"
import {
  createRecorder,
  observationsOf,
  parseRecording,
  playIntoFake,
  replay
} from "@agent-chat/testing/recording"
import { createWebApi } from "@agent-chat/web-api"
import { webhookReceiver } from "@agent-chat/web-api/webhooks"
import { describe, expect, it } from "vitest"
import { startExample } from "./support/start-example.ts"

const secret = "a-secret-of-webhooks"
const token = "dal:a-token-that-nobody-may-see"
const customerId = "b7eff798-f8df-4364-8059-649c35c9ed0c"

/** What a stream emits, byte for byte. */
const bytesOf = (events: EventStream<any>): string[] => {
  const lines: string[] = []
  events.subscribe((event) => lines.push(JSON.stringify(event)))
  return lines
}

const versions: readonly { readonly version: "3.6" | "3.0"; readonly catalog: AnyCatalog }[] = [
  { version: "3.6", catalog: v3_6 },
  { version: "3.0", catalog: v3_0 }
]

/** A program on a fake, everything it exchanges recorded, while the tour and a customer make the traffic. */
const recordTour = async (catalog: AnyCatalog, version: "3.0" | "3.6", anonymise = false) => {
  const lines: string[] = []
  await using fake = await FakeLiveChat.start({ token })
  const webhooks = [
    "incoming_event",
    ...(version === "3.6" ? ["incoming_chat", "chat_deactivated"] : ["incoming_chat_thread", "thread_closed"])
  ]
  const recorder = createRecorder({ version, write: (line) => lines.push(line), anonymise, webhooks })
  const receiver = webhookReceiver({ catalog, secrets: () => secret, observe: recorder.observe })
  const take = recorder.webhooks(receiver)
  const server = createServer((request, response) => {
    const { method = "POST", headers } = request
    const body = Readable.toWeb(request) as ReadableStream
    const asked = new Request("http://127.0.0.1/hooks", {
      method,
      headers: headers as Record<string, string>,
      body,
      duplex: "half"
    } as RequestInit)
    void take(asked).then(({ status }) => response.writeHead(status).end())
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`
  for (const action of webhooks) fake.registerWebhook({ url, action, secret, version })
  const { webSocket, fetch, observe } = recorder
  const rtm = createRtm(catalog, { token, url: fake.rtmUrlOf(version), webSocket, observe })
  const web = createWebApi(catalog, { token, baseUrl: fake.webUrl, fetch })
  const events = joinEvents({ rtm, webhooks: receiver })
  const live = bytesOf(events)
  await rtm.connect()
  const tour = await startExample("tour", {
    AGENT_CHAT_TOKEN: token,
    AGENT_CHAT_URL: fake.webUrl,
    AGENT_CHAT_RTM_URL: fake.rtmUrlOf("3.6")
  }).ended
  expect(tour.code).toBe(0)
  fake.customer(customerId).says("My name is Zoë Quartz, zoe.quartz@acme-corp.com, +48 600 700 800")
  await web.call("send_event", {
    chat_id: "PJ0MRSHTDG",
    event: { type: "message", text: "Hello Zoë Quartz", ...(version === "3.0" ? { recipients: "all" } : {}) }
  })
  await fake.idle()
  await events.close()
  await web.close()
  await rtm.close()
  server.close().closeAllConnections()
  await new Promise((resolve) => setTimeout(resolve, 20))
  return { text: lines.join(""), live }
}

describe.each(versions)("a recording of the tour in v$version", ({ catalog, version }) => {
  let made: ReturnType<typeof recordTour> | undefined
  const recorded = () => (made ??= recordTour(catalog, version))

  it("replays as the same stream, byte for byte, and compares without drift", async () => {
    const { text, live } = await recorded()
    expect(live.length).toBeGreaterThan(10)
    expect(text).not.toContain(secret)
    expect(text).not.toContain(token.slice(4))
    const recording = parseRecording(text)
    for (const speed of [Infinity, 20]) {
      const { rtm, webhooks, time, play } = replay(catalog, recording)
      const events = joinEvents({ rtm, webhooks, time })
      const again = bytesOf(events)
      await play({ speed })
      await events.close()
      expect(again).toEqual(live)
    }
    const radar = driftRadar({ version, webhooks: recording.head.webhooks })
    for (const each of observationsOf(catalog, recording)) radar.see(each)
    expect(radar.report().drift).toEqual([])
    expect(radar.report().facts).toMatchObject({ version, refusals: 0 })
    expect(radar.report().facts.pushes).toBeGreaterThan(10)
  })

  it("holds nothing of anybody when it was anonymised, and plays all the same", async () => {
    const { text, live } = await recordTour(catalog, version, true)
    expect(text).not.toMatch(/quartz|acme-corp|600 700 800|agent1@|@example\.com|hello zo/i)
    const recording = parseRecording(text)
    const { rtm, webhooks, time, play } = replay(catalog, recording)
    const events = joinEvents({ rtm, webhooks, time })
    const again = bytesOf(events)
    await play()
    await events.close()
    const shapeOf = (line: string) => {
      const { action, order, flags, own, author } = JSON.parse(line) as Record<string, any>
      return { action, order, flags, own, role: author?.role }
    }
    expect(again.map(shapeOf)).toEqual(live.map(shapeOf))
    const radar = driftRadar({ version })
    for (const each of observationsOf(catalog, recording)) radar.see(each)
    expect(radar.report().drift).toEqual([])
  })

  it("plays into a fake, to a program that knows of nothing", async () => {
    const { text, live } = await recorded()
    await using fake = await FakeLiveChat.start({ token })
    const rtm = createRtm(catalog, { token, url: fake.rtmUrlOf(version) })
    const names: string[] = []
    const events = joinEvents({ rtm })
    events.subscribe(({ action }) => names.push(action))
    await rtm.connect()
    await playIntoFake(catalog, parseRecording(text), {
      sendRaw: (frame) => fake.sendRaw(frame),
      dropSockets: () => undefined,
      connections: 1
    })
    await expect.poll(() => names.length).toBeGreaterThanOrEqual(live.length - 1)
    await events.close()
    await rtm.close()
    expect(names.filter((name) => name === "incoming_event").length).toBe(
      live.filter((line) => line.includes('"action":"incoming_event"')).length
    )
  })
})
