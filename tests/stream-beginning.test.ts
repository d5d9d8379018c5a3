import { joinEvents } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm } from "@agent-chat/rtm-bridge"
import { FakeLiveChat } from "@agent-chat/testing"
import { expect, it } from "vitest"

type Options = Partial<Parameters<typeof joinEvents<typeof v3_0>>[0]>

const make = async (options: Options) => {
  const fake = await FakeLiveChat.start({ world: { chats: [] } })
  const login = () => {
    const session = { backoffBase: 10, backoffCap: 20 }
    return createRtm(v3_0, { token: fake.token, url: fake.rtmUrl, session })
  }
  // An earlier life of the program, which took the chat.
  const before = login()
  await before.connect()
  const nina = fake.customer("nina", { name: "Nina" })
  nina.says("before")
  const omar = fake.customer("omar")
  omar.says("over soon")
  omar.closes()
  await before.close()
  const rtm = login()
  const events = joinEvents({ rtm, ...options })
  const seen: { action: string; order?: number; open?: boolean; role?: string }[] = []
  events.subscribe((event) => {
    if (event.action === "gap") {
      seen.push({ action: "gap" })
      return
    }
    const { action, order, flags, author } = event
    seen.push({
      action,
      ...(order === undefined ? {} : { order }),
      ...(flags.open === undefined ? {} : { open: flags.open }),
      ...(author === undefined ? {} : { role: author.role })
    })
  })
  await rtm.connect()
  const end = async () => {
    await events.close()
    await rtm.close()
    await fake.close()
  }
  return { fake, nina, seen, end }
}

it("a stream over pushes alone announces what is open, from the answer to its login", async () => {
  const { nina, seen, end } = await make({ start: "open" })
  await expect.poll(() => seen.length).toBeGreaterThan(0)
  expect(seen).toEqual([{ action: "incoming_chat_thread", open: true }])
  nina.says("after")
  await expect.poll(() => seen.length).toBeGreaterThan(1)
  expect(seen[1]).toMatchObject({ action: "incoming_event", role: "customer" })
  await end()
})

it("a stream over pushes alone that drops before the first push replays nothing", async () => {
  const { fake, nina, seen, end } = await make({})
  fake.dropSockets()
  await expect.poll(() => seen.length).toBeGreaterThan(0)
  expect(seen).toEqual([{ action: "gap" }])
  nina.says("after")
  await expect.poll(() => seen.length).toBeGreaterThan(1)
  expect(seen[1]).toMatchObject({ action: "incoming_event", role: "customer" })
  await end()
})
