import type { SocketEvent, WebSocketLike } from "../platform/socket.ts"

type Listener = (event: SocketEvent) => void

/** A request as the service receives it. */
export interface Received {
  readonly request_id: string
  readonly action: string
  readonly payload: Record<string, unknown>
}

/** A WebSocket whose other side is played by the test. */
export class ScriptedSocket implements WebSocketLike {
  readonly url: string
  readyState = 0
  /** What the client sent, oldest first. */
  readonly received: Received[] = []
  /** Whether the client let go of it. */
  terminated = false
  /** Called for every request; may answer it at once. */
  onRequest: (request: Received) => void = () => undefined
  readonly #listeners = new Map<string, Set<Listener>>()

  constructor(url: string) {
    this.url = url
  }

  // --- the client's side ---

  send(data: string): void {
    if (this.readyState !== 1) throw new Error("not open")
    const request = JSON.parse(data) as Received
    this.received.push(request)
    this.onRequest(request)
  }

  close(code = 1000): void {
    if (this.readyState === 3) return
    this.readyState = 3
    queueMicrotask(() => this.#emit("close", { code }))
  }

  terminate(): void {
    this.terminated = true
    this.readyState = 3
  }

  addEventListener(type: string, listener: Listener): void {
    let listeners = this.#listeners.get(type)
    if (listeners === undefined) {
      listeners = new Set()
      this.#listeners.set(type, listeners)
    }
    listeners.add(listener)
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener)
  }

  // --- the service's side ---

  open(): void {
    this.readyState = 1
    this.#emit("open", {})
  }

  /** Sends a frame as it is. */
  frame(data: unknown): void {
    if (this.readyState === 1) this.#emit("message", { data })
  }

  reply({ request_id, action }: Received, payload: unknown = {}): void {
    this.frame(JSON.stringify({ request_id, action, type: "response", success: true, payload }))
  }

  refuse({ request_id, action }: Received, type: string, data?: unknown): void {
    const payload = { error: { type, message: `${type}!`, data } }
    this.frame(JSON.stringify({ request_id, action, type: "response", success: false, payload }))
  }

  push(action: string, payload: unknown, request_id?: string): void {
    this.frame(JSON.stringify({ action, type: "push", payload, request_id }))
  }

  /** The connection breaks, or is closed by the service. */
  break(code = 1006, reason = ""): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.#emit("close", { code, reason })
  }

  /** How many listeners the client has on it, besides the one that keeps errors from being thrown. */
  get listeners(): number {
    return ["open", "message", "close"].reduce((sum, type) => sum + (this.#listeners.get(type)?.size ?? 0), 0)
  }

  /** The requests of one action. */
  requests(action: string): Received[] {
    return this.received.filter((request) => request.action === action)
  }

  #emit(type: string, event: SocketEvent): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(event)
  }
}

/** A service that the test plays: every socket the client opens is kept here. */
export class ScriptedService {
  readonly sockets: ScriptedSocket[] = []
  /** How an automatic service answers a login; by default it accepts it. */
  onLogin: (socket: ScriptedSocket, login: Received) => void = (socket, login) =>
    socket.reply(login, loginReply(this.sockets.length))
  /** Whether sockets open and logins are answered without the test's doing. */
  automatic: boolean

  constructor(options: { automatic?: boolean } = {}) {
    this.automatic = options.automatic ?? true
  }

  readonly webSocket = (url: string): ScriptedSocket => {
    const socket = new ScriptedSocket(url)
    this.sockets.push(socket)
    if (this.automatic) {
      socket.onRequest = (request) => {
        if (request.action === "login") this.onLogin(socket, request)
        if (request.action === "ping") socket.reply(request)
      }
      queueMicrotask(() => {
        if (socket.readyState === 0) socket.open()
      })
    }
    return socket
  }

  /** The tokens of all logins, oldest first. */
  get tokens(): unknown[] {
    return this.sockets.flatMap((socket) => socket.requests("login").map(({ payload }) => payload["token"]))
  }

  /** The socket that was opened last. */
  get last(): ScriptedSocket {
    const socket = this.sockets.at(-1)
    if (socket === undefined) throw new Error("no socket was opened")
    return socket
  }
}

/** The answer to the n-th login. */
export const loginReply = (n: number): unknown => ({
  license: { id: `${n}` },
  my_profile: { id: "agent@example.com" },
  chats_summary: []
})
