// Loaded on demand, so without a value of what every program loads.
import type { ByteStream, HeldStreams, MultipartPart, Upload, UploadProgress } from "@agent-chat/core"
import {
  CheckedStream,
  CheckedStreams,
  toUpload,
  UploadSourceError,
  whatFailed
} from "@agent-chat/core/uploads"
import type { Outgoing, Platform, Reply, Sender } from "../platform/platform.ts"
import { collect, type FormFiles, makeForm } from "./form.ts"
import type { HookedRequest } from "./hooks.ts"

/** For whom files are sent. */
export interface UploadsAbout {
  readonly action: string
  /** What stands between the parts of a form: not to be guessed by who writes a file. */
  readonly boundary: string
  /** The largest file that the service takes, in bytes. */
  readonly largestFile: number
  readonly platform: Platform
  /** What the call ends with when a file is not what is expected. */
  refuse(path: string, expected: string, found: string): Error
}

/** How the files of a call go out. */
export interface UploadsWay {
  /** What sends them piece by piece; absent where nobody can. */
  readonly sender: Sender | undefined
  readonly sendWhole: (request: HookedRequest) => Promise<Reply>
  readonly onProgress: (progress: UploadProgress) => void
}

/** The files of one call, and the form in which they are sent. */
export class Uploads implements FormFiles {
  readonly boundary: string
  readonly largestFile: number
  readonly read = toUpload
  /** What became of a call whose file could not be read. */
  readonly whatFailed = whatFailed
  readonly #about: UploadsAbout
  readonly #opened: CheckedStream[] = []
  #isOver = false

  constructor(about: UploadsAbout) {
    this.boundary = about.boundary
    this.largestFile = about.largestFile
    this.#about = about
  }

  /** The payload with streams that check what they give: those that are held, the same in each attempt. */
  check(payload: unknown, held: HeldStreams | undefined): unknown {
    if (held === undefined) return payload
    held.checked ??= new CheckedStreams(payload, (stream, { path, size }) =>
      this.#check(stream, path, size, held.failures.get(stream))
    )
    return held.checked.payload
  }

  /** Sends files with a request: piece by piece, or where nobody can do that, whole. */
  async send(
    parts: readonly MultipartPart[],
    outgoing: Omit<Outgoing, "body">,
    { sender, sendWhole, onProgress }: UploadsWay
  ): Promise<Reply> {
    const inMemory = sender === undefined
    const form = await makeForm(parts, this, {
      inMemory,
      onProgress: (sent, total) => {
        // What is put together in memory has not been sent.
        if (!inMemory) onProgress({ sent, total })
      }
    })
    throwIfAborted(outgoing)
    const headers: Readonly<Record<string, string>> = { ...outgoing.headers, ...form.headers }
    if (!inMemory) return sender.send({ ...outgoing, headers, body: form.pieces() })
    const body = await collect(form.pieces())
    throwIfAborted(outgoing)
    // Whoever sends bytes says how many there are.
    const { "Content-Length": _length, ...rest } = headers
    return sendWhole({ ...outgoing, headers: rest, body })
  }

  async open({ content, size }: Upload, path: string): Promise<CheckedStream> {
    const { platform, action } = this.#about
    let opened: CheckedStream
    if ("path" in content) {
      if (platform.open === undefined) throw this.#about.refuse(path, noPath, "a path")
      opened = await platform.open(content.path, { action, path, largestFile: this.largestFile })
    } else {
      const stream =
        "blob" in content ? streamOf(content.blob, path) : (content as { stream: ByteStream }).stream
      opened = stream instanceof CheckedStream ? stream : this.#check(stream, path, size)
    }
    this.#opened.push(opened)
    // The call may have been given up while the file was looked for: nobody would close it.
    if (this.#isOver) opened.end()
    return opened
  }

  tooLarge(path: string): Error {
    return this.#about.refuse(path, `a file of at most ${this.largestFile} bytes`, "a larger one")
  }

  /** The attempt is over: ends what was begun. */
  end(): void {
    this.#isOver = true
    for (const stream of this.#opened) stream.end()
  }

  #check(
    stream: ByteStream,
    path: string,
    size: number | undefined,
    failure?: { readonly error: unknown }
  ): CheckedStream {
    const refuse = (expected: string, found: string): Error => this.#about.refuse(path, expected, found)
    return new CheckedStream(stream, { path, size, failure, refuse })
  }
}

const noPath = "a Blob, a File, bytes or a stream, since only Node reads a path"

const throwIfAborted = ({ signal }: Pick<Outgoing, "signal">): void => {
  if (signal?.aborted === true) throw signal.reason
}

const streamOf = (blob: Blob, path: string): ByteStream => {
  if (typeof blob.stream !== "function") return wholeOf(blob)
  try {
    return blob.stream() as ByteStream
  } catch (cause) {
    throw new UploadSourceError(path, cause)
  }
}

/** For a platform whose blobs cannot be streamed. */
async function* wholeOf(blob: Blob): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await blob.arrayBuffer())
}
