// Recipes that end with a server, or need something around them, and what has to happen there.
import { execFileSync } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { join } from "node:path"
import { createServer as createTlsServer } from "node:tls"
import { findChromium } from "../../scripts/chromium.ts"
import { openBrowser } from "../../tests/support/open-browser.ts"
import type { Site } from "./recipe-site.ts"

/** `line` is the last one of the recipe, which was not typed yet. Resolves to a reason when it could not be looked at. */
type Prover = (site: Site, line: string) => Promise<string | void>

/** What a function URL does with a request. */
const invoke = `import { createServer } from "node:http"
import { handler } from "./index.mjs"

createServer(async (request, response) => {
  const chunks = await Array.fromAsync(request)
  const body = Buffer.concat(chunks).toString("base64")
  const { statusCode, headers } = await handler({ body, isBase64Encoded: true, rawPath: request.url })
  response.writeHead(statusCode, headers).end()
}).listen(Number(process.env.PORT))
`

const next: Prover = (site, line) =>
  site.serve(line, async (url) => {
    await site.deliversWebhook()
    await site.shows(url, "PJ0MRSHTDG")
    await site.shows(`${url}/profile`, "agent1@example.com")
    await site.shows(`${url}/desk`, "idle")
  })

const react: Prover = async (site, line) => {
  const chromium = findChromium()
  if (chromium === undefined) return "there is no Chromium; set CHROMIUM_PATH"
  const { fake } = site
  const env = { VITE_AGENT_CHAT_TOKEN: fake.token, VITE_AGENT_CHAT_RTM_URL: fake.rtmUrlOf("3.6") }
  const address = `${line} --host 127.0.0.1 --port $PORT --strictPort`
  const look = async (url: string): Promise<void> => {
    await using browser = await openBrowser(chromium)
    const page = await browser.context.newPage()
    const faults: string[] = []
    page.on("pageerror", (error) => faults.push(error.message))
    await page.goto(url)
    const isReady = () => page.getByText("ready", { exact: true }).waitFor({ timeout: 15_000 })
    const hasOneConnection = async () => {
      const until = Date.now() + 5_000
      while (fake.connections !== 1 && Date.now() < until) await page.waitForTimeout(50)
      await page.waitForTimeout(300)
      if (fake.connections !== 1) throw new Error(`${fake.connections} connections are open`)
    }
    await isReady()
    await hasOneConnection()
    fake.customer("b7eff798-f8df-4364-8059-649c35c9ed0c").says("Is anybody there?")
    await page.getByText("Is anybody there?").waitFor({ timeout: 5_000 })
    // A hot update keeps the page, and closes the connection that it replaces.
    await page.evaluate(() => Object.assign(globalThis, { isKept: true }))
    const desk = readFileSync(join(site.path, "src/desk.jsx"), "utf8")
    site.write("src/desk.jsx", desk.replace("<h1>Desk</h1>", "<h1>Desk, edited</h1>"))
    await page.getByText("Desk, edited").waitFor({ timeout: 5_000 })
    await isReady()
    await hasOneConnection()
    if (!(await page.evaluate(() => "isKept" in globalThis))) throw new Error("the page was loaded anew")
    if (faults.length > 0) throw new Error(faults.join("\n"))
  }
  return site.serve(address, look, env)
}

/** Runs a program that knows the service by a name that only the proxy can resolve, and by TLS. */
const proxy: Prover = async (site, line) => {
  const certificate = ["-keyout", "key.pem", "-out", "ca.pem", "-addext", "subjectAltName=DNS:livechat.test"]
  const request = [
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-days",
    "1",
    "-subj",
    "/CN=livechat.test"
  ]
  try {
    execFileSync("openssl", [...request, ...certificate], { cwd: site.path, stdio: "ignore" })
  } catch {
    return "there is no openssl to make a certificate with"
  }
  const read = (file: string) => readFileSync(join(site.path, file))
  const { port: fakePort } = new URL(site.fake.webUrl)
  const service = createTlsServer({ key: read("key.pem"), cert: read("ca.pem") }, (socket) => {
    const behind = connect(Number(fakePort), "127.0.0.1")
    for (const [from, to] of [
      [socket, behind],
      [behind, socket]
    ] as const) {
      from.pipe(to)
      from.on("error", () => to.destroy())
    }
  }).listen(0, "127.0.0.1")
  await once(service, "listening")
  const asked: string[] = []
  const between = createServer((_request, response) => response.writeHead(405).end())
  between.on("connect", ({ url = "" }, socket) => {
    asked.push(url)
    const there = connect((service.address() as AddressInfo).port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n")
      socket.pipe(there).pipe(socket)
    })
    there.on("error", () => socket.destroy())
    socket.on("error", () => there.destroy())
  })
  between.listen(0, "127.0.0.1")
  await once(between, "listening")
  try {
    const output = await site.type(line, {
      HTTPS_PROXY: `http://127.0.0.1:${(between.address() as AddressInfo).port}`,
      NODE_EXTRA_CA_CERTS: join(site.path, "ca.pem"),
      AGENT_CHAT_URL: "https://livechat.test",
      AGENT_CHAT_RTM_URL: "wss://livechat.test/v3.6/agent/rtm/ws"
    })
    if (!output.includes("agent1@example.com sees 2 chats")) throw new Error(`it printed\n${output}`)
    if (asked.length < 2 || asked.some((host) => host !== "livechat.test:443"))
      throw new Error(`the proxy was asked for ${asked.join(", ")}`)
  } finally {
    service.close()
    between.closeAllConnections()
    between.close()
  }
  return undefined
}

const takesWebhooks: Prover = (site, line) => site.serve(line, () => site.takesWebhook())

const actsOnWebhooks: Prover = (site, line) => site.serve(line, () => site.deliversWebhook())

/** wrangler takes the values of the environment for those of the worker. */
const workers: Prover = (site, line) =>
  site.serve(line, () => site.deliversWebhook(), { CLOUDFLARE_INCLUDE_PROCESS_ENV: "true" })

export const provers: Readonly<Record<string, Prover>> = {
  express: takesWebhooks,
  fastify: takesWebhooks,
  hono: takesWebhooks,
  nest: (site, line) =>
    site.serve(line, async (url) => {
      await site.deliversWebhook()
      await site.shows(`${url}/chats`, "PJ0MRSHTDG")
    }),
  next,
  lambda: (site) => {
    site.write("invoke.mjs", invoke)
    return site.serve("node invoke.mjs", () => site.deliversWebhook())
  },
  workers,
  deno: actsOnWebhooks,
  bun: actsOnWebhooks,
  react,
  "a-corporate-proxy": proxy
}
