import type { ChatSnapshot } from "../../catalog/roles.ts"
import type { OpenChats } from "../join/open-chats.ts"
import type { Reconciler } from "./reconcile.ts"
import type { SteadyClock } from "../time/steady-clock.ts"

/** What a beginning works with. */
interface BeginningOptions {
  readonly openChats: OpenChats
  readonly reconciler: Reconciler
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
  /** Whether the open chats are known. */
  isDone = false
  #hasFailed = false

  constructor(options: BeginningOptions) {
    this.#options = options
  }

  /** Asks again for the chats to announce, if that has failed before. Never rejects. */
  async announceAfterAll(): Promise<void> {
    if (!this.#hasFailed || !this.#options.announceOpen) return
    this.#hasFailed = this.isDone = false
    await this.adopt(undefined)
  }

  /** Adopts the chats that are open, asking for them unless they are `known`. Never rejects. */
  async adopt(known: readonly ChatSnapshot[] | undefined): Promise<void> {
    const { openChats, reconciler, clock, announceOpen, isClosing, changed, report, failed } = this.#options
    try {
      if (known !== undefined) this.isDone = true
      const chats = known ?? (await reconciler.openChats())
      if (isClosing() || (this.isDone && known === undefined)) return
      this.isDone = true
      const now = clock.now()
      openChats.adopt(chats, now)
      if (chats.length > 0) openChats.wereClosed(await reconciler.closedThreads(now))
      if (!announceOpen) return
      for (const thread of await reconciler.lastThreads(chats)) {
        if (isClosing()) return
        // It may have ended meanwhile.
        if (thread.active !== false) openChats.announce(thread, clock.now())
      }
      changed()
    } catch (cause) {
      if (isClosing()) return
      this.#hasFailed = true
      report(cause)
      failed()
    }
  }
}
