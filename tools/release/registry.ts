// A registry on loopback: it keeps what is published to it, and asks the registry of npm's configuration for the rest.
import { execFileSync } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, writeFileSync } from "node:fs"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { runServer } from "verdaccio"

export interface Registry extends AsyncDisposable {
  /** With a slash at its end. */
  readonly url: string
  /** An environment in which npm and pnpm talk to this registry and to no other. */
  readonly env: NodeJS.ProcessEnv
}

/** What npm's configuration on this machine says, as pnpm reads it. */
const configured = (key: string): string | undefined => {
  const pnpm = fileURLToPath(new URL("../../node_modules/pnpm/bin/pnpm.cjs", import.meta.url))
  const value = execFileSync(process.execPath, [pnpm, "config", "get", key], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"]
  }).trim()
  return ["", "null", "undefined"].includes(value) ? undefined : value
}

/** Starts the registry on a free port; it keeps its files in `folder`. */
export const startRegistry = async (folder: string): Promise<Registry> => {
  mkdirSync(folder, { recursive: true })
  const upstream = configured("registry")
  const proxy = configured("https-proxy")
  const server: Server = await runServer({
    configPath: join(folder, "config.yaml"),
    storage: join(folder, "storage"),
    self_path: folder,
    uplinks: {
      upstream: {
        url: upstream,
        cache: true,
        timeout: "60s",
        ...(proxy === undefined ? {} : { https_proxy: proxy })
      }
    },
    packages: {
      "@agent-chat/*": { access: ["$all"], publish: ["$all"] },
      "**": { access: ["$all"], publish: ["$authenticated"], proxy: ["upstream"] }
    },
    web: { enable: false },
    max_body_size: "50mb",
    log: { type: "stdout", format: "pretty", level: "fatal" }
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/`
  const npmrc = join(folder, "npmrc")
  // npm refuses to publish without a token, even where none is asked for
  writeFileSync(npmrc, `registry=${url}\n//127.0.0.1:${port}/:_authToken=none\n`)
  const outer = Object.entries(process.env).filter(([name]) => !/^p?npm_/i.test(name))
  return {
    url,
    env: {
      ...Object.fromEntries(outer),
      NO_COLOR: "1",
      CI: "1",
      npm_config_registry: url,
      npm_config_userconfig: npmrc,
      npm_config_cache: join(folder, "cache"),
      npm_config_audit: "false",
      npm_config_fund: "false",
      npm_config_update_notifier: "false"
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}
