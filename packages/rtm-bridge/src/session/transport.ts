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
import type { ReadyWaiter } from "./waiters.ts"

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

  async execute(request: TransportRequest, signal?: AbortSignal): Promise<TransportReply> {
    if (signal?.aborted === true) throw signal.reason
    const onAbort = (): void => this.cancel(request, signal?.reason)
    signal?.addEventListener("abort", onAbort, { once: true })
    try {
      return await new Promise((onReply, onFailed) => this.dispatch(request, { onReply, onFailed }))
    } finally {
      signal?.removeEventListener("abort", onAbort)
    }
  }

  dispatch(request: TransportRequest, taker: ReplyTaker): void {
    const { login, logout } = this.catalog.roles
    if (request.action === login.action) return this.#logIn(request, taker)
    this.#session.calls.dispatch(request, request.action === logout.action ? this.#loggingOut(taker) : taker)
    this.#session.start()
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

  #logIn(request: TransportRequest, taker: ReplyTaker): void {
    this.#login.remember(request.payload)
    const controller = new AbortController()
    this.#logins.set(request, controller)
    const fail = (cause: unknown): void => {
      this.#logins.delete(request)
      taker.onFailed(cause)
    }
    const answer = (reply: TransportReply): void => {
      this.#logins.delete(request)
      taker.onReply(reply)
    }
    const waiter: ReadyWaiter = {
      onReady: (payload) => answer({ ok: true, payload }),
      onFailed: (error, refusal) => (refusal === undefined ? fail(error) : answer(refusal)),
      onAborted: fail
    }
    this.#session.logIn(waiter, controller.signal)
  }

  /** The server closes the connection once it has answered: that is no reason to come back. */
  #loggingOut(taker: ReplyTaker): ReplyTaker {
    return {
      onReply: (reply) => {
        if (reply.ok) this.#session.stop("logged-out")
        taker.onReply(reply)
      },
      onFailed: (cause) => taker.onFailed(cause)
    }
  }
}
