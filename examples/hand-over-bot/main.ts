// Hand-over bot: greets, answers what it knows, and gives the chat to a person who is asked for.
import type { Client } from "@agent-chat/core"
import { joinEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { firstValueFrom } from "rxjs"
import { run } from "../run.ts"
import { screen } from "../screen.ts"
import { handOverBot } from "./hand-over-bot.ts"
import { world } from "./world.ts"

// Webhooks tell of all chats, also of those the bot is not in.
const registered = [{ action: "incoming_chat" }, { action: "incoming_event" }]

await run({ world, webhooks: registered }, async ({ service, play }) => {
  const { name, token, rtmUrl, webhooks } = service
  await using rtm = createRtm(v3_6, { token, url: rtmUrl })
  await using events = joinEvents({ rtm, webhooks })
  const { id: botId } = await rtm.connect()
  handOverBot(rtm, events, {
    botId,
    peopleGroup: 2,
    answers: { open: "We are open from 9 to 17.", parcel: "Parcels arrive within three days." }
  })
  screen.title("Hand-over bot")
  screen.fact("service", name)

  await play(async (fake) => {
    await using ben = createRtm(v3_6, { token: "ben-token", url: rtmUrl })
    await ben.connect()

    const nina = fake.customer("nina", { name: "Nina" })
    const { chat_id } = nina.says("Hello")
    await nina.hears(/I am a bot/)
    nina.says("When are you open?")
    await nina.hears(/9 to 17/)
    const isBensTurn = firstValueFrom(ben.on("user_added_to_chat"))
    nina.says("I want to talk to a person")
    await isBensTurn
    await say(ben, chat_id, "Hello Nina, this is Ben.")
    nina.says("Are you open on Sunday?")
    await say(ben, chat_id, "On Sunday we are closed.")
    // A webhook is answered once the bot is done with its event.
    await fake.idle()
    await printTranscript(ben, chat_id)

    await ben.set_routing_status({ status: "not_accepting_chats" })
    const omar = fake.customer("omar", { name: "Omar" })
    const second = omar.says("A person, please!")
    await omar.hears(/Nobody is free/)
    await printTranscript(rtm, second.chat_id)
  })
})

async function say(agent: Client<typeof v3_6>, chat_id: string, text: string): Promise<void> {
  await agent.send_event({ chat_id, event: { type: "message", text, visibility: "all" } })
}

async function printTranscript(agent: Client<typeof v3_6>, chat_id: string): Promise<void> {
  const { users, thread } = await agent.get_chat({ chat_id })
  screen.title(`the transcript of chat ${chat_id}`)
  for (const event of thread?.events ?? []) {
    if (event.deleted === true || event.type !== "message") continue
    const author = users.find(({ id }) => id === event.author_id)
    screen.message(author?.name ?? "customer", event.text)
  }
}
