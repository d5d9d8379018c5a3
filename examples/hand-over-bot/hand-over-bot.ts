import { type Client, isApiError } from "@agent-chat/core"
import type { Consumption, EventStream } from "@agent-chat/core/events"
import type { v3_6 } from "@agent-chat/core/v3.6"

export interface HandOverOptions {
  /** The agent the bot acts as. */
  readonly botId: string
  /** The group of the people who take over. */
  readonly peopleGroup: number
  /** What the bot knows: a word, and what to say to it. */
  readonly answers: Readonly<Record<string, string>>
}

/** Greets, answers what it knows, and gives a chat to a person who is asked for. From then on it keeps silent there. */
export const handOverBot = (
  chat: Client<typeof v3_6>,
  events: EventStream<typeof v3_6>,
  { botId, peopleGroup, answers }: HandOverOptions
): Consumption => {
  const myChats = new Set<string>()

  const say = (chat_id: string, text: string) =>
    chat.send_event({ chat_id, event: { type: "message", text, visibility: "all" } })

  const handOver = async (chat_id: string): Promise<void> => {
    await say(chat_id, "One moment, I am looking for a colleague.")
    const target = { type: "group", ids: [peopleGroup] } as const
    // The transfer takes the bot out of the chat. It is refused while nobody there takes chats.
    const transfer = await chat.safe.transfer_chat({ id: chat_id, target })
    if (transfer.ok) return
    if (!isApiError(transfer.error, "agent_offline")) throw transfer.error
    await say(chat_id, "Nobody is free right now. Leave your address and we will write to you.")
  }

  const answer = async (chat_id: string, text: string): Promise<void> => {
    if (/human|person|colleague/i.test(text)) return handOver(chat_id)
    const known = Object.keys(answers).find((word) => text.toLowerCase().includes(word))
    if (known !== undefined) await say(chat_id, answers[known]!)
  }

  return events.consume(async (event) => {
    if (event.action === "incoming_chat") {
      const { id, users } = event.payload.chat
      if (!users.some((user) => user.id === botId && user.present === true)) return
      myChats.add(id)
      await say(id, "Hello! I am a bot. Ask me, or say that you want a person.")
    } else if (event.action === "user_removed_from_chat") {
      if (event.payload.user_id === botId) myChats.delete(event.payload.chat_id)
    } else if (event.action === "incoming_event" && event.author?.role === "customer") {
      const { chat_id, event: message } = event.payload
      if (message.type === "message" && myChats.has(chat_id)) await answer(chat_id, message.text)
    }
  })
}
