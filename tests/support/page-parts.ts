// Where things are on the page of the fake.
import type { Page } from "playwright"

export const live = (page: Page) => page.locator('.live[data-status="live"]')
export const conversation = (page: Page) => page.getByRole("region", { name: /^Conversation/ })
export const chats = (page: Page) => page.getByRole("navigation", { name: "Chats" })
export const wires = (page: Page) => page.getByRole("region", { name: "Wires" })
export const faults = (page: Page) => page.getByRole("region", { name: "Faults" })
export const rows = (page: Page) => wires(page).getByRole("listitem")
export const field = (page: Page) => page.getByRole("textbox", { name: /^Message as/ })
export const said = (page: Page, text: string) => conversation(page).getByText(text, { exact: true })

/** Says something as the customer. */
export const write = async (page: Page, text: string): Promise<void> => {
  await field(page).fill(text)
  await page.keyboard.press("Enter")
}
