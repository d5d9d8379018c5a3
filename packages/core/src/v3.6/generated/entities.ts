// Generated from the schemas by `pnpm generate`; do not edit.
import type { Unlisted } from "../../checks/unlisted.ts"

/** Who may see a chat or a thread. */
export interface Access {
  /** 0 stands for everybody. */
  readonly group_ids: readonly number[]
  /** Not documented. */
  readonly agent_ids?: readonly string[]
}

/** A postal address. */
export interface Address {
  readonly address?: string
  readonly city?: string
  readonly country?: string
  readonly state?: string
  readonly postal_code?: string
}

/** A person or bot on the company's side, as a member of a chat. */
export interface Agent {
  /** An e-mail address for people, 32 hex digits for bots. */
  readonly id: string
  readonly type: "agent"
  /** The name to show. */
  readonly name?: string
  /** Bots have none. */
  readonly email?: string
  /** In the chat now. */
  readonly present?: boolean
  /** Everything created up to here counts as seen. RFC 3339 with microseconds. */
  readonly events_seen_up_to?: string
  /** An address, with or without a scheme. */
  readonly avatar?: string
  /** Whether customers see this agent in this chat; summaries leave it out. */
  readonly visibility?: "all" | "agents" | (string & {})
}

/** An agent's settings. */
export interface AgentConfig {
  /** An e-mail address. */
  readonly id: string
  readonly role?: "owner" | "viceowner" | "administrator" | "normal" | (string & {})
  readonly groups?: readonly GroupMembership[]
  readonly notifications?: readonly string[]
  readonly email_subscriptions?: readonly string[]
  readonly job_title?: string
  readonly mobile?: string
  /** The status after login. */
  readonly login_status?: "accepting chats" | "not accepting chats" | (string & {})
  /** How many chats at a time. */
  readonly max_chats_count?: number
  readonly name?: string
  readonly awaiting_approval?: boolean
  /** Working hours; a day may have several. */
  readonly work_scheduler?: WorkScheduler
  readonly account_id?: string
  readonly avatar_path?: string
  readonly last_logout?: string
}

/** An agent who could take a chat. */
export interface AgentForTransfer {
  readonly agent_id: string
  /** How many chats the agent has. */
  readonly total_active_chats?: number
  /** The same under another name, as one page has it. */
  readonly active_chats?: number
}

/** A condition on who answered. */
export interface AgentResponseFilter {
  readonly exists?: boolean | undefined
  /** `true` looks at first answers only. */
  readonly first?: boolean | undefined
  /** A condition on a list: `values` or `exclude_values`. */
  readonly agents?: ListFilter | undefined
  /** Group numbers. */
  readonly groups?: ListFilter | undefined
}

/** A condition on the kinds of agents; several lists may go together, each kind once over all of them. */
export interface AgentTypesFilter {
  readonly all_values?: readonly ("human" | "chatbot" | "ai_agent")[] | undefined
  readonly any_values?: readonly ("human" | "chatbot" | "ai_agent")[] | undefined
  readonly exclude_values?: readonly ("human" | "chatbot" | "ai_agent")[] | undefined
}

/** A summary of a thread, written by a machine. */
export interface AiSummary {
  readonly status: "ok" | "error" | (string & {})
  readonly text: string
  /** RFC 3339 with microseconds. */
  readonly updated_at?: string
}

/** Something that happened in a thread, as it is announced; tell the kinds apart by `type`. */
export type AnnouncedEvent =
  | Message
  | FileEvent
  | Form
  | FilledForm
  | RichMessage
  | Custom
  | SystemMessage
  | System
  | UnknownEvent

/** What went wrong. */
export interface ApiError {
  readonly type: string
  /** For people; never decide by it. */
  readonly message: string
  readonly data?: {
    /** The region that is responsible, with `misdirected_request`. */
    readonly region?: string
  }
}

/** Which conversations `list_archives` finds. */
export interface ArchiveFilters {
  /** What was said. */
  readonly query?: string | undefined
  /** RFC 3339. */
  readonly from?: string | undefined
  /** RFC 3339. */
  readonly to?: string | undefined
  /** At most 1000. */
  readonly chat_ids?: readonly string[] | undefined
  /** At most 20; stands alone, without other filters and paging. */
  readonly thread_ids?: readonly string[] | undefined
  /** At most 200. */
  readonly group_ids?: readonly number[] | undefined
  /**
   * Conditions on properties: namespace, name, and exactly one of `exists`, `values` and
   * `exclude_values`.
   */
  readonly properties?: PropertyFilters | undefined
  /** `exists: false` finds unassigned chats. */
  readonly agents?: ValueFilter | undefined
  /** A condition on a value: exactly one of `exists`, `values` and `exclude_values`. */
  readonly tags?: ValueFilter | undefined
  /** A condition on a value: exactly one of `exists`, `values` and `exclude_values`. */
  readonly sales?: ValueFilter | undefined
  /** A condition on a value: exactly one of `exists`, `values` and `exclude_values`. */
  readonly goals?: ValueFilter | undefined
  /** Called `surveys` before 2026-01-27. */
  readonly forms?: readonly FormsFilter[] | undefined
  /** A condition on the types of events. */
  readonly event_types?: EventTypesFilter | undefined
  /** A condition on greetings. */
  readonly greetings?: GreetingsFilter | undefined
  /** A condition on who answered. */
  readonly agent_response?: AgentResponseFilter | undefined
  /** A condition on the kinds of agents; several lists may go together, each kind once over all of them. */
  readonly agent_types?: AgentTypesFilter | undefined
  /** Codes of ISO 3166-1 alpha-2. */
  readonly customer_countries?: ValueFilter | undefined
  readonly customer_id?: string | undefined
  readonly customer_email?: string | undefined
}

/**
 * A rule for who gets which chats: whole when it was added, in part when it was updated, with its id
 * alone when it was deleted. The rules are a linked list by `next_id`, empty at the end.
 */
export interface AutoAccess {
  readonly id: string
  readonly status: "added" | "updated" | "deleted" | (string & {})
  readonly description?: string
  /** The rule that comes after; empty for the last one. */
  readonly next_id?: string
  readonly access?: {
    /** Group numbers. */
    readonly groups: readonly number[]
  }
  readonly conditions?: {
    readonly url?: {
      /** Not together with `exclude_values`. */
      readonly values?: readonly {
        readonly value: string
        /** Whether it has to be the whole address. */
        readonly exact_match?: boolean
      }[]
      readonly exclude_values?: readonly {
        readonly value: string
        /** Whether it has to be the whole address. */
        readonly exact_match?: boolean
      }[]
    }
    readonly domain?: {
      /** Not together with `exclude_values`. */
      readonly values?: readonly {
        readonly value: string
        /** Whether it has to be the whole address. */
        readonly exact_match?: boolean
      }[]
      readonly exclude_values?: readonly {
        readonly value: string
        /** Whether it has to be the whole address. */
        readonly exact_match?: boolean
      }[]
    }
    readonly geolocation?: {
      readonly values: readonly {
        readonly country?: string
        readonly country_code?: string
        readonly region?: string
        readonly city?: string
      }[]
    }
  }
}

/** How long a customer is banned. */
export interface Ban {
  readonly days: number
}

/** How long a customer is banned, as it is sent. */
export interface BanInput {
  /** A whole number above 0. */
  readonly days: number
}

/** A bot's settings. */
export interface BotConfig {
  /** Made by the server: 32 hex digits. */
  readonly id: string
  readonly groups?: readonly GroupMembership[]
  /** Such as `chatbot` or `ai_agent`. */
  readonly type?: string
  readonly job_title?: string
  /** How many chats at a time; at most 500. */
  readonly max_chats_count?: number
  readonly name?: string
  readonly default_group_priority?: "first" | "normal" | "last" | "supervisor" | (string & {})
  /** The application that owns it. */
  readonly owner_client_id?: string
  readonly avatar_path?: string
  /** Working hours; a day may have several. */
  readonly work_scheduler?: WorkScheduler
}

/** The state of a button of a rich message. */
export interface ButtonState {
  /** The `postback_id` of the button. */
  readonly id: string
  /** Whether it is on now. */
  readonly toggled: boolean
  /** Such as `url` or `postback`. */
  readonly button_type?: string
  readonly button_value?: string
  /** The product a customer chose, in a postback of the template `ecommerce`. */
  readonly ecommerce?: PostbackEcommerce
}

/** The same as it is sent. */
export interface ButtonStateInput {
  /** The `postback_id` of the button. */
  readonly id: string
  /** Whether it is on now. */
  readonly toggled: boolean
  readonly button_type?: string | undefined
  readonly button_value?: string | undefined
  /** The same as it is sent. */
  readonly ecommerce?: PostbackEcommerceInput | undefined
}

/** A customer's shopping cart in one shop. */
export interface Cart {
  /** A UUID. */
  readonly store_uuid?: string
  /** Such as `shopify`. */
  readonly store_platform?: string
  readonly customer_signed_in?: boolean
  readonly subtotal?: number
  readonly total?: number
  readonly subtotal_usd?: number
  readonly total_usd?: number
  /** A code of ISO 4217. */
  readonly currency?: string
  readonly items?: readonly CartItem[]
  /** RFC 3339 with microseconds. */
  readonly last_updated_at?: string
}

/** A line of a cart. */
export interface CartItem {
  /** The product. */
  readonly id?: number
  readonly quantity?: number
  readonly variant_id?: number
}

/** The details of `store_product_added_to_cart` and `store_product_removed_from_cart`. */
export interface CartLines {
  readonly store: {
    readonly id: string
    /** Such as `shopify`. */
    readonly platform: string
    readonly uuid: string
    readonly url?: string
    readonly name?: string
  }
  readonly cart_lines: readonly {
    /** A number, or a number as text. */
    readonly total_price: number | string
    readonly currency: string
    /** A number, or a number as text. */
    readonly quantity: number | string
    readonly product: {
      readonly id: string
      readonly title?: string
      readonly sku?: string
      readonly variant_id?: string
    }
  }[]
}

/** What changed of an agent's settings. */
export interface ChangedAgent {
  /** An e-mail address. */
  readonly id: string
  readonly role?: "owner" | "viceowner" | "administrator" | "normal" | (string & {})
  readonly groups?: readonly GroupMembership[]
  readonly notifications?: readonly string[]
  readonly email_subscriptions?: readonly string[]
  readonly job_title?: string
  readonly mobile?: string
  /** The status after login. */
  readonly login_status?: "accepting chats" | "not accepting chats" | (string & {})
  /** How many chats at a time. */
  readonly max_chats_count?: number
  readonly name?: string
  readonly awaiting_approval?: boolean
  readonly work_scheduler?: {
    /** A name of the IANA time zone database. */
    readonly timezone: string
    readonly schedule: readonly {
      readonly day:
        | "sunday"
        | "monday"
        | "tuesday"
        | "wednesday"
        | "thursday"
        | "friday"
        | "saturday"
        | (string & {})
      readonly enabled: boolean
      /** `HH:MM`. */
      readonly start: string
      /** `HH:MM`. */
      readonly end: string
    }[]
  }
  readonly avatar?: string
}

/** What changed of a bot's settings. */
export interface ChangedBot {
  /** Made by the server: 32 hex digits. */
  readonly id: string
  readonly groups?: readonly GroupMembership[]
  /** Such as `chatbot` or `ai_agent`. */
  readonly type?: string
  readonly job_title?: string
  /** How many chats at a time; at most 500. */
  readonly max_chats_count?: number
  readonly avatar?: string
  /** A name of the IANA time zone database. */
  readonly timezone?: string
  readonly work_scheduler?: {
    /** A name of the IANA time zone database. */
    readonly timezone: string
    readonly schedule: readonly {
      readonly day:
        | "sunday"
        | "monday"
        | "tuesday"
        | "wednesday"
        | "thursday"
        | "friday"
        | "saturday"
        | (string & {})
      readonly enabled: boolean
      /** `HH:MM`. */
      readonly start: string
      /** `HH:MM`. */
      readonly end: string
    }[]
  }
  readonly name?: string
  readonly default_group_priority?: "first" | "normal" | "last" | "supervisor" | (string & {})
}

/** The cart of a customer that changed just now. */
export interface ChangedCart {
  /** A UUID. */
  readonly store_uuid: string
  /** Such as `shopify`. */
  readonly store_platform: string
  readonly customer_signed_in: boolean
  readonly subtotal: number
  readonly total: number
  readonly subtotal_usd: number
  readonly total_usd: number
  /** A code of ISO 4217. */
  readonly currency: string
  readonly items: readonly {
    /** The product. */
    readonly id: number
    readonly quantity: number
    readonly variant_id: number
  }[]
  /** RFC 3339 with microseconds. */
  readonly last_updated_at: string
}

/** What changed of a customer. */
export interface ChangedCustomer {
  /** A UUID. */
  readonly id: string
  readonly name?: string
  readonly email?: string
  /** An address, with or without a scheme. */
  readonly avatar?: string
  /** `+` and digits. */
  readonly phone_number?: string
  /** Data of your own on the customer's session, gone with it: objects of one key each, in order. */
  readonly session_fields?: SessionFields
  /**
   * Contact data of other channels, by channel. How it is spelt differs by place, and from how it is
   * sent (`fb_messenger` or `fbmessenger`, `ID` or `id`): read it with care.
   */
  readonly omnichannel?: Omnichannel
  /** A postal address. */
  readonly address?: Address
  readonly type?: "customer"
  /** The cart that changed. */
  readonly cart?: ChangedCart
}

/** A conversation with one customer, with one of its threads. */
export interface Chat {
  readonly id: string
  /** At most one of them is a customer. */
  readonly users: readonly User[]
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties
  /** Who may see a chat or a thread. */
  readonly access?: Access
  /** Whether the caller follows it. */
  readonly is_followed?: boolean
  /** Absent when the chat has none. */
  readonly thread?: Thread
}

/** Which chats `list_chats` lists. */
export interface ChatFilters {
  /** `true` for active chats, `false` for the others; both when it is `null` or left out. */
  readonly active?: boolean | null | undefined
  /** `true` unless set. */
  readonly include_chats_without_threads?: boolean | undefined
  /** At most 200. */
  readonly group_ids?: readonly number[] | undefined
  /**
   * Conditions on properties: namespace, name, and exactly one of `exists`, `values` and
   * `exclude_values`.
   */
  readonly properties?: PropertyFilters | undefined
}

/** A chat with its last thread in short, and the last event of each type. */
export interface ChatSummary {
  readonly id: string
  /** At most one of them is a customer. */
  readonly users: readonly User[]
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties
  /** Who may see a chat or a thread. */
  readonly access?: Access
  /** Absent for chats without threads. */
  readonly last_thread_summary?: LastThreadSummary
  /** The last event of each type. */
  readonly last_event_per_type?: { readonly [x: string]: LastEvent }
  /** The answer of `login` may lack it. */
  readonly is_followed?: boolean
}

/** A chat and the thread that is spoken of. */
export interface ChatWithThread {
  readonly id: string
  /** At most one of them is a customer. */
  readonly users: readonly User[]
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties
  /** Who may see a chat or a thread. */
  readonly access?: Access
  /** Whether the caller follows it. */
  readonly is_followed?: boolean
  /** One conversation within a chat. */
  readonly thread: Thread
}

/** JSON of your own. */
export interface Custom {
  readonly type: "custom"
  /** Unique; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** RFC 3339 with microseconds; set by the server. Sort by it. */
  readonly created_at: string
  /** Who sees it; summaries leave it out, which means `all`. */
  readonly visibility?: "all" | "agents" | (string & {})
  /** `true` on an event that was deleted; only administrators and owners still see what it said. */
  readonly deleted?: boolean
  /** The user or bot who wrote it. */
  readonly author_id: string
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties
  readonly content?: unknown
}

/** JSON of your own, as it is sent. */
export interface CustomInput {
  readonly type: "custom"
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** Who sees it; `all` unless set. Who is seen by agents only cannot send to all. */
  readonly visibility?: "all" | "agents" | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  readonly content?: { readonly [x: string]: unknown } | undefined
}

/** The details of the notices on custom skills; `error` and `reason` come with `custom_skill_failed`. */
export interface CustomSkill {
  readonly agentId: string
  readonly skillId: string
  readonly skillName: string
  readonly error?: string
  readonly reason?: string
}

/**
 * A visitor of the website. Nearly everything may be missing: what is there depends on where it is
 * read.
 */
export interface Customer {
  /** A UUID. */
  readonly id: string
  readonly name?: string
  readonly email?: string
  /** An address, with or without a scheme. */
  readonly avatar?: string
  /** `+` and digits. */
  readonly phone_number?: string
  /** Data of your own on the customer's session, gone with it: objects of one key each, in order. */
  readonly session_fields?: SessionFields
  /**
   * Contact data of other channels, by channel. How it is spelt differs by place, and from how it is
   * sent (`fb_messenger` or `fbmessenger`, `ID` or `id`): read it with care.
   */
  readonly omnichannel?: Omnichannel
  /** A postal address. */
  readonly address?: Address
  readonly type: "customer"
  readonly email_verified?: boolean
  /** The latest visit to the site; called `last_visit` up to v3.5. */
  readonly visit?: Visit
  /** What is counted of a customer. */
  readonly statistics?: Statistics
  /** Private to the service: ignore it. */
  readonly __priv_lc2_customer_id?: string
  /** RFC 3339 with microseconds. */
  readonly agent_last_event_created_at?: string
  /** RFC 3339 with microseconds. */
  readonly customer_last_event_created_at?: string
  /** Of a customer in a chat: whether in it now. */
  readonly present?: boolean
  /** Of a customer in a chat: everything created up to here counts as seen. RFC 3339 with microseconds. */
  readonly events_seen_up_to?: string
  /** Of customers that are watched on the site. */
  readonly followed?: boolean
  /** Of customers that are watched on the site. */
  readonly online?: boolean
  /** Of customers that are watched on the site: numbers of groups. */
  readonly group_ids?: readonly number[]
  /** What the customer does, such as `browsing`. */
  readonly state?: string
  readonly tickets?: readonly Ticket[]
  /** One for each shop. */
  readonly carts?: readonly Cart[]
  /** In answers of `get_customer`; absent for a customer without chats. */
  readonly chat_ids?: readonly string[]
  /** RFC 3339, at times with an offset. */
  readonly created_at?: string
  /** In `customer_updated`, where it is one. */
  readonly cart?: Cart
}

/** A subscription to customers, with those that match now. */
export interface CustomerSubscription {
  /** 32 hex digits. */
  readonly subscription_id: string
  readonly customers: readonly Customer[]
}

/** How many customers match, by subscription. */
export type CustomerTotals = { readonly [x: string]: number }

/** What is to be changed of a customer. */
export interface CustomerUpdate {
  /** A UUID. */
  readonly id: string
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** An absolute URL. */
  readonly avatar?: string | undefined
  /** `+` and digits. */
  readonly phone_number?: string | undefined
  /** Data of your own on the customer's session, gone with it: objects of one key each, in order. */
  readonly session_fields?: SessionFields | undefined
  /** Contact data of other channels, as they are sent: under other names than they are read. */
  readonly omnichannel?: OmnichannelInput | undefined
  /** A postal address. */
  readonly address?: Address | undefined
}

/** The visit during which a thread took place. */
export interface CustomerVisit {
  readonly ip?: string
  readonly user_agent?: string
  /** Where a visit came from. */
  readonly geolocation?: Geolocation
}

/**
 * What agents without the right to more get in place of a deleted event: its type, and nothing of what
 * it said.
 */
export interface DeletedEvent {
  readonly id: string
  readonly custom_id?: string
  /** RFC 3339 with microseconds. */
  readonly created_at: string
  /** The type of the event that was deleted. */
  readonly type:
    | "message"
    | "file"
    | "form"
    | "filled_form"
    | "rich_message"
    | "custom"
    | "system_message"
    | "system"
    | (string & {})
  readonly visibility?: "all" | "agents" | (string & {})
  readonly deleted: true
  readonly author_id?: string
}

/** What a refusal looks like: the body of an answer, or the payload of a failed response. */
export interface ErrorBody {
  /** What went wrong. */
  readonly error: ApiError
}

/**
 * Something that happened in a thread, as it is read later: look at `deleted` first, since what was
 * deleted has its type and none of its content, then tell the kinds apart by `type`.
 */
export type Event = DeletedEvent | AnnouncedEvent

/** What a client sends: an event without what the server sets (`id`, `created_at`, `author_id`). */
export type EventInput =
  | MessageInput
  | FileEventInput
  | FormInput
  | FilledFormInput
  | RichMessageInput
  | CustomInput
  | SystemMessageInput

/** A condition on the types of events. */
export interface EventTypesFilter {
  readonly values?: readonly string[] | undefined
  readonly exclude_values?: readonly string[] | undefined
  /** All of the listed types have to be there, or none. */
  readonly require_every_value?: boolean | undefined
}

/** An uploaded file. */
export interface FileEvent {
  readonly type: "file"
  /** Unique; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** RFC 3339 with microseconds; set by the server. Sort by it. */
  readonly created_at: string
  /** Who sees it; summaries leave it out, which means `all`. */
  readonly visibility?: "all" | "agents" | (string & {})
  /** `true` on an event that was deleted; only administrators and owners still see what it said. */
  readonly deleted?: boolean
  /** The user or bot who wrote it. */
  readonly author_id: string
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties
  readonly name: string
  readonly url: string
  /** The media type, such as `image/png`. */
  readonly content_type: string
  /** Bytes. */
  readonly size?: number
  /** Pixels; images only. */
  readonly width?: number
  /** Pixels; images only. */
  readonly height?: number
  /** Images only. */
  readonly thumbnail_url?: string
  /** Images only. */
  readonly thumbnail2x_url?: string
  /** Images only. */
  readonly alternative_text?: string
}

/** A file that is uploaded already, as it is sent. */
export interface FileEventInput {
  readonly type: "file"
  /** The address that `upload_file` returned. */
  readonly url: string
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** Who sees it; `all` unless set. Who is seen by agents only cannot send to all. */
  readonly visibility?: "all" | "agents" | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  /** Images only. */
  readonly alternative_text?: string | undefined
}

/** A form with its answers, such as the survey before a chat. */
export interface FilledForm {
  readonly type: "filled_form"
  /** Unique; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** RFC 3339 with microseconds; set by the server. Sort by it. */
  readonly created_at: string
  /** Who sees it; summaries leave it out, which means `all`. */
  readonly visibility?: "all" | "agents" | (string & {})
  /** `true` on an event that was deleted; only administrators and owners still see what it said. */
  readonly deleted?: boolean
  /** The user or bot who wrote it. */
  readonly author_id: string
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties
  readonly form_id: string
  /** Such as `prechat`, `postchat` or `ask_for_email`; absent in old chats. */
  readonly form_type?: string
  readonly fields: readonly FilledFormField[]
}

/**
 * A question with its answer: a text, one option for `radio`, `select` and `group_chooser`, or a list
 * in `answers` for `checkbox`.
 */
export interface FilledFormField {
  readonly id: string
  readonly label: string
  readonly type:
    | "checkbox"
    | "email"
    | "name"
    | "question"
    | "subject"
    | "textarea"
    | "group_chooser"
    | "radio"
    | "select"
    | (string & {})
  /** A text, empty when left blank, or an option; absent where `answers` is used. */
  readonly answer?: unknown
  /** With `checkbox`. */
  readonly answers?: readonly FormAnswer[]
}

/** The same as it is sent. */
export interface FilledFormFieldInput {
  readonly id: string
  readonly label: string
  readonly type:
    | "checkbox"
    | "email"
    | "name"
    | "question"
    | "subject"
    | "textarea"
    | "group_chooser"
    | "radio"
    | "select"
  /** A text or an option. */
  readonly answer?: string | FormAnswer | undefined
  /** With `checkbox`. */
  readonly answers?: readonly FormAnswer[] | undefined
}

/** A form with its answers, as it is sent. */
export interface FilledFormInput {
  readonly type: "filled_form"
  readonly form_id: string
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** Who sees it; `all` unless set. Who is seen by agents only cannot send to all. */
  readonly visibility?: "all" | "agents" | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  readonly fields: readonly FilledFormFieldInput[]
}

/** JSON of your own that a chat begins with. */
export interface FirstCustom {
  readonly type: "custom"
  readonly custom_id?: string | undefined
  /** All see it: a note for agents has to be sent afterwards. */
  readonly visibility?: "all" | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  readonly content?: { readonly [x: string]: unknown } | undefined
  /** Who wrote it; the caller unless set, else one of the `users`. */
  readonly author_id?: string | undefined
}

/**
 * An event that a chat is started or resumed with: one that is sent, seen by all, and written by
 * whoever of the users is named.
 */
export type FirstEventInput =
  | FirstMessage
  | FirstFile
  | FirstForm
  | FirstFilledForm
  | FirstRichMessage
  | FirstCustom
  | FirstSystemMessage

/** A file that is uploaded already, as a chat begins with it. */
export interface FirstFile {
  readonly type: "file"
  readonly url: string
  readonly custom_id?: string | undefined
  /** All see it: a note for agents has to be sent afterwards. */
  readonly visibility?: "all" | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  readonly alternative_text?: string | undefined
  /** Who wrote it; the caller unless set, else one of the `users`. */
  readonly author_id?: string | undefined
}

/** A form with its answers that a chat begins with. */
export interface FirstFilledForm {
  readonly type: "filled_form"
  readonly form_id: string
  readonly custom_id?: string | undefined
  /** All see it: a note for agents has to be sent afterwards. */
  readonly visibility?: "all" | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  readonly fields: readonly FilledFormFieldInput[]
  /** Who wrote it; the caller unless set, else one of the `users`. */
  readonly author_id?: string | undefined
}

/** An empty form that a chat begins with; the product's own apps do not show it. */
export interface FirstForm {
  readonly type: "form"
  readonly form_id: string
  readonly custom_id?: string | undefined
  /** All see it: a note for agents has to be sent afterwards. */
  readonly visibility?: "all" | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  readonly fields: readonly FormFieldInput[]
  /** Who wrote it; the caller unless set, else one of the `users`. */
  readonly author_id?: string | undefined
}

/** A text message that a chat begins with. */
export interface FirstMessage {
  readonly type: "message"
  readonly text: string
  readonly custom_id?: string | undefined
  /** All see it: a note for agents has to be sent afterwards. */
  readonly visibility?: "all" | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  /** The same as it is sent. */
  readonly postback?: PostbackInput | undefined
  /** Who wrote it; the caller unless set, else one of the `users`. */
  readonly author_id?: string | undefined
}

/** Cards, stickers, quick replies or products that a chat begins with. */
export interface FirstRichMessage {
  readonly type: "rich_message"
  readonly template_id: "cards" | "sticker" | "quick_replies" | "ecommerce"
  readonly custom_id?: string | undefined
  /** All see it: a note for agents has to be sent afterwards. */
  readonly visibility?: "all" | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  readonly elements?: readonly RichMessageElementInput[] | undefined
  /** Who wrote it; the caller unless set, else one of the `users`. */
  readonly author_id?: string | undefined
}

/** A notice that a chat begins with. It has no author. */
export interface FirstSystemMessage {
  readonly type: "system_message"
  readonly custom_id?: string | undefined
  readonly visibility?: "all" | undefined
  /** Which notice a system message is. What each means and carries stands in `systemMessages`. */
  readonly system_message_type: SystemMessageType
  readonly text?: string | undefined
  readonly text_vars?: { readonly [x: string]: unknown } | undefined
}

/** An empty form to be filled in, which the product's own apps do not show. */
export interface Form {
  readonly type: "form"
  /** Unique; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** RFC 3339 with microseconds; set by the server. Sort by it. */
  readonly created_at: string
  /** Who sees it; summaries leave it out, which means `all`. */
  readonly visibility?: "all" | "agents" | (string & {})
  /** `true` on an event that was deleted; only administrators and owners still see what it said. */
  readonly deleted?: boolean
  /** The user or bot who wrote it. */
  readonly author_id: string
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties
  readonly form_id: string
  /** Such as `prechat`, `postchat` or `ask_for_email`; absent in old chats. */
  readonly form_type?: string
  readonly fields: readonly FormField[]
}

/** An option that was chosen, or can be. */
export interface FormAnswer {
  /** Text by the documents; one sample has a number. */
  readonly id: string | number
  readonly label: string
  /** With `group_chooser`. */
  readonly group_id?: number
}

/** A question of an empty form. */
export interface FormField {
  readonly id: string
  readonly label: string
  readonly type:
    | "checkbox"
    | "email"
    | "name"
    | "question"
    | "subject"
    | "textarea"
    | "group_chooser"
    | "radio"
    | "select"
    | (string & {})
  readonly required?: boolean
  /** With `radio`, `select` and `checkbox`. */
  readonly options?: readonly FormAnswer[]
}

/** The same as it is sent. */
export interface FormFieldInput {
  readonly id: string
  readonly label: string
  readonly type:
    | "checkbox"
    | "email"
    | "name"
    | "question"
    | "subject"
    | "textarea"
    | "group_chooser"
    | "radio"
    | "select"
  readonly required?: boolean | undefined
  /** With `radio`, `select` and `checkbox`. */
  readonly options?: readonly FormAnswer[] | undefined
}

/** An empty form, as it is sent; the product's own apps do not show it. */
export interface FormInput {
  readonly type: "form"
  readonly form_id: string
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** Who sees it; `all` unless set. Who is seen by agents only cannot send to all. */
  readonly visibility?: "all" | "agents" | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  readonly fields: readonly FormFieldInput[]
}

/** A condition on filled forms. */
export interface FormsFilter {
  /** Spelt otherwise than `form_type`. */
  readonly type?: "pre_chat" | "post_chat" | undefined
  /** RFC 3339. */
  readonly from?: string | undefined
  /** RFC 3339. */
  readonly to?: string | undefined
  readonly exists?: boolean | undefined
  /** Ids of answers, such as `163672098710307655:0`. */
  readonly values?: readonly string[] | undefined
  /** Ids of answers. */
  readonly exclude_values?: readonly string[] | undefined
  /** Group numbers. */
  readonly groups?: ListFilter | undefined
}

/** Where a visit came from. */
export interface Geolocation {
  readonly country?: string
  readonly country_code?: string
  readonly region?: string
  readonly city?: string
  readonly timezone?: string
  /** A decimal number as text. */
  readonly latitude?: string
  /** A decimal number as text. */
  readonly longitude?: string
}

/** A condition on greetings. */
export interface GreetingsFilter {
  /** RFC 3339. */
  readonly from?: string | undefined
  /** RFC 3339. */
  readonly to?: string | undefined
  readonly exists?: boolean | undefined
  readonly values?: readonly number[] | undefined
  readonly exclude_values?: readonly number[] | undefined
  /** Group numbers. */
  readonly groups?: ListFilter | undefined
}

/** A group: whole when it was made, in part when it changed. */
export interface Group {
  readonly id: number
  readonly name?: string
  /** Such as `en`. */
  readonly language_code?: string
  /** Priorities (`first`, `normal`, `last`, `supervisor`) by the ids of agents. */
  readonly agent_priorities?: { readonly [x: string]: unknown }
}

/** A group, and the priority of an agent or bot in it. */
export interface GroupMembership {
  readonly id: number
  readonly priority: "first" | "normal" | "last" | "supervisor" | (string & {})
}

/** The status of a group. */
export interface GroupStatus {
  readonly id: number
  readonly status: "accepting_chats" | "not_accepting_chats" | "offline" | (string & {})
}

/** The tags put around what `filters.query` found; `{}` takes the defaults. */
export interface Highlights {
  /** Goes with `post_tag`; `<em>` unless set. */
  readonly pre_tag?: string | undefined
  /** Goes with `pre_tag`; `</em>` unless set. */
  readonly post_tag?: string | undefined
}

/** A job in the background that failed. */
export interface IncomingError {
  /** The job, such as `set_thread_summary`; not the name of an action. */
  readonly action: string
  readonly chat_id?: string
  readonly thread_id?: string
  /** Not documented, but possible. */
  readonly error?: ApiError
}

/** A chat that is to be opened. */
export interface InitialChat {
  /** For `resume_chat` only. */
  readonly id?: string | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  /** Who sees it. A chat that is resumed is seen by all agents when this is left out. */
  readonly access?: Access | undefined
  /** Users that exist: at most 4 agents besides the caller, and 1 customer. */
  readonly users?: readonly InitialUser[] | undefined
  readonly thread?:
    | {
        /** First events, seen by all. Their authors, other than the caller, have to be in `users`. */
        readonly events?: readonly FirstEventInput[] | undefined
        /**
         * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
         * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
         */
        readonly properties?: Properties | undefined
      }
    | undefined
}

/** A user named in `start_chat` and `resume_chat`. */
export interface InitialUser {
  readonly id: string
  readonly type: "agent" | "customer"
}

/** The last event of a type. */
export interface LastEvent {
  readonly thread_id: string
  /** RFC 3339 with microseconds. */
  readonly thread_created_at: string
  /**
   * Something that happened in a thread, as it is read later: look at `deleted` first, since what was
   * deleted has its type and none of its content, then tell the kinds apart by `type`.
   */
  readonly event: Event | RestrictedEvent
}

/** The newest thread without its events. */
export interface LastThreadSummary {
  readonly id: string
  /** RFC 3339 with microseconds. */
  readonly created_at: string
  readonly user_ids: readonly string[]
  /** The answer of `login` may lack it. */
  readonly active?: boolean
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties
  /** Who may see a chat or a thread. */
  readonly access?: Access
  /** A place in the waiting line. */
  readonly queue?: Queue
  readonly tags?: readonly string[]
}

/** The account. */
export interface License {
  /** A number as text. */
  readonly id: string
  /** Names the organisation; opaque. */
  readonly organization_id: string
  readonly plan: string
  /** Unix seconds. */
  readonly expiration_timestamp: number
  /** Unix seconds. */
  readonly creation_timestamp: number
  readonly in_trial: boolean
  /** A day, `YYYY-MM-DD`. */
  readonly website_last_activity?: string
}

/** A condition on a list: `values` or `exclude_values`. */
export interface ListFilter {
  /** One of these. */
  readonly values?: readonly (number | string)[] | undefined
  /** None of these. */
  readonly exclude_values?: readonly (number | string)[] | undefined
}

/** What a login says. */
export interface LoginRequest {
  /** With its scheme, such as `Bearer <token>`. */
  readonly token: string
  readonly timezone?: string | undefined
  /** `true` restores the agent's last status in place of the default one. */
  readonly reconnect?: boolean | undefined
  readonly application?:
    | {
        readonly name?: string | undefined
        readonly version?: string | undefined
      }
    | undefined
  /** `false` unless set. */
  readonly away?: boolean | undefined
  /** How many customers are told of; `my` for the agent's first session, else as it was. */
  readonly customer_monitoring_level?:
    | "my"
    | "chatting"
    | "invited"
    | "online"
    | "highest_available"
    | undefined
  /** All of this version when left out. */
  readonly pushes?: PushSubscriptions | undefined
}

/** What a login answers. */
export interface LoginResponse {
  /** The account. */
  readonly license: License
  /** The logged-in agent, in the login answer. */
  readonly my_profile: MyProfile
  /** The chats, each with its last thread and events. */
  readonly chats_summary: readonly ChatSummary[]
  /** In the table of the documents, and in no sample. */
  readonly access?: { readonly [x: string]: unknown }
  /** In the table of the documents, and in no sample. */
  readonly properties?: Properties
}

/** A text message. */
export interface Message {
  readonly type: "message"
  /** Unique; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** RFC 3339 with microseconds; set by the server. Sort by it. */
  readonly created_at: string
  /** Who sees it; summaries leave it out, which means `all`. */
  readonly visibility?: "all" | "agents" | (string & {})
  /** `true` on an event that was deleted; only administrators and owners still see what it said. */
  readonly deleted?: boolean
  /** The user or bot who wrote it. */
  readonly author_id: string
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties
  readonly text: string
  /** The button that this message answers. */
  readonly postback?: Postback
}

/** A text message, as it is sent. */
export interface MessageInput {
  readonly type: "message"
  /** At most 16 KB (16 384 bytes of UTF-8; a character takes up to 4). */
  readonly text: string
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** Who sees it; `all` unless set. Who is seen by agents only cannot send to all. */
  readonly visibility?: "all" | "agents" | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  /** The button that this message answers. */
  readonly postback?: PostbackInput | undefined
}

/** A text message that is shown and not stored. */
export interface MessagePreview {
  readonly type: "message"
  /** At most 16 KB (16 384 bytes of UTF-8; a character takes up to 4). */
  readonly text: string
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** All see it. */
  readonly visibility?: "all" | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  /** The button that this message answers. */
  readonly postback?: PostbackInput | undefined
}

/** A message of a multicast. */
export interface Multicast {
  /** Absent when the service sent it. */
  readonly author_id?: string
  /** Any JSON. */
  readonly content: unknown
  /** A label of the sender's own. */
  readonly type?: string
}

/** Who is to get a multicast; at least one of the three. Customers cannot be named any more. */
export interface MulticastRecipients {
  readonly agents?:
    | {
        /** Everybody. */
        readonly all?: boolean | undefined
        readonly ids?: readonly string[] | undefined
        /** Group numbers. */
        readonly groups?: readonly (number | string)[] | undefined
      }
    | undefined
}

/** The logged-in agent, in the login answer. */
export interface MyProfile {
  /** An e-mail address for people, 32 hex digits for bots. */
  readonly id: string
  readonly type: "agent"
  /** The name to show. */
  readonly name?: string
  /** Bots have none. */
  readonly email?: string
  /** In the chat now. */
  readonly present?: boolean
  /** Everything created up to here counts as seen. RFC 3339 with microseconds. */
  readonly events_seen_up_to?: string
  /** An address, with or without a scheme. */
  readonly avatar?: string
  /** Whether customers see this agent in this chat; summaries leave it out. */
  readonly visibility?: "all" | "agents" | (string & {})
  /** Whether the agent takes chats. */
  readonly routing_status?: "accepting_chats" | "not_accepting_chats" | "offline" | (string & {})
  /** Such as `administrator`. */
  readonly permission?: string
}

/** The settings of an agent who was made just now. */
export interface NewAgent {
  /** An e-mail address. */
  readonly id: string
  readonly role?: "owner" | "viceowner" | "administrator" | "normal" | (string & {})
  readonly groups?: readonly GroupMembership[]
  readonly notifications?: readonly string[]
  readonly email_subscriptions?: readonly string[]
  readonly job_title?: string
  readonly mobile?: string
  /** The status after login. */
  readonly login_status?: "accepting chats" | "not accepting chats" | (string & {})
  /** How many chats at a time. */
  readonly max_chats_count?: number
  readonly name: string
  readonly awaiting_approval: boolean
  readonly work_scheduler?: {
    /** A name of the IANA time zone database. */
    readonly timezone: string
    readonly schedule: readonly {
      readonly day:
        | "sunday"
        | "monday"
        | "tuesday"
        | "wednesday"
        | "thursday"
        | "friday"
        | "saturday"
        | (string & {})
      readonly enabled: boolean
      /** `HH:MM`. */
      readonly start: string
      /** `HH:MM`. */
      readonly end: string
    }[]
  }
  readonly avatar?: string
}

/** The settings of a bot that was made just now. */
export interface NewBot {
  /** Made by the server: 32 hex digits. */
  readonly id: string
  readonly groups?: readonly GroupMembership[]
  /** Such as `chatbot` or `ai_agent`. */
  readonly type?: string
  readonly job_title?: string
  /** How many chats at a time; at most 500. */
  readonly max_chats_count?: number
  readonly avatar?: string
  /** A name of the IANA time zone database. */
  readonly timezone?: string
  readonly work_scheduler?: {
    /** A name of the IANA time zone database. */
    readonly timezone: string
    readonly schedule: readonly {
      readonly day:
        | "sunday"
        | "monday"
        | "tuesday"
        | "wednesday"
        | "thursday"
        | "friday"
        | "saturday"
        | (string & {})
      readonly enabled: boolean
      /** `HH:MM`. */
      readonly start: string
      /** `HH:MM`. */
      readonly end: string
    }[]
  }
  readonly name: string
  readonly default_group_priority: "first" | "normal" | "last" | "supervisor" | (string & {})
  /** The application that owns it. */
  readonly owner_client_id: string
}

/** A group that was made just now. */
export interface NewGroup {
  readonly id: number
  readonly name: string
  /** Such as `en`. */
  readonly language_code: string
  /** Priorities (`first`, `normal`, `last`, `supervisor`) by the ids of agents. */
  readonly agent_priorities: { readonly [x: string]: unknown }
}

/** A summary that was made just now, or could not be. */
export interface NewSummary {
  readonly status: "ok" | "error" | (string & {})
  readonly text?: string
  /** RFC 3339 with microseconds. */
  readonly updated_at: string
}

/**
 * Contact data of other channels, by channel. How it is spelt differs by place, and from how it is
 * sent (`fb_messenger` or `fbmessenger`, `ID` or `id`): read it with care.
 */
export type Omnichannel = { readonly [x: string]: unknown }

/** Contact data of other channels, as they are sent: under other names than they are read. */
export interface OmnichannelInput {
  readonly fbmessenger?:
    | {
        readonly id: string
        readonly name?: string | undefined
        readonly first_name?: string | undefined
        readonly last_name?: string | undefined
        readonly profile_pic?: string | undefined
        readonly gender?: string | undefined
        readonly locale?: string | undefined
        readonly is_verified_user?: boolean | undefined
      }
    | undefined
  readonly twilio?:
    | {
        readonly phone_number: string
      }
    | undefined
}

/** The details of `store_order_was_created`, version 1. */
export interface OrderCreatedV1 {
  readonly store: {
    readonly id: string
    /** Such as `shopify`. */
    readonly platform: string
    readonly uuid: string
    readonly url?: string
    readonly name?: string
  }
  readonly order: {
    readonly id: string
    readonly order_number: string
    /** A code of ISO 4217. */
    readonly currency: string
    readonly total_price: number
    readonly sales_channel?: {
      readonly id: string
      readonly name: string
    }
    readonly discounts?: readonly {
      readonly code: string
    }[]
    readonly line_items: readonly {
      readonly quantity: number
      readonly price: number
      readonly sku?: string
      readonly variant_id?: string
      readonly title?: string
    }[]
  }
}

/** The details of `store_order_was_created`, version 2. */
export interface OrderCreatedV2 {
  readonly store: {
    readonly id: string
    /** Such as `shopify`. */
    readonly platform: string
    readonly uuid: string
    readonly url?: string
    readonly name?: string
  }
  readonly order: {
    readonly id: string
    readonly order_number: string
    /** A code of ISO 4217. */
    readonly currency: string
    readonly total_price: number
    readonly sales_channel?: {
      readonly id: string
      readonly name: string
    }
    readonly discounts?: readonly {
      readonly code: string
    }[]
    readonly line_items: readonly {
      readonly quantity: number
      readonly price: number
      readonly sku?: string
      readonly variant_id?: string
      readonly title: string
      readonly product_id: string
    }[]
  }
}

/** Where the pages around an answer are. */
export interface PageInfo {
  /** Absent on the last page. */
  readonly next_page_id?: string
  /** Absent on the first. */
  readonly previous_page_id?: string
  /** In answers of `list_chats`, where it is an estimate, and `list_archives`. */
  readonly found_chats?: number
  /** In answers of `list_threads`. */
  readonly found_threads?: number
}

/**
 * Which page of a list: the first by filters, order and limit, later ones by `page_id` alone, which
 * remembers the rest.
 */
export interface PageRequest {
  /** Not with `page_id`. */
  readonly filters?: { readonly [x: string]: unknown } | undefined
  /** `desc` unless set. Not with `page_id`. */
  readonly sort_order?: "asc" | "desc" | undefined
  /** 1 to 100; 10 unless set, 3 in `list_threads`. Not with `page_id`. */
  readonly limit?: number | undefined
  readonly page_id?: string | undefined
  /** 1 to 100; `list_threads` only, without `limit` and `filters`. */
  readonly min_events_count?: number | undefined
  /** `list_archives` only. */
  readonly highlights?: Highlights | undefined
}

/** The button that a message answers. */
export interface Postback {
  /** The `postback_id` of the button. */
  readonly id: string
  /** The thread of the rich message. */
  readonly thread_id: string
  /** The rich message. */
  readonly event_id: string
  /** Comes with `value`. */
  readonly type?: string
  /** Comes with `type`. */
  readonly value?: string
  /** The product a customer chose, in a postback of the template `ecommerce`. */
  readonly ecommerce?: PostbackEcommerce
}

/** The product a customer chose, in a postback of the template `ecommerce`. */
export interface PostbackEcommerce {
  readonly product_id?: string
  readonly option_id?: string
  readonly quantity?: number
}

/** The same as it is sent. */
export interface PostbackEcommerceInput {
  readonly product_id: string
  readonly option_id?: string | undefined
  readonly quantity?: number | undefined
}

/** The same as it is sent. */
export interface PostbackInput {
  /** The `postback_id` of the button. */
  readonly id: string
  /** The thread of the rich message. */
  readonly thread_id: string
  /** The rich message. */
  readonly event_id: string
  /** Goes with `value`. */
  readonly type?: string | undefined
  /** Goes with `type`. */
  readonly value?: string | undefined
  /** The same as it is sent. */
  readonly ecommerce?: PostbackEcommerceInput | undefined
}

/** The product of a card of the template `ecommerce`. */
export interface Product {
  readonly view_type?: "tags" | "swatch" | "images" | "select" | (string & {})
  readonly product_id?: string
  readonly label?: string
  readonly options?: readonly ProductOption[]
  readonly addons?: readonly ProductAddon[]
}

/** What else a product card shows. */
export interface ProductAddon {
  readonly addon_type: string
  readonly range_from?: string
  readonly range_to?: string
  readonly currency?: string
}

/** The same as it is sent. */
export interface ProductAddonInput {
  readonly addon_type: string
  readonly range_from?: string | undefined
  readonly range_to?: string | undefined
  readonly currency?: string | undefined
}

/** The same as it is sent. */
export interface ProductInput {
  readonly view_type: "tags" | "swatch" | "images" | "select"
  readonly product_id: string
  readonly label?: string | undefined
  readonly options?: readonly ProductOptionInput[] | undefined
  readonly addons?: readonly ProductAddonInput[] | undefined
}

/** A variant of a product. */
export interface ProductOption {
  readonly option_id: string
  readonly label: string
  readonly price?: string
  readonly regular_price?: string
  readonly currency?: string
  readonly color?: string
  readonly image_url?: string
  readonly image_thumbnail_url?: string
  readonly available?: boolean
  readonly selected?: boolean
}

/** The same as it is sent. */
export interface ProductOptionInput {
  readonly option_id: string
  readonly label: string
  readonly price?: string | undefined
  readonly regular_price?: string | undefined
  readonly currency?: string | undefined
  readonly color?: string | undefined
  readonly image_url?: string | undefined
  readonly image_thumbnail_url?: string | undefined
  readonly available?: boolean | undefined
  readonly selected?: boolean | undefined
}

/**
 * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
 * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
 */
export type Properties = { readonly [x: string]: { readonly [x: string]: PropertyValue } }

/** Properties to remove: namespace and the names in it. */
export type PropertiesDelete = { readonly [x: string]: readonly string[] }

/**
 * Conditions on properties: namespace, name, and exactly one of `exists`, `values` and
 * `exclude_values`.
 */
export type PropertyFilters = {
  readonly [x: string]: {
    readonly [x: string]: {
      /** Whether it is set at all. */
      readonly exists?: boolean | undefined
      /** It is one of these. */
      readonly values?: readonly PropertyValue[] | undefined
      /** It is none of these. */
      readonly exclude_values?: readonly PropertyValue[] | undefined
    }
  }
}

/** The value of a property. */
export type PropertyValue = string | number | boolean

/** Which pushes are wanted: names, or `all`, by version, such as `3.6`. */
export type PushSubscriptions = { readonly [x: string]: readonly string[] }

/** A place in the waiting line. */
export interface Queue {
  readonly position: number
  /** Seconds, an estimate. */
  readonly wait_time: number
  /** Since when it waits. RFC 3339 with microseconds. */
  readonly queued_at?: string
}

/** Where a thread stands in the queue. */
export interface QueuePosition {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** A place in the waiting line. */
  readonly queue: Queue
}

/** A chat as `get_chat` returns it. */
export interface ReadChat {
  readonly id: string
  /** At most one of them is a customer. */
  readonly users: readonly User[]
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties
  /** Who may see a chat or a thread. */
  readonly access?: Access
  /** Whether the caller follows it. */
  readonly is_followed: boolean
  /** The one asked for, or the newest; absent when the chat has none. */
  readonly thread?: Thread
}

/** A customer as `get_customer` returns it. */
export interface ReadCustomer {
  /** A UUID. */
  readonly id: string
  readonly name?: string
  readonly email?: string
  /** An address, with or without a scheme. */
  readonly avatar?: string
  /** `+` and digits. */
  readonly phone_number?: string
  /** Data of your own on the customer's session, gone with it: objects of one key each, in order. */
  readonly session_fields?: SessionFields
  /**
   * Contact data of other channels, by channel. How it is spelt differs by place, and from how it is
   * sent (`fb_messenger` or `fbmessenger`, `ID` or `id`): read it with care.
   */
  readonly omnichannel?: Omnichannel
  /** A postal address. */
  readonly address?: Address
  readonly type: "customer"
  readonly email_verified?: boolean
  /** The latest visit to the site; called `last_visit` up to v3.5. */
  readonly visit?: Visit
  /** What is counted of a customer. */
  readonly statistics?: Statistics
  /** Private to the service: ignore it. */
  readonly __priv_lc2_customer_id?: string
  /** RFC 3339 with microseconds. */
  readonly agent_last_event_created_at?: string
  /** RFC 3339 with microseconds. */
  readonly customer_last_event_created_at?: string
  /** Of a customer in a chat: whether in it now. */
  readonly present?: boolean
  /** Of a customer in a chat: everything created up to here counts as seen. RFC 3339 with microseconds. */
  readonly events_seen_up_to?: string
  /** Of customers that are watched on the site. */
  readonly followed?: boolean
  /** Of customers that are watched on the site. */
  readonly online?: boolean
  /** Of customers that are watched on the site: numbers of groups. */
  readonly group_ids?: readonly number[]
  /** What the customer does, such as `browsing`. */
  readonly state?: string
  readonly tickets?: readonly Ticket[]
  /** One for each shop. */
  readonly carts?: readonly Cart[]
  /** In answers of `get_customer`; absent for a customer without chats. */
  readonly chat_ids?: readonly string[]
  /** RFC 3339, at times with an offset. */
  readonly created_at: string
}

/** Who changed the configuration. */
export interface Requester {
  readonly user_id?: string
  /** A UUID. */
  readonly account_id?: string
  readonly client_id?: string
}

/** What stands in place of an event that the caller may not read. */
export interface RestrictedEvent {
  /** The reason in words. */
  readonly restricted_access: string
}

/** Cards, stickers, quick replies or products, with buttons. */
export interface RichMessage {
  readonly type: "rich_message"
  /** Unique; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** RFC 3339 with microseconds; set by the server. Sort by it. */
  readonly created_at: string
  /** Who sees it; summaries leave it out, which means `all`. */
  readonly visibility?: "all" | "agents" | (string & {})
  /** `true` on an event that was deleted; only administrators and owners still see what it said. */
  readonly deleted?: boolean
  /** The user or bot who wrote it. */
  readonly author_id: string
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties
  /** How a client should draw it. */
  readonly template_id: "cards" | "sticker" | "quick_replies" | "ecommerce" | (string & {})
  /** At most 10. */
  readonly elements?: readonly RichMessageElement[]
}

/** A button on a card. */
export interface RichMessageButton {
  readonly text: string
  readonly type?: "webview" | "message" | "url" | "phone" | (string & {})
  /** An address, a phone number or a text, by `type`. */
  readonly value?: string
  /** Needed with `webview`; other types may have it. */
  readonly webview_height?: "compact" | "full" | "tall" | (string & {})
  readonly postback_id: string
  /** The users for whom it is toggled. */
  readonly user_ids: readonly string[]
  /** With `url`. */
  readonly target?: "new" | "current" | (string & {})
}

/** The same as it is sent. */
export interface RichMessageButtonInput {
  readonly text: string
  readonly type: "webview" | "message" | "url" | "phone"
  /** An address, a phone number or a text, by `type`. */
  readonly value: string
  /** Needed with `webview`. */
  readonly webview_height?: "compact" | "full" | "tall" | undefined
  readonly postback_id: string
  /** The users for whom it is toggled: send an empty list. */
  readonly user_ids: readonly string[]
  /** With `url`. */
  readonly target?: "new" | "current" | undefined
}

/** A card, sticker, quick reply or product. */
export interface RichMessageElement {
  readonly title?: string
  readonly subtitle?: string
  /** A picture on a card. */
  readonly image?: RichMessageImage
  /** At most 13. */
  readonly buttons?: readonly RichMessageButton[]
  /** With the template `ecommerce`. */
  readonly ecommerce?: Product
}

/** The same as it is sent. */
export interface RichMessageElementInput {
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
  /** The same as it is sent. */
  readonly image?: RichMessageImageInput | undefined
  /** At most 13. */
  readonly buttons?: readonly RichMessageButtonInput[] | undefined
  /** With the template `ecommerce`. */
  readonly ecommerce?: ProductInput | undefined
}

/** A picture on a card. */
export interface RichMessageImage {
  readonly url: string
  readonly name?: string
  readonly content_type?: string
  /** Bytes. */
  readonly size?: number
  /** Pixels. */
  readonly width?: number
  /** Pixels. */
  readonly height?: number
  readonly alternative_text?: string
}

/** The same as it is sent. */
export interface RichMessageImageInput {
  readonly url: string
  readonly name?: string | undefined
  readonly content_type?: string | undefined
  /** Bytes. */
  readonly size?: number | undefined
  /** Pixels. */
  readonly width?: number | undefined
  /** Pixels. */
  readonly height?: number | undefined
  readonly alternative_text?: string | undefined
}

/** Cards, stickers, quick replies or products, as they are sent. */
export interface RichMessageInput {
  readonly type: "rich_message"
  /** How a client should draw it. */
  readonly template_id: "cards" | "sticker" | "quick_replies" | "ecommerce"
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** Who sees it; `all` unless set. Who is seen by agents only cannot send to all. */
  readonly visibility?: "all" | "agents" | undefined
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties | undefined
  /** At most 10. */
  readonly elements?: readonly RichMessageElementInput[] | undefined
}

/** Whether an agent or bot takes chats. */
export interface RoutingStatus {
  readonly agent_id: string
  /** Only bots can be set to `offline`. */
  readonly status: "accepting_chats" | "not_accepting_chats" | "offline" | (string & {})
}

/** Whose status `list_routing_statuses` tells. */
export interface RoutingStatusFilters {
  readonly group_ids?: readonly number[] | undefined
}

/** Data of your own on the customer's session, gone with it: objects of one key each, in order. */
export type SessionFields = readonly { readonly [x: string]: unknown }[]

/** What a customer has typed and not sent. */
export interface SneakPeek {
  readonly author_id: string
  readonly text: string
  /** Unix seconds. */
  readonly timestamp: number
  /** Not always there. */
  readonly visibility?: "all" | "agents" | (string & {})
}

/** What is counted of a customer. */
export interface Statistics {
  readonly chats_count?: number
  readonly threads_count?: number
  readonly visits_count?: number
  readonly page_views_count?: number
  readonly greetings_shown_count?: number
  readonly greetings_accepted_count?: number
  readonly tickets_count?: number
  /** In `customer_statistics_updated` only. */
  readonly greetings_converted_count?: number
  /** In `customer_statistics_updated` only. */
  readonly tickets_inbox_count?: number
  /** In `customer_statistics_updated` only. */
  readonly tickets_archive_count?: number
  /** In `customer_statistics_updated` only. */
  readonly tickets_spam_count?: number
  /** In `customer_statistics_updated` only. */
  readonly tickets_trash_count?: number
  /** In `customer_statistics_updated` only. */
  readonly orders_count?: number
  /** RFC 3339; in `customer_statistics_updated` only. */
  readonly last_visit_started_at?: string
}

/** The details of `summary`. */
export interface SummaryDetails {
  /** A summary of a thread, written by a machine. */
  readonly summary: AiSummary
  /** Who asked for it. */
  readonly requested_by: string
}

/** A notice as data, written by the service; it has no author and cannot be sent. */
export interface System {
  readonly type: "system"
  /** Unique; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** RFC 3339 with microseconds; set by the server. Sort by it. */
  readonly created_at: string
  /** Who sees it; summaries leave it out, which means `all`. */
  readonly visibility?: "all" | "agents" | (string & {})
  /** `true` on an event that was deleted; only administrators and owners still see what it said. */
  readonly deleted?: boolean
  /** Which part of the product wrote it, such as `ai_agents`, `cdp` or `messaging`. */
  readonly source: string
  /** Which notice it is; `systemEvents` lists the known ones. */
  readonly subtype: SystemEventType
  /** The version of the details; old chats hold old ones. */
  readonly version: number
  /** JSON in a string: parse it by itself, and keep the text when that fails. */
  readonly details: string
}

/** Which structured notice a system event is. What each means and carries stands in `systemEvents`. */
export type SystemEventType =
  | "custom_skill_awaiting_feedback"
  | "custom_skill_completed"
  | "custom_skill_failed"
  | "custom_skill_rejected"
  | "custom_skill_started"
  | "store_order_was_created"
  | "store_product_added_to_cart"
  | "store_product_removed_from_cart"
  | "summary"
  | (string & {})

/** A notice as text, written by the service or by an application; it has no author. */
export interface SystemMessage {
  readonly type: "system_message"
  /** Unique; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** RFC 3339 with microseconds; set by the server. Sort by it. */
  readonly created_at: string
  /** Who sees it; summaries leave it out, which means `all`. */
  readonly visibility?: "all" | "agents" | (string & {})
  /** `true` on an event that was deleted; only administrators and owners still see what it said. */
  readonly deleted?: boolean
  readonly text?: string
  /** Which notice it is; `systemMessages` lists those of the service, applications make up their own. */
  readonly system_message_type: SystemMessageType
  /** What stands for the variables of the text. */
  readonly text_vars?: { readonly [x: string]: unknown }
}

/** A notice, as it is sent. */
export interface SystemMessageInput {
  readonly type: "system_message"
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** Who sees it; `all` unless set. Who is seen by agents only cannot send to all. */
  readonly visibility?: "all" | "agents" | undefined
  /** Which notice it is: one of the service's, or your own. */
  readonly system_message_type: SystemMessageType
  readonly text?: string | undefined
  /** What stands for the variables of the text. */
  readonly text_vars?: { readonly [x: string]: unknown } | undefined
}

/** Which notice a system message is. What each means and carries stands in `systemMessages`. */
export type SystemMessageType =
  | "agent_added"
  | "agent_joined"
  | "agent_left"
  | "agent_removed"
  | "archived_customer_disconnected"
  | "chat_transferred"
  | "customer_added"
  | "customer_banned"
  | "customer_removed"
  | "customer_updated"
  | "manual_archived_agent"
  | "manual_archived_customer"
  | "rating.chat_commented"
  | "rating.chat_rated"
  | "rating.chat_rating_canceled"
  | "routing.archived_deleted"
  | "routing.archived_disconnected"
  | "routing.archived_inactive"
  | "routing.archived_offline"
  | "routing.archived_other"
  | "routing.archived_remotely_signed_out"
  | "routing.archived_signed_out"
  | "routing.assigned_deleted"
  | "routing.assigned_disconnected"
  | "routing.assigned_inactive"
  | "routing.assigned_other"
  | "routing.assigned_remotely_signed_out"
  | "routing.assigned_signed_out"
  | "routing.idle"
  | "routing.unassigned_deleted"
  | "routing.unassigned_disconnected"
  | "routing.unassigned_other"
  | "routing.unassigned_remotely_signed_out"
  | "routing.unassigned_signed_out"
  | "system_archived"
  | "transcript_requested"
  | "transcript_sent"
  | (string & {})

/**
 * A tag that can be put on threads: whole when it was made, in part when it changed, its name alone
 * when it was deleted.
 */
export interface Tag {
  readonly name: string
  readonly group_ids?: readonly number[]
  /** RFC 3339 with microseconds. */
  readonly created_at?: string
  /** Who made it; may be empty. */
  readonly author_id?: string
}

/** An answer is being prepared. */
export interface ThinkingIndicator {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  readonly author_id: string
  /** RFC 3339 with microseconds. */
  readonly sent_at: string
  readonly title?: string
  readonly description?: string
  readonly custom_id?: string
  /** Not always there. */
  readonly visibility?: "all" | "agents" | (string & {})
}

/** One conversation within a chat. */
export interface Thread {
  readonly id: string
  /** RFC 3339 with microseconds; set by the server. Sort by it. */
  readonly created_at: string
  /** Only the newest thread can be active. */
  readonly active: boolean
  readonly user_ids: readonly string[]
  /** Why the events are hidden, in words; then there are no `events`. */
  readonly restricted_access?: string
  /** Absent when they are hidden. */
  readonly events?: readonly Event[]
  /** In answers of `get_chat`, `list_threads` and `list_archives`. */
  readonly summary?: AiSummary
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties
  /** Who may see a chat or a thread. */
  readonly access?: Access
  /** Present where there are any; upper and lower case differ. */
  readonly tags?: readonly string[]
  /** Present while it waits. */
  readonly queue?: Queue
  /** Seconds. */
  readonly queues_duration?: number
  readonly previous_thread_id?: string
  readonly next_thread_id?: string
  /** In answers of `list_archives`. */
  readonly previous_accessible_thread_id?: string
  /** In answers of `list_archives`. */
  readonly next_accessible_thread_id?: string
  /** The visit during which a thread took place. */
  readonly customer_visit?: CustomerVisit
}

/** Which threads `list_threads` lists; not together with `min_events_count`. */
export interface ThreadFilters {
  /** RFC 3339. */
  readonly from?: string | undefined
  /** RFC 3339. */
  readonly to?: string | undefined
}

/** A HelpDesk ticket of the customer. */
export interface Ticket {
  /** A UUID. */
  readonly ticket_id: string
  /** RFC 3339 with microseconds. */
  readonly created_at?: string
  /** Where the ticket lies, such as `inbox`; in `ticket_created` only. */
  readonly silo?: string
}

/** One end of a transfer. */
export interface TransferEnd {
  readonly group_ids?: readonly number[]
  readonly agent_ids?: readonly string[]
}

/** The place in the waiting line that a chat has after a transfer. */
export interface TransferQueue {
  readonly position: number
  /** Seconds, an estimate. */
  readonly wait_time: number
  /** Since when it waits. RFC 3339 with microseconds. */
  readonly queued_at: string
}

/** Where `transfer_chat` sends a chat. */
export interface TransferTarget {
  readonly type: "group" | "agent"
  /** Numbers of groups or ids of agents, as `type` says. */
  readonly ids: readonly (number | string)[]
}

/** Who is typing. */
export interface TypingIndicator {
  readonly author_id: string
  readonly visibility: "all" | "agents" | (string & {})
  /** Unix seconds. */
  readonly timestamp: number
  readonly is_typing: boolean
}

/** An event of a type that the documents of v3.6 do not list. */
export interface UnknownEvent {
  readonly id: string
  readonly type: Unlisted
  readonly custom_id?: string
  readonly created_at?: string
  readonly author_id?: string
  readonly visibility?: "all" | "agents" | (string & {})
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly properties?: Properties
  readonly deleted?: boolean
}

/** Where an uploaded file lies; it is gone after 24 hours unless it is used in an event. */
export interface UploadResult {
  readonly url: string
}

/** An agent or a customer; tell them apart by type. A bot is an agent. */
export type User = Agent | Customer

/** A condition on a value: exactly one of `exists`, `values` and `exclude_values`. */
export interface ValueFilter {
  /** Whether it is there at all. */
  readonly exists?: boolean | undefined
  /** It is one of these. */
  readonly values?: readonly PropertyValue[] | undefined
  /** It is none of these. */
  readonly exclude_values?: readonly PropertyValue[] | undefined
  /** All of the listed values have to be there, or none. */
  readonly require_every_value?: boolean | undefined
}

/** A visit to the website. */
export interface Visit {
  /** Not documented; `customer_page_updated` names it `visit_id`. */
  readonly id?: number
  /** RFC 3339 with microseconds. */
  readonly started_at?: string
  /** RFC 3339 with microseconds; absent while the visit lasts. */
  readonly ended_at?: string
  readonly referrer?: string
  /** May be masked. */
  readonly ip?: string
  readonly user_agent?: string
  /** Where a visit came from. */
  readonly geolocation?: Geolocation
  readonly last_pages?: readonly {
    /** RFC 3339 with microseconds. */
    readonly opened_at: string
    readonly url: string
    readonly title?: string
  }[]
}

/** Working hours; a day may have several. */
export interface WorkScheduler {
  /** A name of the IANA time zone database. */
  readonly timezone?: string
  readonly schedule?: readonly {
    readonly day:
      | "sunday"
      | "monday"
      | "tuesday"
      | "wednesday"
      | "thursday"
      | "friday"
      | "saturday"
      | (string & {})
    readonly enabled: boolean
    /** `HH:MM`. */
    readonly start: string
    /** `HH:MM`. */
    readonly end: string
  }[]
}
