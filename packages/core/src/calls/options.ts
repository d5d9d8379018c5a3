import { type AgentChatError, ConfigurationError, isAgentChatError } from "../errors.ts"
import {
  abortSignal,
  callback,
  checkOptions,
  flag,
  milliseconds,
  type OptionRule,
  type OptionRules,
  text,
  wholeNumber
} from "../options.ts"
import type { Transport, UploadProgress } from "../catalog/transport.ts"
import type { TokenSource } from "./credentials.ts"

/** What one call may set. */
export interface CallOptions {
  /** Aborts the call; it then rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds for one attempt; 20 000 unless set. It does not run while the attempt waits for its turn. */
  readonly timeout?: number | undefined
  /** Milliseconds for the whole call, all attempts and waits included; 30 000 unless set. */
  readonly deadline?: number | undefined
  /** Attempts at most, whatever the retry policy says. */
  readonly maxAttempts?: number | undefined
  /** Milliseconds after the beginning of the call after which no further attempt begins, whatever the retry policy says. */
  readonly maxElapsed?: number | undefined
  /** The bot on whose behalf the call is made. */
  readonly authorId?: string | undefined
  /**
   * The token of this call, or a function that returns one, in place of the client's. Over the Web API only: a session of
   * the RTM API is logged in once, for all its calls.
   */
  readonly token?: TokenSource | undefined
  /**
   * The call may have been made before, by a process that ended, say: it is looked for by its key, and made only when it did
   * not happen. For actions that have a key, which has to be in the payload: the `custom_id` of `send_event`.
   */
  readonly lookFirst?: boolean | undefined
  /** Told how much of a file has been handed to the network. Only on Node, and only for actions that upload. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined
}

/** How an action is called that the catalog does not know. */
export interface UnlistedOptions {
  /**
   * The service may know more than the catalog: the action is sent as it is named, with its payload, and nothing is checked.
   * It counts as one that may act twice, so it is repeated only where the service did nothing.
   */
  readonly unlisted: true
}

const token: OptionRule = {
  expected: "a token, or a function that returns one",
  read: (value) => (typeof value === "string" || typeof value === "function" ? value : undefined)
}

export const callOptionRules: OptionRules<CallOptions> = {
  signal: abortSignal,
  timeout: milliseconds(),
  deadline: milliseconds(),
  maxAttempts: wholeNumber(1),
  maxElapsed: milliseconds({ least: 0 }),
  authorId: text,
  token,
  lookFirst: flag,
  onProgress: callback
}

/** What is wrong with the options of a call, if something is. */
export const wrongOption = (
  options: CallOptions,
  { takesToken }: Transport,
  check: (given: object) => void
): AgentChatError | undefined => {
  try {
    checkOptions(options, callOptionRules)
    check(options)
  } catch (error) {
    if (isAgentChatError(error)) return error
    return new ConfigurationError({ option: "options", message: "one of them throws when it is read" })
  }
  if (options.token === undefined || takesToken === true) return undefined
  const message = "this transport makes all calls with one token: make another client for another one"
  return new ConfigurationError({ option: "token", message })
}
