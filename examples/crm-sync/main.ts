// CRM sync: writes contacts and messages to a CRM, at least once and in order, also when the CRM fails.
import { rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { joinEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { run } from "../run.ts"
import { screen } from "../screen.ts"
import { Crm } from "./crm.ts"
import { crmSync } from "./crm-sync.ts"

const registered = [{ action: "incoming_chat" }, { action: "incoming_event" }]

await run({ webhooks: registered }, async ({ service, play }) => {
  const { name, token, rtmUrl, webhooks } = service
  const folder = join(tmpdir(), `agent-chat-crm-${crypto.randomUUID()}`)
  await using last = new AsyncDisposableStack()
  // What customers who play a part said is of no use, once nothing writes any more.
  if (service.fake !== undefined) last.defer(() => rm(folder, { recursive: true, force: true }))
  const crm = new Crm(folder)
  const totals = { failures: 0, dead: 0 }
  await using rtm = createRtm(v3_6, { token, url: rtmUrl })
  await using events = joinEvents({
    rtm,
    webhooks,
    onError: (cause) => {
      totals.failures++
      screen.note(`  tried in vain: ${String(cause)}`)
    }
  })
  crmSync(events, crm, ({ action }, cause) => {
    totals.dead++
    screen.fact("given up", `${action}: ${String(cause)}`)
  })
  await rtm.connect()
  screen.title("CRM sync")
  screen.fact("service", name)
  screen.fact("CRM", folder)

  await play(async (fake) => {
    const nina = fake.customer("nina", { name: "Nina", email: "nina@example.com" })
    const { chat_id } = nina.says("My parcel has not arrived.")
    // A webhook is answered once its event is handled.
    await fake.idle()

    screen.title("the CRM does not answer for a while")
    crm.answers = false
    setTimeout(() => (crm.answers = true), 250)
    nina.says("It was sent last week.")
    await rtm.send_event({ chat_id, event: { type: "message", text: "I will find it.", visibility: "all" } })
    await fake.idle()

    screen.title("a note that the CRM does not take")
    nina.says("It is urgent! ".repeat(30))
    nina.says("Thank you.")
    await fake.idle()

    screen.title("summary")
    screen.fact("contact", JSON.stringify(await crm.contact(nina.id)))
    for (const { author, text } of await crm.notes(chat_id)) screen.fact("note", `${author}: ${text}`)
    screen.fact("failed", `${totals.failures} tries, ${totals.dead} event given up`)
  })
})
