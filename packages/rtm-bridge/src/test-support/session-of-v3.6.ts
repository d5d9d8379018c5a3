import type { AgentChatEvent, Diagnostic } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm, type RtmOptions, type RtmStatus } from "../index.ts"
import { ScriptedService, type Received, type ScriptedSocket } from "./scripted-socket.ts"

type Options = Partial<Omit<RtmOptions<typeof v3_6>, "authorId">>

/** A client of v3.6 of a scripted service, and what it tells. */
export const start = (options: Options = {}, service = new ScriptedService()) => {
  const rtm = createRtm(v3_6, {
    token: "t",
    webSocket: service.webSocket,
    validate: "off",
    ...options,
    session: { random: () => 0.5, ...options.session }
  })
  const statuses: RtmStatus[] = []
  rtm.status.subscribe((status) => statuses.push(status))
  const diagnostics: Diagnostic[] = []
  rtm.diagnostics.subscribe((diagnostic) => diagnostics.push(diagnostic))
  const events: AgentChatEvent<typeof v3_6>[] = []
  rtm.events.subscribe((event) => events.push(event))
  return { rtm, service, statuses, diagnostics, events }
}

/** The same, connected. */
export const ready = async (options: Options = {}, service?: ScriptedService) => {
  const started = start(options, service)
  await started.rtm.connect()
  return started
}

/** Answers a login as the service does. */
export const acceptLogin =
  (organizationId: string) =>
  (socket: ScriptedSocket, login: Received): void =>
    socket.reply(login, {
      license: { id: 1, organization_id: organizationId },
      my_profile: { id: "agent@example.com" },
      chats_summary: []
    })
