import type { Transport, TransportKind, TransportReply, TransportRequest } from "@agent-chat/core"
import { type AnyCatalog, createClient, noRetry, type ClientOptions } from "@agent-chat/core"
import type { FakeLiveChat } from "../fake-livechat.ts"
import type { Vocabulary } from "./vocabulary.ts"

/** What a transport under test can do; cases that need more are left out. */
export interface TransportCapabilities {
  readonly kind: TransportKind
  /** It connects again by itself, or with the next call; `true` unless set. */
  readonly reconnects?: boolean
  /** It carries files; `true` unless set. Over the Web API only. */
  readonly uploads?: boolean
}

/** A push as the suite looks at it. */
export interface SeenPush {
  readonly action: string
  readonly payload: unknown
  readonly requestId?: string | undefined
}

/** A transport under test, with what the suite may look at besides. */
export interface Made {
  readonly transport: Transport
  /** Calls `listener` with every push; returns how to stop. Without it the cases about pushes are left out. */
  readonly onPush?: (listener: (push: SeenPush) => void) => () => void
  /** How many calls the transport holds; without it the cases that count are left out. */
  readonly pending?: () => number
}

/** Makes a transport that reaches the fake: over its addresses, or in memory. */
export type MakeTransport = (options: {
  readonly fake: FakeLiveChat
  readonly token: string
}) => Made | Promise<Made>

/** A call made directly over the transport. */
export interface TrackedCall {
  readonly reply: Promise<TransportReply>
  /** How often the transport reported the first byte. */
  readonly sentCount: () => number
  /** How often the promise settled. */
  readonly settledCount: () => number
  readonly abort: (reason: unknown) => void
}

/** What a case works with. Every case has a fake of its own. */
export interface CaseContext extends Made {
  readonly fake: FakeLiveChat
  readonly kind: TransportKind
  /** Another transport to the same fake, closed with the case. */
  readonly another: (options?: { readonly token?: string }) => Promise<Made>
  /** A client over a transport that repeats nothing unless told. */
  readonly client: (options?: ClientOptions, transport?: Transport) => CaseClient
  readonly call: (action: string, payload: unknown, options?: CallSettings) => TrackedCall
  /** Sends a message, or what else an event is, into the chat that most cases use. */
  readonly send: (text: string, more?: object, options?: CallSettings) => TrackedCall
  /** The event that a call of `send` was answered for; the call has to succeed. */
  readonly sent: (tracked: TrackedCall) => Promise<SentEvent>
  /** Reads that chat. */
  readonly read: () => TrackedCall
  /** The words of the API version. */
  readonly words: Vocabulary
}

/** What a case looks at of an event. */
export interface SentEvent {
  readonly text?: string
  readonly author_id?: string
  readonly content?: unknown
}

/** A client, with the calls that most cases make. */
export interface CaseClient {
  call(action: string, payload: unknown): Promise<unknown>
  /** Sends a message into the chat that most cases use; resolves to the event. */
  send(text: string, options?: { readonly signal?: AbortSignal }): Promise<unknown>
  /** Reads a chat; resolves to its id. */
  read(id?: string): Promise<unknown>
}

/** How a case calls: with another transport, author or token, or with a form for a body. */
export interface CallSettings {
  readonly transport?: Transport
  readonly authorId?: string
  readonly encoding?: "json" | "multipart"
  /** The token of this call alone. */
  readonly token?: string
}

/** One rule that every transport has to keep. */
export interface TransportCase {
  /** The rule, as the name of a test. */
  readonly name: string
  /** The kinds of transport it is about; both when left out. */
  readonly kinds?: readonly TransportKind[]
  readonly needs?: readonly (
    | "pushes"
    | "pending"
    | "reconnects"
    | "uploads"
    | "authors"
    | "files sent in one call"
    | "tokens of calls"
  )[]
  /** Milliseconds it may take; 30,000 unless set. */
  readonly timeout?: number
  run(context: CaseContext): Promise<void>
}

/** The chat and the event that most cases use. */
export const chatId = "PJ0MRSHTDG"

export const message = (text: string, more: object = {}): object => ({ type: "message", text, ...more })

/** A request as a client may make it: what it is asked for stands on its prototype, and `onSent` needs its `this`. */
class TrackedRequest implements TransportRequest {
  readonly id = crypto.randomUUID()
  readonly #asked: Omit<TransportRequest, "id">
  sent = 0

  constructor(asked: Omit<TransportRequest, "id">) {
    this.#asked = asked
  }

  get action(): string {
    return this.#asked.action
  }

  get encoding(): "json" | "multipart" {
    return this.#asked.encoding
  }

  get payload(): unknown {
    return this.#asked.payload
  }

  get authorId(): string | undefined {
    return this.#asked.authorId
  }

  get token(): TransportRequest["token"] {
    return this.#asked.token
  }

  onSent(): void {
    this.sent += 1
  }
}

/** Makes a call the way a client does: with a signal, or with `cancel` where the transport has it. */
export const track = (
  transport: Transport,
  action: string,
  payload: unknown,
  { authorId, encoding = "json", token }: Omit<CallSettings, "transport"> = {}
): TrackedCall => {
  let settled = 0
  const controller = new AbortController()
  const request = new TrackedRequest({ action, payload, encoding, authorId, token })
  const reply = transport.execute(request, transport.cancel === undefined ? controller.signal : undefined)
  const count = (): void => {
    settled += 1
  }
  reply.then(count, count)
  return {
    reply,
    sentCount: () => request.sent,
    settledCount: () => settled,
    abort: (reason) => {
      if (transport.cancel === undefined) controller.abort(reason)
      else transport.cancel(request, reason)
    }
  }
}

/** What is called of a client of any catalog. */
interface AnyClient {
  call(action: string, payload: unknown, options?: object): Promise<unknown>
}

/** A client over any transport, with every action of the catalog. */
export const clientOver = (
  { words, transport, fake }: Pick<CaseContext, "words" | "transport" | "fake">,
  options: ClientOptions = {}
): CaseClient => {
  const { catalog, actions } = words
  const client = createClient<AnyCatalog, TransportKind>(catalog, transport, {
    retry: noRetry,
    ...options
  }) as unknown as AnyClient
  return {
    call: (action, payload) => client.call(action, payload),
    send: async (text, settings = {}) => {
      const answer = await client.call(actions.send, words.sending(chatId, message(text)), settings)
      return words.eventOf(answer, fake.snapshot())
    },
    read: async (id = chatId) => words.chatIn(await client.call(actions.read, words.naming(id)))
  }
}
