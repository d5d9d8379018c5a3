// Requests as platforms and frameworks really hand them over.
import type { Diagnostic } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { Readable } from "node:stream"
import { expect, it, vi } from "vitest"
import type { WebhookReceiverOptions } from "./options.ts"
import { webhookReceiver } from "./receiver.ts"

const payload = {
  chat_id: "c",
  thread_id: "t",
  event: { id: "e1", type: "message", order: 1, text: "zażółć" }
}
const bodyOf = (secret_key = "secret"): string =>
  JSON.stringify({ webhook_id: "w1", secret_key, action: "incoming_event", data: payload })

const make = (options: Partial<WebhookReceiverOptions<typeof v3_0>> = {}) => {
  const told: Diagnostic[] = []
  const consume = vi.fn()
  const receiver = webhookReceiver({
    catalog: v3_0,
    secrets: { w1: "secret" },
    consume,
    observe: { onDiagnostic: (diagnostic) => told.push(diagnostic) },
    ...options
  })
  const reasons = () =>
    told.flatMap((diagnostic) => (diagnostic.kind === "webhook-refused" ? [diagnostic.reason] : []))
  return { receiver, consume, told, reasons }
}

const json = { "content-type": "application/json" }
const requestOf = (body: unknown, headers: Record<string, string> = json): Request =>
  new Request("https://hooks.example.com/hook", {
    method: "POST",
    body: body as BodyInit,
    headers,
    duplex: "half"
  } as RequestInit)

/** A stream of whatever is given, as middleware may leave it behind. */
const streamOf = (...pieces: unknown[]): ReadableStream =>
  new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    }
  })

/** As frameworks imitate a Request, around a body of their own. */
const imitationOf = (body: unknown, more: object = {}): Request =>
  ({
    method: "POST",
    url: "https://hooks.example.com/hook",
    headers: new Headers(json),
    bodyUsed: false,
    body,
    ...more
  }) as Request

const half = Math.floor(bodyOf().length / 2)

it.each<[string, (text: string) => Request]>([
  ["texts", (text) => imitationOf(streamOf(text.slice(0, half), text.slice(half)))],
  ["ArrayBuffers", (text) => imitationOf(streamOf(new TextEncoder().encode(text).buffer))],
  ["a DataView", (text) => imitationOf(streamOf(new DataView(new TextEncoder().encode(text).buffer)))],
  [
    "Buffers of a Node stream",
    (text) => imitationOf(Readable.from([Buffer.from(text)], { objectMode: false }))
  ],
  ["texts of a Node stream", (text) => imitationOf(Readable.from([text.slice(0, half), text.slice(half)]))]
])("reads a body that comes as %s, and checks its secret", async (_what, makeRequest) => {
  const { receiver, consume, reasons } = make()
  expect((await receiver(makeRequest(bodyOf()))).status).toBe(200)
  expect(consume).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ payload }))
  expect((await receiver(makeRequest(bodyOf("wrong")))).status).toBe(401)
  expect((await receiver(makeRequest("nonsense"))).status).toBe(400)
  expect(reasons()).toEqual(["secret", "malformed"])
})

it.each<[string, () => Request | Promise<Request>, number, string]>([
  ["yields numbers", () => imitationOf(streamOf(1, 2, 3)), 500, "unreadable"],
  ["yields objects", () => imitationOf(streamOf(JSON.parse(bodyOf()))), 500, "unreadable"],
  ["is no stream at all", () => imitationOf({ text: bodyOf() }), 500, "unreadable"],
  [
    "was read",
    () =>
      requestOf(bodyOf())
        .text()
        .then(() => imitationOf(null, { bodyUsed: true })),
    500,
    "unreadable"
  ],
  [
    "was read, of the platform",
    async () => {
      const request = requestOf(bodyOf())
      await request.text()
      return request
    },
    500,
    "unreadable"
  ],
  [
    "is being read",
    () => {
      const request = requestOf(bodyOf())
      request.body!.getReader()
      return request
    },
    500,
    "unreadable"
  ],
  [
    "breaks off",
    () => imitationOf(new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) })),
    400,
    "aborted"
  ],
  ["is not there", () => imitationOf(null), 400, "malformed"],
  ["is compressed", () => requestOf("x", { ...json, "content-encoding": "gzip" }), 415, "encoding"]
])("refuses a body that %s, and says why", async (_what, makeRequest, status, reason) => {
  const { receiver, consume, reasons } = make()
  expect((await receiver(await makeRequest())).status).toBe(status)
  expect(consume).not.toHaveBeenCalled()
  expect(reasons()).toEqual([reason])
  // Nothing is left of it that would hold up the end.
  expect(await receiver.drain(undefined, { timeout: 50 })).toEqual({
    unanswered: 0,
    handling: 0,
    serverOpen: false
  })
})

it.each(["identity", " Identity ", ""])("takes a body whose encoding is %j", async (encoding) => {
  const { receiver } = make()
  expect((await receiver(requestOf(bodyOf(), { ...json, "content-encoding": encoding }))).status).toBe(200)
})

it("looks at a long encoding once", async () => {
  const { receiver, reasons } = make()
  const begun = performance.now()
  const encoding = `${"\u00a0".repeat(100_000)}x`
  expect((await receiver(requestOf("x", { ...json, "content-encoding": encoding }))).status).toBe(415)
  expect(performance.now() - begun).toBeLessThan(1_000)
  expect(reasons()).toEqual(["encoding"])
})

it.each([undefined, null, 7, {}, { headers: {} }])("answers 500 when it is called with %j", async (odd) => {
  const { receiver, reasons } = make()
  expect((await receiver(odd as never)).status).toBe(500)
  expect(reasons()).toEqual(["internal"])
})

it("answers when the signal of the request is none", async () => {
  const { receiver } = make()
  expect((await receiver(imitationOf(streamOf(bodyOf()), { signal: {} }))).status).toBe(500)
  expect(await receiver.drain(undefined, { timeout: 20 })).toMatchObject({ unanswered: 0 })
})

it("gives up on a stream that stalls, and cancels it", async () => {
  const { receiver, reasons } = make({ limits: { bodyTimeout: 20 } })
  const cancel = vi.fn()
  expect((await receiver(imitationOf(new ReadableStream({ cancel })))).status).toBe(408)
  expect(cancel).toHaveBeenCalled()
  expect(reasons()).toEqual(["slow"])
})

it("gives up on a stream that stalls although it cannot be cancelled", async () => {
  const { receiver, reasons } = make({ limits: { bodyTimeout: 20 } })
  const stuck = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise(() => {}),
      return: () => {
        throw new Error("no")
      }
    })
  }
  expect((await receiver(imitationOf(stuck))).status).toBe(408)
  expect(reasons()).toEqual(["slow"])
})

it("stops at the limit, however small the pieces are", async () => {
  const { receiver, reasons } = make({ limits: { bodyBytes: 1_000 } })
  let pulled = 0
  const endless = new ReadableStream({
    pull: (controller) => {
      pulled++
      controller.enqueue(new Uint8Array(1))
    }
  })
  expect((await receiver(imitationOf(endless))).status).toBe(413)
  expect(pulled).toBeLessThan(1_010)
  expect(reasons()).toEqual(["size"])
})

it("remembers what was handed on when the sender hangs up before its answer", async () => {
  let done = (): void => {}
  const consume = vi.fn(() => new Promise<void>((resolve) => (done = resolve)))
  const { receiver } = make({ consume })
  const sender = new AbortController()
  const first = receiver(imitationOf(streamOf(bodyOf()), { signal: sender.signal }))
  await expect.poll(() => consume.mock.calls.length).toBe(1)
  sender.abort()
  const second = receiver(requestOf(bodyOf()))
  await new Promise((resolve) => setTimeout(resolve, 20))
  done()
  expect([(await first).status, (await second).status]).toEqual([200, 200])
  expect(consume).toHaveBeenCalledOnce()
})

it("lets a new request push out the oldest that is still read", async () => {
  const { receiver, reasons } = make({ limits: { reading: 3 } })
  const statuses: number[] = []
  const open = (): void =>
    void receiver(imitationOf(new ReadableStream())).then(({ status }) => statuses.push(status))
  for (let i = 0; i < 3; i++) open()
  expect((await receiver(requestOf(bodyOf()))).status).toBe(200)
  expect(statuses).toEqual([503])
  for (let i = 0; i < 20; i++) open()
  expect((await receiver(requestOf(bodyOf()))).status).toBe(200)
  expect(statuses).toHaveLength(21)
  expect(new Set(reasons())).toEqual(new Set(["pushed-out"]))
})

it("pushes out whose secret is looked up for ever, too", async () => {
  const { receiver, reasons } = make({
    secrets: (id) => (id === "w1" ? "secret" : new Promise(() => {})),
    limits: { reading: 2, inFlight: 1 }
  })
  const stranger = bodyOf().replace("w1", "w2")
  const strangers = Array.from({ length: 4 }, () => receiver(requestOf(stranger)))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect((await receiver(requestOf(bodyOf()))).status).toBe(200)
  expect((await Promise.all(strangers.slice(0, 3))).map(({ status }) => status)).toEqual([503, 503, 503])
  expect(reasons()).toEqual(["pushed-out", "pushed-out", "pushed-out"])
})

it("bounds the bodies that are read in bytes", async () => {
  const { receiver, reasons } = make({ limits: { bodyBytes: 1_000, readingBytes: 2_500 } })
  const statuses: number[] = []
  for (let i = 0; i < 6; i++) {
    const stream = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(900)) })
    void receiver(imitationOf(stream)).then(({ status }) => statuses.push(status))
  }
  await expect.poll(() => statuses.length).toBe(4)
  expect((await receiver(requestOf(bodyOf()))).status).toBe(200)
  expect(new Set(reasons())).toEqual(new Set(["pushed-out"]))
  // Without a server there is none that could be open.
  expect(await receiver.drain(undefined, { timeout: 10 })).toMatchObject({ unanswered: 2, serverOpen: false })
  expect(statuses).toEqual([503, 503, 503, 503, 503, 503])
})
