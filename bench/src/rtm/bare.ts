// A bare client of `ws`: the floor.
import { WebSocket } from "ws"

export class Bare {
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

export const connectBare = async (url: string): Promise<Bare> => {
  const bare = new Bare(url)
  await new Promise((resolve) => bare.socket.once("open", resolve))
  await bare.call("login", { token: "t" })
  return bare
}
