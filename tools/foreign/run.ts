// Lets clients that others wrote judge the fake, over TLS and unchanged: each is a program of its own that is told where
// the fake is and which certificate to trust, says what it found and ends with 0 when that is as documented.
//
//   node tools/foreign/run.ts        (needs `pnpm build`)
import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { FakeLiveChat } from "@agent-chat/testing"
import { execute } from "../../scripts/execute.ts"
import { formatSummary } from "../../scripts/summary.mjs"
import { temporaryFolder } from "../../scripts/temporary-folder.ts"

interface Judge {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
}

const here = fileURLToPath(new URL(".", import.meta.url))

/** Clients from npm run under this Node, others where they are installed. */
const judges: readonly Judge[] = [
  { name: "lc-sdk-js 3.0.3 (v3.3)", program: process.execPath, args: ["lc-sdk.mjs", "lc-sdk-js-3", "3.3"] },
  { name: "lc-sdk-js 4.0.2 (v3.4)", program: process.execPath, args: ["lc-sdk.mjs", "lc-sdk-js-4", "3.4"] },
  { name: "ws", program: process.execPath, args: ["websocket.mjs"] },
  { name: "curl", program: "curl", args: ["--version"] },
  { name: "http.client of python3", program: "python3", args: ["http_client.py"] }
]

const isInstalled = (program: string): boolean => {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}

const total = { passed: 0, failed: 0, skipped: 0 }
const report = (name: string, code: number, output: string): void => {
  total[code === 0 ? "passed" : "failed"] += 1
  process.stdout.write(`${code === 0 ? "ok" : "FAILED"} ${name}\n`)
  if (code !== 0) process.stdout.write(`${output}\n`)
}

/** What curl is asked, and the version of HTTP and the status it has to tell. */
const commands = (
  url: string
): readonly (readonly [name: string, args: readonly string[], told: string])[] => {
  const chats = `${url}/v3.6/agent/action/list_chats`
  const bearer = ["-H", "Authorization: Bearer anything", "-d", "{}"]
  const basic = ["--user", "account:personal-access-token", "-d", "{}"]
  const noVersion = `${url}/v3.5/agent/action/list_chats`
  return [
    ["HTTP/2, Bearer", ["--http2", ...bearer, chats], "2 200"],
    ["HTTP/2, Basic", ["--http2", ...basic, chats], "2 200"],
    ["HTTP/1.1, Basic", ["--http1.1", ...basic, chats], "1.1 200"],
    ["HTTP/1.1, no scheme", ["--http1.1", "-H", "Authorization: anything", "-d", "{}", chats], "1.1 401"],
    ["HTTP/2, a version that is not played", ["--http2", ...bearer, noVersion], "2 400"],
    ["HTTP/2 without TLS", ["--http2", ...bearer, chats.replace("https:", "http:")], "1.1 200"],
    [
      "HTTP/2, a file",
      [
        "--http2",
        "-H",
        "Authorization: Bearer x",
        "-F",
        "file=@run.ts",
        `${url}/v3.6/agent/action/upload_file`
      ],
      "2 200"
    ]
  ]
}

const judgeWithCurl = async (url: string, certificate: string): Promise<void> => {
  for (const [name, args, told] of commands(url)) {
    const common = [
      "--silent",
      "--cacert",
      certificate,
      "-o",
      "/dev/null",
      "-w",
      "%{http_version} %{http_code}"
    ]
    const { output } = await execute("curl", [...common, ...args], { cwd: here, timeout: 20_000 })
    report(`curl: ${name}`, output === told ? 0 : 1, `expected ${told}, found ${output}`)
  }
}

using folder = temporaryFolder("foreign")
const certificate = join(folder.path, "certificate.pem")
{
  await using fake = await FakeLiveChat.start({ tls: true })
  writeFileSync(certificate, fake.certificate ?? "")
  const world = fake.snapshot()
  const env = {
    ...process.env,
    FAKE_URL: fake.secureWebUrl,
    // Node, curl and Python each have a name for it.
    NODE_EXTRA_CA_CERTS: certificate,
    SSL_CERT_FILE: certificate,
    NO_PROXY: "127.0.0.1",
    NO_COLOR: "1"
  }
  for (const { name, program, args } of judges) {
    if (!isInstalled(program)) {
      total.skipped += 1
      process.stdout.write(`skipped ${name}: no ${program} here\n`)
      continue
    }
    fake.restore(world)
    if (program === "curl") await judgeWithCurl(fake.secureWebUrl ?? "", certificate)
    else {
      const { code, output } = await execute(program, args, { cwd: here, env, timeout: 30_000 })
      report(name, code, output)
    }
  }
}
process.stdout.write(`\n${formatSummary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
