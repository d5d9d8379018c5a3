// What the processes that a test kills have in common, seen from inside: two sources of events, and an end in good order.
import { appendFileSync } from "node:fs"
import { createServer } from "node:http"
import type { EventStream } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm } from "@agent-chat/rtm-bridge"
import { createWebApi } from "@agent-chat/web-api"
import { toNode, webhookReceiver } from "@agent-chat/web-api/webhooks"

/** What the test tells such a process. */
export interface Assignment {
  readonly token: string
  readonly rtmUrl: string
  readonly webUrl: string
  readonly port: number
  readonly secrets: Readonly<Record<string, string>>
  /** Where it says what it does. */
  readonly file: string
}

/** Sources that are made of an assignment, and what is done with a stream of them until the test asks for an end. */
export const live = (assignment: Assignment) => {
  const { token, rtmUrl, webUrl, port, secrets, file } = assignment
  // It may be killed at any moment: what it says of itself is on the disk before it goes on.
  const say = (line: { readonly kind: string }): void => appendFileSync(file, `${JSON.stringify(line)}\n`)
  const onError = (cause: unknown): void => {
    const line = { kind: "error", message: String(cause) }
    say(line)
  }
  const rtm = createRtm(v3_0, { token, url: rtmUrl, session: { backoffBase: 20, backoffCap: 100 } })
  const web = createWebApi(v3_0, { token, baseUrl: webUrl, deadline: 5_000 })
  const webhooks = webhookReceiver({ catalog: v3_0, secrets, pathToken: "path-token", warn: false })
  /** Takes what comes until the test asks for an end. A test that is gone asks for nothing. */
  const serve = (events: EventStream<typeof v3_0>): void => {
    const server = createServer(toNode(webhooks))
    server.listen(port, "127.0.0.1", () => process.send?.("listening"))
    rtm.connect().catch(onError)
    const isOrphan = (): never => process.exit(1)
    process.once("disconnect", isOrphan)
    process.on("message", async () => {
      const { unfinished } = await events.close({ timeout: 5_000 })
      await webhooks.drain(server)
      await Promise.all([rtm.close(), web.close()])
      process.off("disconnect", isOrphan)
      process.send?.(`closed with ${unfinished} unfinished`)
      process.disconnect()
    })
  }
  return { say, web, serve, sources: { rtm, web, webhooks, onError } }
}
