import { parseArgs } from "node:util"
import { FakeLiveChat } from "./fake-livechat.ts"

const help = `agent-chat-mock: a LiveChat that runs on this machine, for tests and demonstrations

Usage: agent-chat-mock [options]

  --port <number>         port to listen on; a free one unless given
  --host <address>        address to listen on (default 127.0.0.1)
  --token <token>         the only token that is accepted; any bearer unless given
  --help                  show this text

It answers the Agent Chat Web API and RTM API of v3.0 from one state, which is gone when it ends.

Example:
  agent-chat-mock --port 4010
  curl http://127.0.0.1:4010/v3.0/agent/action/get_chat_threads \\
    -H "Authorization: Bearer anything" -H "Content-Type: application/json" \\
    -d '{"chat_id": "PJ0MRSHTDG"}'

Ctrl-C ends it. Exit codes: 0 when it was ended, 2 when an option is wrong or the port is in use.
`

class UsageError extends Error {}

const optionsFrom = (args: readonly string[]) => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        host: { type: "string" },
        token: { type: "string" },
        help: { type: "boolean" }
      }
    })
    return values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

const portFrom = (text: string | undefined): number => {
  const port = Number(text ?? "0")
  if (text?.trim() === "" || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, found ${text}`)
  return port
}

const run = async (args: readonly string[]): Promise<void> => {
  const { port, host, token, help: wantsHelp } = optionsFrom(args)
  if (wantsHelp === true) return void process.stdout.write(help)
  const fake = await start({
    port: portFrom(port),
    ...(host === undefined ? {} : { host }),
    ...(token === undefined ? {} : { token })
  })
  process.stdout.write(`Web API  ${fake.webUrl}\nRTM API  ${fake.rtmUrl}\n`)
  const end = () => {
    process.off("SIGINT", end)
    process.off("SIGTERM", end)
    void fake.close()
  }
  process.on("SIGINT", end)
  process.on("SIGTERM", end)
}

const start = async (options: { port: number; host?: string; token?: string }): Promise<FakeLiveChat> => {
  try {
    return await FakeLiveChat.start(options)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === "EADDRINUSE") throw new UsageError(`port ${options.port} is in use`)
    throw new UsageError(message)
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`agent-chat-mock: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
})
