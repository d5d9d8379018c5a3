import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { AnyEnvelope, EnvelopeFacts, EnvelopeSource } from "../envelope.ts"
import type { AnyEvent, EventSource } from "../../catalog/event.ts"
import type { WebhookRequester } from "../../catalog/wire.ts"
import { locate } from "../../catalog/place.ts"
import type { People } from "./people.ts"
import { eventKey } from "./event-key.ts"
import { noFlags } from "./flags.ts"
import { shortKey } from "./short-key.ts"

/** An event as it comes from a source, whatever its catalog. */
export interface RawEvent {
  readonly action: string
  /** The name on the wire when `action` is `unknown`. */
  readonly name?: string
  readonly payload: unknown
  readonly source: EventSource
  readonly receivedAt: number
  readonly requestId?: string
  readonly additionalData?: unknown
  readonly organizationId?: string
  readonly requester?: WebhookRequester
}

/** Turns events into envelopes: canonical name, key, place, order and author. */
export class EventReader {
  readonly #catalog: AnyCatalog
  readonly #people: People
  /** What reads the key of each event that occurred. */
  readonly #keys = new Map<AnyEvent, (payload: unknown) => string | undefined>()
  #unkeyed = 0

  constructor(catalog: AnyCatalog, people: People) {
    this.#catalog = catalog
    this.#people = people
  }

  read(event: RawEvent, origin: string): AnyEnvelope {
    this.#people.learn(event.payload)
    const { source, receivedAt, requestId, additionalData, organizationId, requester } = event
    const envelope = this.make(event.action, event.payload, { source, origin, receivedAt, flags: noFlags })
    const { name } = event
    const more = requestId ?? additionalData ?? organizationId ?? requester
    if (name === undefined && more === undefined) return envelope
    return {
      ...envelope,
      ...(name === undefined ? {} : { name }),
      ...(requestId === undefined ? {} : { requestId, own: true }),
      ...(additionalData === undefined ? {} : { additionalData }),
      ...(organizationId === undefined ? {} : { organizationId }),
      ...(requester === undefined ? {} : { requester })
    }
  }

  make(
    name: string,
    given: unknown,
    facts: Pick<EnvelopeFacts, "origin" | "receivedAt" | "flags"> & { readonly source: EnvelopeSource }
  ): AnyEnvelope {
    const { events, roles } = this.#catalog
    const announced = Object.hasOwn(events, name) ? events[name] : undefined
    const alias = announced?.joins
    const action = alias?.name ?? name
    const payload = alias === undefined ? given : alias.payload(given)
    const definition = alias === undefined ? announced : events[action]
    const part =
      definition === undefined || definition.keyClass === "none"
        ? undefined
        : this.#keyOf(definition)(payload)
    const { chatId, threadId } = locate(definition?.place, payload)
    const event = action === roles.threadEvents.added ? roles.threadEvents.event(payload) : undefined
    const envelope: { -readonly [K in keyof AnyEnvelope]: AnyEnvelope[K] } = {
      action,
      payload,
      source: facts.source,
      origin: facts.origin,
      receivedAt: facts.receivedAt,
      key: part === undefined ? `${action}#${++this.#unkeyed}` : shortKey(`${action}:${part}`),
      keyClass: part === undefined ? "none" : definition!.keyClass,
      flags: facts.flags
    }
    if (chatId !== undefined) envelope.chatId = chatId
    if (threadId !== undefined) envelope.threadId = threadId
    if (event?.order !== undefined) envelope.order = event.order
    if (event?.tie !== undefined) envelope.tie = event.tie
    if (event?.occurredAt !== undefined) envelope.occurredAt = event.occurredAt
    const author = this.#people.authorOf(payload)
    const audience = roles.people.audience(payload)
    if (author !== undefined) envelope.author = author
    if (audience !== undefined) envelope.audience = audience
    if (author?.id !== undefined && this.#people.isOwn(author.id)) envelope.own = true
    return envelope
  }

  #keyOf(definition: AnyEvent): (payload: unknown) => string | undefined {
    let key = this.#keys.get(definition)
    if (key === undefined) this.#keys.set(definition, (key = eventKey(definition)))
    return key
  }
}
