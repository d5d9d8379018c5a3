import type { AgentChatEvent, AnyCatalog, Diagnostic } from "@agent-chat/core"
import type { RtmSession, RtmStatus } from "../index.ts"

/** What a client tells of itself from now on. */
export const toldBy = <C extends AnyCatalog>(rtm: RtmSession<C>) => {
  const statuses: RtmStatus[] = []
  rtm.status.subscribe((status) => statuses.push(status))
  const diagnostics: Diagnostic[] = []
  rtm.diagnostics.subscribe((diagnostic) => diagnostics.push(diagnostic))
  const events: AgentChatEvent<C>[] = []
  rtm.events.subscribe((event) => events.push(event))
  return { statuses, diagnostics, events }
}
