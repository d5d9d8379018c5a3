import { type AnyCatalog, type Frame, frameReader } from "@agent-chat/core"
import { jsonOf, textOf } from "./content.ts"
import type { Recording } from "./entry.ts"

/** What a replay does, one after the other. `at` is in milliseconds since 1970. */
export type Step =
  | {
      readonly kind: "push"
      readonly at: number
      readonly text: string
      readonly frame: Extract<Frame, { readonly kind: "push" }>
    }
  | { readonly kind: "login"; readonly at: number; readonly reply: unknown }
  | { readonly kind: "webhook"; readonly at: number; readonly body: unknown }
  /** The connection was lost. */
  | { readonly kind: "lost"; readonly at: number }

/** A call that was recorded with its answer. */
export interface RecordedCall {
  readonly action: string
  readonly payload: unknown
  readonly answer:
    | { readonly ok: true; readonly payload: unknown }
    | { readonly ok: false; readonly error: unknown; readonly status?: number }
}

/** A recording as it is played: what comes by itself, and what is answered. */
export interface Score {
  readonly steps: readonly Step[]
  readonly calls: readonly RecordedCall[]
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  Object(value) as Readonly<Record<string, unknown>>

class Reader {
  readonly steps: Step[] = []
  readonly calls: RecordedCall[] = []
  readonly #catalog: AnyCatalog
  readonly #startedAt: number
  readonly #read: (text: string) => Frame | undefined
  readonly #asked = new Map<string, { readonly action: string; readonly payload: unknown }>()
  readonly #webhooks = new Map<number, unknown>()
  /** Whether a webhook is played when it came, as nothing tells when it was handed out. */
  readonly #seen: ReadonlySet<number>

  constructor(catalog: AnyCatalog, { head, entries }: Recording) {
    this.#catalog = catalog
    this.#startedAt = head.startedAt
    this.#read = frameReader(catalog.wire)
    this.#seen = new Set(
      entries.flatMap((each) => (each.k === "seen" && each.w !== undefined ? [each.w] : []))
    )
  }

  add(entry: Recording["entries"][number]): void {
    const at = this.#startedAt + entry.t
    switch (entry.k) {
      case "out": {
        const { request_id, action, payload } = fieldsOf(jsonOf(entry))
        if (typeof request_id === "string")
          this.#asked.set(`${entry.c} ${request_id}`, { action: String(action), payload })
        return
      }
      case "in":
        return this.#frame(entry.c, textOf(entry), at)
      case "seen": {
        const last = this.steps.at(-1)
        if (entry.w !== undefined) this.steps.push({ kind: "webhook", at, body: this.#webhooks.get(entry.w) })
        else if (last?.kind === "push") this.steps[this.steps.length - 1] = { ...last, at }
        return
      }
      case "webhook":
        this.#webhooks.set(entry.w, jsonOf(entry))
        if (!this.#seen.has(entry.w)) this.steps.push({ kind: "webhook", at, body: jsonOf(entry) })
        return
      case "closed":
        this.steps.push({ kind: "lost", at })
        return
      case "request": {
        const action = /\/action\/(\w+)$/.exec(entry.path)?.[1]
        if (action !== undefined) this.#asked.set(`web ${entry.r}`, { action, payload: jsonOf(entry) })
        return
      }
      case "answer": {
        const asked = this.#asked.get(`web ${entry.r}`)
        const reply = this.#catalog.wire.web.reply(entry.status, jsonOf(entry))
        if (asked !== undefined && reply !== undefined) {
          this.calls.push({
            ...asked,
            answer: reply.ok
              ? { ok: true, payload: reply.payload }
              : { ok: false, error: reply.error, status: entry.status }
          })
        }
        return
      }
      case "open":
      case "failed":
      case "answered":
    }
  }

  #frame(connection: number, text: string, at: number): void {
    const frame = this.#read(text)
    if (frame?.kind === "push") this.steps.push({ kind: "push", at, text, frame })
    if (frame?.kind !== "reply" || frame.id === undefined) return
    const asked = this.#asked.get(`${connection} ${frame.id}`)
    if (asked === undefined) return
    const { reply } = frame
    if (reply.ok && asked.action === this.#catalog.roles.login.action) {
      this.steps.push({ kind: "login", at, reply: reply.payload })
    }
    this.calls.push({
      ...asked,
      answer: reply.ok ? { ok: true, payload: reply.payload } : { ok: false, error: reply.error }
    })
  }
}

/** Reads a recording as what a replay does. */
export const scoreOf = (catalog: AnyCatalog, recording: Recording): Score => {
  const reader = new Reader(catalog, recording)
  for (const entry of recording.entries) reader.add(entry)
  return reader
}
