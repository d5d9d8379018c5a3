import { type AgentChatError, ConnectionError, InvalidRequestError, isAgentChatError } from "../errors.ts"
import { type ByteStream, toBytes } from "./files.ts"

/** What a stream is checked against, and what is said when it fails. */
export interface UploadStreamAbout {
  readonly action: string
  /** The field of the payload. */
  readonly path: string
  /** Bytes that have to come, no more and no less; `undefined` when any number may. */
  readonly size?: number | undefined
}

/** The source of an upload failed; `cause` is its own error. */
export class UploadSourceError extends Error {
  constructor(path: string, cause: unknown) {
    super(`the source of ${path} failed`, { cause })
    this.name = "UploadSourceError"
  }
}

/** What a call ends with whose file could not be read; `undefined` for any other error. `sent` is whether a byte may have left. */
export const uploadFailure = (error: unknown, action: string, sent: boolean): AgentChatError | undefined => {
  if (error instanceof UploadSourceError) {
    const { message, cause } = error
    return new ConnectionError({
      reason: "other",
      delivery: sent ? "unknown" : "not-sent",
      action,
      message,
      cause
    })
  }
  if (!isAgentChatError(error) || error._tag !== "InvalidRequestError") return undefined
  if (!sent) return error
  const message = `${error.path} was not what it was announced to be`
  return new ConnectionError({ reason: "other", delivery: "unknown", action, message, cause: error })
}

/** As much of a stream of Node, or of any emitter, as is needed. */
interface NodeStream {
  readonly on?: (this: unknown, event: "error", listener: (error: unknown) => void) => unknown
  readonly destroy?: (this: unknown) => unknown
  readonly readableDidRead?: boolean
  readonly destroyed?: boolean
}

/** What reads and ends the source. */
interface Source {
  next(): Promise<IteratorResult<unknown>>
  end(): void
}

/**
 * A stream that is to be uploaded, from the moment it is handed over: it is listened to, so that its failure ends no
 * process; it gives its contents once, as bytes and as many as were announced; and it is ended when the call is over.
 *
 * Reading it throws an {@link UploadSourceError} when the source fails, an `InvalidRequestError` when its contents are
 * not what was announced.
 */
export class UploadStream implements AsyncIterable<Uint8Array> {
  readonly size: number | undefined
  readonly #stream: ByteStream
  readonly #about: UploadStreamAbout
  #source: Source | undefined
  #failure: { readonly error: unknown } | undefined
  #used: boolean
  /** It came to its end, and was what it was announced to be. */
  #isWhole = false
  #isOver = false
  /** What it ended with: it is never told as an end, which what is left would be taken for. */
  #ended: Error | undefined
  #read = 0

  constructor(stream: ByteStream, about: UploadStreamAbout) {
    this.#stream = stream
    this.#about = about
    this.size = about.size
    const { on, readableDidRead, destroyed } = stream as NodeStream
    this.#used = readableDidRead === true
    if (typeof on === "function")
      on.call(stream, "error", (error) => {
        this.#failure ??= { error }
      })
    // What failed before it was handed over says so no more.
    if (destroyed === true && !this.#used)
      this.#failure = { error: (stream as { errored?: unknown }).errored ?? new Error("it is destroyed") }
  }

  /** Whether it was begun or has ended: it cannot be sent again. */
  get consumed(): boolean {
    return this.#source !== undefined || this.#isOver
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return {
      next: () => this.#next(),
      return: () => {
        this.end()
        return Promise.resolve({ done: true, value: undefined })
      }
    }
  }

  /** Ends the source, wherever it stands. Never throws. */
  end(): void {
    if (this.#isOver) return
    this.#isOver = true
    try {
      if (this.#source !== undefined) this.#source.end()
      else endUnread(this.#stream)
    } catch {
      // A source that cannot be ended is none of ours any more.
    }
  }

  async #next(): Promise<IteratorResult<Uint8Array>> {
    if (this.#isWhole) return { done: true, value: undefined }
    try {
      this.#throwEnd()
      this.#source ??= this.#open()
      const next: { readonly done?: boolean; readonly value: unknown } = await this.#source.next()
      this.#throwEnd()
      if (next.done === true) return this.#close()
      // A copy: a source may use one buffer for all its pieces.
      const bytes = toBytes(next.value)?.slice()
      if (bytes === undefined) throw this.#refuse("a stream of bytes", `one of ${kindOf(next.value)}`)
      this.#read += bytes.byteLength
      const { size } = this.#about
      if (size !== undefined && this.#read > size)
        throw this.#refuse(`a stream of ${size} bytes, as its size says`, "a longer one")
      return { done: false, value: bytes }
    } catch (error) {
      this.#ended ??=
        error instanceof InvalidRequestError || error instanceof UploadSourceError ? error : this.#fail(error)
      this.end()
      throw this.#ended
    }
  }

  #throwEnd(): void {
    if (this.#ended !== undefined) throw this.#ended
    if (this.#failure !== undefined) throw this.#fail(this.#failure.error)
    if (this.#isOver) throw this.#fail(new Error("the call is over"))
  }

  #close(): IteratorResult<Uint8Array> {
    const { size } = this.#about
    if (size !== undefined && this.#read < size)
      throw this.#refuse(`a stream of ${size} bytes, as its size says`, `one of ${this.#read} bytes`)
    // A stream that somebody has read already looks like one without contents.
    if (size === undefined && this.#read === 0)
      throw this.#refuse("a stream with bytes in it, or with size: 0", "one that ends at once")
    this.#isOver = true
    this.#isWhole = true
    return { done: true, value: undefined }
  }

  #open(): Source {
    const stream = this.#stream as ByteStream & { readonly locked?: boolean }
    if (this.#used || stream.locked === true)
      throw this.#refuse("a stream that nobody has read from", "one that is read already")
    if ("getReader" in stream && typeof stream.getReader === "function") {
      const reader = stream.getReader()
      return {
        next: () => reader.read() as Promise<IteratorResult<unknown>>,
        end: () => ignore(reader.cancel())
      }
    }
    const iterator = (stream as AsyncIterable<unknown>)[Symbol.asyncIterator]()
    return {
      next: () => Promise.resolve(iterator.next()),
      end: () => {
        destroy(stream)
        ignore(iterator.return?.())
      }
    }
  }

  #refuse(expected: string, found: string): InvalidRequestError {
    const { action, path } = this.#about
    return new InvalidRequestError({ action, path, expected, found })
  }

  #fail(error: unknown): UploadSourceError {
    return new UploadSourceError(this.#about.path, error)
  }
}

const destroy = (stream: unknown): boolean => {
  const { destroy: own } = stream as NodeStream
  if (typeof own !== "function") return false
  own.call(stream)
  return true
}

const endUnread = (stream: ByteStream): void => {
  if (destroy(stream)) return
  const { cancel, return: finish } = stream as {
    readonly cancel?: (this: unknown) => unknown
    readonly return?: (this: unknown) => unknown
  }
  if (typeof cancel === "function") ignore(cancel.call(stream))
  // A generator that never began.
  else if (typeof finish === "function") ignore(finish.call(stream))
}

/** Lets a promise of the source's end as it likes. */
const ignore = (ending: unknown): void => {
  void Promise.resolve(ending).catch(() => {})
}

const kindOf = (value: unknown): string =>
  value === null ? "null" : typeof value === "string" ? "strings" : `values of type ${typeof value}`
