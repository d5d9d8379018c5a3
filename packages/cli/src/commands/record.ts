import { openSync, writeSync, closeSync } from "node:fs"
import { joinEvents } from "@agent-chat/core/events"
import { createRecorder } from "@agent-chat/testing/recording"
import { webhookReceiver } from "@agent-chat/web-api/webhooks"
import { usage } from "../service/failure.ts"
import { counted } from "../service/reading.ts"
import { Session } from "../session/session.ts"
import { Progress } from "../terminal/progress.ts"
import { oneLine } from "../terminal/text.ts"
import type { Command } from "./context.ts"
import { duration, wholeNumber } from "./numbers.ts"
import { Until } from "./until.ts"
import { openWebhookServer } from "./webhook-server.ts"

/** A file that only its owner can read, and that is never there half in another one's place. */
const openFile = (path: string, isForced: boolean): number => {
  try {
    return openSync(path, isForced ? "w" : "wx", 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    throw usage(`${path} is there already`, "--force writes over it")
  }
}

/** `agent-chat record out.acr`: frames, answers and webhooks, with secrets struck out, until Ctrl-C. */
export const record: Command = async (context, flags, path) => {
  const { host, screen } = context
  if (path === undefined) throw usage("name a file, such as agent-chat record out.acr")
  const session = await Session.open(host, screen, flags)
  const { text: token } = await session.token()
  const port = wholeNumber("port", flags["port"], 0, 65_535)
  const secret = host.env["AGENT_CHAT_WEBHOOK_SECRET"]
  if (port !== undefined && !secret) {
    throw usage(
      "--port takes webhooks, and there is no secret to check them by",
      "set AGENT_CHAT_WEBHOOK_SECRET"
    )
  }
  screen.hide(secret)
  const file = openFile(path, flags["force"] === true)
  const until = new Until(host, duration("for", flags["for"]))
  let lines = 0
  const progress = new Progress(screen)
  const recorder = createRecorder({
    version: session.version.number,
    anonymise: flags["anonymise"] === true,
    secrets: [token, ...(secret ? [secret] : [])],
    write: (line) => {
      writeSync(file, line)
      lines++
      progress.show(lines, undefined, `lines in ${path}; Ctrl-C ends it`)
    }
  })
  const rtm = await session.rtm({ webSocket: recorder.webSocket, observe: recorder.observe })
  const receiver = webhookReceiver({
    catalog: session.catalog,
    secrets: () => secret ?? "",
    observe: recorder.observe,
    warn: false
  })
  const server =
    port === undefined
      ? undefined
      : await openWebhookServer(recorder.webhooks(receiver), port, flags["host"] as string | undefined)
  // Somebody has to listen: what nobody wants is not even read.
  const events = joinEvents({
    rtm,
    webhooks: receiver,
    onError: (cause) => screen.note(`agent-chat: ${oneLine(String(cause))}`)
  })
  events.subscribe(() => undefined)
  try {
    await rtm.connect()
    screen.note(
      `recording to ${path}${server === undefined ? "" : `, webhooks on ${server.url}`}; Ctrl-C ends it`
    )
    await until.ended
  } finally {
    progress.end()
    until.release()
    await server?.close()
    await events.close({ timeout: 1_000 })
    await rtm.close()
    closeSync(file)
  }
  if (screen.json) screen.value({ lines, path })
  else
    screen.note(
      `${counted(lines, "line")} in ${path}; agent-chat replay ${path} plays it, agent-chat drift ${path} compares it`
    )
}
