/** The bytes of a file, in memory or as a stream. */
export type UploadContent =
  | Blob
  | Uint8Array
  | ArrayBuffer
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>

/** What is known of a file besides its bytes. */
export interface UploadFacts {
  /** The file name the server sees. */
  readonly name?: string | undefined
  /** The media type, such as `image/png`. */
  readonly type?: string | undefined
  /** The size in bytes, where the content does not tell. */
  readonly size?: number | undefined
}

/** A file on disk; Node only. */
export interface UploadPath extends UploadFacts {
  readonly path: string
}

/** Content with a name, a media type or a size. */
export interface UploadParts extends UploadFacts {
  readonly content: UploadContent
}

/**
 * A file to upload.
 *
 * @example
 * ```ts
 * await client.send_file({ chat_id, file: { path: "./invoice.pdf" } })
 * await client.send_file({ chat_id, file: { content: bytes, name: "invoice.pdf", type: "application/pdf" } })
 * ```
 */
export type UploadSource = UploadContent | UploadPath | UploadParts

const isContent = (value: object): value is UploadContent =>
  value instanceof Blob ||
  value instanceof Uint8Array ||
  value instanceof ArrayBuffer ||
  (typeof ReadableStream === "function" && value instanceof ReadableStream) ||
  Symbol.asyncIterator in value

/** Whether a value can be uploaded. */
export const isUploadSource = (value: unknown): value is UploadSource => {
  if (typeof value !== "object" || value === null) return false
  if (isContent(value)) return true
  const { path, content } = value as { readonly path?: unknown; readonly content?: unknown }
  return typeof path === "string"
    ? path !== ""
    : typeof content === "object" && content !== null && isContent(content)
}

/** The size in bytes, `undefined` when only reading to the end would tell. */
export const uploadSize = (source: UploadSource): number | undefined => {
  if (source instanceof Blob) return source.size
  if (source instanceof Uint8Array || source instanceof ArrayBuffer) return source.byteLength
  if ("content" in source) return uploadSize(source.content) ?? source.size
  return "path" in source ? source.size : undefined
}
