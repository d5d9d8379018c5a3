import { createClient, noRetry } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import { describe, expect, it, vi } from "vitest"
import { faults, field, hasNoChromium, rows, usePageDesk, write } from "../support/page-desk.ts"
import { agentOn } from "../support/page-people.ts"

describe.skipIf(hasNoChromium)("the bar of faults on the page", () => {
  const desk = usePageDesk()

  const web = () => createClient(v3_6, desk.fake.webTransport({ catalog: v3_6 }), { retry: noRetry })

  it("cuts the connections", async () => {
    await using agent = await agentOn(desk.fake)
    const page = await desk.open()
    const cut = vi.fn<() => void>()
    agent.rtm.events.subscribe(({ action }) => action === "gap" && cut())
    await faults(page).getByRole("button", { name: "Drop sockets" }).click()
    await expect.poll(() => cut.mock.calls.length).toBeGreaterThan(0)
    await page.getByText("All connections were cut").waitFor()
  })

  it("refuses the next call, once", async () => {
    const page = await desk.open()
    await faults(page).getByRole("button", { name: "Refuse next" }).click()
    await page.getByLabel("Action").selectOption("list_chats")
    await page.getByLabel("Error").selectOption("too_many_requests")
    await page.getByRole("button", { name: "Plan it" }).click()
    const chip = faults(page).getByText("list_chats: too_many_requests, 1 left")
    await chip.waitFor()
    await expect(web().list_chats({})).rejects.toMatchObject({ type: "too_many_requests" })
    await chip.waitFor({ state: "detached" })
    await web().list_chats({})
    await rows(page).getByText("too_many_requests").first().waitFor()
  })

  it("delays answers until told otherwise", async () => {
    const page = await desk.open()
    await faults(page).getByRole("button", { name: "Delay" }).click()
    await page.getByLabel("Seconds").fill("0.3")
    await page.getByRole("button", { name: "Delay", exact: true }).last().click()
    await faults(page).getByText("any action +0.3 s").waitFor()
    const started = performance.now()
    await web().list_chats({})
    expect(performance.now() - started).toBeGreaterThan(290)
    await faults(page).getByRole("button", { name: "End: any action +0.3 s" }).click()
    await faults(page).getByText("any action +0.3 s").waitFor({ state: "detached" })
    await rows(page)
      .getByText(/ok 30\d ms|ok 3[1-9]\d ms|ok [4-9]\d\d ms/)
      .waitFor()
  })

  it("lets chaos loose, makes webhooks late and sets the clock, for all pages", async () => {
    const [page, other] = [await desk.open(), await desk.open()]
    await faults(page).getByRole("button", { name: "Chaos" }).click()
    await page.getByRole("button", { name: "Let it loose" }).click()
    await faults(page).getByRole("button", { name: "Late webhooks" }).click()
    await page.getByRole("button", { name: "Make them late" }).click()
    await faults(page).getByRole("button", { name: "Clock skew" }).click()
    await page.getByLabel("Minutes ahead").fill("-90")
    await page.getByRole("button", { name: "Set the clock" }).click()
    const chips = faults(other).getByRole("listitem")
    await expect
      .poll(() => chips.allTextContents())
      .toEqual(["chaos, 0 struck", "webhooks +10 s", "clock −2 h"])
    expect(Date.now() - desk.fake.clock.now()).toBeGreaterThan(89 * 60_000)
    for (const end of [/^End: chaos/, /^End: webhooks/, /^End: clock/])
      await faults(other).getByRole("button", { name: end }).click()
    await expect.poll(() => faults(page).getByRole("listitem").count()).toBe(0)
    expect(Math.abs(Date.now() - desk.fake.clock.now())).toBeLessThan(5_000)
  })

  it("says why something is not taken", async () => {
    const page = await desk.open()
    // Agents cannot be told of the typing either, which is no news to a person.
    let refused = 0
    await page.route(/\/(?:types|peeks)$/, (route) => {
      refused += 1
      return route.fulfill({
        status: 400,
        json: { error: { type: "chat_inactive", message: "No active chat" } }
      })
    })
    await page.route("**/says", (route) =>
      route.fulfill({
        status: 400,
        json: { error: { type: "validation", message: "Nobody may say this" } }
      })
    )
    await write(page, "not to be lost")
    await page.getByRole("alert").getByText("Nobody may say this").waitFor()
    expect(await field(page).inputValue()).toBe("not to be lost")
    await page.getByRole("button", { name: "Dismiss" }).click()
    await page.getByText("Nobody may say this").waitFor({ state: "detached" })
    await field(page).pressSequentially("!")
    await expect.poll(() => refused).toBeGreaterThan(1)
    expect(await page.getByRole("alert").textContent()).toBe("")
  })
})
