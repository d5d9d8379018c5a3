import type { MultipartPart, Upload } from "@agent-chat/core"
import type { CheckedStream } from "@agent-chat/core/uploads"

/** The files of a form. */
export interface FormFiles {
  /** What stands between the parts: not to be guessed by who writes a file. */
  readonly boundary: string
  /** The largest file that the service takes, in bytes. */
  readonly largestFile: number
  /** Reads a value as a file, in whichever way it was given; `undefined` when it is none. */
  read(value: unknown): Upload | undefined
  /** Opens the stream of a file that is not in memory; `path` is the field of the payload. */
  open(upload: Upload, path: string): Promise<CheckedStream>
  /** What the call ends with whose file is larger than the service takes. */
  tooLarge(path: string): Error
}

/** How a form is sent. */
export interface FormAbout {
  /** Whether it is held in memory, so that a stream without a size must not be larger than the service takes. */
  readonly inMemory: boolean
  onProgress(sent: number, total: number | undefined): void
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
export const makeForm = async (
  parts: readonly MultipartPart[],
  files: FormFiles,
  about: FormAbout
): Promise<Form> => {
  const { boundary, largestFile } = files
  const ready: Part[] = []
  // One after the other, so that the first that is wrong ends it.
  for (const part of parts) ready.push(await toPart(part, files))
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
          if (about.inMemory && part.size === undefined && read > largestFile) throw files.tooLarge(part.path)
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

const toPart = async ({ name, value }: MultipartPart, files: FormFiles): Promise<Part> => {
  const upload = files.read(value)
  const disposition = `--${files.boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"`
  // The name of the field alone, as the check of a payload has it.
  const path = name.slice(name.lastIndexOf(".") + 1)
  if (upload === undefined) {
    const content = encode(String(value))
    return { path, head: encode(`${disposition}\r\n\r\n`), size: content.length, content: () => [content] }
  }
  const head = encode(
    `${disposition}; filename="${escapeName(upload.name)}"\r\nContent-Type: ${mediaType(upload)}\r\n\r\n`
  )
  if ("bytes" in upload.content) {
    const { bytes } = upload.content
    return { path, head, size: bytes.byteLength, content: () => [bytes] }
  }
  const stream = await files.open(upload, path)
  return { path, head, size: stream.size, content: await begin(stream) }
}

/**
 * Reads the first piece of a stream that has bytes in it, of one whose size is known all that is to be compared with it and
 * not too much. The rest comes when it is asked for.
 */
const begin = async (stream: CheckedStream): Promise<() => AsyncGenerator<Uint8Array>> => {
  const iterator = stream[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let read = 0
  let isOver = false
  while (!isOver && read < pieceSize && (read === 0 || stream.size !== undefined)) {
    // One after the other: it is a stream.
    const next = await iterator.next()
    isOver = next.done === true
    if (next.done === true) break
    if (next.value.byteLength > 0) first.push(next.value)
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
