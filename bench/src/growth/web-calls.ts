import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi } from "@agent-chat/web-api"
import { measureCalls } from "./calls.ts"
import type { Curve, Figures } from "./curve.ts"
import { startOtherSide } from "./processes.ts"

const chat_id = "PJ0MRSHTDG"
const event = { type: "message", text: "hello world", recipients: "all" } as const
const costs = ["CPU, µs a call", "bytes, each that waits"]
const sizes = [1, 10, 100, 1_000, 10_000]

const measure = async (inFlight: number, maxConcurrent: number | undefined): Promise<Figures> => {
  const other = await startOtherSide(new URL("../web-server.ts", import.meta.url))
  const web = createWebApi(v3_0, {
    token: "dal:t",
    baseUrl: `http://127.0.0.1:${String(other.ready)}`,
    maxConcurrent,
    // Nothing is measured of calls that ran out of time.
    timeout: 60_000,
    deadline: 90_000
  })
  const figures = await measureCalls(inFlight, () => web.send_event({ chat_id, event }), other)
  await web.close()
  other.end()
  return figures
}

export const webCalls: Curve = {
  title: "Web API: 100 calls under way, as many as a client sends at a time, the others wait for their turn",
  unit: "calls that have no answer yet",
  sizes,
  costs,
  measure: (inFlight) => measure(inFlight, undefined)
}

/** A socket each, which is what the cost of a call grows by. */
export const webCallsAtOnce: Curve = {
  title: "Web API, maxConcurrent: 5,000",
  unit: "calls that have no answer yet",
  sizes: [1, 10, 100, 1_000, 5_000],
  costs,
  measure: (inFlight) => measure(inFlight, 5_000)
}
