// The bot of the guide, with a customer who types on the page of the fake, and a colleague who takes over.
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { describe, expect, it } from "vitest"
import { programOf, startProgram, world } from "../support/guide-programs.ts"
import { hasNoChromium, said, usePageDesk, write } from "../support/page-desk.ts"

describe.skipIf(hasNoChromium)("the bot of the guide, on the page of the fake", () => {
  const desk = usePageDesk()

  it("answers who types there, is restarted, and hands over", async () => {
    await desk.restart({ world })
    const { fake } = desk
    const env = { AGENT_CHAT_TOKEN: "bot-token", AGENT_CHAT_RTM_URL: fake.rtmUrlOf("3.6"), PEOPLE_GROUP: "2" }
    const program = programOf("docs/guides/bot.md")
    await using ben = createRtm(v3_6, { token: "ben-token", url: fake.rtmUrlOf("3.6") })
    await ben.connect()

    const first = startProgram(program, env)
    await expect.poll(() => fake.connections).toBe(2)
    const page = await desk.begin("Nina", "Hello")
    await said(page, "Hello! I am a bot. Ask me, or say that you want a person.").waitFor()
    await write(page, "When are you open?")
    await said(page, "We are open from 9 to 17.").waitFor()
    expect(await first.end()).toEqual({ code: 0, errors: "" })

    await write(page, "And where is my parcel?")
    await said(page, "And where is my parcel?").waitFor()
    const second = startProgram(program, env)
    await said(page, "Parcels arrive within three days.").waitFor({ timeout: 15_000 })

    await write(page, "I want a person")
    await said(page, "One moment, I am looking for a colleague.").waitFor()
    const chats = async () => (await ben.list_chats({})).chats_summary
    await expect.poll(async () => (await chats()).length).toBe(1)
    const [chat] = await chats()
    await ben.send_event({ chat_id: chat!.id, event: { type: "message", text: "This is Ben." } })
    await said(page, "This is Ben.").waitFor()
    await write(page, "Are you open now?")
    await ben.send_event({ chat_id: chat!.id, event: { type: "message", text: "Yes." } })
    await said(page, "Yes.").waitFor()
    expect(await second.end()).toEqual({ code: 0, errors: "" })
    // The bot greeted once, and left the chat to its colleague.
    expect(await said(page, "Hello! I am a bot. Ask me, or say that you want a person.").count()).toBe(1)
    expect(await said(page, "We are open from 9 to 17.").count()).toBe(1)
  })
})
