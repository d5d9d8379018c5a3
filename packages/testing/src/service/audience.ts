import { type ByKind, lookUp, type Occurrence } from "./occurrence.ts"
import { customerIdsOf, memberOf } from "./state/chats.ts"
import type { AccessRecord, ChatRecord, CustomerRecord, EventRecord } from "./world.ts"

/** Which agents are told. */
export type Audience =
  /** Those in the chat and those who follow it; with `everyone` all who may see it, or could see it until now. */
  | {
      readonly kind: "chat"
      readonly chat: ChatRecord
      readonly everyone: boolean
      readonly until?: AccessRecord | undefined
      /** Of those only these. */
      readonly only?: ReadonlySet<string> | undefined
      /** An agent who is not told, since it was his own doing. */
      readonly except?: string | undefined
    }
  /** All, or those an access lets in. */
  | {
      readonly kind: "agents"
      readonly access?: AccessRecord | undefined
      readonly except?: string | undefined
    }
  /** One connection. */
  | { readonly kind: "connection"; readonly connection: object }
  /** These. */
  | { readonly kind: "agent-ids"; readonly ids: ReadonlySet<string> }

/** Which agents are told of an occurrence. */
export const audienceOf = (occurrence: Occurrence): Audience => lookUp(audiences, occurrence)

/** Which customers are told of an occurrence. */
export const customersToldOf = (occurrence: Occurrence): readonly string[] =>
  lookUp(customersTold, occurrence)

const everyone = ({ chat }: { readonly chat: ChatRecord }): Audience => ({
  kind: "chat",
  chat,
  everyone: true
})

const members = ({ chat }: { readonly chat: ChatRecord }): Audience => ({
  kind: "chat",
  chat,
  everyone: false
})

/** Who could see the chat until now sees its last change. */
const everyoneUntilNow = ({
  chat,
  until
}: {
  readonly chat: ChatRecord
  readonly until: AccessRecord
}): Audience => ({ kind: "chat", chat, everyone: true, until })

const admitted = ({ customer }: { readonly customer: CustomerRecord }): Audience => ({
  kind: "agents",
  access: customer.access
})

const audiences: ByKind<[], Audience> = {
  "thread-opened": everyone,
  "thread-closed": everyone,
  "member-added": everyone,
  "member-removed": everyone,
  "chat-transferred": everyoneUntilNow,
  "chat-came": ({ chat, agentIds }) => ({ kind: "chat", chat, everyone: true, only: agentIds }),
  "chat-access-changed": everyoneUntilNow,
  "chat-followed": ({ agentId }) => ({ kind: "agent-ids", ids: new Set([agentId]) }),
  "chat-unfollowed": ({ agentId }) => ({ kind: "agent-ids", ids: new Set([agentId]) }),
  "event-added": members,
  "event-deleted": members,
  // No agent is: it is for the customer.
  "preview-shown": () => ({ kind: "agent-ids", ids: new Set() }),
  "summary-set": members,
  thinking: members,
  "draft-changed": members,
  "button-switched": members,
  seen: members,
  "tag-added": members,
  "tag-removed": members,
  "properties-set": members,
  "properties-deleted": members,
  typing: ({ chat, author }) => ({ kind: "chat", chat, everyone: false, except: author.id }),
  "customer-created": () => ({ kind: "agents" }),
  "customers-shown": ({ connection }) => ({ kind: "connection", connection }),
  "customers-counted": ({ connection }) => ({ kind: "connection", connection }),
  "customer-access-changed": () => ({ kind: "agents" }),
  "customer-updated": admitted,
  "customer-banned": admitted,
  "visit-started": admitted,
  "visit-ended": admitted,
  "page-opened": admitted,
  "agent-status-changed": ({ agent, isOwn }) => ({ kind: "agents", except: isOwn ? agent.id : undefined }),
  "groups-status-changed": ({ exceptId }) => ({ kind: "agents", except: exceptId }),
  "queue-moved": () => ({ kind: "agents" }),
  announced: ({ about }) =>
    about === undefined ? { kind: "agents" } : { kind: "chat", chat: about, everyone: true },
  multicast: ({ agentIds }) => ({ kind: "agent-ids", ids: agentIds })
}

const nobody = (): readonly string[] => []

const theCustomer = ({ chat }: { readonly chat: ChatRecord }): readonly string[] => customerIdsOf(chat)

/** Of what a user does the customer hears, unless that user is there for agents only. */
const customerWhoKnows = (chat: ChatRecord, userId: string): readonly string[] =>
  memberOf(chat, userId)?.visibility === "agents" ? [] : customerIdsOf(chat)

const unlessForAgents = ({
  event,
  chat
}: {
  readonly event: EventRecord
  readonly chat: ChatRecord
}): readonly string[] => (event.recipients === "agents" ? [] : customerIdsOf(chat))

const customersTold: ByKind<[], readonly string[]> = {
  "thread-opened": theCustomer,
  "thread-closed": theCustomer,
  "member-added": ({ chat, member }) => customerWhoKnows(chat, member.id),
  "member-removed": ({ chat, member }) => customerWhoKnows(chat, member.id),
  "chat-transferred": nobody,
  "chat-came": nobody,
  "chat-access-changed": nobody,
  "chat-followed": nobody,
  "chat-unfollowed": nobody,
  "event-added": unlessForAgents,
  "event-deleted": unlessForAgents,
  "preview-shown": ({ chat, author }) => customerWhoKnows(chat, author.id),
  "draft-changed": nobody,
  "summary-set": nobody,
  thinking: ({ recipients, chat, author }) =>
    recipients === "agents" ? [] : customerWhoKnows(chat, author.id),
  "button-switched": nobody,
  seen: ({ chat, userId }) => customerWhoKnows(chat, userId),
  "tag-added": nobody,
  "tag-removed": nobody,
  "properties-set": nobody,
  "properties-deleted": nobody,
  typing: ({ recipients, chat, author }) =>
    recipients === "agents" ? [] : customerWhoKnows(chat, author.id).filter((id) => id !== author.id),
  "customer-created": nobody,
  "customers-shown": nobody,
  "customers-counted": nobody,
  "customer-access-changed": nobody,
  "customer-updated": nobody,
  "customer-banned": ({ customer }) => [customer.id],
  "visit-started": nobody,
  "visit-ended": nobody,
  "page-opened": nobody,
  "agent-status-changed": nobody,
  "groups-status-changed": nobody,
  "queue-moved": nobody,
  announced: nobody,
  multicast: ({ customerIds }) => customerIds
}
