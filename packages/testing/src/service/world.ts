/** Everything the fake knows, as plain JSON: what a world starts with, and what `snapshot()` hands out. */
export interface World {
  readonly license: LicenseRecord
  /** The data centre that is responsible for the licence. */
  readonly region: "dal" | "fra"
  /** Ids are drawn from this seed: the same calls on the same world give the same ids. */
  readonly seed: number
  readonly groups: readonly GroupRecord[]
  readonly agents: readonly AgentRecord[]
  readonly tokens: readonly TokenRecord[]
  readonly customers: readonly CustomerRecord[]
  readonly chats: readonly ChatRecord[]
  readonly webhooks: readonly WebhookRecord[]
}

/** The licence that the fake serves; there is one. */
export interface LicenseRecord {
  readonly id: string
  /** The tenant: opaque. */
  readonly organization_id?: string
  readonly plan: string
  /** Unix seconds. */
  readonly expiration_timestamp: number
  readonly creation_timestamp: number
  readonly in_trial: boolean
  readonly website_last_activity?: string
}

/** A group of agents. */
export interface GroupRecord {
  readonly id: number
  readonly name: string
}

/** Bots only can be `offline` here: agents are when they have no connection. */
export type RoutingStatus = "accepting_chats" | "not_accepting_chats" | "offline"

/** An agent, or a bot. */
export interface AgentRecord {
  readonly id: string
  name: string
  email?: string
  avatar?: string
  permission: "administrator" | "normal"
  group_ids: number[]
  /** A bot acts through `author_id` on the calls of others. */
  bot?: boolean
  /** Of a bot: the application it belongs to. */
  readonly owner_client_id?: string
  /** Of a bot: what its tokens are issued for. */
  secret?: string
  /** How soon it is given chats; `normal` unless set. */
  priority?: "first" | "normal" | "last" | "supervisor"
  /** Of a bot: what is kept of its configuration and changes nothing. */
  settings?: Readonly<Record<string, unknown>>
  /** Of a bot: it is there no more, though chats name it. */
  deleted?: boolean
  /** What it was when the agent was last logged in. */
  routing_status: RoutingStatus
}

/** An access token, whom it stands for and what it may do. */
export interface TokenRecord {
  readonly token: string
  readonly agent_id: string
  /** Every scope when left out. */
  readonly scopes?: readonly string[]
  /** The application the token was given to. */
  readonly client_id?: string
  /** Until when it is accepted, in milliseconds since 1970; for ever unless set. */
  readonly expires_at?: number
}

/** Namespace, name, bare value. */
export type PropertyMap = Record<string, Record<string, string | number | boolean>>

/** Who may see a chat or a customer. */
export interface AccessRecord {
  /** `0` stands for everybody. */
  group_ids: number[]
  /** Agents that were let in one by one; the wire cannot express them. */
  agent_ids?: string[]
}

/** A customer, whether or not he has ever written. */
export interface CustomerRecord {
  readonly id: string
  name?: string
  email?: string
  avatar?: string
  last_visit?: VisitRecord
  phone_number?: string
  address?: Record<string, string | undefined>
  /** What is known of the customer elsewhere, by channel. */
  omnichannel?: Record<string, unknown>
  fields?: Record<string, string>
  statistics: { chats_count: number; threads_count: number; visits_count: number }
  __priv_lc2_customer_id?: string
  agent_last_event_created_at?: string
  customer_last_event_created_at?: string
  created_at: string
  access?: AccessRecord
  /** Milliseconds since 1970. */
  banned_until?: number
}

/** A visit of a customer to the site: from where, and to which pages. */
export interface VisitRecord {
  id?: number
  started_at: string
  ended_at?: string
  referrer?: string
  ip?: string
  user_agent?: string
  geolocation?: Record<string, string>
  last_pages?: { opened_at: string; url: string; title?: string }[]
}

/** A user of a chat, present or not. */
export interface MemberRecord {
  readonly id: string
  readonly type: "agent" | "customer"
  /** Whether the user is in the chat now; who left stays listed. */
  present: boolean
  /** Who knows that the user is there; `all` unless set. */
  visibility?: "all" | "agents"
  /** Up to when the user has seen the chat, in microseconds since 1970. */
  seen_up_to?: number
  /** Unix seconds, read where `seen_up_to` is left out. */
  readonly last_seen_timestamp?: number
}

/** A chat with its users and all its threads. */
export interface ChatRecord {
  readonly id: string
  users: MemberRecord[]
  properties: PropertyMap
  access: AccessRecord
  /** Agents who follow the chat without being in it. */
  follower_ids: string[]
  /** Oldest first; only the last one can be active. */
  threads: ThreadRecord[]
  continuous?: boolean
}

/** A thread of a chat with its events. */
export interface ThreadRecord {
  readonly id: string
  /** Grows from thread to thread within a chat. */
  readonly order: number
  /** When it was opened, in microseconds since 1970. */
  readonly time?: number
  /** Unix seconds, read where `time` is left out. */
  readonly timestamp?: number
  active: boolean
  user_ids: string[]
  events: EventRecord[]
  properties: PropertyMap
  access: AccessRecord
  tags: string[]
  /** Made by a machine when the thread was closed. */
  summary?: { readonly text: string; readonly time: number }
  /** Since when the chat waits for an agent, in microseconds since 1970. */
  queued_at?: number
}

/** An event as it is stored; what its type brings along stays as it was sent. */
export interface EventRecord {
  readonly id: string
  /** Its place in the thread, from 1. */
  readonly order: number
  readonly type: string
  /** When it was added, in microseconds since 1970; later than those before it in the thread. */
  readonly time?: number
  /** Unix seconds, read where `time` is left out. */
  readonly timestamp?: number
  readonly author_id?: string
  readonly custom_id?: string
  readonly recipients: "all" | "agents"
  properties?: PropertyMap
  deleted?: boolean
  [field: string]: unknown
}

/** A webhook as it was registered: which event goes where, with which secret. */
export interface WebhookRecord {
  readonly webhook_id: string
  /** The API version whose event it is, such as `3.0`; that of the fake's first version unless set. */
  readonly version?: string
  readonly url: string
  readonly description?: string
  /** What it belongs to; `license` unless set. */
  readonly type?: "license" | "bot"
  /** The bot it came with: told while the bot is in the chat. */
  readonly bot_id?: string
  readonly action: string
  readonly secret_key: string
  readonly filters?: WebhookFilters
  readonly additional_data?: readonly string[]
  /** The application that registered it. */
  readonly owner_client_id?: string
}

/** Which occurrences of its event a webhook is told; all of them unless something is set. */
export interface WebhookFilters {
  readonly author_type?: "customer" | "agent"
  readonly chat_member_ids?: {
    readonly agents_any?: readonly string[]
    readonly agents_exclude?: readonly string[]
  }
  readonly only_my_chats?: boolean
  readonly chat_presence?: {
    readonly user_ids?: { readonly values?: readonly string[]; readonly exclude_values?: readonly string[] }
    /** Bots of the application that registered it. */
    readonly my_bots?: boolean
  }
  /** Who caused it: a call of the application that registered it, of another one, or no call at all. */
  readonly source_type?: readonly ("my_client" | "other_clients" | "system")[]
  readonly agent_ids?: { readonly values?: readonly string[]; readonly exclude_values?: readonly string[] }
}
