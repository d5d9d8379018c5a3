import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { AnyCatalog } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { FakeLiveChat } from "./fake-livechat.ts"
import type { StartOptions } from "./options.ts"
import type { CallReport } from "./service/reports.ts"
import { readWorld } from "./service/world-file.ts"
import { worldSchema } from "./service/world-schema.ts"

const help = `agent-chat-mock: a LiveChat that runs on this machine, for tests and demonstrations

Usage: agent-chat-mock [options]

  --port <number>         port to listen on; a free one unless given
  --host <address>        address to listen on (default 127.0.0.1)
  --token <token>         the only token that is accepted; any bearer unless given
  --webhook-url <url>     post every webhook there (secret_key: mock-secret)
  --webhook-version <v>   the API version they are told in: 3.6 unless given, or 3.0
  --seed-world <file>     start from a world in a JSON file; parts it leaves out are
                          those of the default world
  --chaos <seed>          drop, repeat, reorder, delay and cut now and then what is sent,
                          the same way for the same number
  --virtual-clock         time stands still until POST /_fake/clock moves it
  --no-page               no page at /; the control endpoints stay
  --verbose               one line per call, refused ones too: when, transport,
                          version, action, result
  --world-schema          print the JSON schema of worlds and end
  --version               print the version of this program and end
  -h, --help              show this text

It answers the Agent Chat Web API, RTM API and Configuration API of v3.0 and v3.6 from one
state, which is gone when it ends. The default world has the ids of the API documents:
chat PJ0MRSHTDG with the active thread K600PKZON8, customer
b7eff798-f8df-4364-8059-649c35c9ed0c, agent agent1@example.com.

The page at / is the customer's side of the chats. Programs in any language play
customers, plan faults and look at calls under /_fake/; /_fake/openapi.json describes it.

Example:
  agent-chat-mock --port 4010
  curl http://127.0.0.1:4010/v3.6/agent/action/get_chat \\
    -H "Authorization: Bearer anything" -H "Content-Type: application/json" \\
    -d '{"chat_id": "PJ0MRSHTDG"}'
  curl http://127.0.0.1:4010/_fake/customers/nina/says -d '{"text": "hello"}'

Ctrl-C ends it. Exit codes: 0 when it was ended, 2 when an option or a file is wrong or
the port is in use.
`

const webhookSecret = "mock-secret"

/** Something the user can put right: one line, exit code 2. */
class UsageError extends Error {}

const readOptions = (args: readonly string[]) => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        host: { type: "string" },
        token: { type: "string" },
        "webhook-url": { type: "string" },
        "seed-world": { type: "string" },
        chaos: { type: "string" },
        "webhook-version": { type: "string" },
        "virtual-clock": { type: "boolean" },
        "no-page": { type: "boolean" },
        "world-schema": { type: "boolean" },
        version: { type: "boolean" },
        verbose: { type: "boolean" },
        help: { type: "boolean", short: "h" }
      }
    })
    return values
  } catch (error) {
    throw new UsageError(`${messageOf(error).split(". ", 1)[0]}; --help lists the options`)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const numberFrom = (option: string, text: string, max: number): number => {
  if (/^\d+$/.test(text) && Number(text) <= max) return Number(text)
  throw new UsageError(`--${option} should be a whole number from 0 to ${max}, found ${JSON.stringify(text)}`)
}

const worldFrom = (file: string): NonNullable<StartOptions["world"]> => {
  try {
    return readWorld(readFileSync(file, "utf8"))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === "ENOENT" ? "there is no such file" : messageOf(error)
    throw new UsageError(`--seed-world ${file}: ${why}`)
  }
}

const start = async (options: StartOptions): Promise<FakeLiveChat> => {
  try {
    return await FakeLiveChat.start(options)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(code === "EADDRINUSE" ? `port ${options.port} is in use` : messageOf(error))
  }
}

const log = ({ action, via, version, at, result }: CallReport): void => {
  const time = new Date(at).toISOString().slice(11, 23)
  process.stdout.write(`${time}  ${via}  ${version}  ${action.padEnd(30)} ${result}\n`)
}

const catalogs: readonly AnyCatalog[] = [v3_6, v3_0]

const registerWebhooks = (fake: FakeLiveChat, url: string, version: string = v3_6.version): void => {
  if (!URL.canParse(url))
    throw new UsageError(`--webhook-url should be an absolute URL, found ${JSON.stringify(url)}`)
  const catalog = catalogs.find((other) => other.version === version)
  if (catalog === undefined)
    throw new UsageError(`--webhook-version should be 3.6 or 3.0, found ${JSON.stringify(version)}`)
  for (const { name: action, via } of Object.values(catalog.events)) {
    if (via.includes("webhook")) fake.registerWebhook({ url, action, version, secret: webhookSecret })
  }
}

const ownVersion = (): string => {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8")
  return (JSON.parse(manifest) as { readonly version: string }).version
}

const addressesOf = (fake: FakeLiveChat): string =>
  [
    `Web API  ${fake.webUrl}`,
    `RTM API  ${fake.rtmUrlOf(v3_6.version)}`,
    `         ${fake.rtmUrl}`,
    ...(fake.pageUrl === undefined ? [] : [`Page     ${fake.pageUrl}`]),
    `Controls ${fake.webUrl}/_fake/openapi.json`,
    ""
  ].join("\n")

const run = async (args: readonly string[]): Promise<void> => {
  const { port = "0", host, token, verbose, chaos, help: wantsHelp, ...rest } = readOptions(args)
  if (wantsHelp === true) return void process.stdout.write(help)
  if (rest.version === true) return void process.stdout.write(`${ownVersion()}\n`)
  if (rest["world-schema"] === true)
    return void process.stdout.write(`${JSON.stringify(worldSchema, undefined, 2)}\n`)
  const seed = chaos === undefined ? undefined : numberFrom("chaos", chaos, 2 ** 32 - 1)
  const world = rest["seed-world"] === undefined ? {} : { world: worldFrom(rest["seed-world"]) }
  const fake = await start({
    port: numberFrom("port", port, 65_535),
    ...(host === undefined ? {} : { host }),
    ...(token === undefined ? {} : { token }),
    ...(verbose === true ? { onCall: log } : {}),
    ...(rest["virtual-clock"] === true ? { clock: "virtual" } : {}),
    page: rest["no-page"] !== true,
    ...world
  })
  try {
    if (rest["webhook-url"] !== undefined)
      registerWebhooks(fake, rest["webhook-url"], rest["webhook-version"])
  } catch (error) {
    await fake.close()
    throw error
  }
  if (seed !== undefined) fake.chaos({ seed })
  process.stdout.write(addressesOf(fake))
  const end = (): void => {
    process.off("SIGINT", end)
    process.off("SIGTERM", end)
    void fake.close()
  }
  process.on("SIGINT", end)
  process.on("SIGTERM", end)
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`agent-chat-mock: ${messageOf(error)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
})
