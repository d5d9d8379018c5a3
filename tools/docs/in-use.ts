// Uses a version of the site as a reader does: by keys alone, and on a system that is dark.
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type Browser, openBrowser } from "../../tests/support/open-browser.ts"

type Page = Awaited<ReturnType<Browser["context"]["newPage"]>>

/** Milliseconds that a page may take to be there: none of them has to be fast here. */
const patience = 120_000

/** What is wrong with the search: `/` opens it, arrows choose, Enter follows, and the version in service comes first. */
const faultsOfSearch = async (page: Page): Promise<string[]> => {
  await page.keyboard.press("/")
  const results = page.locator("#tsd-search-results li")
  await page.keyboard.type("send_event")
  await results.first().waitFor()
  const links = await results
    .locator("a")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  const [current, former] = ["v3.6", "v3.0"].map((version) =>
    links.findIndex((link) => link.includes(version))
  )
  const faults: string[] = []
  if (current === -1 || (former !== -1 && former! < current!))
    faults.push(`the search does not show v3.6 first: ${links.join(" ")}`)
  await page.keyboard.press("ArrowDown")
  if ((await page.locator('#tsd-search-results li[aria-selected="true"]').count()) !== 1)
    faults.push("no arrow chooses a result")
  await page.keyboard.press("Enter")
  await page.waitForURL((url) => links.includes(url.href), { timeout: patience })
  return faults
}

/** How light a colour of CSS is, from 0 to 1. */
const lightnessOf = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}

/** Pages whose ground stays light on a dark system, or whose text does not stand out from it. */
const faultsInTheDark = async (page: Page, url: string): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: "dark" })
  await page.goto(url)
  const [ground, text] = await page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.body)
    const words = document.querySelector(".tsd-typography p, p, li") ?? document.body
    return [backgroundColor, getComputedStyle(words).color] as const
  })
  const isTransparent = /rgba\(.*, 0\)/.test(ground)
  const isDark = isTransparent || lightnessOf(ground) < 0.3
  return isDark && lightnessOf(text) > 0.6 ? [] : [`${url} is ${text} on ${ground} on a dark system`]
}

/** What a reader would stumble over in the folder of a version. */
export const faultsInUse = async (chromium: string, folder: string): Promise<string[]> => {
  await using browser = await openBrowser(chromium)
  const page = await browser.context.newPage()
  page.setDefaultTimeout(patience)
  const first = pathToFileURL(join(folder, "index.html")).href
  await page.goto(first)
  const icon = await page.locator('link[rel="icon"]').count()
  return [
    ...(icon === 1 ? [] : ["the first page has no icon"]),
    ...(await faultsOfSearch(page)),
    ...(await faultsInTheDark(page, first)),
    ...(await faultsInTheDark(page, pathToFileURL(join(folder, "..", "versions.html")).href))
  ]
}
