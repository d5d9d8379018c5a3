import type {
  AccessRecord,
  AgentRecord,
  ChatRecord,
  CustomerRecord,
  EventRecord,
  MemberRecord,
  PropertyMap,
  RoutingStatus,
  ThreadRecord,
  VisitRecord
} from "./world.ts"

/** A chat that waits for an agent, and its thread. */
export interface Waiting {
  readonly chat: ChatRecord
  readonly thread: ThreadRecord
}

/** Who made a call of the Configuration API, as its webhooks name him. */
export interface Requester {
  readonly user_id: string
  readonly account_id?: string | undefined
  readonly client_id?: string | undefined
}

/** Who caused something, or is put into a chat. */
export interface UserRef {
  readonly id: string
  readonly type: "agent" | "customer"
}

/** What can be said of a customer. */
export interface CustomerFacts {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly avatar?: string | undefined
  readonly phone_number?: string | undefined
  readonly address?: Readonly<Record<string, string | undefined>> | undefined
  readonly omnichannel?: Readonly<Record<string, unknown>> | undefined
  readonly fields?: Readonly<Record<string, string>> | undefined
}

/** A button of a rich message, as somebody left it. */
export interface SwitchedButton {
  readonly id: string
  readonly isOn: boolean
  /** What else was said of it, as it was said. */
  readonly more?: object
}

/** A thread of a chat. */
interface InThread {
  readonly chat: ChatRecord
  readonly thread: ThreadRecord
}

/** A chat, and its last thread if it has one. */
interface InChat {
  readonly chat: ChatRecord
  readonly thread: ThreadRecord | undefined
}

/** What happened in a chat. */
export type ChatOccurrence =
  | (InThread & { readonly kind: "thread-opened"; readonly author: UserRef })
  /** An agent follows the chat from now on, and sees how it stands. */
  | (InThread & { readonly kind: "chat-followed"; readonly agentId: string })
  /** An agent hears of the chat no more. */
  | (InThread & { readonly kind: "chat-unfollowed"; readonly agentId: string })
  /** `byId` is absent when nobody did it. */
  | (InThread & { readonly kind: "thread-closed"; readonly byId: string | undefined })
  | (InThread & { readonly kind: "event-added"; readonly event: EventRecord; readonly author: UserRef })
  | (InThread & { readonly kind: "event-deleted"; readonly event: EventRecord })
  /** An agent shows a customer what he is about to send. */
  | (InThread & {
      readonly kind: "preview-shown"
      readonly author: UserRef
      readonly preview: Readonly<Record<string, unknown>>
    })
  | (InThread & {
      readonly kind: "typing"
      readonly author: UserRef
      readonly isTyping: boolean
      readonly recipients: "all" | "agents"
      readonly time: number
    })
  /** An agent or a bot is preparing an answer. */
  | (InThread & {
      readonly kind: "thinking"
      readonly author: UserRef
      readonly recipients: "all" | "agents"
      readonly title: string | undefined
      readonly description: string | undefined
      readonly customId: string | undefined
      readonly time: number
    })
  | (InThread & { readonly kind: "summary-set"; readonly summary: NonNullable<ThreadRecord["summary"]> })
  /** A customer has written something without sending it. */
  | (InThread & {
      readonly kind: "draft-changed"
      readonly author: UserRef
      readonly text: string
      readonly time: number
    })
  | (InThread & {
      readonly kind: "button-switched"
      readonly event: EventRecord
      readonly author: UserRef
      readonly button: SwitchedButton
    })
  | (InThread & { readonly kind: "tag-added" | "tag-removed"; readonly tag: string })
  | (InChat & { readonly kind: "seen"; readonly userId: string; readonly time: number })
  | (InChat & {
      readonly kind: "member-added" | "member-removed"
      readonly member: MemberRecord
      /** Absent when no agent did it. */
      readonly byId: string | undefined
    })
  | (InChat & {
      readonly kind: "chat-transferred"
      readonly byId: string
      readonly target: TransferTarget
      /** Nobody took it: it waits. */
      readonly isQueued: boolean
      /** The access until then. */
      readonly until: AccessRecord
    })
  /** A chat that was transferred comes to agents, who see how it stands. */
  | (InThread & {
      readonly kind: "chat-came"
      readonly byId: string
      readonly agentIds: ReadonlySet<string>
      /** Where it was until then. */
      readonly from: { readonly group_ids: readonly number[]; readonly agent_ids: readonly string[] }
    })
  | (InChat & {
      readonly kind: "chat-access-changed"
      readonly change: AccessChange
      readonly until: AccessRecord
    })
  | (InChat & {
      readonly kind: "properties-set"
      readonly owner: PropertyOwner
      readonly properties: PropertyMap
    })
  | (InChat & {
      readonly kind: "properties-deleted"
      readonly owner: PropertyOwner
      readonly names: PropertyNames
    })

/** Something that happened, as the records of the world tell it: each API version has words of its own for it. */
export type Occurrence =
  | ChatOccurrence
  | { readonly kind: "customer-created"; readonly customer: CustomerRecord }
  | {
      readonly kind: "customer-updated"
      readonly customer: CustomerRecord
      /** What was said anew. */
      readonly changed: CustomerFacts
      /** In an active chat. */
      readonly isPresent: boolean
      readonly isBanned: boolean
    }
  /** A connection was shown who is on the site. */
  | {
      readonly kind: "customers-shown"
      readonly connection: object
      readonly level: string
      readonly customers: readonly CustomerRecord[]
    }
  /** More customers match what a connection asked for than it hears of. */
  | {
      readonly kind: "customers-counted"
      readonly connection: object
      readonly totals: Readonly<Record<string, number>>
    }
  | { readonly kind: "customer-banned"; readonly customer: CustomerRecord; readonly days: number }
  | {
      readonly kind: "customer-access-changed"
      readonly customer: CustomerRecord
      readonly change: AccessChange
    }
  | {
      readonly kind: "visit-started" | "visit-ended"
      readonly customer: CustomerRecord
      readonly visit: VisitRecord
    }
  | {
      readonly kind: "page-opened"
      readonly customer: CustomerRecord
      readonly visit: VisitRecord
      readonly page: NonNullable<VisitRecord["last_pages"]>[number]
    }
  | {
      readonly kind: "agent-status-changed"
      readonly agent: AgentRecord
      readonly status: RoutingStatus | "offline"
      /** It was the agent's own doing: his connections are not told. */
      readonly isOwn: boolean
    }
  /** Groups take chats now, or do so no longer. */
  | {
      readonly kind: "groups-status-changed"
      readonly groups: readonly { readonly id: number; readonly status: RoutingStatus }[]
      /** An agent whose own doing it was: his connections are not told. */
      readonly exceptId: string | undefined
    }
  /** Chats that wait have new places in the queue. */
  | { readonly kind: "queue-moved"; readonly moved: readonly Waiting[] }
  /** Something in the words of one version only: what no call of the chat API causes. */
  | {
      readonly kind: "announced"
      readonly version: string
      readonly event: string
      readonly payload: object
      /** The chat it is about: those who may see it are told; all agents without one. */
      readonly about: ChatRecord | undefined
      /** Who configured something. */
      readonly requester: Requester | undefined
    }
  | {
      readonly kind: "multicast"
      readonly authorId: string
      readonly content: unknown
      readonly type: string | undefined
      readonly agentIds: ReadonlySet<string>
      readonly customerIds: readonly string[]
    }

/** An occurrence of a kind. */
export type OccurrenceOf<Kind extends Occurrence["kind"]> = Occurrence & { readonly kind: Kind }

/** Something to be said of every kind of occurrence: a kind that is left out does not compile. */
export type ByKind<Rest extends readonly unknown[], Result> = {
  readonly [Kind in Occurrence["kind"]]: (occurrence: OccurrenceOf<Kind>, ...rest: Rest) => Result
}

/** What a table says of an occurrence. */
export const lookUp = <Rest extends readonly unknown[], Result>(
  table: ByKind<Rest, Result>,
  occurrence: Occurrence,
  ...rest: Rest
): Result =>
  // Kind and entry belong together, which the type of the table cannot say of a union.
  (table[occurrence.kind] as (occurrence: Occurrence, ...rest: Rest) => Result)(occurrence, ...rest)

/** What became of the access that a group has to a chat. */
export type AccessChange = "granted" | "revoked" | "set"

/** To whom a chat is handed on. */
export interface TransferTarget {
  readonly type: "group" | "agent"
  readonly ids: readonly (string | number)[]
}

/** Names by namespace. */
export type PropertyNames = Readonly<Record<string, readonly string[]>>

/** Whose properties: those of the chat unless a thread is named, of the thread unless an event is. */
export interface PropertyOwner {
  readonly thread?: ThreadRecord | undefined
  readonly event?: EventRecord | undefined
}
