// The page of the fake in a real browser: a person on the customer's side, an agent on v3.0, a bot on v3.6.
import { describe, expect, it } from "vitest"
import { chats, conversation, field, hasNoChromium, said, usePageDesk, write } from "../support/page-desk.ts"
import { agentOn, botOn, chatId, cleo } from "../support/page-people.ts"

/** A picture of one pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64"
)

describe.skipIf(hasNoChromium)("the customer's side of the page", () => {
  const desk = usePageDesk()

  it("says what a person types, and shows what an agent on v3.0 and a bot on v3.6 answer", async () => {
    await using agent = await agentOn(desk.fake)
    await using bot = await botOn(desk.fake, agent)
    const page = await desk.open()
    await write(page, "Where is my parcel?")
    await said(page, "Bot: Where is my parcel?").waitFor()
    await agent.rtm.send_event({ chat_id: chatId, event: { type: "message", text: "It is on its way." } })
    await said(page, "It is on its way.").waitFor()
    await expect.poll(() => agent.counts.seen).toBeGreaterThan(0)
    // It is read out, too.
    await expect
      .poll(() => page.getByRole("status", { name: "News in the chat" }).textContent())
      .toBe("Ada Support: It is on its way.")
    expect(agent.texts()).toEqual(["Where is my parcel?", "Bot: Where is my parcel?", "It is on its way."])
    expect(bot.failures).toEqual([])
  })

  it("tells agents of what is being typed, and shows that they type", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open()
    await field(page).pressSequentially("Hmm")
    await expect
      .poll(() => agent.heard)
      .toMatchObject([
        { action: "incoming_typing_indicator", payload: { typing_indicator: { is_typing: true } } },
        { action: "incoming_sneak_peek" }
      ])
    await agent.rtm.send_typing_indicator({ chat_id: chatId, is_typing: true })
    await page.getByText("Ada Support is typing").waitFor()
    await agent.rtm.send_event({ chat_id: chatId, event: { type: "message", text: "Yes?" } })
    await said(page, "Yes?").waitFor()
    await page.getByText("Ada Support is typing").waitFor({ state: "detached" })
  })

  it("presses the buttons of rich messages", async () => {
    await using agent = await agentOn(desk.fake)
    await using bot = await botOn(desk.fake, agent)
    const page = await desk.open()
    await write(page, "menu")
    await conversation(page).getByRole("button", { name: "Return it" }).click()
    await said(page, "Bot: Return it").waitFor()
    expect(
      await conversation(page).getByRole("button", { name: "Return it" }).getAttribute("aria-pressed")
    ).toBe("true")
    const pressed = agent.heard.filter(({ action }) => action === "incoming_rich_message_postback")
    expect(pressed).toMatchObject([
      { payload: { user_id: cleo, postback: { id: "return_it", toggled: true } } }
    ])
    expect(bot.failures).toEqual([])
  })

  it("uploads files, and shows pictures", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open()
    await page.locator("input[type=file]").setInputFiles([
      { name: "photo.png", mimeType: "image/png", buffer: pixel },
      { name: "evil.html", mimeType: "text/html", buffer: Buffer.from("<script>parent.evil = 1</script>") }
    ])
    const picture = conversation(page).getByRole("img", { name: "photo.png" })
    await picture.waitFor()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
    await expect.poll(() => agent.heard).toHaveLength(2)
    const files = agent.heard.map(({ payload }) => payload.event)
    expect(files).toMatchObject([
      { type: "file", content_type: "image/png", author_id: cleo },
      { type: "file", content_type: "text/html" }
    ])
    expect(Buffer.from(await (await fetch(files[0].url)).arrayBuffer())).toEqual(pixel)
    // What somebody uploaded never runs with the rights of the page.
    const evil = await fetch(files[1].url)
    expect(evil.headers.get("content-security-policy")).toContain("sandbox")
    expect(evil.headers.get("x-content-type-options")).toBe("nosniff")
    expect(evil.headers.get("content-disposition")).toContain("attachment")
  })

  it("rates", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open()
    await conversation(page)
      .getByRole("button", { name: /^Rated?$/ })
      .click()
    await page.getByRole("textbox", { name: "Comment" }).fill("Could be faster")
    await page.getByRole("button", { name: "Bad" }).click()
    await conversation(page).getByText("Rated bad: “Could be faster”").waitFor()
    expect(agent.heard).toMatchObject([
      {
        payload: { properties: { rating: { score: { value: 0 }, comment: { value: "Could be faster" } } } }
      }
    ])
  })

  it("ends the chat, and opens it again by writing", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open()
    await conversation(page).getByRole("button", { name: "End chat" }).click()
    await conversation(page).getByText("The chat has ended").first().waitFor()
    expect(await conversation(page).getByRole("button", { name: "End chat" }).isDisabled()).toBe(true)
    await write(page, "One more thing")
    await said(page, "One more thing").waitFor()
    await conversation(page).getByText("talks to Ada Support").waitFor()
    expect(agent.heard.map(({ action }) => action)).toEqual(["thread_closed", "incoming_chat_thread"])
  })

  it("leaves the site, and comes back", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open()
    await conversation(page).getByRole("button", { name: "Leave" }).click()
    await conversation(page).getByText("Cleo Visitor has left the site.").waitFor()
    expect(await field(page).count()).toBe(0)
    await conversation(page).getByRole("button", { name: "Come back" }).last().click()
    await field(page).waitFor()
    expect(agent.heard.map(({ action }) => action)).toEqual([
      "customer_visit_ended",
      "customer_visit_started",
      "customer_page_updated"
    ])
  })

  it("leaves also as a customer who wrote without having been seen on the site", async () => {
    await using agent = await agentOn(desk.fake)
    const { chat_id } = desk.fake.customer("otto", { name: "Otto Brandt" }).says("Hello")
    const page = await desk.open({}, chat_id)
    await write(page, "Still here")
    await said(page, "Still here").waitFor()
    await conversation(page).getByRole("button", { name: "Leave" }).click()
    await conversation(page).getByText("Otto Brandt has left the site.").waitFor()
    expect(agent.heard.at(-1)).toMatchObject({ action: "customer_visit_ended" })
  })

  it("is that of a new customer, too", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open()
    await page.getByRole("button", { name: "New customer" }).click()
    await page.getByRole("textbox", { name: "Name" }).fill("Nina <b>Falk</b>")
    await page.getByRole("textbox", { name: "First message" }).fill("Hi there")
    await page.getByRole("button", { name: "Begin a chat" }).click()
    await conversation(page).getByRole("heading", { name: "Nina <b>Falk</b>" }).waitFor()
    await chats(page)
      .getByRole("button", { name: /Nina <b>Falk<\/b>/ })
      .waitFor()
    expect(agent.heard.at(-1)).toMatchObject({ action: "incoming_chat_thread" })
    expect(page.url()).toContain(`#${agent.heard.at(-1)?.payload.chat.id}`)
  })

  it("is nobody's in a chat without a customer, and the first chat's under an address that names none", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open({}, "%")
    await conversation(page).getByRole("heading", { name: "John Customer" }).waitFor()
    const { chat } = await agent.rtm.start_chat({})
    await chats(page)
      .getByRole("button", { name: /Nobody/ })
      .click()
    await conversation(page).getByText("Nobody is on the customer's side of this chat.").waitFor()
    expect(page.url()).toContain(chat.id)
  })

  it("is the same in several pages at once, each with a chat of its own", async () => {
    await using agent = await agentOn(desk.fake)
    // More than the connections that a browser keeps open to one HTTP/1.1 server.
    const first = await desk.open()
    const pages = await Promise.all(Array.from({ length: 7 }, () => first.context().newPage()))
    await Promise.all(pages.map((page) => page.goto(`${desk.fake.pageUrl}#${chatId}`)))
    const last = pages.at(-1)!
    const other = await desk.open({}, "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f5")
    await conversation(other).getByRole("heading", { name: "John Customer" }).waitFor()
    await write(first, "from the first")
    await said(last, "from the first").waitFor()
    await write(last, "from the last")
    await said(first, "from the last").waitFor()
    await write(other, "from John")
    await chats(first).getByText("You: from John").waitFor()
    expect(await said(other, "from the last").count()).toBe(0)
    expect(agent.texts()).toEqual(["from the first", "from the last", "from John"])
  })

  it("does not see what is for agents only", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open()
    await agent.rtm.send_event({
      chat_id: chatId,
      event: { type: "message", text: "a note among us", recipients: "agents" }
    })
    await agent.rtm.send_event({ chat_id: chatId, event: { type: "message", text: "Hello again" } })
    await said(page, "Hello again").waitFor()
    expect(await said(page, "a note among us").count()).toBe(0)
    await agent.rtm.send_event({
      chat_id: chatId,
      event: { type: "message", text: "another note", recipients: "agents" }
    })
    await chats(page).getByText("a note among agents").waitFor()
    expect(await page.getByText("another note").and(page.locator(".chat-last, .bubble")).count()).toBe(0)
  })

  it("sees in which chat something new was said", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open()
    const john = chats(page).getByRole("button", { name: /John Customer/ })
    expect(await john.getByText("new").count()).toBe(0)
    await agent.rtm.send_event({
      chat_id: "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f5",
      event: { type: "message", text: "Yes, please" }
    })
    await john.getByText("new").waitFor()
    await john.click()
    await said(page, "Yes, please").waitFor()
    await john.getByText("new").waitFor({ state: "detached" })
  })

  it("shows what agents send as text, and follows links to the web only", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open()
    const event = {
      type: "message",
      text: `<img src=x onerror="evil=1"> see https://example.com/a or javascript:evil=1`
    } as const
    await agent.rtm.send_event({ chat_id: chatId, event })
    const button = (text: string, value: string) => ({
      type: "url" as const,
      text,
      value,
      postback_id: text,
      user_ids: []
    })
    await agent.rtm.send_event({
      chat_id: chatId,
      event: {
        type: "rich_message",
        template_id: "cards",
        elements: [
          {
            title: "<script>evil=1</script>",
            buttons: [button("good", "https://example.com/b"), button("bad", "javascript:evil=1")]
          }
        ]
      }
    } as never)
    await said(page, "<script>evil=1</script>").waitFor()
    const links = conversation(page).getByRole("link")
    expect(
      await links.evaluateAll((all) =>
        all.map((link) => [link.textContent, (link as HTMLAnchorElement).href])
      )
    ).toEqual([
      ["https://example.com/a", "https://example.com/a"],
      ["good", "https://example.com/b"]
    ])
    expect(await links.first().getAttribute("rel")).toContain("noopener")
    await conversation(page).getByRole("button", { name: "bad" }).click()
    expect(await page.evaluate(() => "evil" in globalThis)).toBe(false)
  })
})
