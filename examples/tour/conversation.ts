import type { Client } from "@agent-chat/core"
import type { v3_6 } from "@agent-chat/core/v3.6"

/** The program of the tour. It is given a client and does not know which transport is behind it. */
export const conversation = async (chat: Client<typeof v3_6>): Promise<void> => {
  const { chat_id } = await chat.start_chat({})
  for (const text of ["Hello!", "How can we help you today?", "We are glad to have you here."]) {
    await chat.send_event({ chat_id, event: { type: "message", text, visibility: "all" } })
  }
  await chat.get_chat({ chat_id })
  await chat.deactivate_chat({ id: chat_id })
}
