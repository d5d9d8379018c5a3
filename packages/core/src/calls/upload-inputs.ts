import { type ByteStream, isByteStream, toUpload } from "./files.ts"
import { UploadStream } from "./upload-stream.ts"

/**
 * The streams among the files of a payload, from the moment it is handed over: each is listened to, read once at most,
 * and ended when the call is over, also where it was never sent.
 */
export class UploadInputs {
  /** The payload, with streams that check what they give. */
  readonly payload: unknown
  readonly #streams: readonly UploadStream[]

  private constructor(payload: unknown, streams: readonly UploadStream[]) {
    this.payload = payload
    this.#streams = streams
  }

  /** Takes what streams a payload has; `undefined` when it has none that is not held already. Never throws. */
  static hold(payload: unknown, action: string): UploadInputs | undefined {
    if (typeof payload !== "object" || payload === null) return undefined
    const streams: UploadStream[] = []
    const held: Record<string, unknown> = {}
    for (const [path, value] of Object.entries(payload)) {
      const stream = streamOf(value)
      if (stream === undefined || stream instanceof UploadStream) continue
      const upload = toUpload(value)
      const size = upload?.size
      const checked = new UploadStream(stream, { action, path, size })
      streams.push(checked)
      // What is no file stays as it is, to be refused as it is; its stream is ended all the same.
      if (upload !== undefined) held[path] = { stream: checked, name: upload.name, type: upload.type, size }
    }
    return streams.length === 0 ? undefined : new UploadInputs({ ...payload, ...held }, streams)
  }

  /** Whether one was begun, so that the payload cannot be sent again. */
  get consumed(): boolean {
    return this.#streams.some((stream) => stream.consumed)
  }

  /** The call is over: ends what was not read to its end. */
  release(): void {
    for (const stream of this.#streams) stream.end()
  }
}

const streamOf = (value: unknown): ByteStream | undefined => {
  if (isByteStream(value)) return value
  const stream =
    typeof value === "object" && value !== null ? (value as { stream?: unknown }).stream : undefined
  return isByteStream(stream) ? stream : undefined
}
