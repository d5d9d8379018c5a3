import { describe, expect, it } from "vitest"
import { FakeLiveChat } from "../fake-livechat.ts"
import { agent1, createFake, rtmClient } from "../test-support/fake.ts"
import { act, connect } from "./test-support/raw-requests.ts"

describe("a token", () => {
  const basic = `Basic ${btoa("account:secret")}`
  const schemes: readonly (readonly [string, boolean])[] = [
    ["Bearer right", true],
    ["bearer  right", true],
    [basic, true],
    [basic.replace("Basic", "basic"), true],
    ["right", false],
    ["Bearer", false],
    ["Bearer ", false],
    ["", false],
    ["Token right", false],
    ["Bearer Bearer right", false],
    [`Bearer ${basic}`, false],
    ["Basic right", false],
    ["Basic !!!", false],
    [`Basic ${btoa("no colon")}`, false]
  ]

  it.each(schemes)("%j is accepted on both transports: %j", async (value, isAccepted) => {
    await using fake = await FakeLiveChat.start({ token: "right" })
    fake.addToken({ token: basic, agent_id: agent1 })
    const web = await act(fake, "get_customers", {}, { Authorization: value })
    expect(web.body.error?.type).toBe(isAccepted ? undefined : "authentication")
    const rtm = await connect(fake.rtmUrl)
    const login = await rtm.send({ request_id: "1", action: "login", payload: { token: value } })
    expect(login.success).toBe(isAccepted)
    rtm.socket.terminate()
  })

  it("needs a scheme where any token will do", async () => {
    await using fake = await FakeLiveChat.start()
    expect((await act(fake, "get_customers", {}, { Authorization: "abc" })).body.error).toEqual({
      type: "authentication",
      message:
        'The token needs a scheme: "Bearer <token>" or "Basic <base64 of account id:personal access token>"'
    })
    expect((await act(fake, "get_customers", {}, { Authorization: basic })).status).toBe(200)
  })

  it("may be given to the fake with its scheme, and revoked so", async () => {
    for (const token of [basic, "Bearer right"]) {
      const fake = createFake({ token })
      const { client } = await rtmClient(fake)
      await client.ping()
      fake.revokeToken(token)
      await fake.clock.advance(0)
      await expect(client.ping()).rejects.toMatchObject({ reason: "login-rejected" })
    }
  })
})
