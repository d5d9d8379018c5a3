// A network that is cut in two for 30 s, by the clock on the wall and with the settings as they are.
import { setTimeout as sleep } from "node:timers/promises"
import { isAgentChatError } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm, type RtmStatus } from "@agent-chat/rtm-bridge"
import { FakeLiveChat } from "@agent-chat/testing"
import { filter, firstValueFrom } from "rxjs"
import { expect, it } from "vitest"
import { TcpProxy } from "../support/tcp-proxy.ts"

const seconds = (from: number): number => (performance.now() - from) / 1000

/** How a call ended, and when. */
const end = async (promise: Promise<unknown>) => {
  const [result] = await Promise.allSettled([promise])
  return { result, at: performance.now() }
}

it("a session outlives a partition of 30 s: every call settles, the loss is told, and events go on", async () => {
  await using fake = await FakeLiveChat.start({ port: 0 })
  await using proxy = await TcpProxy.start(fake.rtmUrl)
  const url = new URL(fake.rtmUrl)
  url.host = proxy.host
  await using rtm = createRtm(v3_0, { token: fake.token, url: url.href })
  const gaps: unknown[] = []
  const texts: unknown[] = []
  rtm.on("gap").subscribe((gap) => gaps.push(gap))
  rtm
    .on("incoming_event")
    .subscribe(({ payload: { event } }) => texts.push((event as { text?: string }).text))
  const becomes = (state: RtmStatus["state"]) =>
    firstValueFrom(rtm.status.pipe(filter((status) => status.state === state)))
  await rtm.connect()
  const customer = fake.customer("b7eff798-f8df-4364-8059-649c35c9ed0c")
  const { chat_id } = customer.says("before")
  await rtm.send_event({ chat_id, event: { type: "message", text: "seen", recipients: "all" } })

  proxy.partition()
  const cut = performance.now()
  const unsafe = end(rtm.start_chat({}))
  const safe = end(rtm.get_chat_threads({ chat_id }))
  const keyed = end(rtm.send_event({ chat_id, event: { type: "message", text: "keyed", recipients: "all" } }))
  const healing = sleep(30_000).then(() => proxy.heal())
  customer.says("during")
  await becomes("reconnecting")
  const lost = performance.now()
  // A ping after 15 s at most, and 10 s for anything to come.
  expect(seconds(cut)).toBeGreaterThan(9)
  expect(seconds(cut)).toBeLessThan(26)
  const { result, at } = await unsafe
  expect(result).toMatchObject({ reason: { delivery: "unknown" } })
  expect(at - lost).toBeLessThan(1_000)

  await healing
  await becomes("ready")
  // At worst an attempt had just begun, which nothing answers for 10 s, and a wait follows.
  expect(seconds(cut)).toBeLessThan(50)
  for (const call of [safe, keyed]) {
    const settled = await call
    expect((settled.at - cut) / 1000).toBeLessThan(31)
    expect(settled.result).toSatisfy(
      (ended) => ended.status === "fulfilled" || isAgentChatError(ended.reason)
    )
  }
  expect(gaps).toHaveLength(1)
  customer.says("after")
  await rtm.send_event({ chat_id, event: { type: "message", text: "again", recipients: "all" } })
  expect(texts.filter((text) => text === "after")).toHaveLength(1)
  expect(texts.filter((text) => text === "before")).toHaveLength(1)
  expect(texts).not.toContain("during")
}, 90_000)
