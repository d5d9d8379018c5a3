import type { AnyAction } from "./action.ts"
import type { Alarm } from "./deadlines.ts"
import type { TransportRequest, UploadProgress } from "./transport.ts"

/** Told what happens to its attempt. */
interface AttemptOwner {
  onTimeout(attempt: Attempt): void
  onProgress(attempt: Attempt, progress: UploadProgress): void
}

/** One attempt: the request as the transport sees it, and the alarm that ends it. */
export class Attempt implements TransportRequest, Alarm {
  readonly id: string
  readonly action: string
  readonly encoding: "json" | "multipart"
  readonly payload: unknown
  readonly authorId: string | undefined
  readonly after: number
  at = 0
  sent = false
  readonly #owner: AttemptOwner

  constructor(
    owner: AttemptOwner,
    id: string,
    action: AnyAction,
    payload: unknown,
    authorId: string | undefined,
    after: number
  ) {
    this.#owner = owner
    this.id = id
    this.action = action.name
    this.encoding = action.encoding
    this.payload = payload
    this.authorId = authorId
    this.after = after
  }

  onSent(): void {
    this.sent = true
  }

  onProgress(progress: UploadProgress): void {
    this.#owner.onProgress(this, progress)
  }

  expire(): void {
    this.#owner.onTimeout(this)
  }
}
