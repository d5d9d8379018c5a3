import { WebSocket } from "ws"

/** The least that a message over a WebSocket takes: a socket, JSON, and a promise for each. Resolves to what sends one. */
export const bareCaller = async (url: string, payload: object): Promise<() => Promise<unknown>> => {
  const socket = new WebSocket(url, { perMessageDeflate: false })
  const waiting = new Map<string, (payload: unknown) => void>()
  let ids = 0
  socket.on("message", (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as { request_id: string; payload: unknown }
    waiting.get(frame.request_id)?.(frame.payload)
    waiting.delete(frame.request_id)
  })
  await new Promise((resolve) => socket.once("open", resolve))
  return () =>
    new Promise((resolve) => {
      const request_id = String(++ids)
      waiting.set(request_id, resolve)
      socket.send(JSON.stringify({ request_id, action: "send_event", payload }))
    })
}
