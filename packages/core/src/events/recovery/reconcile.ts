import type { ChatSnapshot, ThreadSnapshot } from "../../catalog/roles.ts"
import { ConnectionError } from "../../errors.ts"
import type { AskerOptions } from "./asker.ts"
import type { Occasion, Outcome, Refill, RefillOptions } from "./refill.ts"

/** What is compared and asked with. Times in milliseconds. */
export interface ReconcilerOptions extends AskerOptions, RefillOptions {
  /** For one thread that is waited for. */
  readonly fill: number
}

/** Knows the state by asking for it, and what the join misses of it. */
export class Reconciler {
  readonly #options: ReconcilerOptions
  readonly #asked = new Set<string>()
  #refill: Refill | undefined
  #isClosed = false

  constructor(options: ReconcilerOptions) {
    this.#options = options
    // Most who can ask soon will. Whether it comes is seen by the first who does.
    if (options.callers.length > 0) this.#loaded().catch(() => {})
  }

  /** Ends every wait. */
  close(): void {
    this.#isClosed = true
    this.#refill?.close()
  }

  /** The chats that are open. */
  async openChats(): Promise<readonly ChatSnapshot[]> {
    return (await this.#loaded()).openChats()
  }

  /** The threads that were over as the stream began: a list of chats does not say which are. */
  async closedThreads(began: number): Promise<readonly string[]> {
    return (await this.#loaded()).closedThreads(began)
  }

  /** The last threads of these chats, as far as they can be fetched. */
  async lastThreads(chats: readonly ChatSnapshot[]): Promise<readonly ThreadSnapshot[]> {
    return (await this.#loaded()).lastThreads(chats)
  }

  /** Fetches one thread, once at a time. Resolves to whether that succeeded. */
  async fetch(chatId: string, threadId: string): Promise<boolean> {
    if (this.#isClosed || this.#asked.has(threadId)) return true
    this.#asked.add(threadId)
    try {
      const refill = this.#refill ?? (await this.#loaded())
      const how = { isUrgent: true, deadline: this.#options.fill }
      return await refill.fetchThreads({ chatId, threadIds: [threadId] }, undefined, how)
    } catch (cause) {
      const { join, clock, changed } = this.#options
      if (!this.#isClosed) {
        this.#options.report(cause)
        join.failed(threadId, clock.now())
        changed()
      }
      return false
    } finally {
      this.#asked.delete(threadId)
    }
  }

  /** Compares the state with what was seen, and fetches the difference. Each part fails alone. Never rejects. */
  async reconcile(occasion: Occasion): Promise<Outcome> {
    try {
      return await (this.#refill ?? (await this.#loaded())).reconcile(occasion)
    } catch (cause) {
      if (!this.#isClosed) this.#options.report(cause)
      return { chatIds: [], recovered: 0, complete: false }
    }
  }

  /** What asks. What fails is tried again with the next look. */
  async #loaded(): Promise<Refill> {
    try {
      const loaded = await import("./refill.ts")
      if (!this.#isClosed) return (this.#refill ??= new loaded.Refill(this.#options))
    } catch (cause) {
      const message = "what fetches missed events could not be loaded"
      throw new ConnectionError({ reason: "other", delivery: "not-sent", message, cause })
    }
    throw new Error("the stream is closed")
  }
}
