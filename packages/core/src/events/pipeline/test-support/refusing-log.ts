import type { Draft } from "../../logs/event-log.ts"
import { stubLog, takeAll } from "../../test-support/log.ts"

/** A durable log that takes nothing as long as `isDown` says so. */
export const refusingLog = (isDown: (draft: Draft) => boolean) => {
  const appended: unknown[] = []
  const log = stubLog({
    append: async (drafts: readonly Draft[]) => {
      await Promise.resolve()
      if (drafts.some(isDown)) throw new Error("disk full")
      for (const { event } of drafts) appended.push(event)
      return takeAll(drafts)
    }
  })
  return { log, appended }
}

/** The ids of messages, in the order in which they came. */
export const ids = (events: readonly unknown[]): unknown[] =>
  events.flatMap((event) => {
    const { action, payload } = event as { action: string; payload?: { event?: { id?: string } } }
    return action === "incoming_event" ? payload?.event?.id : []
  })
