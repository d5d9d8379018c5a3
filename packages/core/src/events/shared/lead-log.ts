import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { Envelope } from "../envelope.ts"
import { unfitOf } from "../logs/unfit.ts"
import {
  type Appended,
  type Commit,
  type Draft,
  type EnvelopeLog,
  FencedError,
  type StateChange
} from "../logs/event-log.ts"

/**
 * A log as it is written under one lead. What it refuses ends the lead: the next one begins with what the log has kept. Until
 * then nothing more is written: it may have been taken, and its answer lost, and what is said of it now is wrong then. Only
 * what was too large was not taken for sure, and would be for no other lead.
 */
export const leadLog = <C extends AnyCatalog>(
  log: EnvelopeLog<C>,
  hooks: {
    /** Whether the lead is over. */
    readonly isOver: () => boolean
    readonly onRefused: (cause: unknown) => void
    /** What has to be remembered besides. */
    readonly state: () => readonly StateChange[]
  }
): EnvelopeLog<C> => {
  let isRefused = false
  /** What was to be remembered when something was too large. */
  let owed: readonly StateChange[] = []
  return {
    durable: true,
    shared: true,
    append: async (drafts: readonly Draft<Envelope<C>>[], commit?: Commit): Promise<readonly Appended[]> => {
      if (isRefused) throw new FencedError("the log has refused something, so another lead goes on")
      if (hooks.isOver()) throw new FencedError("another process joins now")
      try {
        const own = [...owed, ...hooks.state()]
        owed = own
        const state = [...(commit?.state ?? []), ...own]
        const appended = await log.append(drafts, commit === undefined ? undefined : { ...commit, state })
        owed = []
        return appended
      } catch (cause) {
        if (unfitOf(cause) !== undefined) throw cause
        isRefused = true
        hooks.onRefused(cause)
        throw cause
      }
    },
    restore: (options) => log.restore(options),
    subscribe: (group, options) => log.subscribe(group, options),
    tail: (options) => log.tail(options),
    groups: () => log.groups(),
    forget: (group) => log.forget(group),
    deadLetters: (group, options) => log.deadLetters(group, options),
    sendAgain: (group, ids) => log.sendAgain(group, ids),
    health: () => log.health(),
    close: () => Promise.resolve()
  }
}
