import { openSync, writeSync, closeSync } from "node:fs"
import { joinEvents } from "@agent-chat/core/events"
import { createRecorder, type Recorder } from "@agent-chat/testing/recording"
import { webhookReceiver } from "@agent-chat/web-api/webhooks"
import { usage } from "../service/failure.ts"
import { counted } from "../service/reading.ts"
import { Session } from "../session/session.ts"
import { Progress } from "../terminal/progress.ts"
import type { Screen } from "../terminal/screen.ts"
import { oneLine } from "../terminal/text.ts"
import type { Command } from "./context.ts"
import { duration, wholeNumber } from "../service/numbers.ts"
import { type Until, watching } from "./until.ts"
import { openWebhookServer, secretOfWebhooks, type WebhookServer } from "./webhook-server.ts"

/** A file that only its owner can read, and that is never there half in another one's place. */
const openFile = (path: string, isForced: boolean): number => {
  try {
    return openSync(path, isForced ? "w" : "wx", 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    throw usage(`${path} is there already`, "--force writes over it")
  }
}

interface Recording {
  readonly session: Session
  readonly screen: Screen
  readonly recorder: Recorder
  readonly path: string
  /** Where webhooks are taken; they are not without a port. */
  readonly take: {
    readonly port: number | undefined
    readonly host: string | undefined
    readonly secret: string
  }
}

/** Has the service told a recorder what happens, until it is enough. */
const recordUntil = async (
  until: Until,
  { session, screen, recorder, path, take }: Recording
): Promise<void> => {
  const rtm = await session.rtm({ webSocket: recorder.webSocket, observe: recorder.observe })
  const receiver = webhookReceiver({
    catalog: session.catalog,
    secrets: () => take.secret,
    observe: recorder.observe,
    warn: false
  })
  // Somebody has to listen: what nobody wants is not even read.
  const events = joinEvents({
    rtm,
    webhooks: receiver,
    onError: (cause) => screen.note(`agent-chat: ${oneLine(String(cause))}`)
  })
  events.subscribe(() => undefined)
  let server: WebhookServer | undefined
  try {
    if (take.port !== undefined)
      server = await openWebhookServer(recorder.webhooks(receiver), take.port, take.host)
    if (!(await until.connected(rtm.connect()))) return
    const hooks = server === undefined ? "" : `, webhooks on ${server.url}`
    screen.note(`recording to ${path}${hooks}; Ctrl-C ends it`)
    await until.ended
  } finally {
    await server?.close()
    await events.close({ timeout: 1_000 })
    await rtm.close()
  }
}

/** `agent-chat record out.acr`: frames, answers and webhooks, with secrets struck out, until Ctrl-C. */
export const record: Command = async (context, flags, path) => {
  const { host, screen } = context
  if (path === undefined) throw usage("name a file, such as agent-chat record out.acr")
  const session = await Session.open(host, screen, flags)
  const { text: token } = await session.token()
  const port = wholeNumber("port", flags["port"], 0, 65_535)
  const secret = port === undefined ? host.env["AGENT_CHAT_WEBHOOK_SECRET"] : secretOfWebhooks(host, screen)
  screen.hide(secret)
  const file = openFile(path, flags["force"] === true)
  let lines = 0
  let isOpen = true
  try {
    await watching(host, duration("for", flags["for"]), async (until) => {
      const progress = new Progress(screen)
      const write = (line: string): void => {
        // A socket may tell of its end after the last line.
        if (!isOpen) return
        writeSync(file, line)
        lines++
        progress.show(lines, undefined, `lines in ${path}; Ctrl-C ends it`)
      }
      const recorder = createRecorder({
        version: session.version.number,
        anonymise: flags["anonymise"] === true,
        secrets: [token, ...(secret ? [secret] : [])],
        write
      })
      const take = { port, host: flags["host"] as string | undefined, secret: secret ?? "" }
      try {
        await recordUntil(until, { session, screen, recorder, path, take })
      } finally {
        progress.end()
      }
    })
  } finally {
    isOpen = false
    closeSync(file)
  }
  if (screen.json) screen.value({ lines, path })
  else
    screen.note(
      `${counted(lines, "line")} in ${path}; agent-chat replay ${path} plays it, agent-chat drift ${path} compares it`
    )
}
