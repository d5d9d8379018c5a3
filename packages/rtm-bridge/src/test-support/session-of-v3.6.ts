import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm, type RtmOptions } from "../index.ts"
import { ScriptedService, type Received, type ScriptedSocket } from "./scripted-socket.ts"
// Loaded at once, as time stands still where it would be loaded later.
import "../session/planned-change.ts"
import { toldBy } from "./told.ts"

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
  return { rtm, service, ...toldBy(rtm) }
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
