import type { Seen } from "./process.ts"
import type { Service } from "./service.ts"

/** What of a log stands behind what follows it in its chat: within a thread, or behind the opening of the next one. */
export const disorder = (service: Service, logged: readonly Seen[]): string[] =>
  service.chats.flatMap((threads) => {
    const seconds = new Map(threads.map(({ id, startedAt }) => [id, Math.floor(startedAt / 1_000)]))
    const last = new Map<string, number>()
    let opened = -Infinity
    return logged.flatMap((event) => {
      if (event.action === "gap" || !("threadId" in event) || event.flags.late === true) return []
      const { action, threadId = "", order } = event
      const place = { incoming_chat_thread: 0, incoming_event: order, thread_closed: Infinity }[
        action as string
      ]
      const began = seconds.get(threadId)
      if (place === undefined || began === undefined) return []
      // Which of two that began in the same second was first nobody can tell.
      const isAfter = began < opened || place <= (last.get(threadId) ?? -1)
      last.set(threadId, Math.max(place, last.get(threadId) ?? -1))
      if (action === "incoming_chat_thread") opened = Math.max(opened, began)
      return isAfter ? [`${action} ${threadId} ${place}`] : []
    })
  })
