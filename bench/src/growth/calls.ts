// Keeps so many calls under way until all are done, whichever client makes them.
import { inLanes } from "../lanes.ts"
import { cpuSince, heapUsed, type OtherSide, quantile } from "./processes.ts"
import type { Figures } from "./curve.ts"

const perPoint = 30_000
/** Below so many, what waits cannot be told from the noise of a heap. */
const fewestWeighed = 100

/** `hold` keeps the server from answering; what waits is weighed meanwhile. */
export const measureCalls = async (
  inFlight: number,
  call: () => Promise<unknown>,
  server: OtherSide
): Promise<Figures> => {
  const run = async (total: number): Promise<Float64Array> => {
    const latencies = new Float64Array(total)
    await inLanes(total, inFlight, async (place) => {
      const started = performance.now()
      await call()
      latencies[place] = performance.now() - started
    })
    return latencies
  }
  // Until the compiler is done.
  await run(20_000)
  const before = process.cpuUsage()
  const started = performance.now()
  const latencies = await run(perPoint)
  const elapsed = performance.now() - started
  const cpu = cpuSince(before) / perPoint
  const bytes = inFlight < fewestWeighed ? undefined : await weigh(inFlight, call, server)
  return {
    "CPU, µs a call": cpu,
    "wall, µs a call": (elapsed * 1000) / perPoint,
    "p50, ms": quantile([...latencies], 0.5),
    "p99, ms": quantile([...latencies], 0.99),
    "bytes, each that waits": bytes
  }
}

const weigh = async (inFlight: number, call: () => Promise<unknown>, server: OtherSide): Promise<number> => {
  const before = heapUsed()
  await server.ask("hold")
  const waiting: Promise<unknown>[] = []
  for (let i = 0; i < inFlight; i++) waiting.push(call())
  await server.ask("ready?")
  const bytes = (heapUsed() - before) / inFlight
  await server.ask("answer")
  await Promise.all(waiting)
  return bytes
}
