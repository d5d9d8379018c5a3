import { FakeLiveChat } from "../fake-livechat.ts"
import type { StartOptions } from "../options.ts"
import { chatId } from "./fake.ts"

/** A fake on loopback, and the ways to ask it. */
export const openDesk = async (options: StartOptions = {}) => {
  const fake = await FakeLiveChat.start(options)
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${fake.webUrl}${path}`, {
      method,
      headers,
      ...(body === undefined
        ? {}
        : { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) })
    })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  const api = async (name: string, payload: object, version = "3.6") => {
    const response = await fetch(`${fake.webUrl}/v${version}/agent/action/${name}`, {
      method: "POST",
      headers: { Authorization: "Bearer any" },
      body: JSON.stringify(payload)
    })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  const say = (text: string, visibility = "all") =>
    api("send_event", { chat_id: chatId, event: { type: "message", text, visibility } })
  return { fake, ask, api, say, [Symbol.asyncDispose]: () => fake.close() }
}

/** Where a customer does something. */
export const customer = (id: string, what: string) => `/_fake/customers/${id}/${what}`
