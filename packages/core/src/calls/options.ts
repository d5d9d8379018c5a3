import { ConfigurationError } from "../errors.ts"
import type { UploadProgress } from "../catalog/transport.ts"
import type { TokenSource } from "./credentials.ts"

/** What one call may set. */
export interface CallOptions {
  /** Aborts the call; it then rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds for one attempt; 20 000 unless set. */
  readonly timeout?: number | undefined
  /** Milliseconds for the whole call, all attempts and waits included; 30 000 unless set. */
  readonly deadline?: number | undefined
  /** The bot on whose behalf the call is made. */
  readonly authorId?: string | undefined
  /**
   * The token of this call, or a function that returns one, in place of the client's. Over the Web API only: a session of
   * the RTM API is logged in once, for all its calls.
   */
  readonly token?: TokenSource | undefined
  /** Told how much of a file has been handed to the network. Only on Node, and only for actions that upload. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined
}

/** What is wrong with the times that were given, if something is. */
export const wrongTime = (times: {
  timeout?: number | undefined
  deadline?: number | undefined
}): ConfigurationError | undefined => {
  for (const option of ["timeout", "deadline"] as const) {
    const value = times[option]
    if (value !== undefined && !(typeof value === "number" && value > 0)) {
      return new ConfigurationError({ option, message: `give milliseconds above 0, found ${String(value)}` })
    }
  }
  return undefined
}
