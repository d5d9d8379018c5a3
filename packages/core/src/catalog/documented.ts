import type { Table } from "../checks/table.ts"
import type { Rules } from "../checks/rules.ts"
import type { AnyCatalog } from "./catalog.ts"
import type { ActionShapes } from "./short.ts"

/** How reality can differ from what a version documents. */
export type DriftKind =
  /** A field that nobody documented. */
  | "unknown-field"
  /** A documented field that is left out now and then. */
  | "missing-field"
  /** A documented field that never came. */
  | "never-came"
  /** A value that is not among those that are known. */
  | "new-value"
  /** A value of another type. */
  | "type"
  /** `null` where a value is documented. */
  | "null"
  /** A text or a number of another form. */
  | "format"
  /** An event that nobody documented. */
  | "unknown-event"
  /** An event that came as a push or as a webhook, though documented on the other side only. */
  | "undocumented-side"
  /** An event that is documented on both sides and came on one. */
  | "one-side-only"
  /** The push and the webhook of one occurrence say different things. */
  | "sides-disagree"
  /** Events of a thread that came in another order than their `created_at` or their number says. */
  | "order"
  /** Events of a thread with one `created_at`, which came in another order than their ids say. */
  | "tie"
  /** Two occurrences that nothing tells apart. */
  | "repeated-key"
  /** An event that came long after it happened, or before. */
  | "lag"
  /** A webhook that was tried more often than documented. */
  | "webhook-tries"
  /** A webhook that was brought again although it had been answered 200. */
  | "webhook-repeated"
  /** A refusal whose type is not in the list. */
  | "unknown-error"
  /** A refusal without what every refusal has. */
  | "error-shape"
  /** A reason for the end of a connection that is not in the list. */
  | "unknown-reason"
  /** Success with another status than 200. */
  | "success-status"
  /** An answer where none is documented. */
  | "unexpected-answer"
  /** A header that nobody documented and that a client could go by. */
  | "unknown-header"
  /** A push of another version than that of the connection. */
  | "foreign-version"

/** A point at which the documents contradict themselves or each other, so that only reality can tell. */
export interface Discrepancy {
  /** Such as `S704`, as in the protocol data. */
  readonly id: string
  readonly title: string
  readonly kinds?: readonly DriftKind[]
  /** The actions or events where it shows; anywhere unless set. */
  readonly in?: readonly string[]
  /** The paths where it shows; anywhere unless set. */
  readonly path?: RegExp
  /** The documents know of it: to see it is no drift, but settles the question. */
  readonly isExpected?: true
}

/** All that a version documents, as it is compared with what comes. */
export interface Documented {
  readonly catalog: AnyCatalog
  readonly table: Table
  readonly rules: Rules
  readonly actionShapes: Readonly<Record<string, ActionShapes>>
  readonly eventShapes: Readonly<Record<string, number>>
  readonly knownValues: Readonly<Record<string, readonly string[]>>
  readonly errors: readonly {
    readonly type: string
    readonly status: number
    readonly aliases?: readonly string[]
  }[]
  /** How moments are written, by the names of their fields, where they are texts. */
  readonly moments?: readonly { readonly field: RegExp; readonly rule: string }[]
  /** How often a webhook is tried, by the documents. */
  readonly webhookTries: number
  readonly discrepancies: readonly Discrepancy[]
}
