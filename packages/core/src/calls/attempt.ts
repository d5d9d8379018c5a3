import type { AnyAction } from "../catalog/action.ts"
import type { Alarm, AlarmQueue } from "./alarm-queue.ts"
import type { TokenSource } from "./credentials.ts"
import type {
  ReplyTaker,
  Transport,
  TransportReply,
  TransportRequest,
  UploadProgress
} from "../catalog/transport.ts"

/** The call that an attempt belongs to. */
interface AttemptOwner {
  readonly action: AnyAction
  readonly payload: unknown
  readonly authorId: string | undefined
  readonly token: TokenSource | undefined
  onReply(attempt: Attempt, reply: TransportReply): void
  onFailed(attempt: Attempt, cause: unknown): void
  onTimeout(attempt: Attempt): void
  onQueued(attempt: Attempt): void
  onSending(attempt: Attempt): void
  onProgress(attempt: Attempt, progress: UploadProgress): void
}

/**
 * One attempt: the request as the transport sees it, who takes the answer, and the alarm that ends it. There is one for every call that is
 * pending, so it holds nothing that its call holds too.
 */
export class Attempt implements TransportRequest, ReplyTaker, Alarm {
  readonly id: string
  after: number
  at = 0
  queue: AlarmQueue | undefined
  previous: Alarm | undefined
  next: Alarm | undefined
  sent = false
  /** It waits for its turn; its own time does not run meanwhile. */
  queued = false
  /** When that wait began, or when it ended; `undefined` if there was none. */
  since: number | undefined
  readonly #owner: AttemptOwner

  constructor(owner: AttemptOwner, id: string, after: number) {
    this.#owner = owner
    this.id = id
    this.after = after
  }

  get action(): string {
    return this.#owner.action.name
  }

  get encoding(): "json" | "multipart" {
    return this.#owner.action.encoding
  }

  get payload(): unknown {
    return this.#owner.payload
  }

  get authorId(): string | undefined {
    return this.#owner.authorId
  }

  get token(): TokenSource | undefined {
    return this.#owner.token
  }

  /** Hands it to a transport, whatever that does. */
  sendOver(transport: Transport, signal: AbortSignal | undefined): void {
    let reply: Promise<TransportReply>
    try {
      if (transport.dispatch !== undefined) return transport.dispatch(this, this)
      reply = transport.execute(this, signal)
    } catch (error) {
      reply = Promise.reject(error)
    }
    reply.then(
      (answer) => this.onReply(answer),
      (cause: unknown) => this.onFailed(cause)
    )
  }

  cancelOver(transport: Transport, reason: unknown): void {
    try {
      transport.cancel?.(this, reason)
    } catch {
      // A transport that cannot cancel keeps its request; the call is over all the same.
    }
  }

  onQueued(): void {
    if (this.queued || this.sent) return
    this.queued = true
    this.#owner.onQueued(this)
  }

  onStarted(): void {
    if (!this.queued) return
    this.queued = false
    this.#owner.onQueued(this)
  }

  onSent(): void {
    this.#owner.onSending(this)
    this.sent = true
    this.onStarted()
  }

  onProgress(progress: UploadProgress): void {
    this.#owner.onProgress(this, progress)
  }

  onReply(reply: TransportReply): void {
    this.#owner.onReply(this, reply)
  }

  onFailed(cause: unknown): void {
    this.#owner.onFailed(this, cause)
  }

  expire(): void {
    this.#owner.onTimeout(this)
  }
}
