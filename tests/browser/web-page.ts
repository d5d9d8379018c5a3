// What runs in the page of tests/web-browser.test.ts: the client as a browser gets it, over the browser's own fetch.
import { isAgentChatError } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi } from "@agent-chat/web-api"

interface Service {
  readonly token: string
  readonly baseUrl: string
}

const settled = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    return { value: await promise }
  } catch (error) {
    if (!isAgentChatError(error)) return { aborted: String(error) }
    const { _tag, action, delivery } = error
    return {
      _tag,
      action,
      delivery,
      ...("reason" in error ? { reason: error.reason } : {}),
      ...typeOf(error)
    }
  }
}

const typeOf = (error: object): object => ("type" in error ? { type: error.type } : {})

const scenarios = {
  /** Starts a chat, says something, reads it back. */
  async chat(service: Service, text: string) {
    const client = createWebApi(v3_0, service)
    const { chat } = await client.start_chat({})
    await client.send_event({ chat_id: chat.id, event: { type: "message", text, recipients: "all" } })
    const read = await client.get_chat_threads({ chat_id: chat.id })
    await client.close()
    return read.chat.threads?.flatMap(({ events = [] }) =>
      events.map((event) => (event as { text?: string }).text)
    )
  },
  refused: (service: Service) => settled(createWebApi(v3_0, service).close_thread({ chat_id: "nowhere" })),
  call: (service: Service, timeout: number) =>
    settled(createWebApi(v3_0, { ...service, retry: () => undefined }).start_chat({}, { timeout })),
  abort: (service: Service) =>
    settled(createWebApi(v3_0, service).start_chat({}, { signal: AbortSignal.abort("no longer wanted") })),
  upload: (service: Service) =>
    settled(
      createWebApi(v3_0, { ...service, retry: () => undefined }).upload_file({
        file: new File(["some text"], "a.txt", { type: "text/plain" })
      })
    ),
  path: (service: Service) =>
    settled(createWebApi(v3_0, service).upload_file({ file: { path: "/etc/hosts" } }))
}

/** What the test may call in the page. */
export type Scenarios = typeof scenarios

Object.assign(globalThis, { scenarios })
