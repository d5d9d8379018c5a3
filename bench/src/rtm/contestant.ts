// A client of the RTM benchmark, in a process of its own: does what it is told, and answers with the time on the processor.
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm } from "@agent-chat/rtm-bridge"
import { connectBare } from "./bare.ts"
import type { Job, Name } from "./job.ts"

const payload = {
  chat_id: "PJ0MRSHTDG",
  event: { type: "message", text: "hello world", recipients: "all", custom_id: "31-0C-1C-07-DB-16" }
} as const

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

const [, , url = "", name, others] = process.argv
await contest(url, name as Name, Number(others))
