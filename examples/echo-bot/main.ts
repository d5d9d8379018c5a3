// Echo bot: answers every customer over the WebSocket, and never itself.
import { joinEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { run } from "../run.ts"
import { screen } from "../screen.ts"
import { echoBot } from "./echo-bot.ts"

await run({}, async ({ service, play }) => {
  await using rtm = createRtm(v3_6, { token: service.token, url: service.rtmUrl })
  await using events = joinEvents({ rtm })
  await rtm.connect()
  echoBot(rtm, events)

  screen.title("Echo bot")
  screen.fact("service", service.name)
  events.on("incoming_event").subscribe(({ own, payload: { event } }) => {
    if (event.type === "message" && !own) screen.message(event.author_id, event.text)
  })

  await play(async (fake) => {
    const nina = fake.customer("nina")
    const omar = fake.customer("omar")
    nina.says("Hello?")
    omar.says("Good morning")
    nina.says("Is anybody there?")
    await nina.hears(/anybody there/)
    await omar.hears(/Good morning/)

    screen.title("what they heard")
    for (const { id, heard } of [nina, omar]) screen.fact(id, heard.join(" | "))
  })
})
