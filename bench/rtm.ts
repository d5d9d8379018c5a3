// The RTM client against a bare `ws` client: requests and replies, dispatch of pushes, memory of idle connections.
// The server and each client run in processes of their own, so that none shares a heap or compiled code with another.
// Ratios come from one run, in whose rounds the clients take turns. Those by CPU time count the client's process alone.
//
//   node bench/rtm.ts            all of it, with the sources
//   node bench/rtm.ts requests   one part: requests, pushes or memory
import { type ChildProcess, fork } from "node:child_process"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm } from "@agent-chat/rtm-bridge"
import { WebSocket, WebSocketServer } from "ws"
import { compare } from "./src/harness.ts"

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

/** The header of a text frame from a server. */
const headOf = (length: number): Buffer =>
  length < 126 ? Buffer.from([0x81, length]) : Buffer.from([0x81, 126, length >> 8, length & 255])

const frameOf = (text: Buffer): readonly [Buffer, Buffer] => [headOf(text.length), text]

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
  // So cheap that it never sets the pace: answers are spliced, and those of one tick leave in one write.
  const tenPushes = (wanted: number): Buffer =>
    Buffer.concat(Array.from({ length: 10 }, (_, i) => Buffer.concat(frameOf(pushes[i < wanted ? 0 : 1]!))))
  server.on("connection", (socket, { socket: tcp }) => {
    tcp.setNoDelay(true)
    let waiting = ""
    const send = (text: string): void => {
      if (waiting === "") {
        setImmediate(() => {
          tcp.write(waiting, "latin1")
          waiting = ""
        })
      }
      waiting += headOf(text.length).toString("latin1") + text
    }
    const prefix = '{"request_id":"'
    socket.on("message", (data: Buffer) => {
      const text = data.toString("latin1")
      const idEnd = text.indexOf('"', prefix.length)
      const actionAt = idEnd + ',"action":"'.length + 1
      const action = text.slice(actionAt, text.indexOf('"', actionAt))
      const about = `${text.slice(0, actionAt)}${action}","type":"response","success":true,"payload":`
      if (action === "login") send(`${about}${JSON.stringify(login)}}`)
      else if (action === "multicast") {
        const { count, wanted } = JSON.parse(text).payload as { count: number; wanted: number }
        const ten = tenPushes(wanted)
        for (let i = 0; i < count; i += 10) tcp.write(ten)
      } else send(`${about}${action === "ping" ? "{}" : reply}}`)
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

// --- the clients, each in a process of its own ---

type Name = "bare" | "checked" | "unchecked"

/** What a client is told to do. */
type Job =
  | { readonly kind: "requests"; readonly inFlight: number; readonly total: number }
  /** `wanted` of every ten pushes are those that somebody listens to. */
  | { readonly kind: "pushes"; readonly total: number; readonly wanted: number }

interface Contestant {
  call(): Promise<unknown>
  /** Asks for pushes. */
  ask(count: number, wanted: number): void
  /** Told of every push that is wanted. */
  arrived: () => void
}

const bareContestant = async (url: string): Promise<Contestant> => {
  const bare = await connectBare(url)
  const contestant: Contestant = {
    call: () => bare.call("send_event", payload),
    ask: (count, wanted) => void bare.call("multicast", { count, wanted }),
    arrived: () => undefined
  }
  bare.on("incoming_event", () => contestant.arrived())
  return contestant
}

const ourContestant = async (
  url: string,
  validate: "lenient" | "off",
  others: number
): Promise<Contestant> => {
  const rtm = createRtm(v3_0, { token: "t", url, validate })
  await rtm.connect()
  let asked = 0
  const contestant: Contestant = {
    call: () => rtm.send_event(payload),
    // Steers the server; this is no valid multicast, so it goes past the client. The server does not answer it.
    ask: (count, wanted) => {
      const request = {
        id: `ask-${asked++}`,
        action: "multicast",
        encoding: "json",
        payload: { count, wanted }
      } as const
      rtm.transport.execute(request).catch(() => undefined)
    },
    arrived: () => undefined
  }
  rtm.on("incoming_event").subscribe(() => contestant.arrived())
  const names = Object.keys(v3_0.events).filter(
    (name) => name !== "incoming_event" && name !== "thread_closed"
  )
  for (let i = 0; i < others; i++) {
    rtm.on(names[i % names.length] as "event_updated").subscribe(() => undefined)
  }
  return contestant
}

const work = (contestant: Contestant, job: Job): Promise<unknown> => {
  if (job.kind === "requests") {
    let left = job.total
    const worker = async (): Promise<void> => {
      while (left-- > 0) await contestant.call()
    }
    return Promise.all(Array.from({ length: job.inFlight }, worker))
  }
  return new Promise<void>((resolve) => {
    let left = (job.total / 10) * job.wanted
    contestant.arrived = () => {
      if (--left === 0) resolve()
    }
    contestant.ask(job.total, job.wanted)
  })
}

const contest = async (url: string, name: Name, others: number): Promise<void> => {
  const contestant =
    name === "bare"
      ? await bareContestant(url)
      : await ourContestant(url, name === "checked" ? "lenient" : "off", others)
  process.on("message", (job: Job) => {
    // Garbage is collected as it comes: a forced collection would let go of compiled code, too.
    const before = process.cpuUsage()
    void work(contestant, job).then(() => process.send?.(process.cpuUsage(before)))
  })
  process.send?.("ready")
}

// --- measuring ---

const messageOf = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => child.once("message", resolve))

const self = fileURLToPath(import.meta.url)

const titles = { bare: "bare ws", checked: "rtm-bridge", unchecked: "rtm-bridge, unchecked" } as const

/** Lets one process per client take turns with the same job. */
const race = async (
  url: string,
  title: string,
  { job, goal, others = 0 }: { job: Job; goal?: number | undefined; others?: number }
): Promise<void> => {
  const children = new Map<Name, ChildProcess>()
  for (const name of ["bare", "checked", "unchecked"] as const) {
    const child = fork(self, ["contest", url, name, String(others)], { execArgv: process.execArgv })
    children.set(name, child)
    await messageOf(child)
  }
  const contenderOf = (name: Name) => ({
    name: titles[name],
    ...(name === "checked" && goal !== undefined ? { goal } : {}),
    run: async () => {
      const child = children.get(name)!
      const done = messageOf(child)
      child.send(job)
      return { operations: job.total, cpu: (await done) as NodeJS.CpuUsage }
    }
  })
  // More than one round each, until the compiler is done.
  for (const name of children.keys()) for (let i = 0; i < 3; i++) await contenderOf(name).run()
  await compare({
    title,
    rounds: 9,
    contenders: [contenderOf("bare"), contenderOf("checked"), contenderOf("unchecked")]
  })
  for (const child of children.values()) child.kill()
}

const requests = async (url: string): Promise<void> => {
  for (const [count, total, goal] of [
    [256, 80_000, 1.5],
    [64, 40_000, undefined],
    [16, 20_000, undefined],
    [4, 10_000, undefined],
    [1, 8_000, 0.95]
  ] as const) {
    const title = count === 1 ? "requests, one after another" : `requests, ${count} in flight`
    await race(url, title, { job: { kind: "requests", inFlight: count, total }, goal })
  }
}

const pushes = async (url: string): Promise<void> => {
  const job = { kind: "pushes", total: 60_000, wanted: 10 } as const
  await race(url, "pushes, one subscriber", { job, goal: 0.9 })
  await race(url, "pushes, 100 subscribers, 99 of other actions", { job, goal: 0.85, others: 99 })
  await race(url, "pushes, 90 % wanted by nobody", { job: { ...job, wanted: 1 }, goal: 1.6 })
}

const memory = async (url: string): Promise<void> => {
  const counts = [1_000, 3_000]
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  const used = (): { rss: number; heap: number } => {
    collect()
    collect()
    const { rss, heapUsed } = process.memoryUsage()
    return { rss, heap: heapUsed }
  }
  const measure = async (connect: () => Promise<() => unknown>): Promise<void> => {
    const warm = await Promise.all(Array.from({ length: 50 }, connect))
    const before = used()
    const ends: (() => unknown)[] = []
    for (const count of counts) {
      while (ends.length < count) ends.push(...(await Promise.all(Array.from({ length: 50 }, connect))))
      await new Promise((resolve) => setTimeout(resolve, 500))
      const after = used()
      const each = (key: "rss" | "heap"): string => ((after[key] - before[key]) / count / 1024).toFixed(1)
      console.log(
        `${`each of ${count}`.padEnd(34)} ${each("rss").padStart(6)} kB resident, ${each("heap").padStart(5)} kB heap`
      )
    }
    for (const end of [...ends, ...warm]) void end()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
  }
  console.log("idle connection: bare ws")
  await measure(async () => {
    const { socket } = await connectBare(url)
    return () => socket.terminate()
  })
  console.log("idle connection: rtm-bridge")
  await measure(async () => {
    const rtm = createRtm(v3_0, { token: "t", url })
    await rtm.connect()
    return () => rtm.close()
  })
}

const main = async (): Promise<void> => {
  const server: ChildProcess = fork(self, ["serve"], { execArgv: process.execArgv })
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

const [, , role, url = "", name, others] = process.argv
if (role === "serve") serve()
else if (role === "contest") await contest(url, name as Name, Number(others))
else await main()
