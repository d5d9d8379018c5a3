/** What went wrong without stopping the stream, by whose fault. */
export type Trouble =
  | "handler"
  | "subscriber"
  | "source"
  | "call"
  | "log"
  | "lead"
  | "consumers"
  | "close"
  | "load"

const hints: Readonly<Record<Exclude<Trouble, "lead">, string>> = {
  handler: "a handler of consume() failed; what fails every time is lost unless onDead takes it",
  subscriber: "a subscriber failed",
  source: "a source of events failed",
  call: "what was missed could not be fetched",
  log: "the log failed",
  consumers: "consumers cannot keep up",
  close: "not everything was finished before the stream was closed",
  load: "code that is loaded on demand could not be loaded"
}

/** Where trouble is told: to whoever listens, else once per kind on the console, so that nothing is lost in silence. */
export class Reporter {
  readonly #onError: ((cause: unknown) => void) | undefined
  readonly #warns: boolean
  readonly #warned = new Set<Trouble>()

  constructor(onError: ((cause: unknown) => void) | undefined, warns: boolean) {
    this.#onError = onError
    this.#warns = warns
  }

  report(trouble: Trouble, cause: unknown): void {
    if (this.#onError === undefined) return this.#warn(trouble, cause)
    try {
      const result: unknown = this.#onError(cause)
      if (isThenable(result)) Promise.resolve(result).then(undefined, () => {})
    } catch {
      // There is nobody left to tell.
    }
  }

  #warn(trouble: Trouble, cause: unknown): void {
    // Where another process leads, it goes on with what this one had not written: nobody has to do anything.
    if (trouble === "lead" || !this.#warns || this.#warned.has(trouble)) return
    this.#warned.add(trouble)
    const advice =
      "Said once; give joinEvents an onError to be told each time, or warn: false to be told nothing."
    const words = `agent-chat: ${hints[trouble]}. ${advice}`
    try {
      // oxlint-disable-next-line no-console -- the only place left when nobody listens
      console.warn(words, cause)
    } catch {
      // It throws when it is shown.
      // oxlint-disable-next-line no-console -- see above
      console.warn(words)
    }
  }
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === "object" && value !== null && "then" in value && typeof value.then === "function"
