// Opens pages on a screen as narrow as that of a phone.
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { openBrowser } from "../../tests/support/open-browser.ts"

const phone = { width: 390, height: 800 }
/** Milliseconds that a page may take to be there: none of them has to be fast here. */
const patience = 120_000

/** The pages of a folder that are wider than the screen of a phone, which would have to be moved to and fro to read a line. */
export const tooWide = async (
  chromium: string,
  folder: string,
  pages: readonly string[]
): Promise<string[]> => {
  await using browser = await openBrowser(chromium)
  const page = await browser.context.newPage()
  await page.setViewportSize(phone)
  page.setDefaultTimeout(patience)
  // The layout needs none, and the index of the search is most of what a page loads.
  await page.route("**/*.js", (route) => route.abort())
  const found: string[] = []
  for (const path of pages) {
    await page.goto(pathToFileURL(join(folder, path)).href)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    if (width > phone.width) found.push(`${path}: ${width} px wide on a screen of ${phone.width}`)
  }
  return found
}
