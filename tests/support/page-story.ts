import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { FakeLiveChat } from "@agent-chat/testing"
import type { Page } from "playwright"
import { conversation, faults, rows, said, write } from "./page-parts.ts"
import { agentOn, botOn, chatId } from "./page-people.ts"

const cards = {
  type: "rich_message",
  template_id: "cards",
  visibility: "all",
  elements: [
    {
      title: "Parcel P-1042",
      subtitle: "Waits for you at Lindenallee 4 until Saturday.",
      buttons: ["Deliver it again", "I will fetch it"].map((text) => ({
        type: "message" as const,
        text,
        value: text,
        postback_id: text,
        user_ids: []
      }))
    }
  ]
} as const

/** A customer asks a bot for a parcel, and a colleague takes over: what the pictures of the page show. */
export const playStory = async (fake: FakeLiveChat, open: (url: string) => Promise<Page>) => {
  const agent = await agentOn(fake)
  await agent.rtm.close_thread({ chat_id: chatId })
  let status = 200
  const crm = createServer((incoming, response) => {
    incoming.resume()
    response.statusCode = status
    response.end()
  }).listen(0, "127.0.0.1")
  await once(crm, "listening")
  fake.customer("theo", { name: "Theo Lind" }).says("Do you ship to Norway?")
  fake.customer("ida", { name: "Ida Moreau" }).says("Thank you, that was quick!")
  const page = await open(`${fake.pageUrl}#${chatId}`)
  await write(page, "Hi! My parcel P-1042 should have been here on Monday.")
  const bot = await botOn(fake, agent, { answers: false })
  await bot.web.send_event({
    chat_id: chatId,
    event: {
      type: "message",
      text: "Hello Cleo, let me look that up: https://track.example.com/P-1042",
      visibility: "all"
    }
  })
  await bot.web.send_event({ chat_id: chatId, event: cards })
  await conversation(page).getByRole("button", { name: "I will fetch it" }).click()
  await said(page, "I will fetch it").nth(1).waitFor()
  const port = (crm.address() as AddressInfo).port
  fake.registerWebhook({
    url: `http://127.0.0.1:${port}/incoming`,
    action: "incoming_event",
    secret: "s3cret",
    version: "3.6"
  })
  await agent.rtm.send_event({
    chat_id: chatId,
    event: { type: "message", text: "Hi Cleo, Ada here. Do you have the slip from your letter box?" }
  })
  await page.locator("input[type=file]").setInputFiles({
    name: "slip.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.alloc(48_210, 32)
  })
  await said(page, "slip.pdf").waitFor()
  status = 503
  await agent.rtm.send_event({
    chat_id: chatId,
    event: { type: "message", text: "Perfect. See you on Friday!" }
  })
  await said(page, "Perfect. See you on Friday!").waitFor()
  await faults(page).getByRole("button", { name: "Late webhooks" }).click()
  await page.getByRole("button", { name: "Make them late" }).click()
  await faults(page).getByText("webhooks +10 s").waitFor()
  await agent.rtm.send_typing_indicator({ chat_id: chatId, is_typing: true })
  await page.getByText("Ada Support is typing").waitFor()
  await rows(page).filter({ hasText: "503" }).getByRole("button").first().click()
  return {
    page,
    [Symbol.asyncDispose]: async () => {
      await bot[Symbol.asyncDispose]()
      await agent[Symbol.asyncDispose]()
      crm.closeAllConnections()
      crm.close()
    }
  }
}
