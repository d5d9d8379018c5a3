// What the fake says to the page: the answers of its control endpoints, and the records of its feed.

/** `GET /_fake/` */
export interface Info {
  readonly run?: string
  readonly versions: readonly string[]
  readonly web_url: string
  readonly rtm_urls: Readonly<Record<string, string>>
  readonly secure_web_url?: string
  readonly secure_rtm_urls?: Readonly<Record<string, string>>
  readonly clock: { readonly kind: "real" | "virtual"; readonly now: number; readonly skew?: number }
  readonly connections: number
  readonly agents?: readonly AgentItem[]
  readonly names?: { readonly actions: readonly string[]; readonly errors: readonly string[] }
}

export interface AgentItem {
  readonly id: string
  readonly name: string
  readonly bot?: boolean
  readonly online?: boolean
}

/** A chat in the list. */
export interface ChatItem {
  readonly id: string
  readonly active: boolean
  readonly waiting?: boolean
  readonly customer?: { readonly id: string; readonly name?: string; readonly email?: string }
  readonly agents: readonly { readonly id: string; readonly name: string; readonly bot?: boolean }[]
  readonly last?: {
    readonly text?: string
    readonly type: string
    readonly created_at: string
    readonly author_id?: string
    /** `agents` when it is not for the customer. */
    readonly recipients?: string
  }
  readonly threads: number
}

export interface CustomerItem {
  readonly id: string
  readonly name?: string
  readonly banned?: boolean
  /** Absent of who was never seen on the site. */
  readonly on_site?: boolean
}

/** A chat as its customer sees it. */
export interface Conversation {
  readonly customer: CustomerItem
  readonly chat_id?: string
  readonly active: boolean
  readonly waiting?: boolean
  readonly position?: number
  readonly users: readonly ChatUser[]
  /** How many older events there are. */
  readonly left_out: number
  readonly threads: readonly Thread[]
}

export interface ChatUser {
  readonly id: string
  readonly type: "agent" | "customer"
  readonly name?: string
  readonly bot?: boolean
  readonly present?: boolean
  /** ISO 8601. */
  readonly seen_up_to?: string
}

export interface Thread {
  readonly id: string
  readonly active: boolean
  readonly created_at: string
  readonly rating?: { readonly score: number; readonly comment?: string }
  readonly events: readonly ChatEvent[]
}

export interface ChatEvent {
  readonly id: string
  readonly type: string
  readonly author_id?: string
  readonly created_at: string
  readonly text?: string
  readonly url?: string
  readonly name?: string
  readonly content_type?: string
  readonly size?: number
  readonly template_id?: string
  readonly elements?: readonly RichElement[]
  readonly fields?: readonly { readonly label?: string; readonly answer?: unknown }[]
}

export interface RichElement {
  readonly title?: string
  readonly subtitle?: string
  readonly image?: { readonly url?: string; readonly alternative_text?: string }
  readonly buttons?: readonly RichButton[]
}

export interface RichButton {
  readonly type?: string
  readonly text?: string
  readonly postback_id?: string
  readonly value?: string
  readonly user_ids?: readonly string[]
}

/** What went over a wire, or was done to the fake. */
export interface FeedRecord {
  readonly id: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly kind: string
  readonly wire?: string
  readonly version?: string
  readonly connection?: string
  readonly agent_id?: string
  readonly action?: string
  readonly request_id?: string | number
  readonly payload?: unknown
  readonly error?: unknown
  readonly body?: unknown
  /** Of an answer: its call. */
  readonly call?: number
  readonly result?: string | number
  readonly ms?: number
  readonly webhook_id?: string
  readonly delivery?: number
  readonly attempt?: number
  readonly url?: string
  readonly next_in?: number
  readonly what?: string
  readonly reason?: string
  readonly customer_id?: string
  readonly chat_id?: string
  readonly path?: string
  /** How long the bodies were that it goes without. */
  readonly left_out?: number
}

/** `GET /_fake/faults` */
export interface PlannedFault {
  readonly id: string | number
  readonly kind: string
  readonly action: string
  readonly left?: number | null
  readonly ms?: number
  readonly error?: string | { readonly type: string }
}

/** `GET /_fake/chaos` */
export interface ChaosState {
  readonly running: boolean
  readonly struck?: Readonly<Record<string, number>>
}
