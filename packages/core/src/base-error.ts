/**
 * What became of a request when its call failed.
 *
 * - `not-sent`: no byte of the request left.
 * - `rejected`: the server answered with an error.
 * - `unknown`: it was sent and no answer came.
 * - `accepted`: the server acted, its answer cannot be read.
 */
export type Delivery = "not-sent" | "rejected" | "unknown" | "accepted"

/** What every error bears that any copy of this SDK made. */
export const brand: unique symbol = Symbol.for("@agent-chat/core/error") as never

/** What is known of an error besides its message. */
interface Facts {
  readonly action?: string | undefined
  readonly delivery: Delivery
  readonly retryable: boolean
  readonly requestId?: string | undefined
  readonly cause?: unknown
}

/** What all errors have. */
export abstract class BaseError extends Error {
  abstract readonly _tag: string
  /** The action that was called, if there was one. */
  readonly action?: string | undefined
  readonly delivery: Delivery
  /** Whether the same call may succeed when it is made again. It says nothing about acting twice: see `delivery`. */
  readonly retryable: boolean
  /** The id by which the server or the log knows the request, if there is one. */
  readonly requestId?: string | undefined
  /** Where the error is explained: a file in the installed package, and the place in it. */
  readonly docs: string

  constructor(message: string, facts: Facts, docs: string) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.delivery = facts.delivery
    this.retryable = facts.retryable
    this.docs = `@agent-chat/core/docs/errors.md#${docs}`
    this.action = facts.action
    this.requestId = facts.requestId
    Object.defineProperty(this, brand, { value: true })
  }

  /**
   * What there is to say about it as plain JSON, for logs and for other processes: its fields and message, and of its
   * causes the names, codes and messages. `isAgentChatError` and `isApiError` know it again after it was parsed. What
   * `structuredClone` makes of an error itself has lost all but its message and stack: clone this instead.
   */
  toJSON(): Record<string, unknown> {
    return jsonOf(this, 0)
  }
}

const jsonOf = (error: BaseError, depth: number): Record<string, unknown> => {
  const { name, message, cause } = error
  const own = Object.entries(error).filter(([field]) => field !== "cause" && field !== "stack")
  return { name, message, ...Object.fromEntries(own), ...toldOf(cause, depth) }
}

/** How many causes behind each other are told of. */
const causesTold = 5

const toldOf = (cause: unknown, depth: number): { readonly cause?: unknown } =>
  cause === undefined || depth >= causesTold ? {} : { cause: summaryOf(cause, depth + 1) }

/** What an error of anybody's is, without what it holds: that may be a request, and with it a token. */
const summaryOf = (cause: unknown, depth: number): unknown => {
  if (cause instanceof BaseError) return jsonOf(cause, depth)
  if (typeof cause !== "object" || cause === null) return typeof cause === "string" ? cause : typeof cause
  try {
    const { name, message, code, cause: inner } = cause as Record<string, unknown>
    const words = Object.entries({ name, message, code }).filter(([, word]) =>
      ["string", "number"].includes(typeof word)
    )
    return { ...Object.fromEntries(words), ...toldOf(inner, depth) }
  } catch {
    // It throws when it is read, which is no reason for a log to fail.
    return typeof cause
  }
}

/** V8, and others by now; not all. */
type WithStacks = typeof Error & { captureStackTrace?(error: object, above: unknown): void }

/**
 * Shows in the stack of an error of ours who waits for the call, in place of our own functions that found it out. To be
 * called where the caller's promise is settled, as what waits for that is the caller. Costs nothing until a call fails.
 */
export const showCaller = (error: unknown, above: unknown): void => {
  if (error instanceof BaseError) (Error as WithStacks).captureStackTrace?.(error, above)
}
