import {
  type AnyCatalog,
  isAgentChatError,
  type ReplyTaker,
  type Transport,
  type TransportRefusal,
  type TransportReply,
  type TransportRequest
} from "@agent-chat/core"
import type { Login } from "./login.ts"
import type { Session } from "./session.ts"

/** Carries calls over a session. The login is the session's own; asked for it, it answers from memory. */
export class RtmTransport implements Transport<"rtm"> {
  readonly kind = "rtm"
  readonly reconnects = true
  readonly catalog: AnyCatalog
  readonly #session: Session
  readonly #login: Login
  /** Calls of the login, by request: they are not the session's. */
  readonly #logins = new Map<TransportRequest, AbortController>()

  constructor(catalog: AnyCatalog, session: Session, login: Login) {
    this.catalog = catalog
    this.#session = session
    this.#login = login
  }

  get ready(): boolean {
    return this.#session.isReady
  }

  /** Why there is no connection, for those who give up waiting for one. */
  get trouble(): unknown {
    return this.#session.trouble
  }

  execute(request: TransportRequest, signal?: AbortSignal): Promise<TransportReply> {
    const { login, logout } = this.catalog.roles
    if (request.action === login.action) return this.#logIn(request, signal)
    const reply = this.#session.calls.execute(request, signal)
    this.#session.start()
    return request.action === logout.action ? reply.then((answer) => this.#loggedOut(answer)) : reply
  }

  dispatch(request: TransportRequest, taker: ReplyTaker): void {
    const { login, logout } = this.catalog.roles
    if (request.action === login.action || request.action === logout.action) {
      this.execute(request).then(
        (reply) => taker.onReply(reply),
        (cause: unknown) => taker.onFailed(cause)
      )
    } else {
      this.#session.calls.dispatch(request, taker)
      this.#session.start()
    }
  }

  cancel(request: TransportRequest, reason: unknown): void {
    const login = this.#logins.get(request)
    if (login === undefined) this.#session.calls.cancel(request, reason)
    else login.abort(reason)
  }

  /** Moves to another connection with another token, or to another region. The login itself has tried that already. */
  async recover(refusal: TransportRefusal): Promise<boolean> {
    const canRecover = await this.#login.recover(refusal).catch((reason: unknown) => {
      // There will be no token any more.
      if (isAgentChatError(reason)) this.#session.stop("signed-out", reason)
      throw reason
    })
    if (!canRecover) return false
    // It may have ended meanwhile; only the caller begins it anew.
    if (this.#session.status.value.state === "closed") return false
    return new Promise((resolve) => {
      const no = (): void => resolve(false)
      this.#session.renew({ onReady: () => resolve(true), onFailed: no, onAborted: no })
    })
  }

  close(): Promise<void> {
    return this.#session.close()
  }

  async #logIn(request: TransportRequest, signal: AbortSignal | undefined): Promise<TransportReply> {
    signal?.throwIfAborted()
    this.#login.remember(request.payload)
    const controller = new AbortController()
    const abort = (): void => controller.abort(signal?.reason)
    signal?.addEventListener("abort", abort, { once: true })
    this.#logins.set(request, controller)
    try {
      return await new Promise((resolve, reject) => {
        const waiter = {
          onReady: (payload: unknown): void => resolve({ ok: true, payload }),
          onFailed: (error: unknown, refusal: TransportRefusal | undefined): void =>
            refusal === undefined ? reject(error) : resolve(refusal),
          onAborted: reject
        }
        this.#session.logIn(waiter, controller.signal)
      })
    } finally {
      this.#logins.delete(request)
      signal?.removeEventListener("abort", abort)
    }
  }

  /** The server closes the connection now: that is no reason to come back. */
  #loggedOut(answer: TransportReply): TransportReply {
    if (answer.ok) this.#session.stop("logged-out")
    return answer
  }
}
