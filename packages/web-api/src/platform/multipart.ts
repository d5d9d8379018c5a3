import { randomUUID } from "node:crypto"
import { createReadStream } from "node:fs"
import { access, constants, stat } from "node:fs/promises"
import { basename, extname } from "node:path"
import { Readable } from "node:stream"
import { fileSize, InvalidRequestError, isFileBytes, isFilePath, isFileStream } from "@agent-chat/core"
import type { FileInput, MultipartPart } from "@agent-chat/core"
import { asFile, fileName } from "./form.ts"

interface Part {
  readonly head: Buffer
  /** Bytes of the content; `undefined` when its source does not say. */
  readonly size: number | undefined
  content(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

const lineBreak = Buffer.from("\r\n")
/** Bytes handed to the network at a time. */
const chunkSize = 64 * 1024

/** What an upload is checked against. */
interface About {
  readonly action: string
  readonly largestFile: number
}

/** A `multipart/form-data` body that is read piece by piece while it is sent. */
export const multipartBody = async (
  parts: readonly MultipartPart[],
  about: About,
  onProgress: (sent: number, total: number | undefined) => void
): Promise<{ headers: Record<string, string>; stream: Readable }> => {
  const boundary = `agent-chat-${randomUUID()}`
  const ready = await Promise.all(parts.map((part) => toPart(part, boundary, about)))
  const end = Buffer.from(`--${boundary}--\r\n`)
  let total: number | undefined = end.length
  for (const { head, size } of ready) {
    total =
      size === undefined || total === undefined ? undefined : total + head.length + size + lineBreak.length
  }
  const headers: Record<string, string> = { "Content-Type": `multipart/form-data; boundary=${boundary}` }
  if (total !== undefined) headers["Content-Length"] = String(total)
  async function* bytes(): AsyncGenerator<Uint8Array> {
    let sent = 0
    const count = (chunk: Uint8Array): Uint8Array => {
      sent += chunk.byteLength
      onProgress(sent, total)
      return chunk
    }
    for (const part of ready) {
      yield count(part.head)
      for await (const chunk of part.content()) {
        for (let from = 0; from < chunk.byteLength; from += chunkSize) {
          yield count(chunk.subarray(from, from + chunkSize))
        }
      }
      yield count(lineBreak)
    }
    yield count(end)
  }
  return { headers, stream: Readable.from(bytes(), { objectMode: false, highWaterMark: chunkSize }) }
}

const toPart = async ({ name, value }: MultipartPart, boundary: string, about: About): Promise<Part> => {
  const file = asFile(value)
  const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`
  if (file === undefined) {
    const content = Buffer.from(String(value))
    return { head: Buffer.from(`${disposition}\r\n\r\n`), size: content.length, content: () => [content] }
  }
  const shown = isFilePath(file) ? (file.name ?? basename(file.path)) : fileName(file)
  const head = Buffer.from(
    `${disposition}; filename="${escapeName(shown)}"\r\nContent-Type: ${mediaType(file, shown)}\r\n\r\n`
  )
  if (!isFilePath(file)) return { head, size: fileSize(file), content: () => contentOf(file) }
  const size = await sizeOnDisk(file.path, about, name)
  return { head, size, content: () => createReadStream(file.path, { highWaterMark: chunkSize }) }
}

/** Says now what is wrong with a file: once it is being sent, the outcome of the call would be unknown. */
export const sizeOnDisk = async (
  path: string,
  { action, largestFile }: About,
  part: string
): Promise<number> => {
  const refused = (expected: string, found: string): InvalidRequestError =>
    new InvalidRequestError({ action, path: part.replace(/^.*\./, ""), expected, found })
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw refused("the path of a file", "none there")
  if (!found.isFile()) throw refused("the path of a file", "something else there")
  if (found.size > largestFile)
    throw refused(`a file of at most ${largestFile} bytes`, `one of ${found.size} bytes`)
  await access(path, constants.R_OK).catch(() => {
    throw refused("a file that may be read", "one that may not")
  })
  return found.size
}

async function* contentOf(file: Exclude<FileInput, { path: string }>): AsyncGenerator<Uint8Array> {
  const source = isFileBytes(file) ? file.data : isFileStream(file) ? file.stream : file
  if (source instanceof Uint8Array) yield source
  else if (source instanceof ArrayBuffer) yield new Uint8Array(source)
  else yield* (source instanceof Blob ? source.stream() : source) as AsyncIterable<Uint8Array>
}

/** As browsers do it. */
const escapeName = (name: string): string =>
  name.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22")

const mediaTypes: Readonly<Record<string, string>> = {
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".webp": "image/webp"
}

const mediaType = (file: FileInput, name: string): string => {
  const given =
    file instanceof Uint8Array || file instanceof ArrayBuffer
      ? undefined
      : file.type || (isFileBytes(file) && file.data instanceof Blob ? file.data.type : undefined)
  return given !== undefined && /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:;[ -~]*)?$/.test(given)
    ? given
    : (mediaTypes[extname(name).toLowerCase()] ?? "application/octet-stream")
}
