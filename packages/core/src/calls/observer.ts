import { isPromise } from "../json.ts"
import type { OptionRule } from "../options.ts"
import type { TransportKind } from "../catalog/action.ts"
import type { EventSource } from "../catalog/event.ts"
import type { ResponseInfo } from "../catalog/transport.ts"
import type { AgentChatError, DecodeError } from "../errors.ts"

/**
 * Why a webhook was not answered 200: a check of its request (`draining` to `secret`), nobody who could take its event
 * (`nobody`, `busy`), or what became of it there (`failed`, `deadline`).
 */
export type WebhookRefusalReason =
  | "draining"
  | "method"
  | "path"
  | "type"
  | "encoding"
  | "size"
  | "slow"
  | "pushed-out"
  | "aborted"
  | "unreadable"
  | "malformed"
  | "unknown-webhook"
  | "secret"
  | "organization"
  | "secrets-failed"
  | "busy"
  | "nobody"
  | "failed"
  | "deadline"
  | "internal"

/** Something a person should look into, though nothing failed. */
export type Diagnostic =
  | { readonly kind: "unexpected-reply"; readonly action: string; readonly error: DecodeError }
  | { readonly kind: "unexpected-event"; readonly action: string; readonly error: DecodeError }
  | { readonly kind: "unreadable-frame"; readonly reason: string }
  | { readonly kind: "unmatched-reply"; readonly action: string; readonly count: number }
  | { readonly kind: "unknown-disconnect-reason"; readonly reason: string }
  | { readonly kind: "subscriber-failed"; readonly cause: unknown }
  | { readonly kind: "events-dropped"; readonly count: number }
  | {
      readonly kind: "webhook-refused"
      readonly reason: WebhookRefusalReason
      /** What was answered. */
      readonly status: number
      /** What is wrong and what to do about it; never a secret or a path. */
      readonly hint: string
      /** The registration that the body names; anybody can write anything there. */
      readonly webhookId?: string
    }
  | {
      readonly kind: "drain-incomplete"
      /** Requests that were not answered yet. */
      readonly unanswered: number
      /** Events whose handlers were still at work. */
      readonly handling: number
      /** Whether connections of the server were cut, or left open where it cannot be told to cut them. */
      readonly serverOpen: boolean
    }
  /** Pushes of another version than the catalog's came, and were dropped; told once for each connection and version. */
  | { readonly kind: "foreign-push"; readonly version: string; readonly action: string }
  /** The service announces the end of the API version; told once for each stage, and once more when the end is near. */
  | {
      readonly kind: "api-lifecycle"
      /** Such as `3.6`. */
      readonly version: string
      /** `legacy`: only mended any more. `deprecated`: about to be switched off. */
      readonly stage: "legacy" | "deprecated"
      /** The day on which the stage ends: `YYYY-MM-DD`. */
      readonly endsAt: string
      /** Whether that is less than 30 days ahead, or over. */
      readonly soon: boolean
    }
  | ({ readonly kind: "connection-lost" } & LostConnection)
  | ({ readonly kind: "not-renewed" } & LostConnection)

/** Why there is no connection, or no other one in place of the one there is. */
interface LostConnection {
  /** In a word: such as `lost`, or the reason the server gave. */
  readonly reason: string
  /** The same as an error; its own `cause` is what the platform said. */
  readonly cause: AgentChatError
  /** The close code of the WebSocket protocol; 1006 when there was no closing handshake. */
  readonly closeCode?: number | undefined
  /** The text that came with the close code. */
  readonly closeReason?: string | undefined
  /** The HTTP status with which the upgrade to a WebSocket was answered. */
  readonly status?: number | undefined
}

/** The call that is told about. */
export interface AboutCall {
  readonly action: string
  readonly via: TransportKind
  /** The same for everything that is told about one call. */
  readonly call: string
}

/**
 * Told what happens to each call. What a callback throws never reaches a call; it is reported as the diagnostic
 * `subscriber-failed`.
 */
export interface Observer {
  /** An attempt begins. `id` is the id of its request, `payload` what is sent, without the token of a login. */
  readonly onRequest?: (
    info: AboutCall & { readonly attempt: number; readonly id: string; readonly payload: unknown }
  ) => void
  /** The call succeeded, `duration` milliseconds after it began. */
  readonly onReply?: (
    info: AboutCall & {
      readonly attempts: number
      readonly duration: number
      /** What was answered, as it came. It is what people write to each other: do not log it. */
      readonly value: unknown
      /** The HTTP status, over the Web API. */
      readonly status: number | undefined
      /** Status, headers and request id of the answer, as far as the transport has them. */
      readonly response: ResponseInfo
    }
  ) => void
  /** An attempt failed, and another one follows in `delay` milliseconds. */
  readonly onRetry?: (
    info: AboutCall & { readonly attempt: number; readonly delay: number; readonly error: AgentChatError }
  ) => void
  /** The call failed for good. */
  readonly onError?: (info: AboutCall & { readonly attempts: number; readonly error: AgentChatError }) => void
  /** The call was aborted by its caller. */
  readonly onAbort?: (info: AboutCall & { readonly attempts: number; readonly reason: unknown }) => void
  /** A push or a webhook came, as it is, whoever listens. Its payload is what people write to each other: do not log it. */
  readonly onEvent?: (event: ObservedEvent) => void
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void
}

/** An event as observers are told of it. */
export interface ObservedEvent {
  /** The name, or `unknown` for what the catalog does not know. */
  readonly action: string
  /** The name on the wire when `action` is `unknown`. */
  readonly name?: string
  readonly payload: unknown
  readonly source: EventSource
  /** Milliseconds since 1970 by the local clock. */
  readonly receivedAt: number
  /** The registration of the webhook that brought it. */
  readonly origin?: string
}

/** Tells an observer something, whatever it does with it. */
export const notify = <Info>(
  observer: Observer,
  callback: ((info: Info) => unknown) | undefined,
  info: Info
): void => {
  if (callback === undefined) return
  const failed = (cause: unknown): void => {
    const { onDiagnostic } = observer
    if (onDiagnostic === undefined || (callback as unknown) === onDiagnostic) return
    notify(observer, onDiagnostic, { kind: "subscriber-failed", cause })
  }
  try {
    const result = callback.call(observer, info)
    if (isPromise(result)) result.then(undefined, failed)
  } catch (cause) {
    failed(cause)
  }
}

const callbacks = [
  "onRequest",
  "onReply",
  "onRetry",
  "onError",
  "onAbort",
  "onEvent",
  "onDiagnostic"
] as const

/** One observer, or several. */
export const observers: OptionRule = {
  expected: "an observer, or a list of them: objects with functions such as onError",
  read: (value) => {
    const all: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value]
    return all.every(isObserver) ? value : undefined
  }
}

const isObserver = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  callbacks.every((name) => {
    const callback = (value as Observer)[name]
    return callback === undefined || typeof callback === "function"
  })

/** One observer that tells several. */
export const toObserver = (observers: Observer | readonly Observer[] = {}): Observer => {
  if (!isList(observers)) return observers
  const combined: Record<string, (info: never) => void> = {}
  for (const name of callbacks) {
    const told = observers.filter((observer) => observer[name] !== undefined)
    if (told.length === 0) continue
    combined[name] = (info) => {
      for (const observer of told) notify(observer, observer[name] as (info: never) => unknown, info)
    }
  }
  return combined
}

const isList = (value: Observer | readonly Observer[]): value is readonly Observer[] => Array.isArray(value)

/** Tells whoever observes of an event. */
export const reportEvent = (observer: Observer, event: ObservedEvent): void =>
  notify(observer, observer.onEvent, event)

/** Tells whoever observes a client something that belongs to no call. */
export const reportDiagnostic = (
  observe: Observer | readonly Observer[] | undefined,
  diagnostic: Diagnostic
): void => {
  const observer = toObserver(observe)
  notify(observer, observer.onDiagnostic, diagnostic)
}
