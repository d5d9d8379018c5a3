import type { Issue } from "../checks/check.ts"

/** What the session should do about a reason for being disconnected. */
export interface DisconnectRule {
  readonly reason: string
  /**
   * `stop` ends the session, the others connect again: `reconnect` after a wait, `renew` before this connection is let
   * go, `refresh-token` and `change-region` after what they name.
   */
  readonly reaction: "stop" | "reconnect" | "renew" | "refresh-token" | "change-region"
  /** Other spellings of the same reason. */
  readonly aliases: readonly string[]
}

/** How the outcome of a keyed call is looked up. */
export interface KeyedLookup {
  /** The payload with its key, made by `newKey` when the caller gave none. */
  withKey(payload: unknown, newKey: () => string): unknown
  /** The safe call that shows whether it happened. */
  lookup(payload: unknown): { readonly action: string; readonly payload: unknown }
  /** The same for a call that may have happened long ago; as `lookup` unless set. */
  lookupLater?(payload: unknown): { readonly action: string; readonly payload: unknown }
  /**
   * What the keyed call would have answered, or what is wrong with its key when that lies with other content, and what the
   * call that put it there was answered; `undefined` when the lookup shows that it did not happen.
   */
  find(
    payload: unknown,
    lookupReply: unknown
  ): { readonly reply: unknown } | { readonly conflict: Issue; readonly other?: unknown } | undefined
}

/** How the answers of a list action are read, page after page. None of its functions throws. */
export interface Paging {
  /** What one answer lists. */
  items(reply: unknown): readonly unknown[]
  /** The payload that asks for the page after this answer; `undefined` when it was the last. */
  next(payload: unknown, reply: unknown): unknown
}

/** A user of the service. */
export interface Person {
  readonly id: string
  readonly role: "customer" | "agent" | "bot"
}

/** Who caused an event, as far as its payload says. */
export interface AuthorHint {
  /** Absent for what the service does by itself. */
  readonly id: string | undefined
  /** Set where the payload or the id says it, whoever that is. */
  readonly role: Person["role"] | "system" | undefined
}

/** A thread as a joined stream needs it to fill a gap. */
export interface ThreadSnapshot {
  readonly chatId: string
  readonly threadId: string
  /** `undefined` when the answer does not say. */
  readonly active: boolean | undefined
  /** Milliseconds since 1970 by the server's clock. */
  readonly startedAt: number | undefined
  /** `undefined` when the events are hidden from this agent. */
  readonly events: readonly unknown[] | undefined
  /** The chat in the shape of the event that opens a thread. */
  readonly opening: unknown
}

/** An event of a thread, as far as a joined stream reads it. */
export interface ThreadEvent {
  /** Its place within the thread. */
  readonly order: number | undefined
  /** Tells events of the same `order` apart, compared as text; absent where no two have the same. */
  readonly tie?: string
  /** Milliseconds since 1970 by the server's clock. */
  readonly occurredAt: number | undefined
  readonly authorId: string | undefined
}

/** What a summary says about a chat. */
export interface ChatSnapshot {
  readonly chatId: string
  readonly lastThreadId: string | undefined
  /** The highest `order` of an event that the summary shows, by thread. */
  readonly lastOrders: ReadonlyMap<string, number>
  /** What tells that event from others of the same order, where some may have the same. */
  readonly lastTies?: ReadonlyMap<string, string>
}

/** Which action and event of a version plays which part. Nothing outside a version's folder names one. */
export interface Roles {
  readonly login: {
    readonly action: string
    /** The payload of a login: what the user gave, the token, and whether this is a re-login. */
    payload(options: { given: unknown; token: string; reconnect: boolean }): unknown
    /** The token in what the user gave, if there is one. */
    token(given: unknown): string | undefined
    /** The chats in the answer. */
    chats(reply: unknown): readonly ChatSnapshot[]
    /** The profile of the agent who logged in. */
    profile(reply: unknown): unknown
    /** The id of the agent who logged in. */
    agentId(reply: unknown): string | undefined
    /** The organisation it logged in to, by which the next connection may be directed. Absent where none is told. */
    organizationId?(reply: unknown): string | undefined
  }
  /** The action that gives a live connection another token. Absent where there is none. */
  readonly renewal?: { readonly action: string; payload(token: string): unknown }
  readonly logout: { readonly action: string }
  readonly ping: { readonly action: string }
  /** The push that announces the end of a connection. */
  readonly disconnected: {
    readonly event: string
    read(payload: unknown): { readonly reason: string; readonly region: string | undefined }
  }
  /** Keyed actions by name. */
  readonly keyed: Readonly<Record<string, KeyedLookup>>
  /** List actions by name. */
  readonly paging: Readonly<Record<string, Paging>>
  /** All threads of a chat, or some. */
  readonly threads: {
    readonly action: string
    /** How many threads one call may name; `Infinity` for any number. */
    readonly most: number
    readonly payload: (chatId: string, threadIds?: readonly string[]) => unknown
    readonly read: (reply: unknown) => readonly ThreadSnapshot[]
  }
  /** The chats that are open now, for those who have no login. */
  readonly openChats: {
    readonly action: string
    readonly payload: (pageId?: string) => unknown
    readonly read: (reply: unknown) => {
      readonly chats: readonly ChatSnapshot[]
      readonly nextPageId: string | undefined
    }
  }
  /** Threads that were active since a moment, page by page. None of its functions throws. */
  readonly archive: {
    readonly action: string
    /** Asks for the first page; `since` is in milliseconds since 1970 by the server's clock. */
    readonly first: (since: number) => unknown
    readonly read: (reply: unknown) => readonly ThreadSnapshot[]
    /** Asks for the page after an answer; `undefined` when it was the last. */
    readonly next: Paging["next"]
  }
  /** What a joined stream reads of events. None of its functions throws. */
  readonly threadEvents: {
    /** The event that opens a thread. */
    readonly opened: string
    /** The event that adds to it. */
    readonly added: string
    /** The event that closes it. */
    readonly closed: string
    /**
     * What the `order` of an event says about those before it. `dense`: it is one more than that of the event before, so
     * that a hole shows. `none`: nothing; what is missing shows only when the thread is fetched.
     */
    readonly density: "dense" | "none"
    /** The thread in the payload of `opened`. */
    readonly thread: (payload: unknown) => ThreadSnapshot | undefined
    /** The event in the payload of `added`. */
    readonly event: (payload: unknown) => ThreadEvent | undefined
    /** An event as it lies in a thread, in the payload of `added`. */
    readonly addition: (chatId: string, threadId: string, event: unknown) => unknown
    /** The payload of `closed`. */
    readonly closing: (chatId: string, threadId: string) => unknown
  }
  /** What a joined stream reads of people. None of its functions throws. */
  readonly people: {
    /** The users that the payload of an event or an answer tells of. */
    readonly users: (value: unknown) => readonly Person[]
    /** Who caused the event with this payload. */
    readonly author: (payload: unknown) => AuthorHint | undefined
    /** Who may see it; `undefined` when the payload does not say, as with what is no message. */
    readonly audience: (payload: unknown) => "all" | "agents" | undefined
  }
}
