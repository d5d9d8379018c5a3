import { fieldsOf, textOf } from "../service/reading.ts"
import type { Screen } from "../terminal/screen.ts"
import { oneLine } from "../terminal/text.ts"

/** An event as far as a line tells of it. */
export interface Told {
  readonly action: string
  readonly name?: string | undefined
  readonly payload?: unknown
  readonly source: string
  readonly receivedAt: number
  readonly chatId?: string | undefined
  readonly author?: { readonly id?: string | undefined; readonly role: string } | undefined
  readonly audience?: string | undefined
  readonly flags?: object | undefined
  readonly recovered?: number | undefined
  readonly reason?: string | undefined
}

const longest = 200

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** What was said, or what the event is made of. */
const detailOf = (payload: unknown): string => {
  const { event, chat, ...rest } = fieldsOf(payload)
  const said = fieldsOf(event)
  const text = textOf(said["text"])
  if (text !== undefined) return JSON.stringify(shortened(text))
  if (event !== undefined) {
    const name = textOf(said["name"]) ?? textOf(said["template_id"]) ?? textOf(said["system_message_type"])
    return [textOf(said["type"]) ?? "event", name].filter((each) => each !== undefined).join(" ")
  }
  const { chat_id: _chat, thread_id: _thread, ...left } = rest
  const shown = Object.entries(left)
    .slice(0, 4)
    .map(([key, value]) => `${key}=${typeof value === "object" ? "{…}" : JSON.stringify(value)}`)
  return shortened([...(chat === undefined ? [] : ["chat"]), ...shown].join(" "))
}

/** An event in a line. */
export const eventLine = (screen: Screen, event: Told): string => {
  const time = new Date(event.receivedAt).toISOString().slice(11, 23)
  if (event.action === "gap") {
    const text = `gap (${event.reason ?? "?"}): ${event.recovered ?? 0} events were fetched`
    return `${screen.paint("dim", time)}  ${screen.paint("yellow", text)}`
  }
  const name = oneLine(event.action === "unknown" ? (event.name ?? "?") : event.action)
  const role = event.author?.role ?? ""
  const paint = role === "customer" ? "green" : role === "agent" || role === "bot" ? "cyan" : "dim"
  const marks = [
    ...(event.audience === "agents" ? ["agents only"] : []),
    ...Object.keys(event.flags ?? {}),
    ...(event.action === "unknown" ? ["not in the catalog"] : [])
  ]
  const parts = [
    screen.paint("dim", time),
    screen.paint("dim", event.source.padEnd(8)),
    screen.paint("bold", name.padEnd(20)),
    oneLine(event.chatId ?? "").padEnd(10),
    screen.paint(paint, role.padEnd(8)),
    oneLine(detailOf(event.payload)),
    ...(marks.length === 0 ? [] : [screen.paint("yellow", `(${marks.join(", ")})`)])
  ]
  return parts.join("  ").trimEnd()
}
