import { type AgentChatError, ConnectionError, InvalidRequestError, isAgentChatError } from "../errors.ts"
import { CheckedStream, UploadSourceError as SourceError, whatFailed } from "./checked-stream.ts"
import type { ByteStream } from "./streams.ts"

// Not passed on as it is: bundlers would then load what is on demand with every program.
/** The source of an upload failed; `cause` is its own error. */
export const UploadSourceError: typeof SourceError = SourceError
/** The source of an upload failed; `cause` is its own error. */
export type UploadSourceError = SourceError

/** What a stream is checked against, and what is said when it fails. */
export interface UploadStreamAbout {
  readonly action: string
  /** The field of the payload. */
  readonly path: string
  /** Bytes that have to come, no more and no less; `undefined` when any number may. */
  readonly size?: number | undefined
}

/**
 * A stream that is to be uploaded, from the moment it is handed over: it is listened to, so that its failure ends no
 * process; it gives its contents once, as bytes and as many as were announced; and it is ended when the call is over.
 *
 * Reading it throws an {@link UploadSourceError} when the source fails, an `InvalidRequestError` when its contents are
 * not what was announced.
 */
export class UploadStream extends CheckedStream {
  constructor(stream: ByteStream, { action, path, size }: UploadStreamAbout) {
    super(stream, {
      path,
      size,
      refuse: (expected, found) => new InvalidRequestError({ action, path, expected, found })
    })
  }
}

/** What a call ends with whose file could not be read; `undefined` for any other error. `sent` is whether a byte may have left. */
export const uploadFailure = (error: unknown, action: string, sent: boolean): AgentChatError | undefined => {
  const failed = whatFailed(error, sent)
  if (failed !== undefined)
    return new ConnectionError({
      reason: "other",
      delivery: sent ? "unknown" : "not-sent",
      action,
      ...failed
    })
  return isAgentChatError(error) && error._tag === "InvalidRequestError" ? error : undefined
}
