// What the network can do to a session, over real sockets: a TCP proxy stands between the client and the fake.
import { noRetry } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm, type Rtm, type RtmStatus, type SessionOptions } from "@agent-chat/rtm-bridge"
import { FakeLiveChat } from "@agent-chat/testing"
import { filter, firstValueFrom } from "rxjs"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { TcpProxy } from "./support/tcp-proxy.ts"

let fake: FakeLiveChat
let proxy: TcpProxy
let rtm: Rtm<typeof v3_0>
let gaps: unknown[]

const times = {
  connectTimeout: 400,
  loginTimeout: 400,
  pingInterval: 100,
  pingTimeout: 100,
  backoffBase: 20,
  backoffCap: 50,
  closeTimeout: 50
}

const connect = async (session: SessionOptions): Promise<void> => {
  const url = new URL(fake.rtmUrl)
  url.host = proxy.host
  rtm = createRtm(v3_0, { token: fake.token, url: url.href, session })
  gaps = []
  rtm.on("gap").subscribe((gap) => gaps.push(gap))
  await rtm.connect()
}

beforeEach(async () => {
  fake = await FakeLiveChat.start({ port: 0 })
  proxy = await TcpProxy.start(fake.rtmUrl)
  await connect(times)
})

afterEach(async () => {
  await rtm.close()
  await proxy.close()
  await fake.close()
})

const becomes = (state: RtmStatus["state"]): Promise<RtmStatus> =>
  firstValueFrom(rtm.status.pipe(filter((status) => status.state === state)))

const message = { chat_id: "PJ0MRSHTDG", event: { type: "message", text: "hi", recipients: "all" } } as const

/** The session is back, a gap was told, and calls work. */
const isBack = async (): Promise<void> => {
  await becomes("ready")
  expect(gaps).toHaveLength(1)
  expect(await rtm.send_event(message)).toMatchObject({ thread_id: expect.any(String) })
}

describe("a session over a bad network", () => {
  it("comes back after a reset", async () => {
    const lost = becomes("reconnecting")
    proxy.resetAll()
    expect(await lost).toMatchObject({ reason: "lost" })
    await isBack()
  })

  it("notices a half-open connection by its heartbeat, and drops it at once", async () => {
    proxy.weather = { kind: "stall", after: 0 }
    expect(await becomes("reconnecting")).toMatchObject({ reason: "lost" })
    proxy.weather = { kind: "clear" }
    await isBack()
  })

  it("fails an unsafe call whose answer was cut in mid-frame, and repeats a safe one", async () => {
    proxy.weather = { kind: "cut", after: 0 }
    const unsafe = rtm.start_chat({}, { deadline: 5_000 }).then(
      () => "answered",
      (error: unknown) => error
    )
    expect(await unsafe).toMatchObject({ reason: "lost", delivery: "unknown" })
    const safe = rtm.get_chat_threads({ chat_id: "PJ0MRSHTDG" })
    proxy.weather = { kind: "clear" }
    expect(await safe).toMatchObject({ chat: { id: "PJ0MRSHTDG" } })
    expect(gaps).toHaveLength(1)
  })

  it("reads frames that drip in piece by piece", async () => {
    await rtm.close()
    // The answer to a ping waits for its turn as well, on a busy machine for longer than a moment.
    await connect({ ...times, pingTimeout: 10_000 })
    proxy.weather = { kind: "drip", bytes: 40, every: 1 }
    expect(await rtm.get_chat_threads({ chat_id: "PJ0MRSHTDG" })).toMatchObject({ chat: {} })
    expect(gaps).toEqual([])
  })

  it("outlives a partition: calls wait or end by their own deadline, none hangs", async () => {
    proxy.weather = { kind: "stall", after: 0 }
    const inTime = rtm.send_event(message)
    const tooLate = rtm.send_event(message, { deadline: 300 }).catch((error: unknown) => error)
    await becomes("reconnecting")
    expect(await tooLate).toMatchObject({ delivery: expect.stringMatching(/unknown|not-sent/) })
    proxy.weather = { kind: "clear" }
    proxy.resetAll()
    expect(await inTime).toMatchObject({ event: { text: "hi" } })
    await isBack()
  })

  it("tells a refused connection from a lost one", async () => {
    await proxy.close()
    expect(await becomes("reconnecting")).toMatchObject({ reason: "lost" })
    const refused = await firstValueFrom(
      rtm.status.pipe(filter((status) => status.state === "reconnecting" && status.attempt > 1))
    )
    expect(refused).toMatchObject({ reason: "refused" })
    const other = createRtm(v3_0, { token: "t", url: "wss://no-such-host.invalid/", retry: noRetry })
    await expect(other.ping()).rejects.toMatchObject({ reason: "dns", delivery: "not-sent" })
    await other.close()
  })
})
