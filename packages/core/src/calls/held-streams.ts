import type { HeldUploads } from "../catalog/transport.ts"
import type { FileStream } from "./to-upload.ts"
import { type ByteStream, endUnread, isTaken, onStreamFailure, orNothing, streamsIn } from "./streams.ts"

/**
 * The streams of a call from the moment it is made: each is listened to, and ended when the call is over, also where what
 * reads them was never loaded.
 */
export class HeldStreams implements HeldUploads {
  /** A copy, so that the same payload may be given to several calls. */
  readonly payload: object
  /** What failed already. */
  readonly failures = new Map<ByteStream, { readonly error: unknown }>()
  /** The same streams with what reads them, once that is loaded. */
  checked: HeldUploads | undefined
  readonly #streams: readonly ByteStream[]

  constructor(payload: object, streams: readonly ByteStream[]) {
    this.payload = payload
    this.#streams = streams
    for (const stream of streams)
      onStreamFailure(stream, (error) => void this.failures.set(stream, { error }))
  }

  /** Without the streams, which may hold anything, such as the request that they come with. */
  get told(): unknown {
    const payload = this.payload as Readonly<Record<string, Partial<FileStream>>>
    return orNothing(() => {
      const files = streamsIn(payload).map(([path]) => {
        const { name, type, size } = payload[path]!
        return [path, { stream: {}, name, type, size }] as const
      })
      return { ...payload, ...Object.fromEntries(files) }
    })
  }

  /** Also where they were sent with another payload, as what stands between may have made one. */
  get consumed(): boolean {
    return this.checked?.consumed === true || this.#streams.some(isTaken)
  }

  release(): void {
    if (this.checked !== undefined) this.checked.release()
    else for (const stream of this.#streams) endUnread(stream)
  }
}

/** Takes what streams a payload has; `undefined` when it has none. Never throws. */
export const holdStreams = (payload: unknown): HeldStreams | undefined => {
  const own = orNothing(() => ({ ...(payload as object) })) ?? (payload as object)
  const streams = streamsIn(own).map(([, stream]) => stream)
  return streams.length === 0 ? undefined : new HeldStreams(own, streams)
}
