import type { NetworkFailure } from "@agent-chat/core"
import type { CheckedStream } from "@agent-chat/core/uploads"

/** One HTTP request on its way out. */
export interface Outgoing {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | ArrayBuffer | AsyncIterable<Uint8Array> | null
  readonly signal: AbortSignal | undefined
  /** Whether the service may act twice when it gets the request twice, as where a platform repeats by itself. */
  readonly actsAgain?: boolean | undefined
  /** To be called just before the first byte may leave. */
  onSent(): void
}

/** As much of a `Response` as is read, of whichever `fetch` it comes. */
export interface Reply {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  readonly type?: string
  readonly bodyUsed?: boolean
  text(): Promise<string>
  /** The same as a response of the platform, for hooks that may do anything with it. Absent where it is one. */
  toResponse?(): Response
  /** Whoever asked is done with it; until then its request is under way. Absent where a reply comes whole. */
  release?(): void
}

/** Moves requests. Each settles once, and is not followed by others: redirects are answers. */
export interface Sender {
  /** Whether a body may be sent piece by piece, while it comes. */
  readonly streams: boolean
  send(outgoing: Outgoing): Promise<Reply>
  /** Ends what is under way with `reason`, and frees what is held. */
  destroy(reason: Error): Promise<void>
}

/** Reads the body of what a `fetch` answers. */
export type TextOf = (response: { text(): Promise<string> }) => Promise<string>

/** What differs between Node and everything else. */
export interface Platform {
  /** Headers that this platform does not send by itself. */
  readonly headers: Readonly<Record<string, string>>
  /** What the error of a request that failed says, where it says something. */
  failure(error: unknown): Pick<NetworkFailure, "reason" | "neverStood">
  /** Reads the body of what a `fetch` answers: no more of it than may be, but for browsers, which look after themselves. */
  readonly textOf: TextOf
  /** What sends the next request where the user gave no `fetch`. */
  sender(): Sender | Promise<Sender>
  /**
   * Opens a file on disk. Absent where there is none.
   *
   * @throws InvalidRequestError when there is none that can be read, or it is too large
   */
  open?(path: string, about: OpenAbout): Promise<CheckedStream>
  destroy(reason: Error): Promise<void>
}

/** What a file on disk is opened for. */
export interface OpenAbout {
  readonly action: string
  /** The field of the payload. */
  readonly path: string
  /** The largest file that the service takes, in bytes. */
  readonly largestFile: number
}

/** What a user may say about connections; a `Dispatcher` of undici. */
export interface DispatcherLike {
  dispatch(options: never, handler: never): boolean
}
