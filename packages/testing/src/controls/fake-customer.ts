import { milliseconds, readOptions } from "@agent-chat/core/options"
import type { EffectContext } from "../service/context.ts"
import { markSeen, reportTyping, switchButton } from "../service/effects/conversation.ts"
import { storeFile } from "../service/effects/files.ts"
import { placeInChat } from "../service/effects/members.ts"
import { setProperties } from "../service/effects/properties.ts"
import { freeAgentFor } from "../service/effects/queue.ts"
import {
  addEvent,
  closeThread,
  deleteEvent,
  type EventInput,
  openThread
} from "../service/effects/threads.ts"
import { endVisit, openPage, peek } from "../service/effects/visitor.ts"
import type { Inbox, Received } from "../service/inboxes.ts"
import type { Occurrence, UserRef } from "../service/occurrence.ts"
import { Refusal } from "../service/refusal.ts"
import type { Service } from "../service/service.ts"
import { activeThread, findEvent, isPresent, presentAgentIds } from "../service/state/chats.ts"
import { microseconds } from "../service/time.ts"
import type { ChatRecord, CustomerRecord, ThreadRecord } from "../service/world.ts"
import { checkArgument } from "./options.ts"

/** Where a customer's message went. */
export interface Said {
  readonly chat_id: string
  readonly thread_id: string
  readonly event_id: string
}

/** A file as a customer sends it. */
export interface CustomerFile {
  readonly name: string
  /** Its media type, such as `image/png`. */
  readonly type: string
  readonly data: Uint8Array
}

/**
 * A customer of a fake: says something, rates, leaves; agents and webhooks hear of it as of a real one.
 *
 * @example
 * ```ts
 * const customer = fake.customer("b7eff798-f8df-4364-8059-649c35c9ed0c")
 * const { chat_id } = customer.says("hi")
 * await customer.hears("hello") // what an agent answers
 * ```
 */
export class FakeCustomer {
  readonly id: string
  readonly #service: Service
  readonly #inbox: Inbox
  readonly #chatId: string | undefined

  constructor(service: Service, id: string, chatId?: string) {
    this.id = id
    this.#service = service
    this.#inbox = service.inboxes.of(id)
    this.#chatId = chatId
  }

  /**
   * The same customer in one chat: what is said, pressed or rated goes there, whichever chats there are besides. A closed
   * chat gets a new thread by what is said.
   *
   * @throws Error when the customer is not in such a chat
   */
  in(chatId: string): FakeCustomer {
    if (!this.#chats.some(({ id }) => id === chatId))
      throw new Refusal("not_found", `Customer ${this.id} is in no chat ${chatId}`)
    return new FakeCustomer(this.#service, this.id, chatId)
  }

  /**
   * What the customer was told since the first `fake.customer(id)`, oldest first, in the words of v3.0: at least the last
   * 10,000 things.
   */
  get received(): readonly Received[] {
    return this.receivedIn(this.#service.versions.first.catalog.version)
  }

  /**
   * The same in the words of an API version.
   *
   * @example
   * ```ts
   * const customer = fake.customer("nina")
   * customer.says("hi")
   * customer.receivedIn("3.6").map(({ action }) => action) // ["incoming_chat", "incoming_event"]
   * ```
   * @throws ConfigurationError when the fake does not speak it
   */
  receivedIn(version: string): readonly Received[] {
    return this.#inbox.received.get(this.#service.versions.named(version).catalog.version) ?? []
  }

  /**
   * The texts of the messages to the customer, in order; what is for agents only is not among them. They are those of at
   * least the last 10,000 events, his own included.
   */
  get heard(): readonly string[] {
    return this.#inbox.events.flatMap(({ author_id, text, recipients }) =>
      typeof text === "string" && author_id !== this.id && recipients !== "agents" ? [text] : []
    )
  }

  /**
   * Resolves to the first of the {@link heard} texts that contains or matches this, told already or from now on.
   *
   * @throws Error when there was none within `timeout` ms; 5 000 unless set
   */
  hears(text: string | RegExp, options: { readonly timeout?: number } = {}): Promise<string> {
    const { timeout = 5_000 } = readOptions(options, { timeout: milliseconds({ least: 0 }) })
    const matches = (heard: string): boolean =>
      typeof text === "string" ? heard.includes(text) : heard.search(text) >= 0
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.heard.find(matches)
        if (found === undefined) return
        stop()
        resolve(found)
      }
      const giveUp = (): void => {
        stop()
        const heard = JSON.stringify(this.heard)
        reject(
          new Error(`customer ${this.id} did not hear ${String(text)} within ${timeout} ms, only ${heard}`)
        )
      }
      const timer = timeout === Number.POSITIVE_INFINITY ? undefined : setTimeout(giveUp, timeout)
      const forget = this.#service.inboxes.onDelivery(look)
      const stop = (): void => {
        clearTimeout(timer)
        forget()
      }
      look()
    })
  }

  /** Writes a message: into the active chat, else into a new thread of the last chat, else into a new chat. */
  says(text: string): Said {
    checkArgument("text", text)
    return this.sends({ type: "message", text })
  }

  /** Sends any event, as `says` sends a message. */
  sends(event: EventInput): Said {
    return this.#act((context) => {
      this.#checkWelcome(context)
      const chat = this.#chat
      if (chat === undefined) return this.#begin(context, this.#newChat(context), event)
      const thread = activeThread(chat)
      if (thread === undefined) return this.#begin(context, chat, event)
      const { id } = addEvent(context, chat, thread, this.#ref, event)
      return { chat_id: chat.id, thread_id: thread.id, event_id: id }
    })
  }

  /** Uploads a file and sends it. */
  uploads(file: CustomerFile): Said & { readonly url: string } {
    const { state, clock, fileOrigin } = this.#service
    const { url } = storeFile({ state, clock, fileOrigin: fileOrigin() }, file, "att")
    return { ...this.sends({ type: "file", url }), url }
  }

  /** Begins a chat of its own, also when another one is active. */
  startsChat(text = "hello"): Said {
    checkArgument("text", text)
    return this.#act((context) => {
      this.#checkWelcome(context)
      return this.#begin(context, this.#newChat(context), { type: "message", text })
    })
  }

  /** Is typing, or stops. */
  types(isTyping = true): void {
    this.#inThread((context, chat, thread) =>
      reportTyping(context, chat, thread, this.#ref, { isTyping, recipients: "all" })
    )
  }

  /** Has written something without sending it. */
  peeks(text: string): void {
    this.#inThread((context, chat, thread) => peek(context, chat, thread, this.#ref, text))
  }

  /** Rates the chat: 1 is good, 0 is bad. */
  rates(score: 0 | 1, comment?: string): void {
    checkArgument("score", score)
    this.#inThread((context, chat, thread) =>
      setProperties(
        context,
        chat,
        { thread },
        { rating: { score, ...(comment === undefined ? {} : { comment }) } }
      )
    )
  }

  /** Presses a button of a rich message. */
  presses(eventId: string, postbackId: string, toggled = true): void {
    this.#inThread((context, chat, thread) =>
      switchButton(context, chat, thread, findEvent(thread, eventId), this.#ref, {
        id: postbackId,
        isOn: toggled
      })
    )
  }

  /** Deletes a message of his own. */
  deletes(eventId: string): void {
    this.#inThread((context, chat, thread) => {
      const event = findEvent(thread, eventId)
      if (event.author_id !== this.id)
        throw new Refusal("authorization", `Event ${eventId} is not of customer ${this.id}`)
      deleteEvent(context, chat, thread, event)
    })
  }

  /** Has read everything up to now. */
  sees(): void {
    this.#inThread((context, chat) => markSeen(context, chat, this.id, microseconds(context)))
  }

  /** Opens a page of the site; the first one begins a visit. */
  visits(url: string, title?: string): void {
    checkArgument("url", url)
    if (title !== undefined) checkArgument("text", title)
    this.#act((context) => openPage(context, this.#record, { url, title }))
  }

  /** Ends the visit. */
  leaves(): void {
    this.#act((context) => endVisit(context, this.#record))
  }

  /** Closes the chat. */
  closes(): void {
    this.#inThread((context, chat) => closeThread(context, chat, this.id))
  }

  get #ref(): UserRef {
    return { id: this.id, type: "customer" }
  }

  get #record(): CustomerRecord {
    return this.#service.state.customers.find(this.id)
  }

  get #chats(): ChatRecord[] {
    return [...this.#service.state.chats.byId.values()].filter((chat) => isPresent(chat, this.id))
  }

  /** The chat the customer acts in: the one that was named, else the active one, else the last. */
  get #chat(): ChatRecord | undefined {
    const mine = this.#chats
    if (this.#chatId !== undefined) return mine.find(({ id }) => id === this.#chatId)
    return mine.findLast((chat) => activeThread(chat) !== undefined) ?? mine.at(-1)
  }

  #newChat({ state }: EffectContext): ChatRecord {
    const chat = state.chats.blank(state.random.code(10))
    state.chats.add(chat)
    this.#record.statistics.chats_count += 1
    return chat
  }

  #begin(context: EffectContext, chat: ChatRecord, event: EventInput): Said {
    placeInChat(context, chat, this.#ref)
    const agent = freeAgentFor(context, chat)
    if (agent !== undefined) placeInChat(context, chat, { id: agent.id, type: "agent" })
    const isQueued = presentAgentIds(chat).length === 0
    const thread = openThread(context, chat, this.#ref, { events: [event], isQueued })
    return { chat_id: chat.id, thread_id: thread.id, event_id: thread.events[0]!.id }
  }

  #checkWelcome({ state, clock }: EffectContext): void {
    state.customers.checkNotBanned(this.id, clock.now())
  }

  #inThread(act: (context: EffectContext, chat: ChatRecord, thread: ThreadRecord) => void): void {
    this.#act((context) => {
      const chat = this.#chat
      const thread = chat === undefined ? undefined : activeThread(chat)
      if (chat === undefined || thread === undefined)
        throw new Refusal("chat_inactive", `Customer ${this.id} has no active chat`)
      act(context, chat, thread)
    })
  }

  #act<T>(act: (context: EffectContext) => T): T {
    const occurrences: Occurrence[] = []
    const { state, clock } = this.#service
    const result = act({ state, clock, emit: (occurrence) => occurrences.push(occurrence) })
    this.#service.deliver(occurrences)
    return result
  }
}
