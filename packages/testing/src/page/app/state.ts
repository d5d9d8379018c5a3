import type { FeedStatus } from "./feed.ts"
import type { ChaosState, ChatItem, Conversation, CustomerItem, Info, PlannedFault } from "./protocol.ts"
import type { Row } from "./rows.ts"

/** Everything the page shows. */
export interface DeskState {
  readonly status: FeedStatus
  readonly info: Info | undefined
  readonly chats: readonly ChatItem[]
  readonly customers: ReadonlyMap<string, CustomerItem>
  readonly selected: string | undefined
  readonly conversation: Conversation | undefined
  /** The ids of those who type in it. */
  readonly typing: readonly string[]
  /** Up to when each chat was read here, as ISO 8601. */
  readonly read: Readonly<Record<string, string>>
  readonly rows: readonly Row[]
  readonly faults: FaultState
  readonly notice: Notice | undefined
  /** What a screen reader is told. */
  readonly said: string
}

export interface FaultState {
  readonly planned: readonly PlannedFault[]
  readonly chaos: ChaosState
  /** Milliseconds by which webhooks are late. */
  readonly webhookDelay: number
  /** Milliseconds by which the clock of the fake is off. */
  readonly skew: number
}

/** Something that went wrong, or was done where nobody sees it. */
export interface Notice {
  readonly text: string
  readonly isError: boolean
}

/** What it shows before it has heard of the fake. */
export const atFirst: DeskState = {
  status: "connecting",
  info: undefined,
  chats: [],
  customers: new Map(),
  selected: undefined,
  conversation: undefined,
  typing: [],
  read: {},
  rows: [],
  faults: { planned: [], chaos: { running: false }, webhookDelay: 0, skew: 0 },
  notice: undefined,
  said: ""
}

/** When something happened in each chat last. */
export const timesOf = (chats: readonly ChatItem[]): DeskState["read"] =>
  Object.fromEntries(chats.flatMap(({ id, last }) => (last === undefined ? [] : [[id, last.created_at]])))
