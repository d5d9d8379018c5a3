import type { Check } from "../checks/check.ts"

/** How a request travels: `web` is one HTTP POST per action, `rtm` one frame on a WebSocket. */
export type TransportKind = "web" | "rtm"

/**
 * What may be done with a request whose outcome is unknown.
 *
 * - `safe`: it reads; repeat it freely.
 * - `idempotent`: it sets a state; a repeat changes nothing.
 * - `keyed`: it carries a key of ours by which the outcome can be looked up before it is repeated.
 * - `unsafe`: a repeat may act twice; it is never repeated unless the server did not act.
 */
export type Idempotency = "safe" | "idempotent" | "keyed" | "unsafe"

/** Scopes that are needed besides `scopes` when the payload meets a condition. */
export interface ConditionalScopes {
  /** The condition in words, such as `chat.users is present`. */
  readonly when: string
  /** Path in the payload whose presence is the condition. */
  readonly path: string
  /** Any one of these scopes will do. */
  readonly anyOf: readonly string[]
}

/** Names of the events an action causes. */
export interface Triggers {
  readonly push: readonly string[]
  readonly webhook: readonly string[]
}

/**
 * How an API version defines an action on a transport.
 *
 * - `documented`: in full, on the transport's own page.
 * - `index`: the page only lists it; the details come from sibling and later documents of the same version.
 * - `added-later`: added to the version after its first publication.
 * - `protocol`: a message of the connection rather than a method.
 */
export type Provenance = "documented" | "index" | "added-later" | "protocol"

/** What tools want to know of an action, and no call needs. */
export interface ActionFacts {
  /** Any one of these is enough; empty when none is needed. */
  readonly scopes: readonly string[]
  readonly scopesWhen?: readonly ConditionalScopes[]
  /** Scopes of which each lets through its own part of the answer; without one, that part is missing. */
  readonly scopesEach?: readonly string[]
  readonly triggers: Triggers
}

/** What documentation says of an action besides its facts. */
export interface ActionNotes {
  /** The group in the protocol documents, such as `chats`. */
  readonly category: string
  /** Why it has its idempotency, in one line. */
  readonly idempotencyReason: string
  /** How each transport's documents define it; `documented` where nothing is said. */
  readonly provenance?: { readonly web?: Provenance; readonly rtm?: Provenance }
  /** Where the definition comes from, such as `Web API v3.0 methods page: send_event`. */
  readonly source: string
  /** The condition under which which event is sent, where there is a choice. */
  readonly eventsWhen?: string
  /** Events that one document claims and others deny, or do not mention: not to be relied on. */
  readonly claimed?: { readonly push?: readonly string[]; readonly webhook?: readonly string[] }
  /** Rules that no single field shows, and what else is worth knowing. */
  readonly notes?: readonly string[]
}

/** All that is said of an action. It lies beside the catalog, so that it costs no bytes where nobody reads it. */
export interface ActionAbout extends ActionFacts, ActionNotes {
  /** What it does, in one sentence. */
  readonly docs: string
}

/**
 * An action as a call needs it. `Payload` and `Success` exist in the types only. A light catalog has these, without a
 * `check`: there nothing is checked.
 */
export interface LightAction<
  out Name extends string = string,
  out Payload = unknown,
  out Success = unknown,
  out Via extends TransportKind = TransportKind
> {
  /** The name on the wire. */
  readonly name: Name
  /** The transports that carry it. */
  readonly via: readonly Via[]
  readonly idempotency: Idempotency
  /** `multipart` actions carry a file and travel as `multipart/form-data`; all others are JSON. */
  readonly encoding: "json" | "multipart"
  /** The checks generated from the schemas. */
  readonly check?: {
    /** What is sent: complete, with every documented limit. */
    readonly payload: Check
    /** What is answered: tolerant of unknown fields and values. */
    readonly success: Check
  }
  /** Type information only; never present at run time. */
  readonly "~types"?: { readonly payload: Payload; readonly success: Success }
}

/** An action with its checks and its facts. */
export interface Action<
  out Name extends string = string,
  out Payload = unknown,
  out Success = unknown,
  out Via extends TransportKind = TransportKind
>
  extends LightAction<Name, Payload, Success, Via>, ActionFacts {}

/** Any action of any catalog. */
export type AnyAction = LightAction

/** What a call of the action sends. */
export type Payload<A extends AnyAction> = NonNullable<A["~types"]>["payload"]

/** What a call of the action returns. */
export type Success<A extends AnyAction> = NonNullable<A["~types"]>["success"]
