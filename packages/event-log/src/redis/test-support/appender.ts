import { setTimeout as sleep } from "node:timers/promises"
import type { EventLog } from "@agent-chat/core/events"

/** Appends numbered events to some chats, and keeps what went where. */
export class Appender {
  readonly events = new Map<string, number[]>()
  readonly #log: EventLog<number>
  #count = 0

  constructor(log: EventLog<number>) {
    this.#log = log
  }

  async append(count: number, chats = 40): Promise<void> {
    const drafts = Array.from({ length: count }, () => {
      const event = ++this.#count
      const chat = `chat-${Math.floor(Math.random() * chats)}`
      const all = this.events.get(chat)
      if (all === undefined) this.events.set(chat, [event])
      else all.push(event)
      return { event, key: String(event), keyClass: "id", partition: chat } as const
    })
    await this.#append(drafts)
  }

  /** Once more until it succeeds, under the same nonce. */
  async #append(drafts: Parameters<EventLog<number>["append"]>[0]): Promise<void> {
    const nonce = crypto.randomUUID()
    for (;;) {
      try {
        await this.#log.append(drafts, { nonce })
        return
      } catch {
        await sleep(50)
      }
    }
  }
}

/** How many events the one group of a log has not handled; -1 when it cannot be told. */
export const pendingOf = async (log: EventLog<number>): Promise<number> => {
  const [group] = await log.groups().catch(() => [])
  return group?.pending ?? -1
}
