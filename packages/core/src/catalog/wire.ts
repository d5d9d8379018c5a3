import type { TransportReply, TransportRequest } from "./transport.ts"
import type { VersionOption } from "./version-options.ts"

/** How the body of a Web API call is written. */
export type BodyForm = "flat" | "payload"

/** One part of a `multipart/form-data` body. */
export interface MultipartPart {
  readonly name: string
  /** Text, or the file as the caller handed it over. */
  readonly value: unknown
}

/** A Web API request, ready but for token and origin. */
export interface WebRequest {
  /** Path on the origin, with a leading slash. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON text, or the parts of a form. */
  readonly body: { readonly json: string } | { readonly parts: readonly MultipartPart[] }
}

/** A frame of the RTM API, read. */
export type Frame =
  | {
      readonly kind: "reply"
      readonly id: string | undefined
      readonly action: string
      readonly reply: TransportReply
    }
  | {
      readonly kind: "push"
      readonly action: string
      readonly payload: unknown
      readonly requestId: string | undefined
    }
  /** A push of another version than the catalog's. */
  | { readonly kind: "foreign"; readonly action: string; readonly version: string }
  | { readonly kind: "unreadable"; readonly reason: string }

/** An event as it lies in the body of a webhook. */
export interface WebhookEnvelope {
  readonly webhookId: string
  readonly secretKey: string
  readonly action: string
  readonly payload: unknown
  readonly additionalData?: unknown
  /** The tenant, where the API version names it. */
  readonly organizationId?: string
  /** Who caused it, where the API version says so: of changes of configuration. */
  readonly requester?: WebhookRequester
}

/** Who caused what a webhook tells, as far as it says. */
export interface WebhookRequester {
  readonly user_id?: string
  readonly account_id?: string
  readonly client_id?: string
  readonly [name: string]: unknown
}

/** The two forms of the paths under which webhooks are registered. */
export type RegistrationForm = "webhooks" | "action"

/** Which occurrences a webhook is sent for. Each API version knows some of these; the service refuses the others. */
export interface WebhookFilters {
  /** Who wrote; of events that are written only. */
  readonly author_type?: "customer" | "agent" | undefined
  /** v3.0: agents who are in the chat, or are not. Give one of the two. */
  readonly chat_member_ids?:
    | {
        readonly agents_any?: readonly string[] | undefined
        readonly agents_exclude?: readonly string[] | undefined
      }
    | undefined
  /** Only chats whose property `source.client_id` is that of this application. */
  readonly only_my_chats?: boolean | undefined
  readonly [name: string]: unknown
}

/** A webhook as it is to be registered. */
export interface WebhookToRegister {
  /** The event, such as `incoming_event`. */
  readonly action: string
  readonly url: string
  readonly secret: string
  /** v3.6: whether it is for the whole account or for a bot; `license` unless set. */
  readonly type?: "license" | "bot" | undefined
  readonly description?: string | undefined
  readonly filters?: WebhookFilters | undefined
  /** What every delivery should bring along. */
  readonly additional_data?: readonly string[] | undefined
}

/** A webhook as it is registered. */
export interface RegisteredWebhook {
  readonly webhook_id: string
  readonly url: string
  readonly action: string
  /** Not every API version shows it. */
  readonly secret_key?: string
  readonly description?: string
  readonly filters?: unknown
  /** Not every API version shows it. */
  readonly additional_data?: readonly string[]
  /** v3.6 */
  readonly type?: string
}

/** An event that webhooks can be registered for. */
export interface WebhookName {
  readonly action: string
  /** The filters that it takes. */
  readonly filters: readonly string[]
  /** What its deliveries can bring along. */
  readonly additional_data: readonly string[]
}

/** A call of the Configuration API. */
export interface RegistrationCall {
  readonly action: string
  /** Path on the origin, with a leading slash. */
  readonly path: string
  readonly payload: unknown
}

/** Whose webhooks are registered, and by which paths. */
export interface RegistrationScope {
  /** The form of the paths; the first of those that the version has unless set. */
  readonly form?: RegistrationForm | undefined
  /** The client id of the application, where the version asks for it. */
  readonly ownerClientId?: string | undefined
}

/** How webhooks are registered: what has to be known beforehand, and how the calls are made. */
export interface WebhookRegistrationWire {
  /** The forms of the paths that there are, the usual one first. */
  readonly forms: readonly RegistrationForm[]
  /** Whether the application has to be named by its client id. */
  readonly needsOwner: boolean
  /** What the list of webhooks may leave out, though they were registered with it. */
  readonly hidden: readonly ("secret_key" | "additional_data")[]
  /** What webhooks may be for, the usual one first; empty where they are all for the account. */
  readonly types: readonly NonNullable<WebhookToRegister["type"]>[]
  /** How the calls are written and read. Loaded when it is asked for, as no browser registers webhooks. */
  calls(): Promise<WebhookRegistrationCalls>
}

/** How the calls that register webhooks are written, and their answers read. */
export interface WebhookRegistrationCalls {
  register(webhook: WebhookToRegister, scope: RegistrationScope): RegistrationCall
  list(scope: RegistrationScope): RegistrationCall
  unregister(webhookId: string, scope: RegistrationScope): RegistrationCall
  /** Reads the answer to `register`: the id of the webhook. */
  registeredId(reply: unknown): string | undefined
  /** Reads the answer to `list`, in its order. */
  registered(reply: unknown): readonly RegisteredWebhook[]
  /** Which events, filters and additional data there are; needs no token. Absent where there is no such call. */
  readonly names?: {
    list(): RegistrationCall
    /** Reads the answer. */
    read(reply: unknown): readonly WebhookName[]
  }
  /** Switches the webhooks of an account off and on. Absent where there are no such calls. */
  readonly state?: {
    enable(scope: RegistrationScope): RegistrationCall
    disable(scope: RegistrationScope): RegistrationCall
    read(scope: RegistrationScope): RegistrationCall
    /** Reads the answer to `read`. */
    isEnabled(reply: unknown): boolean | undefined
  }
}

/** Everything about the wire that differs between API versions. Pure functions without I/O. */
export interface Wire<out Option extends VersionOption = VersionOption> {
  /** The options that clients of this version have besides those that clients of every version have. */
  readonly options: readonly Option[]
  /** The region a token belongs to, read from its prefix. */
  regionOf(token: string): string | undefined
  readonly web: {
    /** Where the service lives, without a trailing slash. */
    origin(region: string | undefined): string
    /** Headers that name region and credentials. */
    headers(token: string, region: string | undefined): Record<string, string>
    request(request: TransportRequest, form: BodyForm): WebRequest
    /** The largest file that is taken, in bytes. */
    readonly largestFile: number
    /** Reads an answer whose body is JSON, or empty (`undefined`). `undefined` when it is no answer of this API. */
    reply(status: number, body: unknown): TransportReply | undefined
  }
  readonly rtm: {
    /** The complete WebSocket address. */
    url(region: string | undefined, organizationId?: string): string
    /** The text of a request frame. */
    request(request: TransportRequest): string
    /** The version that pushes name, where they name one: those of another are for another catalog. */
    readonly pushVersion?: string
    /** How many requests may be open on one connection, logins and pings included. Absent where no bound is known. */
    readonly openRequests?: number
  }
  readonly webhook: {
    /** Reads the parsed body of a webhook; `undefined` when it has not the documented shape. */
    envelope(body: unknown): WebhookEnvelope | undefined
    /** Milliseconds for which a delivery that was not answered 200 is repeated. */
    readonly repeatedFor: number
    readonly registration: WebhookRegistrationWire
  }
}
