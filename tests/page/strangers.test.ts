import { once } from "node:events"
import { createServer, request } from "node:http"
import type { AddressInfo } from "node:net"
import { FakeLiveChat } from "@agent-chat/testing"
import { describe, expect, it } from "vitest"
import { hasNoChromium, live, said, usePageDesk, write } from "../support/page-desk.ts"
import { chatId, cleo } from "../support/page-people.ts"

describe.skipIf(hasNoChromium)("the page and others", () => {
  const desk = usePageDesk()

  it("a page of another origin reaches nothing, in no way", async () => {
    const other = createServer((_request, response) => {
      response.setHeader("content-type", "text/html")
      response.end("<!doctype html><title>elsewhere</title>")
    }).listen(0, "127.0.0.1")
    await once(other, "listening")
    try {
      const context = await desk.browser.newContext()
      const page = await context.newPage()
      // localhost and 127.0.0.1 are different origins, and different sites.
      for (const host of ["127.0.0.1", "localhost"]) {
        await page.goto(`http://${host}:${(other.address() as AddressInfo).port}/`)
        const reached = await page.evaluate(
          async ([base, customer]) => {
            const outcomes: Record<string, unknown> = {}
            const attempt = async (name: string, what: () => Promise<unknown>): Promise<void> => {
              outcomes[name] = await what().catch(() => "refused")
            }
            await attempt("read", async () => (await fetch(`${base}_fake/chats`)).status)
            await attempt("read the page", async () => (await fetch(base)).text())
            await attempt(
              "write",
              async () =>
                (
                  await fetch(`${base}_fake/customers/${customer}/says`, {
                    method: "POST",
                    headers: { "content-type": "application/json" },
                    body: '{"text":"x"}'
                  })
                ).status
            )
            // Neither of these asks first; what counts is that nothing is done.
            await fetch(`${base}_fake/customers/${customer}/says`, {
              method: "POST",
              mode: "no-cors",
              body: '{"text":"x"}'
            }).catch(() => {})
            navigator.sendBeacon(`${base}_fake/customers/${customer}/says`, '{"text":"x"}')
            await attempt(
              "listen",
              () =>
                new Promise((resolve, reject) => {
                  const socket = new WebSocket(`${base.replace("http", "ws")}_fake/feed`)
                  socket.addEventListener("open", () => resolve("open"))
                  socket.addEventListener("error", reject)
                })
            )
            await attempt(
              "run",
              () =>
                new Promise((resolve, reject) => {
                  const script = document.createElement("script")
                  script.src = `${base}_fake/page/page.js`
                  script.addEventListener("load", () => resolve("loaded"))
                  script.addEventListener("error", reject)
                  document.head.append(script)
                })
            )
            return outcomes
          },
          [desk.fake.pageUrl!, cleo] as const
        )
        expect(reached).toEqual({
          read: "refused",
          "read the page": "refused",
          write: "refused",
          listen: "refused",
          run: "refused"
        })
        await page.setContent(`<iframe src="${desk.fake.pageUrl}"></iframe>`)
        await expect.poll(() => page.frames()).toHaveLength(2)
        await page.frames()[1]!.waitForLoadState()
        expect(page.frames()[1]!.url()).not.toContain(desk.fake.pageUrl)
      }
      const texts = desk.fake
        .snapshot()
        .chats.flatMap(({ threads }) => threads.flatMap(({ events }) => events.map(({ text }) => text)))
      expect(texts).not.toContain("x")
    } finally {
      other.close()
    }
  })

  it("the page is the same over TLS with HTTP/2", async () => {
    await desk.restart({ tls: true })
    const context = await desk.browser.newContext({ ignoreHTTPSErrors: true })
    const page = await context.newPage()
    await page.goto(`${desk.fake.secureWebUrl}/#${chatId}`)
    await live(page).waitFor()
    await write(page, "over TLS")
    await said(page, "over TLS").waitFor()
    const protocols = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map((entry) => (entry as PerformanceResourceTiming).nextHopProtocol)
    )
    expect(new Set(protocols)).toEqual(new Set(["h2"]))
  })

  it("a link leads to the page", async () => {
    const context = await desk.browser.newContext()
    const page = await context.newPage()
    const linking = createServer((_request, response) => {
      response.setHeader("content-type", "text/html")
      response.end(`<!doctype html><title>linking</title><a href="${desk.fake.pageUrl}">to the page</a>`)
    }).listen(0, "127.0.0.1")
    await once(linking, "listening")
    await page.goto(`http://localhost:${(linking.address() as AddressInfo).port}/`)
    await page.getByRole("link").click()
    await live(page).waitFor()
    expect(page.url()).toBe(desk.fake.pageUrl)
    linking.closeAllConnections()
    linking.close()
  })

  it.each(["/", "/_fake/chats", "/_fake/page/page.js"])(
    "a name that was made to lead here does not get %s",
    async (path) => {
      const { port } = new URL(desk.fake.webUrl)
      const ask = async (host: string): Promise<number | undefined> => {
        const asked = request({ host: "127.0.0.1", port, path, headers: { host } })
        asked.end()
        const [response] = await once(asked, "response")
        response.resume()
        return response.statusCode
      }
      expect(await ask(`rebound.example.com:${port}`)).toBe(403)
      expect(await ask(`127.0.0.1.example.com:${port}`)).toBe(403)
      expect(await ask(`localhost:${port}`)).toBe(200)
    }
  )

  it("nothing is there when it is switched off", async () => {
    await using off = await FakeLiveChat.start({ page: false })
    expect(off.pageUrl).toBeUndefined()
    for (const path of ["/", "/_fake/page/page.js"])
      expect((await fetch(`${off.webUrl}${path}`)).status).toBe(404)
    expect(FakeLiveChat.create().pageUrl).toBeUndefined()
  })
})
