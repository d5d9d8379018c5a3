// Two versions: a part that still speaks v3.0 beside one that speaks v3.6, in one program and the same chat.
import { joinEvents } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { firstValueFrom } from "rxjs"
import { run } from "../run.ts"
import { screen } from "../screen.ts"
import { closer } from "./closer.ts"
import { greeter } from "./greeter.ts"

await run({}, async ({ service: { name, token, webUrl, rtmUrl }, play }) => {
  await using old = createRtm(v3_0, { token, baseUrl: webUrl })
  await using young = createRtm(v3_6, { token, url: rtmUrl })
  await using oldEvents = joinEvents({ rtm: old })
  await using youngEvents = joinEvents({ rtm: young })
  await Promise.all([old.connect(), young.connect()])
  greeter(old, oldEvents)
  closer(young, youngEvents)

  screen.title("Two versions")
  screen.fact("service", name)
  const ended = firstValueFrom(oldEvents.on("thread_closed"))
  // The same messages: v3.0 counts those of a thread, v3.6 says when each was written.
  oldEvents.on("incoming_event").subscribe(({ payload: { event } }) => {
    if (event.type === "message") show("v3.0", event.text, `order ${event.order}`)
  })
  youngEvents.on("incoming_event").subscribe(({ payload: { event } }) => {
    if (event.type === "message") show("v3.6", event.text, `created at ${event.created_at}`)
  })

  await play(async (livechat) => {
    const nina = livechat.customer("nina", { name: "Nina" })
    nina.says("Hello")
    await nina.hears("Welcome!")
    nina.says("Thank you, bye")
    await nina.hears("Good-bye!")
    await ended
    screen.title("summary")
    screen.fact("nina", nina.heard.join(" | "))
  })
})

function show(version: string, text: string, place: string): void {
  screen.event({ action: `${version} incoming_event`, source: "push", detail: `${text} (${place})` })
}
