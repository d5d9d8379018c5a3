import { setTimeout as pause } from "node:timers/promises"
import type { EventStream } from "@agent-chat/core/events"
import type { v3_6 } from "@agent-chat/core/v3.6"
import type { FakeLiveChat } from "@agent-chat/testing"
import type { WebApi } from "@agent-chat/web-api"
import { firstValueFrom } from "rxjs"

/** Customers and a colleague who talk for some seconds, while the connection of the dashboard breaks once. */
export const traffic = async (
  fake: FakeLiveChat,
  colleague: WebApi<typeof v3_6>,
  events: EventStream<typeof v3_6>
): Promise<void> => {
  const answer = async (chat_id: string, text: string): Promise<void> => {
    await pause(150)
    await colleague.send_event({ chat_id, event: { type: "message", text, visibility: "all" } })
    await pause(150)
  }
  const nina = fake.customer("nina", { name: "Nina" })
  const omar = fake.customer("omar", { name: "Omar" })
  const first = nina.says("Hello, where is my parcel?")
  await answer(first.chat_id, "Hello Nina, I will have a look.")
  const second = omar.says("Can I pay by invoice?")
  nina.says("It was sent on Monday.")
  await answer(second.chat_id, "Yes, from the second order on.")
  await colleague.tag_thread({ chat_id: first.chat_id, thread_id: first.thread_id, tag: "parcel" })
  omar.types()
  await pause(300)

  // What customers write meanwhile comes by webhook, and what the colleague writes is fetched afterwards.
  const restored = firstValueFrom(events.on("gap"))
  const letLogIn = fake.drop("login")
  fake.dropSockets()
  omar.says("Good, thank you!")
  await answer(first.chat_id, "It is in your town already.")
  nina.says("Wonderful.")
  await answer(second.chat_id, "You are welcome.")
  letLogIn()
  await restored

  nina.rates(1, "quick and friendly")
  await answer(first.chat_id, "Have a nice day, Nina.")
  nina.closes()
  omar.closes()
  await fake.idle()
}
