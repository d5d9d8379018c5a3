/** An HTTP request, read in full. */
export interface WebRequest {
  readonly method: string
  /** With a leading slash, without a query. */
  readonly path: string
  /** What stands behind the question mark; empty unless there is something. */
  readonly query?: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
  /** It came over TLS. */
  readonly isSecure?: boolean
  /** The body was larger than the server reads, and is not complete. */
  readonly isTooLarge?: boolean
}

/** What is answered. */
export interface WebResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** How the server hears what to answer. */
export interface WebAnswer {
  respond(response: WebResponse): void
  /** Cuts the connection. */
  drop(): void
  /** Cuts it in the middle of the answer. */
  cut(response: WebResponse): void
  /** Begins an answer that goes on; its first part is the body. `undefined` where that is not possible. */
  stream?(response: WebResponse): WebStream
}

/** An answer that goes on. */
export interface WebStream {
  /** Adds to it; `false` when too much waits for the reader. */
  write(text: string): boolean
  end(): void
  /** Calls back when it is over, whoever ended it. */
  onEnd(listener: () => void): void
}
