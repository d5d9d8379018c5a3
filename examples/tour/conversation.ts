import type { Client } from "@agent-chat/core"
import type { v3_0 } from "@agent-chat/core/v3.0"

/** The program of the tour. It is given a client and does not know which transport is behind it. */
export const conversation = async (chat: Client<typeof v3_0>): Promise<void> => {
  const started = await chat.start_chat({})
  const chat_id = started.chat.id
  for (const text of ["Hello!", "How can we help you today?", "We are glad to have you here."]) {
    await chat.send_event({ chat_id, event: { type: "message", text, recipients: "all" } })
  }
  await chat.get_chat_threads({ chat_id })
  await chat.close_thread({ chat_id })
}
