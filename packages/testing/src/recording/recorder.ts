import { type Observer, parseJson } from "@agent-chat/core"
import { apiVocabulary } from "@agent-chat/core/drift"
import { anything, callback, flag, oneOf, type OptionRules, readOptions } from "@agent-chat/core/options"
import { WebSocket } from "ws"
import { Anonymiser } from "./anonymiser.ts"
import { contentOf } from "./content.ts"
import type { Content, RecordingEntry, RecordingHead } from "./entry.ts"
import { Striker } from "./striker.ts"

/** How a recording is made. */
export interface RecorderOptions {
  /** The API version that is spoken; `3.6` unless set. */
  readonly version?: "3.0" | "3.6" | undefined
  /** Takes the lines of the recording, each with its line end. */
  readonly write: (line: string) => void
  /** Whether names, texts and addresses are replaced by stand-ins of the same shape; not unless set. */
  readonly anonymise?: boolean | undefined
  /** Tokens and secrets that are to be struck out; those that stand where secrets stand always are. */
  readonly secrets?: readonly string[] | undefined
  /** The events for which webhooks are registered, so that one that never comes is missed. */
  readonly webhooks?: readonly string[] | undefined
}

/** A function that takes webhooks, such as a receiver. */
export type WebhookHandler = (request: Request) => Promise<Response>

/** What is read of the events of a WebSocket. */
export interface RecordedSocketEvent {
  readonly data?: unknown
  readonly code?: number
  readonly reason?: string
  readonly error?: unknown
  readonly message?: unknown
}

/** The events of a WebSocket. */
type SocketEventName = "open" | "message" | "close" | "error"

/** A WebSocket as `createRtm` takes one. */
export interface RecordedSocket {
  readonly readyState: number
  send(data: string): void
  close(code?: number, reason?: string): void
  addEventListener(type: SocketEventName, listener: (event: RecordedSocketEvent) => void): void
  removeEventListener(type: SocketEventName, listener: (event: RecordedSocketEvent) => void): void
  ping?(): void
  terminate?(): void
  on?(event: "pong" | "upgrade", listener: (answer?: unknown) => void): unknown
}

/** Writes down what a program exchanges with the service. */
export interface Recorder {
  /** Give it to `createRtm` as `webSocket`. On Node only. */
  readonly webSocket: (url: string) => RecordedSocket
  /** Give it to `createWebApi` as `fetch`. */
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>
  /** Give it to clients and receivers as `observe`, so that a replay hands out events at the moments they were handed out. */
  readonly observe: Observer
  /** Puts the recorder before a receiver of webhooks. */
  readonly webhooks: (handler: WebhookHandler) => WebhookHandler
}

const rules: OptionRules<RecorderOptions> = {
  version: oneOf("3.0", "3.6"),
  write: callback,
  anonymise: flag,
  secrets: anything,
  webhooks: anything
}

/** The largest frame that is read, in bytes: that of `createRtm`. */
const maxPayload = 8 * 2 ** 20

/** Headers that say something of the service, and nothing of anybody. */
const kept = /^(content-type|retry-after|legacy|deprecation|(x-)?ratelimit.*)$/i

type Part = RecordingEntry extends infer Entry
  ? Entry extends RecordingEntry
    ? Omit<Entry, "t">
    : never
  : never

class Tape {
  readonly #write: (line: string) => void
  readonly #striker: Striker
  readonly #anonymiser: Anonymiser | undefined
  readonly #startedAt = Date.now()

  constructor({ version = "3.6", write, anonymise = false, secrets = [], webhooks }: RecorderOptions) {
    this.#write = write
    this.#striker = new Striker(secrets)
    this.#anonymiser = anonymise ? new Anonymiser(apiVocabulary(version)) : undefined
    const head: RecordingHead = {
      acr: 1,
      version,
      startedAt: this.#startedAt,
      anonymised: anonymise,
      ...(webhooks === undefined ? {} : { webhooks })
    }
    this.#line(head)
  }

  learn(secret: string): void {
    this.#striker.learn(secret)
  }

  add(part: Part, at = Date.now()): number {
    const t = at - this.#startedAt
    this.#line({ t, ...part })
    return at
  }

  /** A text as it may be written down. */
  content(text: string): Content {
    const content = contentOf(text)
    if (!("json" in content)) {
      const json = jsonIn(text)
      if (json === undefined) return { text: this.#text(text) }
      // What is JSON in another writing keeps its writing only where nothing of it has to go.
      const struck = this.#value(json)
      return JSON.stringify(struck) === JSON.stringify(json) ? { text } : { json: struck }
    }
    return { json: this.#value(content.json) }
  }

  text(text: string): string {
    return this.#text(text)
  }

  #text(text: string): string {
    const struck = this.#striker.text(text)
    return this.#anonymiser === undefined ? struck : this.#anonymiser.text(struck)
  }

  #value(value: unknown): unknown {
    const struck = this.#striker.value(value)
    return this.#anonymiser === undefined ? struck : this.#anonymiser.value(struck)
  }

  #line(value: unknown): void {
    this.#write(`${JSON.stringify(value)}\n`)
  }
}

const jsonIn = (text: string): unknown => {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

/** Without what may be secret in an address. */
const addressOf = (url: string): string => {
  const { origin, protocol, host, pathname } = new URL(url)
  return `${origin === "null" ? `${protocol}//${host}` : origin}${pathname}`
}

const bodyOf = (body: unknown): string | undefined => (typeof body === "string" ? body : undefined)

/**
 * Writes down frames, answers and webhooks, with secrets struck out. A bug report becomes a test: `replay` plays it into a
 * joined stream, `playIntoFake` into a fake, and `agent-chat drift` compares it with what is documented.
 *
 * @example
 * ```ts
 * import { appendFileSync } from "node:fs"
 * import { createRecorder } from "@agent-chat/testing/recording"
 *
 * const recorder = createRecorder({ write: (line) => appendFileSync("bug.acr", line), anonymise: true })
 * const { webSocket, fetch, observe } = recorder // options of createRtm and createWebApi
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const createRecorder = (options: RecorderOptions): Recorder => {
  const tape = new Tape(readOptions(options, rules) as RecorderOptions)
  const counts = { c: 0, r: 0, w: 0 }
  let lastIn = 0
  /** Webhooks that were handed to the receiver, and whose events are awaited. */
  const handed: { readonly w: number; readonly action: unknown; readonly id: unknown }[] = []

  const webSocket = (url: string): RecordedSocket => {
    const c = ++counts.c
    const socket = new WebSocket(url, { maxPayload, perMessageDeflate: false })
    const send = socket.send.bind(socket) as (data: string) => void
    socket.on("open", () => tape.add({ k: "open", c, url: addressOf(url) }))
    socket.on("message", (data: Buffer, isBinary: boolean) => {
      if (isBinary) tape.add({ k: "in", c, bytes: data.length })
      else lastIn = tape.add({ k: "in", c, ...tape.content(data.toString("utf8")) })
    })
    socket.on("close", (code: number, reason: Buffer) =>
      tape.add({
        k: "closed",
        c,
        code,
        ...(reason.length === 0 ? {} : { reason: tape.text(reason.toString("utf8")) })
      })
    )
    const recorded = Object.assign(socket, {
      send: (data: string) => {
        tape.add({ k: "out", c, ...tape.content(data) })
        send(data)
      }
    })
    return recorded as unknown as RecordedSocket
  }

  const fetchAndRecord = async (url: string, init?: RequestInit): Promise<Response> => {
    const r = ++counts.r
    const authorization = new Headers(init?.headers).get("authorization")
    if (authorization !== null) tape.learn(authorization)
    const body = bodyOf(init?.body)
    tape.add({
      k: "request",
      r,
      path: new URL(url).pathname,
      ...(body === undefined ? { bytes: 0 } : tape.content(body))
    })
    try {
      const response = await fetch(url, init)
      const text = await response.clone().text()
      const headers = Object.fromEntries([...response.headers].filter(([name]) => kept.test(name)))
      tape.add({ k: "answer", r, status: response.status, headers, ...tape.content(text) })
      return response
    } catch (error) {
      tape.add({ k: "failed", r, reason: (error as Error).name })
      throw error
    }
  }

  const webhooks =
    (handler: WebhookHandler): WebhookHandler =>
    async (request) => {
      const w = ++counts.w
      const text = await request.clone().text()
      const { action, webhook_id } = Object(jsonIn(text)) as Readonly<Record<string, unknown>>
      tape.add({ k: "webhook", w, ...tape.content(text) })
      handed.push({ w, action, id: webhook_id })
      try {
        const response = await handler(request)
        tape.add({ k: "answered", w, status: response.status })
        return response
      } finally {
        const left = handed.findIndex((each) => each.w === w)
        if (left >= 0) handed.splice(left, 1)
      }
    }

  const observe: Observer = {
    onEvent: ({ action, name = action, source, receivedAt, origin }) => {
      if (source === "push") {
        if (receivedAt !== lastIn) tape.add({ k: "seen" }, receivedAt)
        return
      }
      const index = handed.findIndex((each) => each.action === name && each.id === origin)
      if (index < 0) return
      const { w } = handed[index]!
      handed.splice(index, 1)
      tape.add({ k: "seen", w }, receivedAt)
    }
  }

  return { webSocket, fetch: fetchAndRecord, observe, webhooks }
}
