import type { ChatSnapshot } from "../../catalog/roles.ts"
import type { Join } from "../join/join.ts"
import { OpenThreads } from "../join/open-threads.ts"
import type { SteadyClock } from "../time/steady-clock.ts"
import type { Adoption } from "./late-repairs.ts"
import type { Refill } from "./refill.ts"

/** What a beginning works with. */
interface BeginningOptions {
  readonly adoption: Adoption
  readonly join: Join
  readonly refill: Refill
  readonly clock: SteadyClock
  /** Whether the chats that are open are announced. */
  readonly announceOpen: boolean
  readonly isClosing: () => boolean
  readonly changed: () => void
  readonly report: (cause: unknown) => void
  /** It could not be learnt: somebody has to look before long. */
  readonly failed: () => void
}

/** Learns which chats are open as the stream begins. */
export class Beginning {
  readonly #options: BeginningOptions
  readonly #threads: OpenThreads

  constructor(options: BeginningOptions) {
    this.#options = options
    this.#threads = new OpenThreads(options.join)
  }

  /** Asks again for the chats to announce, if that has failed before. Never rejects. */
  async announceAfterAll(): Promise<void> {
    const { adoption, announceOpen } = this.#options
    if (!adoption.hasFailed || !announceOpen) return
    adoption.hasFailed = adoption.isDone = false
    await this.adopt(undefined)
  }

  /** Adopts the chats that are open, asking for them unless they were adopted as they were `known` at a moment. Never rejects. */
  async adopt(
    known: { readonly chats: readonly ChatSnapshot[]; readonly at: number } | undefined
  ): Promise<void> {
    const { adoption, join, refill, clock, announceOpen, isClosing, changed, report, failed } = this.#options
    try {
      const chats = known?.chats ?? (await refill.openChats())
      if (isClosing() || (adoption.isDone && known === undefined)) return
      const now = known?.at ?? clock.now()
      if (known === undefined) join.openChats.adopt(chats, now)
      adoption.isDone = true
      if (chats.length > 0) this.#threads.wereClosed(await refill.closedThreads(now))
      if (!announceOpen) return
      for (const thread of await refill.lastThreads(chats)) {
        if (isClosing()) return
        // It may have ended meanwhile.
        if (thread.active !== false) this.#threads.announce(thread, clock.now())
      }
      changed()
    } catch (cause) {
      if (isClosing()) return
      adoption.hasFailed = true
      report(cause)
      failed()
    }
  }
}
