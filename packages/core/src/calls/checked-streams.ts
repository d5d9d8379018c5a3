// Loaded on demand, so without a value of what every program loads but what is known of streams.
import type { HeldUploads } from "../catalog/transport.ts"
import { CheckedStream } from "./checked-stream.ts"
import { toUpload } from "./to-upload.ts"
import { type ByteStream, orNothing, streamsIn } from "./streams.ts"

/** Makes what checks a stream; `path` is the field of the payload. */
export type CheckStream = (
  stream: ByteStream,
  about: { readonly path: string; readonly size: number | undefined }
) => CheckedStream

/** The streams among the files of a payload, each with what checks it. */
export class CheckedStreams implements HeldUploads {
  /** The payload, with streams that check what they give. */
  readonly payload: unknown
  readonly #streams: readonly CheckedStream[]

  /** Takes what streams a payload has, but for those that are checked already. Never throws. */
  constructor(payload: unknown, check: CheckStream) {
    const streams: CheckedStream[] = []
    const held: Record<string, unknown> = {}
    for (const [path, stream] of streamsIn(payload)) {
      if (stream instanceof CheckedStream) continue
      const upload = orNothing(() => toUpload((payload as Readonly<Record<string, unknown>>)[path]))
      const size = upload?.size
      const checked = check(stream, { path, size })
      streams.push(checked)
      // What is no file stays as it is, to be refused as it is; its stream is ended all the same.
      if (upload !== undefined) held[path] = { stream: checked, name: upload.name, type: upload.type, size }
    }
    this.payload = orNothing(() => ({ ...(payload as object), ...held })) ?? payload
    this.#streams = streams
  }

  /** Whether it has none. */
  get isEmpty(): boolean {
    return this.#streams.length === 0
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
