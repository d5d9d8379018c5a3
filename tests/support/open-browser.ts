import { type BrowserContext, chromium } from "playwright"
import { temporaryFolder } from "../../scripts/temporary-folder.ts"

export interface Browser extends AsyncDisposable {
  readonly context: BrowserContext
}

/** Starts a Chromium, as `findChromium` finds it, without a window and with a profile of its own. */
export const openBrowser = async (executablePath: string): Promise<Browser> => {
  const profile = temporaryFolder("chromium")
  const launch = chromium.launchPersistentContext(profile.path, {
    executablePath,
    headless: true,
    viewport: { width: 1200, height: 760 },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync"
    ]
  })
  const context = await launch.catch((cause: unknown) => {
    profile[Symbol.dispose]()
    throw cause
  })
  return {
    context,
    [Symbol.asyncDispose]: async () => {
      await context.close()
      profile[Symbol.dispose]()
    }
  }
}
