// Loaded on demand, so without a value of what every program loads but what is known of streams.
import { toBytes } from "./to-upload.ts"
import { type ByteStream, endUnread, ignoreEnding, onStreamFailure, orNothing, take } from "./streams.ts"

/** What a stream is checked against, and who says what is wrong with it. */
export interface CheckedStreamAbout {
  /** The field of the payload. */
  readonly path: string
  /** Bytes that have to come, no more and no less; `undefined` when any number may. */
  readonly size?: number | undefined
  /** What it failed with before it was handed over. */
  readonly failure?: { readonly error: unknown } | undefined
  /** What reading it throws when its contents are not what was announced. */
  refuse(expected: string, found: string): Error
}

/** The source of an upload failed; `cause` is its own error. */
export class UploadSourceError extends Error {
  constructor(path: string, cause: unknown) {
    super(`the source of ${path} failed`, { cause })
    this.name = "UploadSourceError"
  }
}

/** What reads and ends the source. */
interface Source {
  next(): Promise<IteratorResult<unknown>>
  end(): void
}

/** As much of a stream of Node as tells what became of it. */
interface NodeStream {
  readonly readableDidRead?: boolean
  readonly destroyed?: boolean
  readonly errored?: unknown
}

/** A stream that is to be uploaded, for who says how its contents are refused: `UploadStream` says it in words of its own. */
export class CheckedStream implements AsyncIterable<Uint8Array> {
  readonly size: number | undefined
  readonly #stream: ByteStream
  readonly #about: CheckedStreamAbout
  #source: Source | undefined
  #failure: { readonly error: unknown } | undefined
  #used: boolean
  /** It came to its end, and was what it was announced to be. */
  #isWhole = false
  #isOver = false
  /** What it ended with: it is never told as an end, which what is left would be taken for. */
  #ended: Error | undefined
  #read = 0

  constructor(stream: ByteStream, about: CheckedStreamAbout) {
    this.#stream = stream
    this.#about = about
    this.#failure = about.failure
    this.size = about.size
    const { readableDidRead, destroyed, errored } = stream as NodeStream
    this.#used = readableDidRead === true
    onStreamFailure(stream, (error) => {
      this.#failure ??= { error }
    })
    // What failed before it was handed over says so no more.
    if (destroyed === true && !this.#used)
      this.#failure ??= { error: errored ?? new Error("it is destroyed") }
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
    // A source that cannot be ended is none of ours any more.
    if (this.#source === undefined) endUnread(this.#stream)
    else orNothing(() => this.#source?.end())
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
      this.#ended ??= error instanceof UploadSourceError ? error : this.#fail(error)
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
    const stream = this.#stream as ByteStream & { readonly locked?: boolean; destroy?(): unknown }
    if (this.#used || stream.locked === true) throw this.#refuseRead()
    if ("getReader" in stream && typeof stream.getReader === "function") {
      const reader = stream.getReader()
      return {
        next: () => reader.read() as Promise<IteratorResult<unknown>>,
        end: () => ignoreEnding(reader.cancel())
      }
    }
    const iterator = (stream as AsyncIterable<unknown>)[Symbol.asyncIterator]()
    // A generator is its own iterator; what makes one of its own for each reader has pieces for all, but for a stream of Node.
    if (!take("readableDidRead" in stream ? stream : iterator)) throw this.#refuseRead()
    return {
      next: () => Promise.resolve(iterator.next()),
      end: () => {
        stream.destroy?.()
        ignoreEnding(iterator.return?.())
      }
    }
  }

  /** It is no failure of the source: that is what it ends with. */
  #refuse(expected: string, found: string): Error {
    return (this.#ended ??= this.#about.refuse(expected, found))
  }

  #refuseRead(): Error {
    return this.#refuse("a stream that nobody has read from", "one that is read already")
  }

  #fail(error: unknown): UploadSourceError {
    return new UploadSourceError(this.#about.path, error)
  }
}

const kindOf = (value: unknown): string =>
  value === null ? "null" : typeof value === "string" ? "strings" : `values of type ${typeof value}`

/**
 * What a call ends with whose file failed, or turned out to be another one after a byte may have left; `undefined` for any
 * other error.
 */
export const whatFailed = (
  error: unknown,
  sent: boolean
): { readonly message: string; readonly cause: unknown } | undefined => {
  if (error instanceof UploadSourceError) return { message: error.message, cause: error.cause }
  const { _tag, path } = Object(error) as { readonly _tag?: unknown; readonly path?: unknown }
  if (!sent || _tag !== "InvalidRequestError") return undefined
  return { message: `${String(path)} was not what it was announced to be`, cause: error }
}
