import type { Received, ScriptedSocket } from "./scripted-socket.ts"

/** A request, and when it came. */
export interface Request extends Received {
  readonly at: number
}

/** One connection as the service sees it. */
export class Peer {
  readonly socket: ScriptedSocket
  readonly number: number
  readonly open: Request[] = []
  loggedIn = false
  /** Nothing comes out of it any more, though it is not closed. */
  stalled = false

  constructor(socket: ScriptedSocket, number: number, onLogin: () => void) {
    this.socket = socket
    this.number = number
    socket.onRequest = (request) => {
      if (request.action === "login") onLogin()
      this.#receive(request)
    }
  }

  get isUp(): boolean {
    return this.socket.readyState === 1
  }

  take(action?: string): Request | undefined {
    if (this.stalled) return undefined
    const index = this.open.findIndex((request) => (request.action === "login") === (action === "login"))
    return index === -1 ? undefined : this.open.splice(index, 1)[0]
  }

  #receive(request: Received): void {
    if (request.action === "ping" && !this.stalled) this.socket.reply(request)
    else this.open.push({ ...request, at: performance.now() })
  }
}
