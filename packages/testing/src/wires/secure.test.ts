import { execFile } from "node:child_process"
import { X509Certificate } from "node:crypto"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { connect } from "node:http2"
import { request as httpsRequest } from "node:https"
import type { IncomingMessage } from "node:http"
import { connect as netConnect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { promisify } from "node:util"
import { describe, expect, it, onTestFinished } from "vitest"
import { WebSocket } from "ws"
import { FakeLiveChat } from "../fake-livechat.ts"
import { selfSigned } from "./certificate.ts"

const start = () => FakeLiveChat.start({ tls: true })
const path = "/v3.6/agent/action/list_chats"

const viaHttps = async (fake: FakeLiveChat, host = "127.0.0.1") => {
  const request = httpsRequest({
    host,
    port: new URL(fake.webUrl).port,
    path,
    method: "POST",
    ca: fake.certificate,
    headers: { Authorization: "Bearer any" }
  })
  request.end("{}")
  const [response] = (await once(request, "response")) as [IncomingMessage]
  response.resume()
  return response.statusCode
}

describe("TLS", () => {
  it("is on the same port as plain HTTP, under the certificate that was made", async () => {
    await using fake = await start()
    expect(fake.secureWebUrl).toBe(fake.webUrl.replace("http:", "https:"))
    expect(await viaHttps(fake)).toBe(200)
    expect(await viaHttps(fake, "localhost")).toBe(200)
    const plain = await fetch(`${fake.webUrl}${path}`, {
      method: "POST",
      headers: { Authorization: "Bearer any" },
      body: "{}"
    })
    expect(plain.status).toBe(200)
  })

  it.each([
    ["3.0", "upload_file", "payload.file"],
    ["3.6", "upload_file", "file"]
  ])("gives a file of v%s an address of TLS, where it lies for both", async (version, action, part) => {
    await using fake = await start()
    const options = { method: "POST", ca: fake.certificate, headers: { Authorization: "Bearer any" } }
    const form = new FormData()
    form.append(part, new Blob(["some text"]), "a.txt")
    const encoded = new Response(form)
    const uploading = httpsRequest(`${fake.secureWebUrl}/v${version}/agent/action/${action}`, {
      ...options,
      headers: { ...options.headers, "Content-Type": encoded.headers.get("content-type") ?? "" }
    })
    uploading.end(Buffer.from(await encoded.arrayBuffer()))
    const [uploaded] = (await once(uploading, "response")) as [IncomingMessage]
    const { url } = JSON.parse(await text(uploaded)) as { url: string }
    expect(new URL(url).origin).toBe(fake.secureWebUrl)
    const fetching = httpsRequest(url, { ca: fake.certificate }).end()
    const [fetched] = (await once(fetching, "response")) as [IncomingMessage]
    expect(await text(fetched)).toBe("some text")
    expect(await (await fetch(url.replace("https:", "http:"))).text()).toBe("some text")
  })

  it("carries the RTM API", async () => {
    await using fake = await start()
    const socket = new WebSocket(fake.secureRtmUrl("3.6"), { ca: fake.certificate })
    await once(socket, "open")
    socket.send('{"action":"login","version":"3.6","request_id":"1","payload":{"token":"Bearer any"}}')
    const [data] = (await once(socket, "message")) as [Buffer]
    expect(JSON.parse(data.toString())).toMatchObject({ action: "login", success: true })
    socket.terminate()
  })

  it("carries HTTP/2, many requests on one connection", async () => {
    await using fake = await start()
    const session = connect(fake.secureWebUrl ?? "", { ca: fake.certificate ?? "" })
    const statuses = Array.from({ length: 3 }, async () => {
      const stream = session.request({ ":method": "POST", ":path": path, authorization: "Bearer any" })
      stream.end("{}")
      let body = ""
      stream.on("data", (chunk: Buffer) => (body += chunk.toString()))
      await once(stream, "end")
      return (JSON.parse(body) as { found_chats: number }).found_chats
    })
    expect(await Promise.all(statuses)).toEqual([2, 2, 2])
    const guarded = session.request({ ":path": "/_fake/world", origin: "https://evil.example.com" })
    const [headers] = (await once(guarded, "response")) as [Record<string, unknown>]
    expect(headers[":status"]).toBe(403)
    session.destroy()
  })

  it("drops the connection of a call over HTTP/2", async () => {
    await using fake = await start()
    fake.drop("list_chats", { times: 1 })
    const session = connect(fake.secureWebUrl ?? "", { ca: fake.certificate ?? "" })
    const stream = session.request({ ":method": "POST", ":path": path, authorization: "Bearer any" })
    stream.on("error", () => {})
    session.on("error", () => {})
    stream.end("{}")
    await once(session, "close")
    expect(stream.rstCode === 0 && stream.readableEnded).toBe(false)
  })

  it("survives clients that do not trust it, say nothing or speak something else", async () => {
    await using fake = await start()
    const distrustful = httpsRequest({ host: "127.0.0.1", port: new URL(fake.webUrl).port })
    const [error] = (await once(distrustful.end(), "error")) as [Error]
    expect(error.message).toContain("self-signed")
    const silent = netConnect(Number(new URL(fake.webUrl).port), "127.0.0.1")
    await once(silent, "connect")
    silent.end()
    const rude = netConnect(Number(new URL(fake.webUrl).port), "127.0.0.1")
    rude.write(Buffer.from([0x16, 3, 1, 0, 5, 255, 255, 255, 255, 255]))
    rude.on("error", () => {}).resume()
    await once(rude, "close")
    expect(await viaHttps(fake)).toBe(200)
  })

  it("takes a certificate of one's own", async () => {
    const own = selfSigned(["fake.example.com"])
    await using fake = await FakeLiveChat.start({ tls: own })
    expect(fake.certificate).toBe(own.cert)
    const request = httpsRequest({
      host: "127.0.0.1",
      port: new URL(fake.webUrl).port,
      path: "/_fake/clock",
      servername: "fake.example.com",
      ca: own.cert
    })
    request.end()
    const [response] = (await once(request, "response")) as [IncomingMessage]
    response.resume()
    expect(response.statusCode).toBe(200)
  })

  it("is off unless it is wanted", async () => {
    await using fake = await FakeLiveChat.start()
    expect([fake.secureWebUrl, fake.certificate]).toEqual([undefined, undefined])
    expect(() => fake.secureRtmUrl("3.6")).toThrow("option tls: start the fake with { tls: true }")
    await expect(FakeLiveChat.start({ tls: { cert: "x" } as never })).rejects.toThrow("option tls: give")
  })
})

describe("a certificate that is made", () => {
  it("is for its names, signs itself and is good now", () => {
    const made = new X509Certificate(selfSigned(["localhost", "127.0.0.1", "::1", "fe80::1:2"]).cert)
    expect(made.verify(made.publicKey)).toBe(true)
    expect(made.checkHost("localhost")).toBe("localhost")
    expect(made.checkIP("127.0.0.1")).toBe("127.0.0.1")
    expect(made.checkIP("::1")).toBe("::1")
    expect(made.checkIP("fe80::1:2")).toBe("fe80::1:2")
    expect(made.checkIP("127.0.0.2")).toBeUndefined()
    expect(made.ca).toBe(true)
    expect(Date.parse(made.validFrom)).toBeLessThan(Date.now())
    expect(Date.parse(made.validTo)).toBeGreaterThan(Date.now() + 300 * 86_400_000)
  })

  it("has another serial number each time", () => {
    const serials = Array.from({ length: 20 }, () => new X509Certificate(selfSigned(["x"]).cert).serialNumber)
    expect(new Set(serials).size).toBe(20)
  })
})

describe("a request to go on in another protocol", () => {
  it.each([["{}"], ['{"limit": 1}']])("is answered as if nothing had been asked: %s", async (body) => {
    await using fake = await FakeLiveChat.start()
    const socket = netConnect(Number(new URL(fake.webUrl).port), "127.0.0.1")
    await once(socket, "connect")
    const head = [
      `POST ${path} HTTP/1.1`,
      "Host: localhost",
      "Authorization: Bearer any",
      "Connection: Upgrade, HTTP2-Settings",
      "Upgrade: h2c",
      "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
      `Content-Length: ${body.length}`
    ]
    socket.write(`${head.join("\r\n")}\r\n\r\n${body.slice(0, 1)}`)
    await new Promise((resolve) => setImmediate(resolve))
    socket.write(body.slice(1))
    let answer = ""
    socket.on("data", (chunk: Buffer) => (answer += chunk.toString()))
    await once(socket, "close")
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/)
    expect(answer).toContain('"found_chats":2')
  })
})

describe("what curl makes of it", () => {
  it("is HTTP/2 under the certificate in a file", async ({ skip }) => {
    await using fake = await start()
    const folder = mkdtempSync(join(tmpdir(), "fake-certificate-"))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, "certificate.pem")
    writeFileSync(file, fake.certificate ?? "")
    const ask = ["--silent", "--http2", "--cacert", file, "-H", "Authorization: Bearer any", "-d", "{}"]
    const tell = ["-o", "/dev/null", "-w", "%{http_version} %{http_code}"]
    const url = `${fake.secureWebUrl}${path}`
    const said = await promisify(execFile)("curl", [...ask, ...tell, url]).then(
      ({ stdout }) => stdout,
      (error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? skip("no curl here") : String(error))
    )
    expect(said).toBe("2 200")
  })
})
