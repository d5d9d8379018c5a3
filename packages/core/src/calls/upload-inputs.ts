import { CheckedStreams } from "./checked-streams.ts"
import { UploadStream } from "./upload-stream.ts"

/**
 * The streams among the files of a payload, from the moment it is handed over: each is listened to, read once at most,
 * and ended when the call is over, also where it was never sent.
 */
export class UploadInputs extends CheckedStreams {
  private constructor(payload: unknown, action: string) {
    super(payload, (stream, about) => new UploadStream(stream, { action, ...about }))
  }

  /** Takes what streams a payload has; `undefined` when it has none that is not held already. Never throws. */
  static hold(payload: unknown, action: string): UploadInputs | undefined {
    const inputs = new UploadInputs(payload, action)
    return inputs.isEmpty ? undefined : inputs
  }
}
