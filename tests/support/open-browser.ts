import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type BrowserContext, chromium } from "playwright"

export interface Browser extends AsyncDisposable {
  readonly context: BrowserContext
}

/** Starts a Chromium, as `findChromium` finds it, without a window and with a profile of its own. */
export const openBrowser = async (executablePath: string): Promise<Browser> => {
  const profile = mkdtempSync(join(tmpdir(), "agent-chat-chromium-"))
  const context = await chromium.launchPersistentContext(profile, {
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
  return {
    context,
    [Symbol.asyncDispose]: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  }
}
