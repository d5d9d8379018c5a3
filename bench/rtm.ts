// The RTM client against a bare `ws` client: requests and replies, dispatch of pushes, memory of idle connections.
// The server and each client run in processes of their own, so that none shares a heap or compiled code with another.
// Ratios come from one run, in whose rounds the clients take turns. Those by CPU time count the client's process alone.
//
//   node bench/rtm.ts            all of it, with the sources
//   node bench/rtm.ts requests   one part: requests, pushes or memory
import { type ChildProcess, fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm } from "@agent-chat/rtm-bridge"
import { compare } from "./src/harness.ts"
import { connectBare } from "./src/rtm/bare.ts"
import type { Job, Name } from "./src/rtm/job.ts"

const messageOf = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => child.once("message", resolve))

const programOf = (name: "server" | "contestant"): string =>
  fileURLToPath(new URL(`src/rtm/${name}.ts`, import.meta.url))

const titles = { bare: "bare ws", checked: "rtm-bridge", unchecked: "rtm-bridge, unchecked" } as const

/** Lets one process per client take turns with the same job. */
const race = async (
  url: string,
  title: string,
  { job, goal, others = 0 }: { job: Job; goal?: number | undefined; others?: number }
): Promise<void> => {
  const children = new Map<Name, ChildProcess>()
  for (const name of ["bare", "checked", "unchecked"] as const) {
    const child = fork(programOf("contestant"), [url, name, String(others)], { execArgv: process.execArgv })
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
  const server: ChildProcess = fork(programOf("server"), [], { execArgv: process.execArgv })
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

await main()
