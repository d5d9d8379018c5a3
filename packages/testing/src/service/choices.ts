import { flag, oneOf, type OptionRules } from "@agent-chat/core/options"

/** What the documents leave open, or say in two ways, and what the fake does about it. */
export interface Choices {
  /** v3.6 leaves `visibility` out of events that all may see, as some samples do; `false` unless set. */
  readonly absentVisibility: boolean
  /** An answer without content has an empty body over the Web API instead of `{}`; `false` unless set. */
  readonly emptyAnswers: boolean
  /** The offset in which v3.6 writes times; `Z` unless set. */
  readonly timeOffset: "Z" | "+00:00" | "+02:00" | "-05:30"
  /** How webhooks of v3.6 spell a routing status; with `spaces`, as in their sample, unless set. */
  readonly webhookStatus: "spaces" | "underscores"
  /** What v3.6 calls the count of `list_agents_for_transfer`, of which its pages know two; `total_active_chats` unless set. */
  readonly transferCount: "total_active_chats" | "active_chats"
  /** Whether a chat that waits goes to the first agent who comes; `true` unless set. */
  readonly queuedChatsAreAssigned: boolean
  /** Whether v3.6's archives find threads that are active; `true` unless set. */
  readonly archivesFindActive: boolean
}

/** What the fake does unless told otherwise. */
export const defaultChoices: Choices = {
  absentVisibility: false,
  emptyAnswers: false,
  timeOffset: "Z",
  webhookStatus: "spaces",
  transferCount: "total_active_chats",
  queuedChatsAreAssigned: true,
  archivesFindActive: true
}

/** What each may be. */
export const choiceRules: OptionRules<Choices> = {
  absentVisibility: flag,
  emptyAnswers: flag,
  timeOffset: oneOf("Z", "+00:00", "+02:00", "-05:30"),
  webhookStatus: oneOf("spaces", "underscores"),
  transferCount: oneOf("total_active_chats", "active_chats"),
  queuedChatsAreAssigned: flag,
  archivesFindActive: flag
}
