// The peers, from npm into a folder of their own: what nobody needs but this benchmark is in no lockfile of ours.
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const folder = fileURLToPath(new URL("../../.peers", import.meta.url))

export const versions = {
  "@livechat/lc-sdk-js": "4.0.2",
  "@livechat/chat-sdk": "0.2.0",
  "@livechat/customer-sdk": "4.0.2",
  got: "16.1.0"
} as const

/** Where the real service is written into a peer, and what stands there instead: an address of the environment. */
const addresses: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  "@livechat/lc-sdk-js/lib/src/internal/index.js": [["`wss://${this.APIURL}", "`ws://${this.APIURL}"]],
  "@livechat/chat-sdk/dist/chat-sdk.cjs.js": [
    ['"https://api.livechatinc.com/v3.4/agent/rtm/sjs"', 'process.env.PEERS_ORIGIN + "/sjs"']
  ],
  "@livechat/customer-sdk/dist/customer-sdk.cjs.js": [
    ['"https://api" + regionPart + getEnvPart(state) + ".livechatinc.com"', "process.env.PEERS_ORIGIN"],
    [".replace(/^https/, 'wss')", ".replace(/^http/, 'ws')"]
  ]
}

/** Installs what is not there, and has the peers talk to the server of this benchmark. Nothing else of them is changed. */
export const installPeers = (): void => {
  const modules = join(folder, "node_modules")
  const done = join(folder, "done.json")
  const wanted = JSON.stringify({ versions, addresses })
  if (existsSync(done) && readFileSync(done, "utf8") === wanted) return
  // What an interrupted run has left may still lead to the real service.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n')
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`)
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...packages], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"]
  })
  for (const [file, changes] of Object.entries(addresses)) {
    const path = join(modules, file)
    let text = readFileSync(path, "utf8")
    for (const [from, to] of changes) {
      if (!text.includes(from)) throw new Error(`${file} does not say ${from}`)
      text = text.replaceAll(from, to)
    }
    writeFileSync(path, text)
  }
  writeFileSync(done, wanted)
}
