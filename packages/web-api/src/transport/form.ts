import {
  type ByteStream,
  InvalidRequestError,
  type MultipartPart,
  randomId,
  toUpload,
  type Upload,
  UploadStream
} from "@agent-chat/core"
import type { OpenAbout } from "../platform/platform.ts"

/** What a form is made for. */
export interface FormAbout {
  readonly action: string
  /** The largest file that the service takes, in bytes. */
  readonly largestFile: number
  /** Whether the form is held in memory, so that a stream without a size must not be larger than `largestFile`. */
  readonly inMemory: boolean
  /** Opens a file on disk. */
  open(path: string, about: OpenAbout): Promise<UploadStream>
  onProgress(sent: number, total: number | undefined): void
  /** Told of each stream that was opened for the form, to be ended when the call is over. */
  onOpened(stream: UploadStream): void
}

/** A `multipart/form-data` body that is read piece by piece. */
export interface Form {
  readonly headers: Readonly<Record<string, string>>
  pieces(): AsyncGenerator<Uint8Array>
}

interface Part {
  /** The field of the payload. */
  readonly path: string
  readonly head: Uint8Array
  /** Bytes of the content; `undefined` when its source does not say. */
  readonly size: number | undefined
  content(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** Bytes handed to the network at a time, and those of a stream that are looked at before any is. */
const pieceSize = 64 * 1024

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const lineBreak = encode("\r\n")

/** Makes a form, and looks at the beginning of each stream: what is wrong there is told while nothing is sent. */
export const makeForm = async (parts: readonly MultipartPart[], about: FormAbout): Promise<Form> => {
  // Not to be guessed by who writes the file.
  const boundary = `agent-chat-${randomId()}`
  const ready: Part[] = []
  // One after the other, so that the first that is wrong ends it.
  // oxlint-disable-next-line no-await-in-loop
  for (const part of parts) ready.push(await toPart(part, boundary, about))
  const end = encode(`--${boundary}--\r\n`)
  let total: number | undefined = end.length
  for (const { head, size } of ready) {
    total =
      size === undefined || total === undefined ? undefined : total + head.length + size + lineBreak.length
  }
  const headers: Record<string, string> = { "Content-Type": `multipart/form-data; boundary=${boundary}` }
  if (total !== undefined) headers["Content-Length"] = String(total)
  return {
    headers,
    async *pieces() {
      let sent = 0
      const count = (piece: Uint8Array): Uint8Array => {
        sent += piece.byteLength
        about.onProgress(sent, total)
        return piece
      }
      for (const part of ready) {
        yield count(part.head)
        const before = sent
        for await (const piece of part.content()) {
          const read = sent - before + piece.byteLength
          if (about.inMemory && part.size === undefined && read > about.largestFile)
            throw tooLarge(part, about)
          for (let from = 0; from < piece.byteLength; from += pieceSize)
            yield count(piece.subarray(from, from + pieceSize))
        }
        yield count(lineBreak)
      }
      yield count(end)
    }
  }
}

/** All bytes of a form, for what cannot send a stream. */
export const collect = async (pieces: AsyncIterable<Uint8Array>): Promise<ArrayBuffer> => {
  const all: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    all.push(piece)
    size += piece.byteLength
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of all) {
    bytes.set(piece, at)
    at += piece.byteLength
  }
  return bytes.buffer
}

const tooLarge = ({ path }: Part, { action, largestFile }: FormAbout): InvalidRequestError =>
  new InvalidRequestError({
    action,
    path,
    expected: `a file of at most ${largestFile} bytes`,
    found: "a larger one"
  })

const toPart = async ({ name, value }: MultipartPart, boundary: string, about: FormAbout): Promise<Part> => {
  const upload = toUpload(value)
  const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"`
  // The name of the field alone, as the check of a payload has it.
  const path = name.slice(name.lastIndexOf(".") + 1)
  if (upload === undefined) {
    const content = encode(String(value))
    return { path, head: encode(`${disposition}\r\n\r\n`), size: content.length, content: () => [content] }
  }
  const { action, largestFile } = about
  const head = encode(
    `${disposition}; filename="${escapeName(upload.name)}"\r\nContent-Type: ${mediaType(upload)}\r\n\r\n`
  )
  if ("bytes" in upload.content) {
    const { bytes } = upload.content
    return { path, head, size: bytes.byteLength, content: () => [bytes] }
  }
  const stream = await open(upload, { action, path, largestFile }, about)
  about.onOpened(stream)
  return { path, head, size: stream.size, content: await begin(stream) }
}

const open = async ({ content, size }: Upload, where: OpenAbout, about: FormAbout): Promise<UploadStream> => {
  if ("path" in content) return about.open(content.path, where)
  const stream = "blob" in content ? streamOf(content.blob) : (content as { stream: ByteStream }).stream
  return stream instanceof UploadStream ? stream : new UploadStream(stream, { ...where, size })
}

const streamOf = (blob: Blob): ByteStream =>
  typeof blob.stream === "function" ? (blob.stream() as ByteStream) : wholeOf(blob)

/** For a platform whose blobs cannot be streamed. */
async function* wholeOf(blob: Blob): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await blob.arrayBuffer())
}

/**
 * Reads the first piece of a stream, of one whose size is known all that is to be compared with it and not too much. The
 * rest comes when it is asked for.
 */
const begin = async (stream: UploadStream): Promise<() => AsyncGenerator<Uint8Array>> => {
  const iterator = stream[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let read = 0
  let isOver = false
  while (!isOver && read < pieceSize && (first.length === 0 || stream.size !== undefined)) {
    // One after the other: it is a stream.
    // oxlint-disable-next-line no-await-in-loop
    const next = await iterator.next()
    isOver = next.done === true
    if (next.done === true) break
    first.push(next.value)
    read += next.value.byteLength
  }
  return async function* rest() {
    yield* first
    if (isOver) return
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  }
}

/** As browsers do it. */
const escapeName = (name: string): string =>
  name.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22")

const mediaTypes: Readonly<Record<string, string>> = {
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  webp: "image/webp"
}

const mediaType = ({ name, type }: Upload): string => {
  if (/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:;[ -~]*)?$/.test(type)) return type
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase()
  return (
    (Object.hasOwn(mediaTypes, extension) ? mediaTypes[extension] : undefined) ?? "application/octet-stream"
  )
}
