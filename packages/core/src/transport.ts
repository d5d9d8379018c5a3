import type { AnyAction, TransportKind } from "./action.ts"
import type { KeyedLookup } from "./roles.ts"

/** One call on its way to a transport: encoded JSON and what the envelope needs, nothing decoded. */
export interface TransportRequest {
  /** Unique within the client; `request_id` on the wire of the RTM API. */
  readonly id: string
  /** The name on the wire. */
  readonly action: string
  readonly encoding: "json" | "multipart"
  /** JSON values; files of a multipart action stand where their part belongs. */
  readonly payload: unknown
  /** The bot on whose behalf the call is made. */
  readonly authorId?: string | undefined
  /** To be called at most once per request, just before its first byte may leave. Until then a failure is `not-sent`. */
  readonly onSent?: (() => void) | undefined
}

/** The server acted. */
export interface TransportSuccess {
  readonly ok: true
  /** The decoded JSON of the answer, as it came; `undefined` when the answer was empty. */
  readonly payload: unknown
  readonly status?: number | undefined
  readonly requestId?: string | undefined
}

/** The server refused. */
export interface TransportRefusal {
  readonly ok: false
  readonly error: { readonly type: string; readonly message: string; readonly data?: unknown }
  readonly status?: number | undefined
  /** Milliseconds after which the server would like to be asked again. */
  readonly retryAfter?: number | undefined
  readonly requestId?: string | undefined
}

export type TransportReply = TransportSuccess | TransportRefusal

/** What a call needs of a catalog. */
export interface CallCatalog {
  readonly actions: Readonly<Record<string, AnyAction>>
  readonly roles: { readonly keyed: Readonly<Record<string, KeyedLookup>> }
}

/**
 * The narrow waist: moves one encoded call and tells the truth about its delivery.
 * It never validates, retries or decodes.
 */
export interface Transport<out Kind extends TransportKind = TransportKind> {
  readonly kind: Kind
  /** The catalog it was made for. Lets the free `call` look up the outcome of a keyed action. */
  readonly catalog?: CallCatalog
  /**
   * Settles exactly once. Rejects only with a {@link TransportError}, which states its delivery, or with
   * `signal.reason` when the signal is aborted; after that nothing of the request is kept.
   */
  execute(request: TransportRequest, signal?: AbortSignal): Promise<TransportReply>
  /**
   * Asked once per call after a refusal that other credentials or another region may cure.
   * Resolves to `true` when the next attempt will differ.
   */
  recover?(refusal: TransportRefusal): Promise<boolean>
  /** Frees what the transport holds. Calls in flight settle first or fail. */
  close?(): Promise<void>
}

/** What a transport rejects with: one of the three errors that state a delivery. */
export type { TransportError } from "./errors.ts"
