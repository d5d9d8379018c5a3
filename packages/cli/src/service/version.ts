import type { ActionAbout, AnyCatalog, EventAbout, FullCatalog } from "@agent-chat/core"
import type { ApiErrorAbout, scopeIncludes, ScopeFacts } from "@agent-chat/core/v3.6/about"
import type { ActionFields } from "./fields.ts"

/** The versions of the API that commands speak. */
export const versionNumbers = ["3.0", "3.6"] as const

export type VersionNumber = (typeof versionNumbers)[number]

/** What the command line knows of a version of the API. */
export interface Version {
  readonly number: VersionNumber
  readonly catalog: FullCatalog & AnyCatalog
  readonly actionAbout: Readonly<Record<string, ActionAbout>>
  readonly eventAbout: Readonly<Record<string, EventAbout>>
  readonly actionFields: ActionFields
  readonly apiErrors: readonly ApiErrorAbout[]
  readonly scopes: readonly ScopeFacts[]
  readonly scopeIncludes: typeof scopeIncludes
  /** What an action with this payload does to people at once, in words; `undefined` when it reaches nobody like that. */
  reaches(action: string, payload: unknown): string | undefined
  /** Reads the archive of a span of time. */
  readonly archive: {
    readonly action: string
    payload(span: ArchiveSpan): unknown
    /** How many chats there are, where an answer says so. */
    total(reply: unknown): number | undefined
  }
}

/** The archive from a moment to another one, in milliseconds since 1970. */
export interface ArchiveSpan {
  readonly from: number | undefined
  readonly to: number | undefined
  /** How many chats a page has at most. */
  readonly pageSize: number
}
