import { ConfigurationError } from "@agent-chat/core"
import type { Reaction } from "../connection/loss.ts"

/** The server announced the end of the connection, or closed it. */
export interface Disconnect {
  /** The reason the server gave; `undefined` when it gave none, or the line broke. */
  readonly reason: string | undefined
  /** Whether the catalog knows the reason. */
  readonly known: boolean
  /** What the session does about it unless told otherwise. */
  readonly reaction: Reaction
}

/** The times and limits of a session. All times are milliseconds. */
export interface SessionOptions {
  /** For the token and the WebSocket handshake; 10 000 unless set. */
  readonly connectTimeout?: number
  /** For the answer to the login; 10 000 unless set. The server closes a connection without login after 30 000. */
  readonly loginTimeout?: number
  /** Between signs of life; 15 000 unless set. The server closes a silent connection after about 30 000. */
  readonly pingInterval?: number
  /** For any frame to come after a ping; 10 000 unless set. Then the connection is dropped. */
  readonly pingTimeout?: number
  /** The first wait before a new attempt is at most this; 500 unless set. It doubles with every attempt. */
  readonly backoffBase?: number
  /** No wait is longer than this; 30 000 unless set. */
  readonly backoffCap?: number
  /** Ready for so long, a connection counts as stable and the waits begin anew; 30 000 unless set. */
  readonly stableAfter?: number
  /** For the closing handshake; 1 000 unless set. */
  readonly closeTimeout?: number
  /** For calls under way when the session is drained or moves to another connection; 30 000 unless set. */
  readonly drainTimeout?: number
  /** Calls that may wait for a connection; 256 unless set. */
  readonly queueLimit?: number
  /** Changes what is done about a disconnect; answer `undefined` to leave it. What it throws is ignored. */
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
  closeTimeout: 1_000,
  drainTimeout: 30_000,
  queueLimit: 256,
  onDisconnect: () => undefined,
  random: Math.random
}

/** The longest time a timer of the platform can take. */
const longest = 2 ** 31 - 1

/**
 * Fills in what is not set.
 *
 * @throws ConfigurationError when a value is no number in its range
 */
export const sessionSettings = (options: SessionOptions = {}): SessionSettings => {
  const settings: Record<string, unknown> = { ...defaults }
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue
    const option = `session.${name}`
    if (!Object.hasOwn(defaults, name)) {
      throw new ConfigurationError({
        option,
        message: `there is no such option; there are ${Object.keys(defaults).join(", ")}`
      })
    }
    const expected = typeof defaults[name as keyof SessionSettings]
    if (typeof value !== expected) {
      throw new ConfigurationError({ option, message: `give a ${expected}` })
    }
    if (typeof value === "number" && !(value >= 0 && value <= longest)) {
      throw new ConfigurationError({ option, message: `give a number from 0 to ${longest}` })
    }
    settings[name] = value
  }
  return settings as unknown as SessionSettings
}

/** @throws ConfigurationError unless it is a complete WebSocket address */
export const checkUrl = (url: string): void => {
  let protocol: string
  try {
    ;({ protocol } = new URL(url))
  } catch {
    throw new ConfigurationError({
      option: "url",
      message: "give a complete address, such as wss://host/path"
    })
  }
  if (protocol !== "ws:" && protocol !== "wss:") {
    throw new ConfigurationError({
      option: "url",
      message: `give an address with ws: or wss:, not ${protocol}`
    })
  }
}
