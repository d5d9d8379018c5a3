import { type ByteStream, isBlob, isByteStream, isObject } from "./streams.ts"

/** A file on the disk of this machine; on Node only. */
export interface FilePath {
  /** Absolute, or relative to the working directory. */
  readonly path: string
  /** The name the receiver sees; the last part of `path` unless set. */
  readonly name?: string | undefined
  /** The media type, such as `image/png`. */
  readonly type?: string | undefined
}

/** Bytes that come one after the other. They can be read once, so a call that began to read them is never repeated. */
export interface FileStream {
  readonly stream: ByteStream
  /** The name the receiver sees. */
  readonly name: string
  /** The media type, such as `image/png`. */
  readonly type?: string | undefined
  /** Bytes in all, if known: lets the size be checked before sending. Another number of bytes fails the call. */
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

/** A file to upload. A stream without a name is called after the file it reads, else `file`. */
export type FileInput = Blob | Uint8Array | ArrayBuffer | FileBytes | FileStream | FilePath | ByteStream

/** A file in whichever way it was given, as a transport sends it. */
export interface Upload {
  readonly name: string
  /** The media type; empty when it is not known. */
  readonly type: string
  /** Bytes in all; `undefined` when that is not known without reading. */
  readonly size: number | undefined
  readonly content:
    | { readonly bytes: Uint8Array }
    | { readonly blob: Blob }
    | { readonly stream: ByteStream }
    | { readonly path: string }
}

/** The bytes of a buffer or of any view of one; `undefined` of what has none, or was transferred and has them no more. */
export const toBytes = (value: unknown): Uint8Array | undefined => {
  try {
    if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    return /^\[object (?:Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value))
      ? new Uint8Array(value as ArrayBuffer)
      : undefined
  } catch {
    return undefined
  }
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

const lastPart = (path: string): string => path.replace(/^.*[/\\]/, "")

const ofContent = (data: unknown, name: string, type: string): Upload | undefined => {
  if (isBlob(data)) return { name, type: type || data.type, size: data.size, content: { blob: data } }
  const bytes = toBytes(data)
  return bytes === undefined ? undefined : { name, type, size: bytes.byteLength, content: { bytes } }
}

/** Reads a file that is to be uploaded, in whichever way it was given; `undefined` when it is none. */
export const toUpload = (value: unknown): Upload | undefined => {
  if (!isObject(value)) return undefined
  const name = textOf(value["name"])
  const type = textOf(value["type"])
  const direct = ofContent(value, (isBlob(value) && name) || "file", "")
  if (direct !== undefined) return direct
  if (isByteStream(value)) {
    // A stream of Node that reads a file knows its path, and perhaps reads a part of it only.
    const named = lastPart(textOf((value as { path?: unknown }).path)) || "file"
    return { name: named, type: "", size: undefined, content: { stream: value } }
  }
  const { data, stream, path, size } = value
  if (stream !== undefined) {
    if (!isByteStream(stream) || typeof value["name"] !== "string") return undefined
    if (size !== undefined && !(Number.isInteger(size) && (size as number) >= 0)) return undefined
    return { name: name || "file", type, size: size as number | undefined, content: { stream } }
  }
  if (data !== undefined)
    return typeof value["name"] === "string" ? ofContent(data, name || "file", type) : undefined
  if (typeof path !== "string" || path === "") return undefined
  return { name: name || lastPart(path) || "file", type, size: undefined, content: { path } }
}
