// This SDK and what else there is for LiveChat, and for HTTP, in one run: messages over a WebSocket to one cheap server,
// POSTs to another, bundles and imports. The peers come from npm into bench/.peers; their address is all that is changed.
//   node bench/peers.ts [rtm | web | bundles | imports]     needs `pnpm build`, and a registry the first time
import { type ChildProcess, fork, spawnSync } from "node:child_process"
import { Agent as HttpAgent } from "node:http"
import { cpus } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { gzipSync } from "node:zlib"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi } from "@agent-chat/web-api"
import { create } from "axios"
import { build } from "esbuild"
import ky from "ky"
import { Agent, request } from "undici"
import { compare, measure, median } from "./src/harness.ts"
import { inLanes } from "./src/lanes.ts"
import { messageOf } from "./src/message-of.ts"
import { contest } from "./src/peers/contestants.ts"
import { folder, installPeers, versions } from "./src/peers/install.ts"

const self = fileURLToPath(import.meta.url)
const here = fileURLToPath(new URL(".", import.meta.url))

const race = async (
  title: string,
  names: readonly string[],
  inFlight: number,
  total: number
): Promise<void> => {
  const server = fork(join(here, "src/peers/server.ts"))
  const origin = `http://127.0.0.1:${String(await messageOf(server))}`
  const children = new Map<string, ChildProcess>()
  for (const name of names) {
    const child = fork(self, ["contest", name, origin], { env: { ...process.env, PEERS_ORIGIN: origin } })
    children.set(name, child)
    await messageOf(child)
  }
  const contenders = names.map((name) => ({
    name,
    run: async () => {
      const child = children.get(name)!
      const done = messageOf(child)
      child.send({ inFlight, total })
      return { operations: total, cpu: (await done) as NodeJS.CpuUsage }
    }
  }))
  // More than one round each, until the compiler is done.
  for (const contender of contenders) for (let i = 0; i < 2; i++) await contender.run()
  const [first, ...others] = contenders
  await compare({ title, rounds: Number(process.env["ROUNDS"] ?? 7), contenders: [first!, ...others] })
  for (const child of children.values()) child.kill("SIGKILL")
  server.kill()
}

const peers = ["lc-sdk-js 4.0.2", "chat-sdk 0.2.0", "customer-sdk 4.0.2"]

const rtm = async (): Promise<void> => {
  await race(
    "a message over the WebSocket, 256 in flight",
    ["bare ws", "this SDK, v3.0", ...peers],
    256,
    10_000
  )
  await race("10 in flight, as many as v3.6 allows", ["bare ws", "this SDK", ...peers], 10, 5_000)
  await race("one after another", ["bare ws", "this SDK", ...peers], 1, 2_000)
}

const web = async (): Promise<void> => {
  const inFlight = 64
  const calls = 3_000
  const server = fork(join(here, "src/web-server.ts"))
  const origin = `http://127.0.0.1:${String(await messageOf(server))}`
  const url = `${origin}/v3.0/agent/action/send_event`
  const payload = {
    chat_id: "PJ0MRSHTDG",
    event: { type: "message", text: "hello there", recipients: "all" }
  } as const
  const headers = { "Content-Type": "application/json", Authorization: "Bearer t" }
  const loop = (one: () => Promise<unknown>) => (): Promise<number> => inLanes(calls, inFlight, one)
  const dispatcher = new Agent()
  const client = createWebApi(v3_0, { token: "t", baseUrl: origin })
  const http = create({ httpAgent: new HttpAgent({ keepAlive: true }) })
  const { default: got } = (await import(
    pathToFileURL(join(folder, "node_modules/got/dist/source/index.js")).href
  )) as { default: { post: (url: string, options: object) => { json: () => Promise<unknown> } } }
  const agent = { http: new HttpAgent({ keepAlive: true }) }
  await compare({
    title: `a message over HTTP, ${inFlight} in flight`,
    rounds: 7,
    contenders: [
      {
        name: "undici.request",
        run: loop(async () => {
          const reply = await request(url, {
            method: "POST",
            headers,
            body: JSON.stringify(payload),
            dispatcher
          })
          return reply.body.json()
        })
      },
      { name: "this SDK", run: loop(() => client.send_event(payload)) },
      {
        name: "global fetch",
        run: loop(async () =>
          (await fetch(url, { method: "POST", headers, body: JSON.stringify(payload) })).json()
        )
      },
      { name: "axios", run: loop(() => http.post(url, payload, { headers })) },
      { name: "ky", run: loop(() => ky.post(url, { json: payload, headers, retry: 0 }).json()) },
      {
        name: "got",
        run: loop(() => got.post(url, { json: payload, headers, agent, retry: { limit: 0 } }).json())
      }
    ]
  })
  await client.close()
  await dispatcher.close()
  server.kill()
}

/** A program that logs in and sends one message, as small as each allows. */
const programs: Readonly<Record<string, string>> = {
  "this SDK, light": `import { v3_6 } from "@agent-chat/core/v3.6/light"
    import { createRtm } from "@agent-chat/rtm-bridge"
    createRtm(v3_6, { token: "t" }).send_event({ chat_id: "c", event: { type: "message", text: "t" } })`,
  "this SDK, validated": `import { v3_6 } from "@agent-chat/core/v3.6"
    import { createRtm } from "@agent-chat/rtm-bridge"
    createRtm(v3_6, { token: "t" }).send_event({ chat_id: "c", event: { type: "message", text: "t" } })`,
  "this SDK, HTTP, light": `import { v3_6 } from "@agent-chat/core/v3.6/light"
    import { createWebApi } from "@agent-chat/web-api"
    createWebApi(v3_6, { token: "t" }).send_event({ chat_id: "c", event: { type: "message", text: "t" } })`,
  "lc-sdk-js 4.0.2": `import { Agent } from "@livechat/lc-sdk-js"
    const rtm = new Agent.RTM()
    rtm.connect().then(() => rtm.sendEvent("c", { type: "message", text: "t" }))`,
  "chat-sdk 0.2.0": `import ChatSDK from "@livechat/chat-sdk"
    const sdk = new ChatSDK({}); sdk.init({ access_token: "t" }); sdk.sendMessage("c", "t")`,
  "customer-sdk 4.0.2": `import { init } from "@livechat/customer-sdk"
    init({ licenseId: 1, clientId: "c" }).sendEvent({ chatId: "c", event: { type: "message", text: "t" } })`
}

const bundles = async (): Promise<void> => {
  const rows: Record<string, { "kB, minified and gzipped": number | string }> = {}
  for (const [name, contents] of Object.entries(programs)) {
    const isOurs = name.startsWith("this")
    try {
      const { outputFiles, metafile } = await build({
        stdin: { contents, resolveDir: isOurs ? here : folder },
        bundle: true,
        minify: true,
        splitting: true,
        outdir: "out",
        format: "esm",
        target: "es2022",
        platform: "browser",
        define: { "process.env.PEERS_ORIGIN": '"https://api.livechatinc.com"' },
        metafile: true,
        write: false,
        logLevel: "silent"
      })
      // What loads at the start, as `pnpm budgets` weighs it.
      const atStart = new Set(
        Object.keys(metafile.outputs).filter((file) => metafile.outputs[file]?.entryPoint === "<stdin>")
      )
      for (const file of atStart)
        for (const { path, kind } of metafile.outputs[file]?.imports ?? [])
          if (kind === "import-statement") atStart.add(path)
      const bytes = outputFiles
        .filter(({ path }) => [...atStart].some((file) => path.endsWith(file)))
        .reduce((sum, { contents: bundled }) => sum + gzipSync(bundled, { level: 9 }).length, 0)
      rows[name] = { "kB, minified and gzipped": Number((bytes / 1000).toFixed(1)) }
    } catch (error) {
      const { errors = [] } = error as { errors?: readonly { text: string }[] }
      rows[name] = { "kB, minified and gzipped": `does not bundle: ${errors[0]?.text ?? String(error)}` }
    }
  }
  console.log("\na program that sends one message, bundled for a page")
  console.table(rows)
}

const imports = async (): Promise<void> => {
  const start = (code: string, cwd: string) => () => {
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], { cwd })
    if (status !== 0) throw new Error(String(stderr))
    return 1
  }
  const contenders = [
    { name: "bare Node", run: start("", here) },
    {
      name: "this SDK, light",
      run: start('import "@agent-chat/rtm-bridge"; import "@agent-chat/core/v3.6/light"', here)
    },
    {
      name: "this SDK, validated",
      run: start('import "@agent-chat/rtm-bridge"; import "@agent-chat/core/v3.6"', here)
    },
    { name: "lc-sdk-js 4.0.2", run: start('import "@livechat/lc-sdk-js"', folder) },
    { name: "chat-sdk 0.2.0", run: start('import "@livechat/chat-sdk/dist/chat-sdk.cjs.js"', folder) },
    { name: "customer-sdk 4.0.2", run: start('import "@livechat/customer-sdk"', folder) }
  ]
  const [bare, ...others] = await measure(contenders, 9)
  console.log("\nimport, beyond the start of Node")
  console.table(
    Object.fromEntries(
      others.map(({ name, times }) => [
        name,
        { ms: Math.round(median(times.map((time, i) => time - (bare?.times[i] ?? Number.NaN)))) }
      ])
    )
  )
}

const parts: Readonly<Record<string, () => Promise<void>>> = { rtm, web, bundles, imports }

const [, , role, name = "", origin = ""] = process.argv
if (role === "contest") await contest(name, origin)
else {
  installPeers()
  const named = Object.entries(versions).map(([peer, version]) => `${peer} ${version}`)
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? "?"}`
  )
  console.log(named.join(", "))
  for (const [part, work] of Object.entries(parts)) if (role === undefined || role === part) await work()
}
