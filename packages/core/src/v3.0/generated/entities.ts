// Generated from the schemas by `pnpm generate`; do not edit.
import type { Unlisted } from "../../checks/unlisted.ts"

/** Who sees a chat or customer. */
export interface Access {
  /** Ids of groups; 0 stands for everybody. */
  readonly group_ids: readonly number[]
}

/** What access is about. */
export type AccessResource = "chat" | "customer"

/** One group or agent that gains or loses sight of something. */
export interface AccessTarget {
  readonly type: "group" | "agent"
  /** The number of a group, or the id of an agent. */
  readonly id: number | string
}

/** A person or bot on the company's side. */
export interface Agent {
  /** An e-mail address for people, a random text for bots. */
  readonly id: string
  readonly type: "agent"
  readonly name: string
  /** Bots have none. */
  readonly email?: string
  /** Whether the agent is in the chat right now. */
  readonly present: boolean
  /** Up to when the agent has seen the chat; Unix seconds. */
  readonly last_seen_timestamp?: number
  /** The address of a picture; it may lack its scheme. */
  readonly avatar?: string
  /** Only while the agent is logged in. */
  readonly routing_status?: "accepting_chats" | "not_accepting_chats" | (string & {})
}

/** A note on the last thread, which it neither opens nor prolongs. */
export interface Annotation {
  readonly type: "annotation"
  /** Unique within its thread; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** Grows within a thread; set by the server. Sort by it, never by `timestamp`. */
  readonly order: number
  /** Unix seconds; set by the server, not unique. */
  readonly timestamp: number
  /** Who sees it; `all` when absent. */
  readonly recipients?: "all" | "agents" | (string & {})
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  /** The user or bot who wrote it. */
  readonly author_id: string
  readonly text?: string
  /** What the note is about, such as `rating`. */
  readonly annotation_type: string
}

/** A note on the last thread, as it is sent. Later API versions have none. */
export interface AnnotationInput {
  readonly type: "annotation"
  /** What the note is about, such as `rating`; not empty. */
  readonly annotation_type: string
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** Who sees it; `all` unless set. */
  readonly recipients?: "all" | "agents" | undefined
  /** Properties as they are written: namespace, name, bare value. */
  readonly properties?: PropertiesWrite | undefined
  /** At most 16 KB (16 384 bytes of UTF-8). */
  readonly text?: string | undefined
}

/** Which archived threads to find. */
export interface ArchiveFilters {
  /** Words to search for. */
  readonly query?: string | undefined
  /** The first day, `YYYY-MM-DD`. */
  readonly date_from?: string | undefined
  /** The last day, `YYYY-MM-DD`. */
  readonly date_to?: string | undefined
  /** Threads with any of these agents. */
  readonly agent_ids?: readonly string[] | undefined
  /** Threads of any of these groups. */
  readonly group_ids?: readonly number[] | undefined
  /**
   * Conditions on properties: namespace, name, and exactly one of `exists`, `values` and
   * `exclude_values`.
   */
  readonly properties?: PropertyFilters | undefined
  /** These threads, at most 20; excludes every other filter and the pagination. Since 2019-09-27. */
  readonly thread_ids?: readonly string[] | undefined
  /** Since 2019-09-27. */
  readonly tags?: ValueFilter | undefined
  /** Since 2019-09-27. */
  readonly sales?: ValueFilter | undefined
  /** Since 2019-09-27. */
  readonly goals?: ValueFilter | undefined
  /** Since 2019-09-27. */
  readonly surveys?: readonly SurveyFilter[] | undefined
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

/** A button and whether it is on. */
export interface ButtonState {
  /** The `postback_id` of the button. */
  readonly id: string
  /** Whether it was switched on. */
  readonly toggled: boolean
}

/** A conversation with one customer: users, access, properties and threads. */
export interface Chat {
  readonly id: string
  /** At most one of them is a customer. */
  readonly users: readonly User[]
  /** Where an answer is about one thread. */
  readonly thread?: Thread
  /** Where an answer is about several threads. */
  readonly threads?: readonly Thread[]
  /** All threads of the chat, also those that are not in `threads`. */
  readonly threads_summary?: readonly ThreadPosition[]
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  /** A misspelling of `properties` in one document; `propertiesOf` reads both. */
  readonly properites?: Properties
  /** Who sees a chat or customer. */
  readonly access?: Access
  /** Whether the caller follows the chat. */
  readonly is_followed?: boolean
}

/** A chat with its last thread and the last event of every type in place of its threads. */
export interface ChatSummary {
  readonly id: string
  /** At most one of them is a customer. */
  readonly users: readonly User[]
  /** By type of event. */
  readonly last_event_per_type: { readonly [x: string]: LastEvent }
  /** The last thread of a chat, without its events. */
  readonly last_thread_summary: LastThreadSummary
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  /** A misspelling of `properties` in one document; `propertiesOf` reads both. */
  readonly properites?: Properties
  /** Who sees a chat or customer. */
  readonly access?: Access
  /** Whether the caller follows the chat. */
  readonly is_followed?: boolean
}

/** A chat with those of its threads that were asked for, and the places of all. */
export interface ChatWithHistory {
  readonly id: string
  /** At most one of them is a customer. */
  readonly users: readonly User[]
  readonly threads?: readonly Thread[]
  readonly threads_summary: readonly ThreadPosition[]
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  /** A misspelling of `properties` in one document; `propertiesOf` reads both. */
  readonly properites?: Properties
  /** Who sees a chat or customer. */
  readonly access?: Access
  /** Whether the caller follows the chat. */
  readonly is_followed?: boolean
}

/** A chat with one of its threads. */
export interface ChatWithThread {
  readonly id: string
  /** At most one of them is a customer. */
  readonly users: readonly User[]
  /** One conversation within a chat. */
  readonly thread: Thread
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  /** A misspelling of `properties` in one document; `propertiesOf` reads both. */
  readonly properites?: Properties
  /** Who sees a chat or customer. */
  readonly access?: Access
  /** Whether the caller follows the chat. */
  readonly is_followed?: boolean
}

/** A chat with its threads. */
export interface ChatWithThreads {
  readonly id: string
  /** At most one of them is a customer. */
  readonly users: readonly User[]
  readonly threads: readonly Thread[]
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  /** A misspelling of `properties` in one document; `propertiesOf` reads both. */
  readonly properites?: Properties
  /** Who sees a chat or customer. */
  readonly access?: Access
  /** Whether the caller follows the chat. */
  readonly is_followed?: boolean
}

/** JSON of your own. */
export interface Custom {
  readonly type: "custom"
  /** Unique within its thread; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** Grows within a thread; set by the server. Sort by it, never by `timestamp`. */
  readonly order: number
  /** Unix seconds; set by the server, not unique. */
  readonly timestamp: number
  /** Who sees it; `all` when absent. */
  readonly recipients?: "all" | "agents" | (string & {})
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  /** The user or bot who wrote it. */
  readonly author_id: string
  readonly content?: unknown
}

/** JSON of your own, as it is sent. */
export interface CustomInput {
  readonly type: "custom"
  readonly content?: unknown
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** Who sees it; `all` unless set. */
  readonly recipients?: "all" | "agents" | undefined
  /** Properties as they are written: namespace, name, bare value. */
  readonly properties?: PropertiesWrite | undefined
}

/** A variable of the site at the time of a thread. */
export interface CustomVariable {
  readonly key: string
  readonly value: unknown
}

/** A visitor of the site. */
export interface Customer {
  /** A UUID. */
  readonly id: string
  readonly type: "customer"
  readonly name?: string
  readonly email?: string
  /** The address of a picture; it may lack its scheme. */
  readonly avatar?: string
  /** The latest visit of a customer. */
  readonly last_visit?: Visit
  /** Data of your own, text by name; absent in archived chats. */
  readonly fields?: CustomerFields
  /** How much there was of a customer. */
  readonly statistics?: CustomerStatistics
  /** When an agent last wrote to the customer; ISO 8601 with microseconds. */
  readonly agent_last_event_created_at?: string
  /** When the customer last wrote; ISO 8601 with microseconds. */
  readonly customer_last_event_created_at?: string
  /** ISO 8601 with microseconds. */
  readonly created_at?: string
  /** Whether the customer is in the chat right now; only within a chat. */
  readonly present?: boolean
  /** Up to when the customer has seen the chat; Unix seconds; only within a chat. */
  readonly last_seen_timestamp?: number
}

/** Data of your own about a customer: text by name. */
export type CustomerFields = { readonly [x: string]: string }

/** Which customers to list. */
export interface CustomerFilters {
  /** A condition on a text: exactly one of the two. */
  readonly country?: StringFilter | undefined
  /** A condition on a text: exactly one of the two. */
  readonly email?: StringFilter | undefined
  /** A condition on a text: exactly one of the two. */
  readonly name?: StringFilter | undefined
  /** A condition on a text: exactly one of the two. */
  readonly customer_id?: StringFilter | undefined
  /** How many chats the customer has had. */
  readonly chats_count?: RangeFilter | undefined
  /** How many threads the customer has had. */
  readonly threads_count?: RangeFilter | undefined
  /** How often the customer has visited the site. */
  readonly visits_count?: RangeFilter | undefined
  /** When the customer was created. */
  readonly created_at?: DateRangeFilter | undefined
  /** When an agent last wrote to the customer. */
  readonly agent_last_event_created_at?: DateRangeFilter | undefined
  /** When the customer last wrote. */
  readonly customer_last_event_created_at?: DateRangeFilter | undefined
}

/** How much there was of a customer. */
export interface CustomerStatistics {
  readonly chats_count?: number
  readonly threads_count?: number
  readonly visits_count?: number
}

/** A customer whose data changed. */
export interface CustomerUpdate {
  /** A UUID. */
  readonly id: string
  readonly type: "customer"
  readonly name?: string
  readonly email?: string
  readonly avatar?: string
  readonly present: boolean
  readonly banned: boolean
  /** Data of your own about a customer: text by name. */
  readonly fields?: CustomerFields
}

/**
 * A condition on a moment: ISO 8601 with microseconds and a zone, such as
 * `2017-10-12T15:19:21.010200+01:00`.
 */
export interface DateRangeFilter {
  /** Then or earlier. */
  readonly lte?: string | undefined
  /** Earlier. */
  readonly lt?: string | undefined
  /** Then or later. */
  readonly gte?: string | undefined
  /** Later. */
  readonly gt?: string | undefined
  /** Exactly then. */
  readonly eq?: string | undefined
}

/** Something that happened in a thread; tell the kinds apart by `type`. */
export type Event =
  | Message
  | SystemMessage
  | FileEvent
  | RichMessage
  | FilledForm
  | Custom
  | Annotation
  | UnknownEvent

/**
 * What a client sends: an event without what the server sets (`id`, `order`, `timestamp`,
 * `author_id`).
 */
export type EventInput =
  | MessageInput
  | SystemMessageInput
  | FileEventInput
  | RichMessageInput
  | FilledFormInput
  | CustomInput
  | AnnotationInput

/** A customer who exists already. */
export interface ExistingCustomer {
  readonly id: string
  readonly type: "customer"
}

/** An uploaded file. */
export interface FileEvent {
  readonly type: "file"
  /** Unique within its thread; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** Grows within a thread; set by the server. Sort by it, never by `timestamp`. */
  readonly order: number
  /** Unix seconds; set by the server, not unique. */
  readonly timestamp: number
  /** Who sees it; `all` when absent. */
  readonly recipients?: "all" | "agents" | (string & {})
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  /** The user or bot who wrote it. */
  readonly author_id: string
  readonly name: string
  readonly url: string
  /** The media type; images are `image/png`, `image/jpeg` or `image/gif`. */
  readonly content_type: string
  /** Bytes. */
  readonly size: number
  /** Pixels; images only. */
  readonly width?: number
  /** Pixels; images only. */
  readonly height?: number
  /** Images only. */
  readonly thumbnail_url?: string
  /** Images only. */
  readonly thumbnail2x_url?: string
}

/** A file that is uploaded already, as it is sent. To upload one, use `send_file` or `upload_file`. */
export interface FileEventInput {
  readonly type: "file"
  /** The address that `upload_file` returned. */
  readonly url: string
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** Who sees it; `all` unless set. */
  readonly recipients?: "all" | "agents" | undefined
  /** Properties as they are written: namespace, name, bare value. */
  readonly properties?: PropertiesWrite | undefined
  readonly name?: string | undefined
  /** The media type, such as `image/png`. */
  readonly content_type?: string | undefined
  /** Bytes, at most 10 MB (10 485 760). */
  readonly size?: number | undefined
  /** Pixels; images only. */
  readonly width?: number | undefined
  /** Pixels; images only. */
  readonly height?: number | undefined
  /** Images only. */
  readonly thumbnail_url?: string | undefined
  /** Images only. */
  readonly thumbnail2x_url?: string | undefined
}

/** Answers to a survey. */
export interface FilledForm {
  readonly type: "filled_form"
  /** Unique within its thread; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** Grows within a thread; set by the server. Sort by it, never by `timestamp`. */
  readonly order: number
  /** Unix seconds; set by the server, not unique. */
  readonly timestamp: number
  /** Who sees it; `all` when absent. */
  readonly recipients?: "all" | "agents" | (string & {})
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  /** The user or bot who wrote it. */
  readonly author_id: string
  readonly form_id: string
  readonly fields: readonly FormField[]
}

/** Answers to a survey, as they are sent. */
export interface FilledFormInput {
  readonly type: "filled_form"
  readonly form_id: string
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** Who sees it; `all` unless set. */
  readonly recipients?: "all" | "agents" | undefined
  /** Properties as they are written: namespace, name, bare value. */
  readonly properties?: PropertiesWrite | undefined
  readonly fields: readonly FormFieldInput[]
}

/** A choice that was made in a form. */
export interface FormChoice {
  readonly id: string
  readonly label: string
}

/** One question of a form with what was answered. */
export interface FormField {
  /**
   * Text: `name`, `email`, `question`, `textarea`; one choice: `radio`, `select`; several: `checkbox`; a
   * group: `group_chooser`.
   */
  readonly type:
    | "name"
    | "email"
    | "question"
    | "textarea"
    | "radio"
    | "select"
    | "checkbox"
    | "group_chooser"
    | (string & {})
  readonly id: string
  readonly label: string
  /** The text, choice or group; absent when nothing was answered. */
  readonly answer?: string | FormChoice | FormGroupChoice
  /** The choices of a `checkbox`. */
  readonly answers?: readonly FormChoice[]
}

/** One question of a form with what was answered, as it is sent. */
export interface FormFieldInput {
  readonly type:
    | "name"
    | "email"
    | "question"
    | "textarea"
    | "radio"
    | "select"
    | "checkbox"
    | "group_chooser"
  readonly id: string
  readonly label: string
  /** The text, choice or group. */
  readonly answer?: string | FormChoice | FormGroupChoice | undefined
  /** The choices of a `checkbox`. */
  readonly answers?: readonly FormChoice[] | undefined
}

/** A group that was chosen in a form. */
export interface FormGroupChoice {
  readonly group_id: number
  readonly label: string
}

/** Where a visitor is, as far as the network tells. */
export interface Geolocation {
  readonly country?: string
  /** Two letters, such as `PL`. */
  readonly country_code?: string
  readonly region?: string
  readonly city?: string
  /** Such as `Europe/Warsaw`. */
  readonly timezone?: string
  /** Degrees, as text; in `customer_visit_started` only. */
  readonly latitude?: string
  /** Degrees, as text; in `customer_visit_started` only. */
  readonly longitude?: string
}

/** The last event of a type. */
export interface LastEvent {
  readonly thread_id?: string
  /** The order of that thread. */
  readonly thread_order?: number
  /** `{ restricted_access: true }` when the caller may not see it. */
  readonly event?: Restricted | Event
}

/** The last thread of a chat, without its events. */
export interface LastThreadSummary {
  readonly id: string
  readonly order: number
  /** Unix seconds. */
  readonly timestamp: number
  readonly user_ids: readonly string[]
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  readonly tags?: readonly string[]
}

/** The account. */
export interface License {
  readonly id: string
  readonly plan: string
  /** Unix seconds. */
  readonly expiration_timestamp: number
  /** Unix seconds. */
  readonly creation_timestamp: number
  readonly in_trial: boolean
  /** A day, `YYYY-MM-DD`. */
  readonly website_last_activity?: string
}

/** A text message. */
export interface Message {
  readonly type: "message"
  /** Unique within its thread; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** Grows within a thread; set by the server. Sort by it, never by `timestamp`. */
  readonly order: number
  /** Unix seconds; set by the server, not unique. */
  readonly timestamp: number
  /** Who sees it; `all` when absent. */
  readonly recipients?: "all" | "agents" | (string & {})
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  /** The user or bot who wrote it. */
  readonly author_id: string
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
  /** Who sees it; `all` unless set. */
  readonly recipients?: "all" | "agents" | undefined
  /** Properties as they are written: namespace, name, bare value. */
  readonly properties?: PropertiesWrite | undefined
  /** The button that this message answers. */
  readonly postback?: Postback | undefined
}

/** Agents who receive a multicast. */
export interface MulticastAgents {
  /** Every agent of the account. */
  readonly all?: boolean | undefined
  readonly ids?: readonly string[] | undefined
  /** Ids of groups. */
  readonly groups?: readonly (number | string)[] | undefined
}

/** Customers who receive a multicast. */
export interface MulticastCustomers {
  readonly ids?: readonly string[] | undefined
}

/**
 * Who receives a multicast: at least one of `agents.all`, `agents.ids`, `agents.groups` and
 * `customers.ids`.
 */
export interface MulticastScopes {
  /** Agents who receive a multicast. */
  readonly agents?: MulticastAgents | undefined
  /** Customers who receive a multicast. */
  readonly customers?: MulticastCustomers | undefined
}

/** The agent who is logged in. */
export interface MyProfile {
  /** An e-mail address for people, a random text for bots. */
  readonly id: string
  readonly type: "agent"
  readonly name: string
  /** Bots have none. */
  readonly email?: string
  /** Whether the agent is in the chat right now. */
  readonly present: boolean
  /** Up to when the agent has seen the chat; Unix seconds. */
  readonly last_seen_timestamp?: number
  /** The address of a picture; it may lack its scheme. */
  readonly avatar?: string
  /** Only while the agent is logged in. */
  readonly routing_status?: "accepting_chats" | "not_accepting_chats" | (string & {})
  /** What the agent may do in the account. */
  readonly permission: "administrator" | "normal" | (string & {})
}

/** The button a message answers, as it is read. */
export interface Postback {
  /** The `postback_id` of the button. */
  readonly id: string
  readonly thread_id?: string
  readonly event_id?: string
  /** Goes with `value`. */
  readonly type?: string
  /** Goes with `type`. */
  readonly value?: string
}

/**
 * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
 * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
 * `rating`. Read a value with `propertyValue`.
 */
export type Properties = {
  readonly [x: string]: { readonly [x: string]: WrappedPropertyValue | PropertyValue }
}

/** Properties to remove: namespace and the names in it. */
export type PropertiesDelete = { readonly [x: string]: readonly string[] }

/** Properties as they are written: namespace, name, bare value. */
export type PropertiesWrite = { readonly [x: string]: { readonly [x: string]: PropertyValue } }

/**
 * Conditions on properties: namespace, name, and exactly one of `exists`, `values` and
 * `exclude_values`.
 */
export type PropertyFilters = { readonly [x: string]: { readonly [x: string]: ValueFilter } }

/** The value of a property. */
export type PropertyValue = string | number | boolean

/** How long a thread waited in a queue. */
export interface Queue {
  /** Seconds. */
  readonly duration?: number
}

/** A condition on a whole number. */
export interface RangeFilter {
  /** At most. */
  readonly lte?: number | undefined
  /** Less than. */
  readonly lt?: number | undefined
  /** At least. */
  readonly gte?: number | undefined
  /** More than. */
  readonly gt?: number | undefined
  /** Exactly. */
  readonly eq?: number | undefined
}

/** What stands in place of something the caller may not see. */
export interface Restricted {
  readonly restricted_access: true
}

/** Cards with buttons. */
export interface RichMessage {
  readonly type: "rich_message"
  /** Unique within its thread; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** Grows within a thread; set by the server. Sort by it, never by `timestamp`. */
  readonly order: number
  /** Unix seconds; set by the server, not unique. */
  readonly timestamp: number
  /** Who sees it; `all` when absent. */
  readonly recipients?: "all" | "agents" | (string & {})
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  /** The user or bot who wrote it. */
  readonly author_id: string
  /** How a client should draw it, such as `cards`. */
  readonly template_id: string
  readonly elements?: readonly RichMessageElement[]
}

/** A button of a card, as it is read. */
export interface RichMessageButton {
  /** What the button does, such as `phone`. */
  readonly type?: string
  /** The words on it. */
  readonly text?: string
  /** What its type works on, such as a phone number. */
  readonly value?: string
  readonly webview_height?: "compact" | "tall" | "full" | (string & {})
  /** Names the button in postbacks; buttons that share one are switched together. */
  readonly postback_id?: string
  /** Users whose last postback switched it on. */
  readonly user_ids?: readonly string[]
}

/** A button of a card, as it is sent. */
export interface RichMessageButtonInput {
  /** What the button does, such as `phone`. */
  readonly type?: string | undefined
  /** The words on it. */
  readonly text?: string | undefined
  /** What its type works on, such as a phone number. */
  readonly value?: string | undefined
  readonly webview_height?: "compact" | "tall" | "full" | undefined
  /** Names the button in postbacks; buttons that share one are switched together. */
  readonly postback_id?: string | undefined
  /** Users whose last postback switched it on. */
  readonly user_ids?: readonly string[] | undefined
}

/** A card of a rich message, as it is read. */
export interface RichMessageElement {
  readonly title?: string
  readonly subtitle?: string
  /** The picture of a card, as it is read. */
  readonly image?: RichMessageImage
  readonly buttons?: readonly RichMessageButton[]
}

/** A card of a rich message, as it is sent. */
export interface RichMessageElementInput {
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
  /** The picture of a card, as it is sent. */
  readonly image?: RichMessageImageInput | undefined
  /** 1 to 11 buttons. */
  readonly buttons?: readonly RichMessageButtonInput[] | undefined
}

/** The picture of a card, as it is read. */
export interface RichMessageImage {
  readonly url?: string
  readonly name?: string
  /** The media type, such as `image/png`. */
  readonly content_type?: string
  /** Bytes. */
  readonly size?: number
  /** Pixels. */
  readonly width?: number
  /** Pixels. */
  readonly height?: number
}

/** The picture of a card, as it is sent. */
export interface RichMessageImageInput {
  /** An absolute URL. */
  readonly url: string
  readonly name?: string | undefined
  /** The media type, such as `image/png`. */
  readonly content_type?: string | undefined
  /** Bytes. */
  readonly size?: number | undefined
  /** Pixels. */
  readonly width?: number | undefined
  /** Pixels. */
  readonly height?: number | undefined
}

/** Cards with buttons, as they are sent. */
export interface RichMessageInput {
  readonly type: "rich_message"
  /** How a client should draw it, such as `cards`. */
  readonly template_id: string
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** Who sees it; `all` unless set. */
  readonly recipients?: "all" | "agents" | undefined
  /** Properties as they are written: namespace, name, bare value. */
  readonly properties?: PropertiesWrite | undefined
  /** 1 to 10 cards. */
  readonly elements?: readonly RichMessageElementInput[] | undefined
}

/** Whether an agent takes new chats. */
export type RoutingStatus = "accepting_chats" | "not_accepting_chats"

/** What a customer has typed and not sent. */
export interface SneakPeek {
  readonly author_id: string
  /** Who sees it. */
  readonly recipients: "all" | "agents" | (string & {})
  /** Unix seconds. */
  readonly timestamp: number
  readonly text: string
}

/** A condition on a text: exactly one of the two. */
export interface StringFilter {
  /** It is one of these. */
  readonly values?: readonly string[] | undefined
  /** It is none of these. */
  readonly exclude_values?: readonly string[] | undefined
}

/** One answer of a survey. */
export interface SurveyFilter {
  readonly type: "pre_chat" | "post_chat"
  readonly answer_id: string
}

/** A notice, mostly written by the service. */
export interface SystemMessage {
  readonly type: "system_message"
  /** Unique within its thread; set by the server. */
  readonly id: string
  /** A key of the sender's own. */
  readonly custom_id?: string
  /** Grows within a thread; set by the server. Sort by it, never by `timestamp`. */
  readonly order: number
  /** Unix seconds; set by the server, not unique. */
  readonly timestamp: number
  /** Who sees it; `all` when absent. */
  readonly recipients?: "all" | "agents" | (string & {})
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  /** Absent on notices of the service. */
  readonly author_id?: string
  readonly text: string
  /** Which notice it is; `systemMessages` lists the known ones. */
  readonly system_message_type: SystemMessageType
  /** What stands for the variables of the text. */
  readonly text_vars?: { readonly [x: string]: unknown }
}

/** A notice, as it is sent. */
export interface SystemMessageInput {
  readonly type: "system_message"
  readonly text: string
  /**
   * A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked
   * up.
   */
  readonly custom_id?: string | undefined
  /** Who sees it; `all` unless set. */
  readonly recipients?: "all" | "agents" | undefined
  /** Properties as they are written: namespace, name, bare value. */
  readonly properties?: PropertiesWrite | undefined
  /** Which notice it is; `systemMessages` lists the known ones. */
  readonly system_message_type?: SystemMessageType | undefined
  /** What stands for the variables of the text. */
  readonly text_vars?: { readonly [x: string]: unknown } | undefined
}

/** Which notice a system message is. What each means and carries stands in `systemMessages`. */
export type SystemMessageType =
  | "agent_added"
  | "agent_joined"
  | "agent_removed"
  | "archived_customer_disconnected"
  | "chat_transferred"
  | "customer_added"
  | "customer_banned"
  | "customer_removed"
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
  | "routing.assigned"
  | "routing.unassigned"
  | "routing.archived"
  | "agent_left"
  | "manual_archived"
  | (string & {})

/** One conversation within a chat. */
export interface Thread {
  readonly id: string
  /** Unix seconds. */
  readonly timestamp: number
  /** Only the newest thread can be active. */
  readonly active: boolean
  readonly user_ids: readonly string[]
  /** `true` when the caller may not read it. */
  readonly restricted_access?: boolean
  /** Absent when `restricted_access` is true. Sort by `order`. */
  readonly events?: readonly Event[]
  /** Grows from thread to thread of a chat. */
  readonly order: number
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
  /** Who sees a chat or customer. */
  readonly access?: Access
  readonly tags?: readonly string[]
  /** Since 2019-09-27. */
  readonly custom_variables?: readonly CustomVariable[]
  /** Since 2019-09-27; not described. */
  readonly goals?: readonly unknown[]
  /** Since 2019-09-27. */
  readonly queue?: Queue
}

/** The first thread of a chat, or its next one. */
export interface ThreadInput {
  /** The first events of the thread. */
  readonly events?: readonly EventInput[] | undefined
  /** Properties as they are written: namespace, name, bare value. */
  readonly properties?: PropertiesWrite | undefined
  /** The first tags of the thread. */
  readonly tags?: readonly string[] | undefined
}

/** The place of a thread within its chat. */
export interface ThreadPosition {
  readonly thread_id: string
  readonly order: number
}

/** A thread in the list of a chat's threads. */
export interface ThreadSummary {
  readonly id: string
  readonly order: number
  readonly events_count: number
}

/** Someone is typing. */
export interface TypingIndicator {
  readonly author_id: string
  /** Who sees it. */
  readonly recipients: "all" | "agents" | (string & {})
  /** Unix seconds. */
  readonly timestamp: number
  /** Not in the documents of v3.0. */
  readonly is_typing?: boolean
}

/** An event of a type that the documents of v3.0 do not list. */
export interface UnknownEvent {
  readonly id: string
  readonly type: Unlisted
  readonly custom_id?: string
  readonly order?: number
  readonly timestamp?: number
  readonly author_id?: string
  readonly recipients?: "all" | "agents" | (string & {})
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly properties?: Properties
}

/** A user of a kind that the documents of v3.0 do not list. */
export interface UnknownUser {
  readonly id: string
  readonly type: Unlisted
  readonly name?: string
  readonly email?: string
  readonly avatar?: string
  readonly present?: boolean
  readonly last_seen_timestamp?: number
}

/** An agent or a customer; tell them apart by `type`. */
export type User = Agent | Customer | UnknownUser

/** The kind of a user, as it is sent. */
export type UserType = "agent" | "customer"

/** A condition on a value: exactly one of the three. */
export interface ValueFilter {
  /** Whether it is there at all. */
  readonly exists?: boolean | undefined
  /** It is one of these. */
  readonly values?: readonly PropertyValue[] | undefined
  /** It is none of these. */
  readonly exclude_values?: readonly PropertyValue[] | undefined
}

/** The latest visit of a customer. */
export interface Visit {
  /** ISO 8601 with microseconds. */
  readonly started_at: string
  /** The address of the page that led to the site. */
  readonly referrer?: string
  readonly ip?: string
  readonly user_agent?: string
  /** Where a visitor is, as far as the network tells. */
  readonly geolocation?: Geolocation
  readonly last_pages?: readonly VisitedPage[]
}

/** A page a visitor opened. */
export interface VisitedPage {
  /** ISO 8601 with microseconds. */
  readonly opened_at: string
  readonly url: string
  readonly title?: string
}

/** A property as most documents show it. */
export interface WrappedPropertyValue {
  /** The value of a property. */
  readonly value: PropertyValue
}
