import type { State } from "./state/state.ts"
import type { ChatRecord, ThreadRecord } from "./world.ts"

/** What a search looks into, in lower case: what was said, and who said it. */
export const searchedText = ({ agents, customers }: State, chat: ChatRecord, thread: ThreadRecord): string =>
  [
    ...thread.events.map(({ text }) => text),
    ...chat.users.flatMap(({ id, type }) => {
      const user = type === "agent" ? agents.named(id) : customers.find(id)
      return [user.name, user.email]
    })
  ]
    .filter((text) => typeof text === "string")
    .join("\n")
    .toLowerCase()
