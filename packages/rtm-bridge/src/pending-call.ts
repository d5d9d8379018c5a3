import type { TransportReply, TransportRequest } from "@agent-chat/core"

/** Where a call is kept until it is settled. */
interface Keeper {
  remove(id: string): void
}

/** A request that waits to be sent or answered. Settles once; then nothing refers to it. */
export class PendingCall {
  /** The request as it goes out; its `id` is unique within the session. */
  readonly request: TransportRequest
  readonly #resolve: (reply: TransportReply) => void
  readonly #reject: (reason: unknown) => void
  readonly #signal: AbortSignal | undefined
  /** Aborting the call takes it out of here. */
  keeper: Keeper | undefined

  constructor(
    request: TransportRequest,
    signal: AbortSignal | undefined,
    resolve: (reply: TransportReply) => void,
    reject: (reason: unknown) => void
  ) {
    this.request = request
    this.#resolve = resolve
    this.#reject = reject
    this.#signal = signal
    signal?.addEventListener("abort", this.#onAbort, { once: true })
  }

  succeed(reply: TransportReply): void {
    this.#settle()
    this.#resolve(reply)
  }

  fail(error: unknown): void {
    this.#settle()
    this.#reject(error)
  }

  readonly #onAbort = (): void => {
    this.keeper?.remove(this.request.id)
    this.fail(this.#signal?.reason)
  }

  #settle(): void {
    this.keeper = undefined
    this.#signal?.removeEventListener("abort", this.#onAbort)
  }
}
