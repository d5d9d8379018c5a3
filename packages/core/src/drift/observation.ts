import type { TransportKind } from "../catalog/action.ts"
import type { EventSource } from "../catalog/event.ts"

/** Something that came from the service. All times are milliseconds since 1970 by the local clock. */
export type Observation =
  | {
      readonly kind: "answer"
      readonly action: string
      readonly via: TransportKind
      readonly payload: unknown
      readonly at: number
      /** The HTTP status, over the Web API. */
      readonly status?: number | undefined
      readonly headers?: Readonly<Record<string, string>> | undefined
    }
  | {
      readonly kind: "refusal"
      readonly action: string
      readonly via: TransportKind
      /** What was answered: `{ type, message, data }` where all is well. */
      readonly error: unknown
      readonly at: number
      readonly status?: number | undefined
      readonly headers?: Readonly<Record<string, string>> | undefined
    }
  | {
      readonly kind: "event"
      readonly action: string
      readonly source: EventSource
      readonly payload: unknown
      readonly at: number
      /** The registration that brought a webhook. */
      readonly webhookId?: string | undefined
      /** What a webhook was answered. */
      readonly answered?: number | undefined
      /** The version that a push names. */
      readonly version?: string | undefined
    }
