import type { Handlers } from "./handler.ts"

/** Messages outside of chats; nothing keeps them. */
export const multicastHandlers: Handlers<"multicast"> = {
  multicast: (context, { scopes, content, type }) => {
    const { state, author } = context
    const { agents, customers } = scopes
    const everyone = agents?.all === true ? [...state.agents.byId.keys()] : []
    const inGroups = (agents?.groups ?? []).flatMap((id) => state.agents.inGroup(Number(id)))
    context.emit({
      event: "incoming_multicast",
      payload: { author_id: author.id, content, ...(type === undefined ? {} : { type }) },
      pushTo: {
        kind: "agent-ids",
        ids: new Set([...everyone, ...(agents?.ids ?? []), ...inGroups.map(({ id }) => id)])
      },
      customerIds: customers?.ids ?? []
    })
    return {}
  }
}
