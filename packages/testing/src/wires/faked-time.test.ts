// What needs no time goes on where a test has taken the time over, whatever its tool takes besides the timers.
import { createClient } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import { afterEach, expect, it, vi } from "vitest"
import { FakeLiveChat } from "../index.ts"

afterEach(() => void vi.useRealTimers())

const timers = [
  "setTimeout",
  "clearTimeout",
  "setInterval",
  "clearInterval",
  "setImmediate",
  "clearImmediate"
] as const

it.each([
  ["vitest", [...timers, "Date", "performance"] as const],
  ["Jest and sinon", [...timers, "Date", "performance", "queueMicrotask"] as const]
])(
  "calls and pushes in memory, and the clock of the service, go on under what %s takes over",
  async (_tool, toFake) => {
    vi.useFakeTimers({ toFake: [...toFake] })
    const fake = FakeLiveChat.create({ clock: "virtual" })
    const rtm = fake.rtmTransport({ catalog: v3_6 })
    const pushed: string[] = []
    rtm.pushes.subscribe(({ action }) => pushed.push(action))
    const chat = createClient(v3_6, rtm)
    expect((await chat.list_chats()).found_chats).toBe(2)
    fake.customer("b7eff798-f8df-4364-8059-649c35c9ed0c").says("hello")
    await fake.clock.advance(60_000)
    expect(pushed).toContain("incoming_event")
    await chat.logout({})
    await chat.close()
    await fake.close()
  }
)
