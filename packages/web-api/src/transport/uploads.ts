import {
  type ByteStream,
  InvalidRequestError,
  randomId,
  toUpload,
  type Upload,
  UploadSourceError,
  UploadStream
} from "@agent-chat/core"
import type { Platform } from "../platform/platform.ts"
import type { FormFiles } from "./form.ts"

/** The files of one call, for the form in which they are sent. */
export class Uploads implements FormFiles {
  readonly boundary = `agent-chat-${randomId()}`
  readonly largestFile: number
  readonly read = toUpload
  readonly #action: string
  readonly #platform: Platform
  readonly #opened: UploadStream[] = []

  constructor(action: string, largestFile: number, platform: Platform) {
    this.largestFile = largestFile
    this.#action = action
    this.#platform = platform
  }

  async open({ content, size }: Upload, path: string): Promise<UploadStream> {
    const about = { action: this.#action, path, largestFile: this.largestFile }
    let opened: UploadStream
    if ("path" in content) opened = await this.#platform.open(content.path, about)
    else {
      const stream =
        "blob" in content ? streamOf(content.blob, path) : (content as { stream: ByteStream }).stream
      opened = stream instanceof UploadStream ? stream : new UploadStream(stream, { ...about, size })
    }
    this.#opened.push(opened)
    return opened
  }

  tooLarge(path: string): Error {
    const expected = `a file of at most ${this.largestFile} bytes`
    return new InvalidRequestError({ action: this.#action, path, expected, found: "a larger one" })
  }

  /** The call is over: ends what was not read to its end. */
  end(): void {
    for (const stream of this.#opened) stream.end()
  }
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
