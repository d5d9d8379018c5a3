/** A file on the disk of this machine; on Node only. */
export interface FilePath {
  /** Absolute, or relative to the working directory. */
  readonly path: string
  /** The name the receiver sees; the last part of `path` unless set. */
  readonly name?: string | undefined
  /** The media type, such as `image/png`. */
  readonly type?: string | undefined
}

/** Bytes that come one after the other. They can be read once, so a call that sends them is never repeated. */
export interface FileStream {
  readonly stream: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>
  /** The name the receiver sees. */
  readonly name: string
  /** The media type, such as `image/png`. */
  readonly type?: string | undefined
  /** Bytes in all, if known: lets the size be checked before sending. */
  readonly size?: number | undefined
}

/** Bytes in memory, with a name. A `File` carries its own. */
export interface FileBytes {
  readonly data: Uint8Array | ArrayBuffer | Blob
  /** The name the receiver sees. */
  readonly name: string
  /** The media type, such as `image/png`. */
  readonly type?: string | undefined
}

/** A file to upload. */
export type FileInput = Blob | Uint8Array | ArrayBuffer | FileBytes | FileStream | FilePath

const has = <K extends string>(value: unknown, key: K): value is { readonly [P in K]: unknown } =>
  typeof value === "object" && value !== null && key in value

export const isFilePath = (value: unknown): value is FilePath =>
  has(value, "path") && typeof value.path === "string" && value.path !== ""

export const isFileStream = (value: unknown): value is FileStream =>
  has(value, "stream") &&
  has(value, "name") &&
  typeof value.name === "string" &&
  typeof value.stream === "object" &&
  value.stream !== null &&
  (Symbol.asyncIterator in value.stream || "getReader" in value.stream)

const isBytes = (value: unknown): value is Uint8Array | ArrayBuffer | Blob =>
  value instanceof Blob || value instanceof Uint8Array || value instanceof ArrayBuffer

export const isFileBytes = (value: unknown): value is FileBytes =>
  has(value, "data") && has(value, "name") && typeof value.name === "string" && isBytes(value.data)

/** Whether a value is a file that can be uploaded. */
export const isFileInput = (value: unknown): value is FileInput =>
  isBytes(value) || isFileStream(value) || isFileBytes(value) || isFilePath(value)

/** The bytes of a file, where they are known without reading it. */
export const fileSize = (file: FileInput): number | undefined => {
  if (file instanceof Blob) return file.size
  if (file instanceof Uint8Array || file instanceof ArrayBuffer) return file.byteLength
  if (isFileStream(file)) return file.size
  return isFileBytes(file) ? fileSize(file.data) : undefined
}

/** Whether a payload has a file that can be read only once. */
export const isOneShot = (payload: unknown): boolean =>
  typeof payload === "object" && payload !== null && Object.values(payload).some(isFileStream)
