// A LiveChat with many chats in a process of its own, which loses its connections while something is said in every chat.
import { FakeLiveChat } from "@agent-chat/testing"
import { answer, pause } from "./processes.ts"

const chats = Number(process.argv[2])
const fake = await FakeLiveChat.start({ page: false })
const customers = Array.from({ length: chats }, (_, i) => {
  const customer = fake.customer(`customer-${i}`)
  const { chat_id } = customer.says("hello")
  return customer.in(chat_id)
})
/** Resolves when nobody has asked anything for a while: what a stream asks for as it begins is no part of a gap. */
const quiet = async (): Promise<undefined> => {
  for (let before = -1; before !== fake.calls.all.length; await pause(250)) before = fake.calls.all.length
}
answer((question: string) => {
  if (question === "quiet?") return quiet()
  if (question === "gap") {
    fake.calls.clear()
    fake.dropSockets()
    for (const customer of customers) customer.says("is anybody there?")
  }
  if (question !== "calls") return undefined
  const counts: Record<string, number> = {}
  let loggedInAt = 0
  for (const { action, at } of fake.calls.all) {
    counts[action] = (counts[action] ?? 0) + 1
    if (action === "login") loggedInAt = at
  }
  return { counts, loggedInAt }
})
process.send?.({ webUrl: fake.webUrl, rtmUrl: fake.rtmUrlOf("3.6"), token: fake.token })
