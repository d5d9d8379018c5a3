import { createClient } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import { describe, expect, it } from "vitest"
import { hasNoChromium, live, rows, said, usePageDesk, wires, write } from "../support/page-desk.ts"
import { agentOn, chatId } from "../support/page-people.ts"

describe.skipIf(hasNoChromium)("the wires on the page", () => {
  const desk = usePageDesk()

  it("show calls, answers and pushes of both versions, filtered as one likes", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open()
    const web = createClient(v3_6, desk.fake.webTransport({ catalog: v3_6 }))
    await agent.rtm.send_event({ chat_id: chatId, event: { type: "message", text: "needle" } })
    await web.list_routing_statuses({})
    await rows(page).filter({ hasText: "list_routing_statuses" }).first().waitFor()
    const names = async () => rows(page).locator("strong").allTextContents()
    expect(await names()).toEqual(expect.arrayContaining(["login", "send_event", "incoming_event"]))

    const search = wires(page).getByRole("searchbox")
    await search.fill("needle")
    await expect.poll(names).toEqual(["incoming_event", "send_event", "send_event"])
    await wires(page).getByRole("button", { name: "Answers" }).click()
    await expect.poll(names).toEqual(["incoming_event", "send_event"])
    await wires(page).getByRole("button", { name: "Pushes" }).click()
    await expect.poll(names).toEqual(["send_event"])
    await search.fill("")
    await wires(page).getByLabel("Version").selectOption("3.6")
    await expect.poll(names).toEqual(["list_routing_statuses"])
    await wires(page).getByLabel("Version").selectOption("")
    await wires(page).getByLabel("This chat only").check()
    await expect.poll(names).toEqual(["send_event"])
  })

  it("show the JSON of each, without secrets, to be copied", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open()
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    const event = { type: "message", text: "copy me" } as const
    await agent.rtm.send_event({ chat_id: chatId, event })
    const row = rows(page).filter({ hasText: "copy me" }).and(page.locator('[data-kind="call"]'))
    await row.getByRole("button", { name: /send_event/ }).click()
    await row.getByRole("button", { name: "Copy the JSON of send_event" }).click()
    await row.getByText("Copied").waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(JSON.parse(copied)).toMatchObject({ chat_id: chatId, event })
    expect(await row.locator("pre").textContent()).toBe(copied)

    const login = rows(page).filter({ hasText: "login" }).and(page.locator('[data-kind="call"]'))
    await login.getByRole("button").first().click()
    expect(await login.locator("pre").textContent()).toContain("[hidden]")
    expect(await page.content()).not.toContain(desk.fake.token)
  })

  it("hold still, go on, and are cleared", async () => {
    const page = await desk.open()
    const web = createClient(v3_6, desk.fake.webTransport({ catalog: v3_6 }))
    await web.list_chats({})
    await expect.poll(() => rows(page).count()).toBe(2)
    await wires(page).getByRole("button", { name: "Hold still" }).click()
    await web.list_agents_for_transfer({ chat_id: chatId })
    await write(page, "meanwhile")
    await said(page, "meanwhile").waitFor()
    expect(await rows(page).count()).toBe(2)
    await wires(page).getByRole("button", { name: "Hold still" }).click()
    await expect.poll(() => rows(page).count()).toBe(4)
    await wires(page).getByRole("button", { name: "Clear" }).click()
    await expect.poll(() => rows(page).count()).toBe(0)
  })

  it("show webhooks with every try", async () => {
    const answers = [503, 200]
    await desk.restart({
      clock: "virtual",
      fetch: () => Promise.resolve(new Response(null, { status: answers.shift() ?? 200 }))
    })
    const url = "https://hooks.example.com/incoming"
    desk.fake.registerWebhook({ url, action: "incoming_event", secret: "s3cret-of-the-hook", version: "3.6" })
    const page = await desk.open()
    await write(page, "Hello?")
    const tries = rows(page).filter({ hasText: "hooks.example.com" })
    await tries.getByText("503, again in 20 s").waitFor()
    await desk.fake.clock.advance(20_000)
    await expect
      .poll(() => tries.locator(".row-where").allTextContents())
      .toEqual(["try 2 → hooks.example.com", "try 1 → hooks.example.com"])
    await tries.first().getByText("200", { exact: true }).waitFor()
    await tries.first().getByRole("button").click()
    const body = await tries.first().locator("pre").textContent()
    expect(body).toContain("Hello?")
    expect(body).not.toContain("s3cret-of-the-hook")
  })

  it("comes back when the fake does, and forgets the one before", async () => {
    const page = await desk.open()
    const web = createClient(v3_6, desk.fake.webTransport({ catalog: v3_6 }))
    for (let n = 0; n < 5; n += 1) await web.list_chats({})
    await write(page, "said to the old one")
    await said(page, "said to the old one").waitFor()
    const port = Number(new URL(desk.fake.webUrl).port)
    await desk.fake.close()
    await page.getByText("the fake does not answer").waitFor()
    await desk.start({ port })
    await live(page).waitFor()
    await said(page, "said to the old one").waitFor({ state: "detached" })
    await expect.poll(() => rows(page).count()).toBe(0)
    await createClient(v3_6, desk.fake.webTransport({ catalog: v3_6 })).list_chats({})
    await expect.poll(() => rows(page).count()).toBe(2)
  })
})
