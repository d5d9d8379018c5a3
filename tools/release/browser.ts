// Opens a built page in a browser and waits for what it reports.
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize } from "node:path"
import { startGroup } from "../../scripts/process-group.ts"
import { temporaryFolder } from "../../scripts/temporary-folder.ts"

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" }

const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]

/**
 * Serves `folder` and opens its index.html with these parameters and `report`, the address to which the page is to post
 * one text. Resolves to that text. Loopback is a secure context, as https is; a `host` of any other name is a page on
 * plain http.
 */
export const openPage = async (
  chromium: string,
  folder: string,
  parameters: Readonly<Record<string, string>>,
  host = "127.0.0.1"
): Promise<string> => {
  using profile = temporaryFolder("browser")
  let report: (text: string) => void = () => {}
  const reported = new Promise<string>((resolve) => {
    report = resolve
  })
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname)
    if (request.method === "POST") {
      let text = ""
      request.on("data", (chunk) => (text += String(chunk)))
      request.on("end", () => {
        response.end()
        report(text)
      })
      return
    }
    try {
      const body = readFileSync(join(folder, path))
      response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream").end(body)
    } catch {
      response.writeHead(404).end()
    }
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`
  const query = new URLSearchParams({ ...parameters, report: `${origin}/report` })
  const { child: browser, kill } = startGroup(
    chromium,
    [
      ...flags,
      `--host-resolver-rules=MAP ${host} 127.0.0.1`,
      `--user-data-dir=${profile.path}`,
      "--enable-logging=stderr",
      `${origin}/index.html?${query.toString()}`
    ],
    {}
  )
  let output = ""
  browser.stdout.resume()
  browser.stderr.on("data", (chunk) => (output += String(chunk)))
  const ended = once(browser, "close")
  const late = new AbortController()
  try {
    return await Promise.race([
      reported,
      ended.then(() => `the browser ended\n${output}`),
      new Promise<string>((resolve) => {
        const alarm = setTimeout(() => resolve(`the page reported nothing\n${consoleOf(output)}`), 30_000)
        late.signal.addEventListener("abort", () => clearTimeout(alarm))
      })
    ])
  } finally {
    late.abort()
    kill()
    await ended
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

const consoleOf = (output: string) =>
  output
    .split("\n")
    .filter((line) => line.includes("CONSOLE"))
    .join("\n")
