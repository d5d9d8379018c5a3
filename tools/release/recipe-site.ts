// A folder in which a recipe is followed, a service for it, and programs that run in it.
import { once } from "node:events"
import { mkdirSync, writeFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { FakeLiveChat } from "@agent-chat/testing"
import { startGroup } from "../../scripts/process-group.ts"
import { freePort } from "../../tests/support/free-port.ts"
import { run } from "./consumer.ts"
import type { Step } from "./recipe.ts"
import { installedRuntime } from "./runtimes.ts"

/** A customer that every new fake has. */
const cleo = "b7eff798-f8df-4364-8059-649c35c9ed0c"
/** Where Deno and Bun are. */
const runtimes = (["Deno", "Bun"] as const).flatMap((name) => {
  const path = installedRuntime(name)
  return path === undefined ? [] : [dirname(path)]
})
const webhook = { secret: "a-secret-of-the-recipes", pathToken: "a-path-of-the-recipes" }

export class Site implements AsyncDisposable {
  readonly path: string
  readonly fake: FakeLiveChat
  readonly #env: NodeJS.ProcessEnv

  private constructor(path: string, fake: FakeLiveChat, env: NodeJS.ProcessEnv) {
    this.path = path
    this.fake = fake
    this.#env = {
      ...env,
      PATH: [dirname(process.execPath), ...runtimes, env["PATH"]].join(delimiter),
      // the caches and the registry of other runtimes than Node, which read their own names
      DENO_DIR: join(path, ".deno"),
      BUN_INSTALL_CACHE_DIR: join(path, ".bun"),
      NPM_CONFIG_REGISTRY: env["npm_config_registry"],
      WRANGLER_SEND_METRICS: "false",
      NODE_NO_WARNINGS: "1",
      NEXT_TELEMETRY_DISABLED: "1",
      AGENT_CHAT_TOKEN: fake.token,
      AGENT_CHAT_URL: fake.webUrl,
      AGENT_CHAT_RTM_URL: fake.rtmUrlOf("3.6")
    }
  }

  static async open(path: string, env: NodeJS.ProcessEnv): Promise<Site> {
    mkdirSync(path, { recursive: true })
    return new Site(path, await FakeLiveChat.start({ token: "dal:a-token-of-the-recipes" }), env)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.fake.close()
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.path, file)), { recursive: true })
    writeFileSync(join(this.path, file), text)
  }

  /** Types a line to its end; what it printed. */
  type(line: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
    return run("sh", ["-c", line], this.path, { ...this.#env, ...env })
  }

  async follow(steps: readonly Step[]): Promise<void> {
    let printed = ""
    for (const step of steps) {
      if (step.kind === "write") this.write(step.file, step.text)
      else if (step.kind === "type") printed = await this.type(step.line)
      else if (!printed.endsWith(step.text)) throw new Error(`it printed\n${printed}\nand not\n${step.text}`)
    }
  }

  /** Types a line that does not end, while something is done with the server that it starts. */
  async serve(
    line: string,
    use: (url: string) => Promise<void>,
    more: NodeJS.ProcessEnv = {}
  ): Promise<void> {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const id = this.fake.registerWebhook({
      url: `${url}/livechat/${webhook.pathToken}`,
      action: "incoming_event",
      secret: webhook.secret,
      version: "3.6"
    })
    const env = {
      ...this.#env,
      PORT: String(port),
      AGENT_CHAT_WEBHOOK_ID: id,
      AGENT_CHAT_WEBHOOK_SECRET: webhook.secret,
      AGENT_CHAT_WEBHOOK_TOKEN: webhook.pathToken,
      ...more
    }
    const typed = line.replaceAll("$PORT", String(port))
    const { child, kill } = startGroup("sh", ["-c", typed], { cwd: this.path, env })
    let output = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)))
    const ended = once(child, "close")
    try {
      await this.#answers(url, () => child.exitCode !== null)
      await use(url)
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${output}`, {
        cause: error
      })
    } finally {
      this.fake.unregisterWebhook(id)
      kill()
      await ended
    }
  }

  /** A customer writes, and the webhook of it has to be taken. */
  async takesWebhook(): Promise<void> {
    this.fake.customer(cleo).says("hello")
    await this.fake.idle()
    const result = this.fake.webhookAttempts.at(-1)?.result
    if (result !== 200) throw new Error(`the webhook was answered ${String(result)}`)
  }

  /** A customer writes, and the webhook of it has to be taken and its thread tagged. */
  async deliversWebhook(): Promise<void> {
    await this.takesWebhook()
    const [tagged] = this.fake.calls.of("tag_thread")
    if (tagged === undefined) throw new Error("the thread was not tagged")
  }

  /** The text of a page has to have this in it. */
  async shows(url: string, text: string): Promise<void> {
    const response = await fetch(url)
    const page = await response.text()
    if (!response.ok || !page.includes(text))
      throw new Error(`${url} answered ${response.status} without ${text}:\n${page.slice(0, 1000)}`)
  }

  async #answers(url: string, hasEnded: () => boolean): Promise<void> {
    const until = Date.now() + 30_000
    while (Date.now() < until && !hasEnded()) {
      const open = await fetch(url).then(
        () => true,
        () => false
      )
      if (open) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(hasEnded() ? "the server ended" : `nothing listened at ${url} within 30 s`)
  }
}
