// RTM sessions in one process: what each takes at rest, and what becomes of them when all lose their connection at once.
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm, type Rtm } from "@agent-chat/rtm-bridge"
import type { Curve, Figures } from "./curve.ts"
import { cpuSince, heapUsed, pause, startOtherSide } from "./processes.ts"

/** As long as the interval of the pings, so that each session is heard of once. */
const restFor = 15_000
const outage = 2_000
const bucket = 100

type Session = Rtm<typeof v3_0>
interface Counts {
  readonly attempts: readonly number[]
  readonly logins: readonly number[]
}

/** The most that came within any second, by tenths of it. */
const peakPerSecond = (times: readonly number[]): number => {
  const perBucket = new Map<number, number>()
  for (const time of times) {
    const at = Math.floor(time / bucket)
    perBucket.set(at, (perBucket.get(at) ?? 0) + 1)
  }
  let peak = 0
  for (const at of perBucket.keys()) {
    let sum = 0
    for (let i = 0; i < 1_000 / bucket; i++) sum += perBucket.get(at + i) ?? 0
    peak = Math.max(peak, sum)
  }
  return peak
}

const whenReady = (sessions: readonly Session[]): Promise<unknown> =>
  Promise.all(sessions.map((rtm) => rtm.connect({ timeout: 60_000 })))

const measure = async (count: number): Promise<Figures> => {
  const server = await startOtherSide(new URL("./rtm-server.ts", import.meta.url))
  const url = `ws://127.0.0.1:${String(server.ready)}`
  const make = async (some: number): Promise<Session[]> => {
    const made = Array.from({ length: some }, () => createRtm(v3_0, { token: "t", url }))
    await whenReady(made)
    return made
  }
  const warm = await make(50)
  await Promise.all(warm.map((rtm) => rtm.close()))
  const rss = (): number => {
    heapUsed()
    return process.memoryUsage.rss()
  }
  const before = { heap: heapUsed(), rss: rss() }
  const started = process.cpuUsage()
  const sessions: Session[] = []
  while (sessions.length < count) sessions.push(...(await make(Math.min(100, count - sessions.length))))
  const connecting = cpuSince(started) / count
  await pause(500)
  const memory = { heap: heapUsed() - before.heap, rss: rss() - before.rss }

  const resting = process.cpuUsage()
  const from = performance.now()
  await pause(restFor)
  const idle = cpuSince(resting) / count / ((performance.now() - from) / 60_000)

  const lose = async (closedFor: number) => {
    const lost = sessions.map(
      (rtm) =>
        new Promise<void>((resolve) => {
          const subscription = rtm.status.subscribe(({ state }) => {
            if (state === "ready") return
            subscription.unsubscribe()
            resolve()
          })
        })
    )
    const spent = process.cpuUsage()
    const cut = (await server.ask(["cut", closedFor])) as number
    await Promise.all(lost)
    await whenReady(sessions)
    const cpu = cpuSince(spent) / count
    const { attempts, logins } = (await server.ask("counts")) as Counts
    return {
      back: (Math.max(...logins) - cut) / 1_000,
      peak: peakPerSecond(logins),
      attempts: attempts.length / count,
      attemptPeak: peakPerSecond(attempts),
      cpu
    }
  }
  const atOnce = await lose(0)
  const later = await lose(outage)
  for (const rtm of sessions) void rtm.close()
  await pause(200)
  server.end()
  return {
    "connect: CPU, µs": connecting,
    "heap, kB": memory.heap / count / 1024,
    "resident, kB": memory.rss / count / 1024,
    "at rest: CPU, µs a minute": idle,
    "cut: CPU, µs": atOnce.cpu,
    "all back, s": atOnce.back,
    "most logins a second": atOnce.peak,
    "2 s of 503: all back, s": later.back,
    "attempts each": later.attempts,
    "most attempts a second": later.attemptPeak
  }
}

export const sessions: Curve = {
  title:
    "RTM sessions in one process, figures of each; all are cut, and cut again by a service that is away for 2 s",
  unit: "sessions",
  sizes: [100, 500, 1_000, 5_000],
  costs: ["connect: CPU, µs", "heap, kB", "at rest: CPU, µs a minute", "cut: CPU, µs"],
  measure
}
