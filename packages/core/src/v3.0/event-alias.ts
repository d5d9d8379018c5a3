import type { EventAlias } from "../catalog/event.ts"

/** The webhook `agent_status_changed` and the push `agent_updated` say the same in different words. */
export const agentUpdated: EventAlias = {
  name: "agent_updated",
  payload: (payload) => {
    if (typeof payload !== "object" || payload === null) return payload
    const { status, ...rest } = payload as Readonly<Record<string, unknown>>
    return typeof status === "string" ? { ...rest, routing_status: status.replaceAll(" ", "_") } : payload
  }
}
