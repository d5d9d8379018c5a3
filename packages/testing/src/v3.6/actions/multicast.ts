import type { Handlers } from "./handler.ts"

/** Messages outside of chats; nothing keeps them. */
export const multicastHandlers: Handlers<"multicast"> = {
  multicast: (context, { recipients: { agents }, content, type }) => {
    const { state, author } = context
    context.emit({
      kind: "multicast",
      authorId: author.id,
      content,
      type,
      agentIds: new Set(state.agents.idsOf(agents ?? {})),
      customerIds: []
    })
    return {}
  }
}
