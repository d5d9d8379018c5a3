/** An HTTP request, read in full. */
export interface WebRequest {
  readonly method: string
  /** With a leading slash, without a query. */
  readonly path: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
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
}
