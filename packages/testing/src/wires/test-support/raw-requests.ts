import { once } from "node:events"
import { expect } from "vitest"
import { WebSocket } from "ws"
import { FakeLiveChat } from "../../fake-livechat.ts"

/** Posts a body as it is, with whatever headers. */
export const post = async (
  fake: FakeLiveChat,
  path: string,
  body: unknown,
  headers: Record<string, string> = {}
): Promise<{ status: number; body: any }> => {
  const response = await fetch(`${fake.webUrl}${path}`, {
    method: "POST",
    headers: { Authorization: "Bearer token", ...headers },
    body: body instanceof FormData || typeof body === "string" ? body : JSON.stringify(body)
  })
  return { status: response.status, body: await response.json() }
}

/** Calls an action of v3.0. */
export const act = (fake: FakeLiveChat, name: string, body: unknown, headers?: Record<string, string>) =>
  post(fake, `/v3.0/agent/action/${name}`, body, headers)

/** A connection whose frames are read one by one. */
export const connect = async (url: string) => {
  const socket = new WebSocket(url)
  const frames: any[] = []
  socket.on("message", (data: Buffer) => frames.push(JSON.parse(data.toString())))
  await once(socket, "open")
  const send = async (frame: object) => {
    const before = frames.length
    socket.send(JSON.stringify(frame))
    await expect.poll(() => frames.length).toBeGreaterThan(before)
    return frames[before]
  }
  return { socket, frames, send }
}
