import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { bareCaller } from "../bare-caller.ts"
import { measureCalls } from "./calls.ts"
import type { Curve, Figures } from "./curve.ts"
import { startOtherSide } from "./processes.ts"

const chat_id = "PJ0MRSHTDG"
const server = new URL("./rtm-server.ts", import.meta.url)
const costs = ["CPU, µs a call", "bytes, each that waits"]
const sizes = [1, 10, 100, 1_000, 10_000]
// Nothing is measured of calls that ran out of time.
const options = { token: "t", timeout: 60_000, deadline: 90_000 }

const measure3_0 = async (inFlight: number): Promise<Figures> => {
  const other = await startOtherSide(server, ["3.0"])
  const rtm = createRtm(v3_0, { ...options, url: `ws://127.0.0.1:${String(other.ready)}` })
  await rtm.connect()
  const event = { type: "message", text: "hello world", recipients: "all" } as const
  const figures = await measureCalls(inFlight, () => rtm.send_event({ chat_id, event }), other)
  await rtm.close()
  const bare = await bareCaller(`ws://127.0.0.1:${String(other.ready)}`, { chat_id, event })
  const floor = await measureCalls(inFlight, bare, other)
  other.end()
  return {
    ...figures,
    "bare ws: CPU, µs": floor["CPU, µs a call"],
    "bare ws: bytes": floor["bytes, each that waits"]
  }
}

const measure3_6 = async (inFlight: number): Promise<Figures> => {
  const other = await startOtherSide(server, ["3.6"])
  const rtm = createRtm(v3_6, { ...options, url: `ws://127.0.0.1:${String(other.ready)}` })
  await rtm.connect()
  const event = { type: "message", text: "hello world", visibility: "all" } as const
  const figures = await measureCalls(inFlight, () => rtm.send_event({ chat_id, event }), other)
  await rtm.close()
  other.end()
  return figures
}

/** v3.0 has no limit of open requests: all are under way. */
export const rtmCalls: Curve = {
  title: "RTM, v3.0: all calls under way at once",
  unit: "calls that have no answer yet",
  sizes,
  costs: [...costs, "bare ws: CPU, µs"],
  measure: measure3_0
}

export const rtmCallsInTurn: Curve = {
  title:
    "RTM, v3.6: nine calls under way, as many as the service takes beside a ping, the others wait for their turn",
  unit: "calls that have no answer yet",
  sizes,
  costs,
  measure: measure3_6
}
