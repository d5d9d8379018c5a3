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
    for (const path of orNothing(() => Object.keys(payload)) ?? []) {
      const value = orNothing(() => (payload as Readonly<Record<string, unknown>>)[path])
      const stream = streamOf(value)
      if (stream === undefined || stream instanceof UploadStream) continue
      const upload = orNothing(() => toUpload(value))
      const size = upload?.size
      const checked = new UploadStream(stream, { action, path, size })
      streams.push(checked)
      // What is no file stays as it is, to be refused as it is; its stream is ended all the same.
      if (upload !== undefined) held[path] = { stream: checked, name: upload.name, type: upload.type, size }
    }
    if (streams.length === 0) return undefined
    return new UploadInputs(orNothing(() => ({ ...payload, ...held })) ?? payload, streams)
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

/** What throws when it is read, as a getter may, is refused by who checks the payload. */
const orNothing = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

const streamOf = (value: unknown): ByteStream | undefined =>
  orNothing(() => {
    if (isByteStream(value)) return value
    const stream =
      typeof value === "object" && value !== null ? (value as { stream?: unknown }).stream : undefined
    return isByteStream(stream) ? stream : undefined
  })
