import type { FilePath, MultipartPart } from "@agent-chat/core"

/** One HTTP request on its way out. */
export interface Exchange {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: { readonly json: string } | { readonly parts: readonly MultipartPart[] }
  readonly action: string
  /** The largest file that the service takes, in bytes. */
  readonly largestFile: number
  readonly signal: AbortSignal | undefined
  /** To be called just before the first byte may leave. */
  readonly onSent: () => void
  /** To be called while a file is sent, where that can be seen. */
  readonly onProgress: (sent: number, total: number | undefined) => void
}

/** As much of a `Response` as is read. */
export type Reply = Pick<Response, "status" | "type" | "headers" | "text">

/** What differs between Node and everything else. */
export interface Platform {
  /** Sends an exchange as it stands. Absent where only `fetch` can send. */
  readonly send?: (exchange: Exchange) => Promise<Reply>
  /** Sends a request that hooks may have changed. */
  readonly fetch: (request: Request, init: RequestInit, exchange: Exchange) => Promise<Response>
  /** The contents of a file on disk, which is to be the part `part`. */
  readonly readFile: (file: FilePath, part: string, exchange: Exchange) => Promise<Blob>
  readonly close: () => Promise<void>
}
