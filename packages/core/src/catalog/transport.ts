import type { AnyAction, TransportKind } from "./action.ts"
import type { KeyedLookup } from "./roles.ts"
import type { TokenSource } from "./token-source.ts"
import type { VersionOption } from "./version-options.ts"

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
  /** The token of this call alone; only where the transport says `takesToken`. */
  readonly token?: TokenSource | undefined
  /**
   * To be called once, as a method, just before the first byte may leave: `request.onSent?.()`. It may abort the signal of the
   * request, or cancel it: then nothing may leave. Until then a timeout
   * is `not-sent`.
   */
  onSent?(): void
  /** To be called, as a method, when the request has to wait for its turn: its own time stops, the deadline goes on. */
  onQueued?(): void
  /** To be called, as a method, when its turn has come. `onSent` says so, too. */
  onStarted?(): void
  /** To be called, as a method, while a file is sent, where the transport can see that. */
  onProgress?(progress: UploadProgress): void
}

/** How much of an upload has been handed to the network. */
export interface UploadProgress {
  /** Bytes so far. */
  readonly sent: number
  /** Bytes in all; `undefined` when the source does not say. */
  readonly total: number | undefined
}

/** What an answer of the server was dated. */
export interface ServerDate {
  /** Milliseconds since 1970 by the server's clock, in whole seconds. */
  readonly time: number
  /** When the request was sent, by `performance.now()`. */
  readonly sentAt: number
  /** When the answer had come, likewise. */
  readonly receivedAt: number
}

/** The streams of an upload, while a call has them: `UploadInputs` makes such. */
export interface HeldUploads {
  /** The payload, with streams that check what they give. */
  readonly payload: unknown
  /** The payload as observers are told of it, where it has streams of the program's own; `payload` unless set. */
  readonly told?: unknown
  /** Whether one was begun, so that the payload cannot be sent again. */
  readonly consumed: boolean
  /** The call is over: ends what was not read to its end. */
  release(): void
}

/** The headers of an answer over HTTP, whatever they are kept in. */
export interface ResponseHeaders {
  get(name: string): string | null
  [Symbol.iterator](): Iterator<readonly [name: string, value: string]>
}

/** What came with an answer besides its payload. */
export interface ResponseInfo {
  /** The HTTP status, over the Web API. */
  readonly status?: number
  /** The id by which the server knows the request, if it named one. */
  readonly requestId?: string
  /** Over the Web API. */
  readonly headers?: ResponseHeaders
}

/** The server acted. */
export interface TransportSuccess {
  readonly ok: true
  /** The decoded JSON of the answer, as it came; `undefined` when the answer was empty. */
  readonly payload: unknown
  readonly status?: number | undefined
  readonly requestId?: string | undefined
  readonly headers?: ResponseHeaders | undefined
}

/** The server refused. */
export interface TransportRefusal {
  readonly ok: false
  readonly error: { readonly type: string; readonly message: string; readonly data?: unknown }
  readonly status?: number | undefined
  /** Milliseconds after which the server would like to be asked again. */
  readonly retryAfter?: number | undefined
  readonly requestId?: string | undefined
  readonly headers?: ResponseHeaders | undefined
}

/** What came back for a request: a success, or a refusal of the service. */
export type TransportReply = TransportSuccess | TransportRefusal

/** Who is told what became of a request: one of the two, once. */
export interface ReplyTaker {
  onReply(reply: TransportReply): void
  /** For what `execute` would reject with. */
  onFailed(cause: unknown): void
}

/** What a call needs of a catalog. */
export interface CallCatalog {
  readonly actions: Readonly<Record<string, AnyAction>>
  readonly roles: { readonly keyed: Readonly<Record<string, KeyedLookup>> }
  readonly version?: string
  /** Absent where nothing is known of the version: then no option is refused. */
  readonly wire?: { readonly options: readonly VersionOption[] }
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
   * It brings a lost connection back by itself, with a back-off of its own. A call that was lost is then repeated at
   * once and waits in the transport.
   */
  readonly reconnects?: boolean
  /** Whether a request would be sent at once. Absent where that is always so. */
  readonly ready?: boolean
  /** Why nothing can be sent now, such as an error of a connection. What times out unsent has it as its `cause`. */
  readonly trouble?: unknown
  /** A request may bring a token of its own. Where it may not, calls with one are refused before they are sent. */
  readonly takesToken?: boolean
  /** The date of the answer that came last. Absent where answers bear none. */
  readonly serverDate?: ServerDate | undefined
  /**
   * Takes care of the streams of an upload from the moment the call is made: `UploadInputs.hold`. The request then has the
   * payload of what this returns. Absent where nothing is uploaded: what is sent without it is never sent again.
   */
  hold?(payload: unknown, action: string): HeldUploads | undefined
  /**
   * Settles exactly once. Rejects only with a `TransportError`, which states its delivery, or with
   * `signal.reason` when the signal is aborted; after that nothing of the request is kept.
   */
  execute(request: TransportRequest, signal?: AbortSignal): Promise<TransportReply>
  /**
   * A transport that has this gets no signal, which saves one per request: it is told here, by the same request
   * object, that nobody waits any longer. It then rejects with `reason` and keeps nothing of the request.
   */
  cancel?(request: TransportRequest, reason: unknown): void
  /**
   * The same as `execute` for a transport that has `cancel`, without a promise for each request. May answer at once, and in
   * whatever async context.
   */
  dispatch?(request: TransportRequest, taker: ReplyTaker): void
  /**
   * Asked after a refusal that other credentials or another region may cure, once per call and type of refusal, with
   * the very refusal that `execute` returned. Resolves to `true` when the next attempt will differ. Rejects only with an
   * error that the call should end with, as when the user has signed out.
   */
  recover?(refusal: TransportRefusal): Promise<boolean>
  /** Frees what the transport holds. Calls in flight settle first or fail. */
  close?(): Promise<void>
}
