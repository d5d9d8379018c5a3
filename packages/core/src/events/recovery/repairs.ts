import type { ChatSnapshot } from "../../catalog/roles.ts"
import { Beginning } from "./beginning.ts"
import { Gaps } from "./gaps.ts"
import type { RepairOptions } from "./late-repairs.ts"
import { type Occasion, type Outcome, Refill } from "./refill.ts"

/** Finds out what the join has missed, and has it fetched. Loaded as a stream begins that can ask, or when it is needed first. */
export class Repairs {
  readonly #options: RepairOptions
  readonly #refill: Refill
  readonly #gaps: Gaps
  readonly #beginning: Beginning
  /** The threads that are being fetched. */
  readonly #asked = new Set<string>()
  #isClosed = false

  constructor(options: RepairOptions) {
    this.#options = options
    this.#refill = new Refill(options)
    const gaps = (this.#gaps = new Gaps({
      ...options,
      before: () => beginning.announceAfterAll(),
      reconcile: (occasion) => this.#reconcile(occasion)
    }))
    const beginning = (this.#beginning = new Beginning({
      ...options,
      refill: this.#refill,
      isClosing: () => this.#isClosed,
      failed: () => gaps.repair()
    }))
  }

  /** Ends every wait. */
  close(): void {
    this.#isClosed = true
    this.#gaps.close()
    this.#refill.close()
  }

  /** Learns which chats are open as the stream begins; a look that came before would take what was over by then for news. */
  adopt(known: { readonly chats: readonly ChatSnapshot[]; readonly at: number } | undefined): void {
    this.#gaps.wait(this.#beginning.adopt(known))
  }

  /** Looks at the state at once. */
  look(occasion: Occasion): void {
    this.#gaps.look(occasion)
  }

  /** Has another look before long. */
  repair(): void {
    this.#gaps.repair()
  }

  /** Something may be missing for good. */
  doubt(): void {
    this.#gaps.doubt()
  }

  /** Fetches one thread, once at a time. */
  async fetch(chatId: string, threadId: string): Promise<void> {
    if (this.#isClosed || this.#asked.has(threadId)) return
    this.#asked.add(threadId)
    try {
      const how = { isUrgent: true, deadline: this.#options.fill }
      const isComplete = await this.#refill.fetchThreads({ chatId, threadIds: [threadId] }, undefined, how)
      if (!isComplete) this.#gaps.repair()
    } catch (cause) {
      this.#options.report(cause)
    } finally {
      this.#asked.delete(threadId)
    }
  }

  async #reconcile(occasion: Occasion): Promise<Outcome> {
    try {
      return await this.#refill.reconcile(occasion)
    } catch (cause) {
      if (!this.#isClosed) this.#options.report(cause)
      return { chatIds: [], recovered: 0, complete: false }
    }
  }
}
