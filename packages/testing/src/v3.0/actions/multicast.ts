import type { Handlers } from "./handler.ts"

/** Messages outside of chats; nothing keeps them. */
export const multicastHandlers: Handlers<"multicast"> = {
  multicast: (context, { scopes, content, type }) => {
    const { state, author } = context
    const { agents, customers } = scopes
    const everyone = agents?.all === true ? state.agents.all.map(({ id }) => id) : []
    const inGroups = (agents?.groups ?? []).flatMap((id) => state.agents.inGroup(Number(id)))
    context.emit({
      kind: "multicast",
      authorId: author.id,
      content,
      type,
      agentIds: new Set([...everyone, ...(agents?.ids ?? []), ...inGroups.map(({ id }) => id)]),
      customerIds: customers?.ids ?? []
    })
    return {}
  }
}
