import type { Handlers } from "./handler.ts"

/** Messages outside of chats; nothing keeps them. */
export const multicastHandlers: Handlers<"multicast"> = {
  multicast: (context, { scopes, content, type }) => {
    const { state, author } = context
    const { agents, customers } = scopes
    context.emit({
      kind: "multicast",
      authorId: author.id,
      content,
      type,
      agentIds: new Set(state.agents.idsOf(agents ?? {})),
      customerIds: customers?.ids ?? []
    })
    return {}
  }
}
