// The RTM client against a bare `ws` client: requests and replies, dispatch of pushes, memory of idle connections.
// The server runs in a process of its own. Ratios come from one run, rounds of both sides alternate.
//
//   node bench/rtm.ts            all of it, with the sources
//   node bench/rtm.ts requests   one part: requests, pushes or memory
import { type ChildProcess, fork } from "node:child_process"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm, type Rtm } from "@agent-chat/rtm-bridge"
import { WebSocket, WebSocketServer } from "ws"

const event = {
  id: "Q20163UAHO_2",
  custom_id: "31-0C-1C-07-DB-16",
  order: 3,
  type: "message",
  author_id: "agent1@example.com",
  timestamp: 1_473_433_505,
  created_at: "2017-10-12T15:19:21.010200Z",
  text: "hello world",
  recipients: "all",
  properties: {}
}
const payload = {
  chat_id: "PJ0MRSHTDG",
  event: { type: "message", text: "hello world", recipients: "all", custom_id: "31-0C-1C-07-DB-16" }
} as const
const pushed = (text: string): unknown => ({
  chat_id: "PJ0MRSHTDG",
  thread_id: "K600PKZON8",
  event: { ...event, text }
})

// --- the server, in a process of its own ---

const serve = (): void => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" })
  const login = { license: { id: "1" }, my_profile: profile, chats_summary: [] }
  const reply = JSON.stringify({ thread_id: "K600PKZON8", event })
  const text = "x".repeat(600 - JSON.stringify(pushed("")).length - 50)
  const pushes = ["incoming_event", "thread_closed"].map((action) =>
    Buffer.from(
      JSON.stringify({
        action,
        type: "push",
        payload: action === "incoming_event" ? pushed(text) : { ...(pushed(text) as object), user_id: "a" }
      })
    )
  )
  server.on("connection", (socket, { socket: tcp }) => {
    let corked = false
    const send = (data: string | Buffer): void => {
      if (!corked) {
        corked = true
        tcp.cork()
        setImmediate(() => {
          corked = false
          tcp.uncork()
        })
      }
      socket.send(data, { binary: false })
    }
    socket.on("message", (data: Buffer) => {
      const request = JSON.parse(data.toString()) as { request_id: string; action: string; payload: any }
      const { request_id, action } = request
      if (action === "login" || action === "ping") {
        const answer = action === "login" ? login : {}
        send(JSON.stringify({ request_id, action, type: "response", success: true, payload: answer }))
      } else if (action === "multicast") {
        const { count, wanted } = request.payload as { count: number; wanted: number }
        for (let i = 0; i < count; i++) send(pushes[i % 10 < wanted ? 0 : 1]!)
      } else {
        send(
          `{"request_id":"${request_id}","action":"${action}","type":"response","success":true,"payload":${reply}}`
        )
      }
    })
  })
  server.on("listening", () => process.send?.((server.address() as AddressInfo).port))
}

const profile = { id: "agent1@example.com", name: "A", type: "agent", avatar: "", permission: "owner" }

// --- the bare client ---

class Bare {
  readonly socket: WebSocket
  readonly #waiting = new Map<string, (payload: unknown) => void>()
  readonly #handlers = new Map<string, (payload: unknown) => void>()
  #ids = 0

  constructor(url: string) {
    this.socket = new WebSocket(url, { perMessageDeflate: false })
    this.socket.on("message", (data: Buffer) => {
      const frame = JSON.parse(data.toString())
      if (frame.type === "push") return this.#handlers.get(frame.action)?.(frame.payload)
      const resolve = this.#waiting.get(frame.request_id)
      this.#waiting.delete(frame.request_id)
      resolve?.(frame.payload)
    })
  }

  call(action: string, payload: unknown): Promise<unknown> {
    return new Promise((resolve) => {
      const request_id = String(++this.#ids)
      this.#waiting.set(request_id, resolve)
      this.socket.send(JSON.stringify({ request_id, action, payload }))
    })
  }

  on(action: string, handler: (payload: unknown) => void): void {
    this.#handlers.set(action, handler)
  }
}

const connectBare = async (url: string): Promise<Bare> => {
  const bare = new Bare(url)
  await new Promise((resolve) => bare.socket.once("open", resolve))
  await bare.call("login", { token: "t" })
  return bare
}

// --- measuring ---

const rounds = 7

/** Runs all contestants in turn, several times; answers the median rate of each. */
const race = async (contestants: Record<string, () => Promise<number>>): Promise<Record<string, number>> => {
  const rates: Record<string, number[]> = {}
  for (const run of Object.values(contestants)) await run()
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      globalThis.gc?.()
      const started = performance.now()
      const done = await run()
      ;(rates[name] ??= []).push(done / ((performance.now() - started) / 1000))
    }
  }
  return Object.fromEntries(
    Object.entries(rates).map(([name, values]) => [name, values.toSorted((a, b) => a - b)[rounds >> 1]!])
  )
}

const report = (title: string, rates: Record<string, number>): void => {
  const [floor] = Object.values(rates)
  for (const [name, rate] of Object.entries(rates)) {
    const line = [title.padEnd(34), name.padEnd(24), (rate / floor!).toFixed(2).padStart(6)]
    console.log(`${line.join(" ")}   ${Math.round(rate).toLocaleString("en").padStart(9)}/s`)
  }
}

const inFlight =
  (count: number, total: number, call: () => Promise<unknown>) => async (): Promise<number> => {
    let left = total
    const worker = async (): Promise<void> => {
      while (left-- > 0) await call()
    }
    await Promise.all(Array.from({ length: count }, worker))
    return total
  }

const requests = async (url: string): Promise<void> => {
  const bare = await connectBare(url)
  const ours = createRtm(v3_0, { token: "t", url })
  const unchecked = createRtm(v3_0, { token: "t", url, validate: "off" })
  await Promise.all([ours.connect(), unchecked.connect()])
  for (const [count, total] of [
    [1, 4_000],
    [4, 10_000],
    [16, 20_000],
    [64, 30_000],
    [256, 40_000]
  ] as const) {
    report(
      count === 1 ? "requests, one after another" : `requests, ${count} in flight`,
      await race({
        "bare ws": inFlight(count, total, () => bare.call("send_event", payload)),
        "rtm-bridge": inFlight(count, total, () => ours.send_event(payload)),
        "rtm-bridge, unchecked": inFlight(count, total, () => unchecked.send_event(payload))
      })
    )
  }
  bare.socket.close()
  await Promise.all([ours.close(), unchecked.close()])
}

const pushCount = 20_000

const pushes = async (url: string): Promise<void> => {
  const bare = await connectBare(url)
  const received = (start: (done: () => void) => void) => async (): Promise<number> => {
    await new Promise<void>((done) => {
      start(done)
    })
    return pushCount
  }
  const trigger = (
    socket: { call(action: string, payload: unknown): Promise<unknown> },
    wanted: number
  ): void => {
    void socket.call("multicast", { count: pushCount, wanted })
  }
  const raw = new WebSocket(url)
  await new Promise((resolve) => raw.once("open", resolve))
  raw.close()

  for (const [title, wanted, others] of [
    ["pushes, one subscriber", 10, 0],
    ["pushes, 100 subscribers", 10, 99],
    ["pushes, 90 % wanted by nobody", 1, 0]
  ] as const) {
    const rtm = await connectOurs(url)
    const expected = (pushCount / 10) * wanted
    let bareDone: (() => void) | undefined
    let bareCount = 0
    bare.on("incoming_event", () => {
      if (++bareCount % expected === 0) bareDone?.()
    })
    let ourDone: (() => void) | undefined
    let ourCount = 0
    rtm.on("incoming_event").subscribe(() => {
      if (++ourCount % expected === 0) ourDone?.()
    })
    const names = Object.keys(v3_0.events).filter(
      (name) => name !== "incoming_event" && name !== "thread_closed"
    )
    for (let i = 0; i < others; i++) {
      rtm.on(names[i % names.length] as "event_updated").subscribe(() => undefined)
    }
    report(
      title,
      await race({
        "bare ws": received((done) => {
          bareDone = done
          trigger(bare, wanted)
        }),
        "rtm-bridge": received((done) => {
          ourDone = done
          void rtm.multicast({ count: pushCount, wanted } as never).catch(() => undefined)
        })
      })
    )
    await rtm.close()
  }
  bare.socket.close()
}

const connectOurs = async (url: string): Promise<Rtm<typeof v3_0>> => {
  // What is sent to steer the server is no valid multicast; what arrives is checked all the same.
  const { multicast } = v3_0.actions
  const catalog = { ...v3_0, actions: { ...v3_0.actions, multicast: { ...multicast, check: undefined } } }
  const rtm = createRtm(catalog as unknown as typeof v3_0, {
    token: "t",
    url,
    timeout: 3_600_000,
    deadline: 3_600_000
  })
  await rtm.connect()
  return rtm
}

const memory = async (url: string): Promise<void> => {
  const count = 1_000
  const used = (): { rss: number; heap: number } => {
    globalThis.gc?.()
    globalThis.gc?.()
    const { rss, heapUsed } = process.memoryUsage()
    return { rss, heap: heapUsed }
  }
  const measure = async (connect: () => Promise<() => unknown>): Promise<void> => {
    const warm = await Promise.all(Array.from({ length: 50 }, connect))
    const before = used()
    const ends: (() => unknown)[] = []
    for (let i = 0; i < count; i += 50) ends.push(...(await Promise.all(Array.from({ length: 50 }, connect))))
    await new Promise((resolve) => setTimeout(resolve, 500))
    const after = used()
    const each = (key: "rss" | "heap"): string => ((after[key] - before[key]) / count / 1024).toFixed(1)
    console.log(
      `${"".padEnd(34)} ${each("rss").padStart(6)} kB resident, ${each("heap").padStart(5)} kB heap`
    )
    for (const end of [...ends, ...warm]) void end()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
  }
  console.log(`idle connection, each of ${count}: bare ws`)
  await measure(async () => {
    const { socket } = await connectBare(url)
    return () => socket.terminate()
  })
  console.log(`idle connection, each of ${count}: rtm-bridge`)
  await measure(async () => {
    const rtm = createRtm(v3_0, { token: "t", url })
    await rtm.connect()
    return () => rtm.close()
  })
}

const main = async (): Promise<void> => {
  const server: ChildProcess = fork(fileURLToPath(import.meta.url), ["serve"], { execArgv: process.execArgv })
  const port = await new Promise<number>((resolve) =>
    server.once("message", (message) => resolve(Number(message)))
  )
  const url = `ws://127.0.0.1:${port}`
  const part = process.argv[2]
  for (const [name, run] of Object.entries({ requests, pushes, memory })) {
    if (part === undefined || part === name) await run(url)
  }
  server.kill()
}

if (process.argv[2] === "serve") serve()
else await main()
