import type { AgentChatError, DecodeError } from "./errors.ts"

/** Something a person should look into, though nothing failed. */
export type Diagnostic =
  | { readonly kind: "unexpected-reply"; readonly action: string; readonly error: DecodeError }
  | { readonly kind: "unexpected-event"; readonly action: string; readonly error: DecodeError }
  | { readonly kind: "unreadable-frame"; readonly reason: string }
  | { readonly kind: "unmatched-reply"; readonly action: string; readonly count: number }
  | { readonly kind: "subscriber-failed"; readonly cause: unknown }
  | { readonly kind: "events-dropped"; readonly count: number }

/** Told what happens to each call. A callback must not throw; what it throws is ignored. */
export interface Observer {
  readonly onRequest?: (info: {
    readonly action: string
    readonly attempt: number
    readonly id: string
  }) => void
  readonly onReply?: (info: {
    readonly action: string
    readonly attempts: number
    readonly duration: number
  }) => void
  readonly onRetry?: (info: {
    readonly action: string
    readonly attempt: number
    /** Milliseconds until the next attempt. */
    readonly delay: number
    readonly error: AgentChatError
  }) => void
  readonly onError?: (info: {
    readonly action: string
    readonly attempts: number
    readonly error: AgentChatError
  }) => void
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void
}
