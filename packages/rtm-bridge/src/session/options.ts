import { callback, milliseconds, type OptionRules, readOptions, wholeNumber } from "@agent-chat/core/options"
import type { AgentChatError } from "@agent-chat/core"
import type { Reaction } from "../connection/loss.ts"

/** There is no connection any more, or none came about. */
export interface Disconnect {
  /** The reason the server gave, or the type of its refusal; `undefined` when it gave none, as when the line broke. */
  readonly reason: string | undefined
  /** Whether the catalog knows the reason. */
  readonly known: boolean
  /** What the session does about it unless told otherwise. */
  readonly reaction: Reaction
  /** The same as an error: a refused login, a token function that failed, a close code, an HTTP status. */
  readonly cause: AgentChatError
}

/** The times and limits of a session. All times are milliseconds. */
export interface SessionOptions {
  /** For the token and the WebSocket handshake; 10 000 unless set. */
  readonly connectTimeout?: number
  /** For the answer to the login; 10 000 unless set. The server closes a connection without login after 30 000. */
  readonly loginTimeout?: number
  /** Between signs of life; 15 000 unless set, 0 for none. The server closes a silent connection after about 30 000. */
  readonly pingInterval?: number
  /** For any frame to come after a ping; 10 000 unless set. Then the connection is dropped. */
  readonly pingTimeout?: number
  /** The first wait before a new attempt is at most this; 500 unless set. It doubles with every attempt. */
  readonly backoffBase?: number
  /** No wait is longer than this, unless the service asks for more; 30 000 unless set. */
  readonly backoffCap?: number
  /** Ready for so long, a connection counts as stable and the waits begin anew; 30 000 unless set. */
  readonly stableAfter?: number
  /**
   * So long before its token expires, where that is known, a connection is renewed, in v3.6 after four fifths of its life if
   * that is earlier; 60 000 unless set, 0 for never. But a token is used for `stableAfter` first, or for four fifths of
   * its life where that is less. Where tokens come that have expired already, the second is used until the service refuses it.
   */
  readonly renewBefore?: number
  /** For the closing handshake; 1 000 unless set. */
  readonly closeTimeout?: number
  /** For calls under way when the session is drained or moves to another connection; 30 000 unless set. */
  readonly drainTimeout?: number
  /** Calls that may wait for a connection; 256 unless set. */
  readonly queueLimit?: number
  /**
   * Asked about every connection that was lost or did not come about; changes what is done about it. Answer `undefined`
   * to leave it. What it throws is ignored.
   */
  readonly onDisconnect?: (disconnect: Disconnect) => Reaction | undefined
  /** Where the spread of the waits comes from, a number from 0 up to 1; `Math.random` unless set. */
  readonly random?: () => number
}

/** The same with nothing left open. */
export type SessionSettings = Required<SessionOptions>

const defaults: SessionSettings = {
  connectTimeout: 10_000,
  loginTimeout: 10_000,
  pingInterval: 15_000,
  pingTimeout: 10_000,
  backoffBase: 500,
  backoffCap: 30_000,
  stableAfter: 30_000,
  renewBefore: 60_000,
  closeTimeout: 1_000,
  drainTimeout: 30_000,
  queueLimit: 256,
  onDisconnect: () => undefined,
  random: Math.random
}

const time = milliseconds({ finite: true })
const timeOrNone = milliseconds({ least: 0, finite: true })

const rules: OptionRules<SessionOptions> = {
  connectTimeout: time,
  loginTimeout: time,
  pingInterval: milliseconds({ zeroIsOff: true }),
  pingTimeout: time,
  backoffBase: time,
  backoffCap: time,
  stableAfter: time,
  renewBefore: milliseconds({ zeroIsOff: true }),
  closeTimeout: timeOrNone,
  drainTimeout: timeOrNone,
  queueLimit: wholeNumber(0),
  onDisconnect: callback,
  random: callback
}

/**
 * Fills in what is not set.
 *
 * @throws ConfigurationError when a value is none of those its option takes
 */
export const sessionSettings = (options: SessionOptions | undefined): SessionSettings => ({
  ...defaults,
  ...readOptions(options, rules, "session.")
})
