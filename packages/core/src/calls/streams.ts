// What has to be known of a stream before what reads it is there: without anything of the rest.

/** Bytes that come one after the other: a stream of the web or of Node, or a generator. */
export type ByteStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

type Fields = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null

// By what they can do, not by their class: those of another realm, of a test environment or of a library are as good.
export const isBlob = (value: unknown): value is Blob =>
  isObject(value) &&
  typeof value["size"] === "number" &&
  typeof value["arrayBuffer"] === "function" &&
  typeof value["slice"] === "function"

/** Whether a value is a stream, whatever it has to say. */
export const isByteStream = (value: unknown): value is ByteStream =>
  isObject(value) &&
  !isBlob(value) &&
  (typeof (value as { [Symbol.asyncIterator]?: unknown })[Symbol.asyncIterator] === "function" ||
    typeof value["getReader"] === "function")

/** What throws when it is read, as a getter may, is refused by who checks the payload. */
export const orNothing = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** The stream that a value is or has. Never throws. */
const streamOf = (value: unknown): ByteStream | undefined =>
  orNothing(() => [value, isObject(value) ? value["stream"] : undefined].find(isByteStream))

/** The streams of a payload, by the field that is or has each. Never throws. */
export const streamsIn = (payload: unknown): (readonly [path: string, stream: ByteStream])[] =>
  (orNothing(() => Object.keys(Object(payload) as Fields)) ?? []).flatMap((path) => {
    const stream = streamOf(orNothing(() => (payload as Fields)[path]))
    return stream === undefined ? [] : [[path, stream] as const]
  })

/** As much of a stream of Node, or of any emitter, as is needed. */
interface NodeStream {
  readonly on?: (this: unknown, event: "error", listener: (error: unknown) => void) => unknown
}

/** Listens to a stream that tells of its failure: one that nobody listens to ends the process. Never throws. */
export const onStreamFailure = (stream: ByteStream, listener: (error: unknown) => void): void => {
  orNothing(() => {
    const { on } = stream as NodeStream
    if (typeof on === "function") on.call(stream, "error", listener)
  })
}

/** Lets a promise of the source's end as it likes. */
export const ignoreEnding = (ending: unknown): void => {
  void Promise.resolve(ending).catch(() => {})
}

/** What is being read, or is over: generators and streams of Node do not tell, and whoever else reads them gets some of the pieces. */
const taken = new WeakSet<object>()

/** Takes what gives pieces, to be read by the caller alone. `false` when another has taken it. */
export const take = (source: object): boolean => {
  if (taken.has(source)) return false
  taken.add(source)
  return true
}

/** Whether nobody else can read a stream any more. Never throws. */
export const isTaken = (stream: ByteStream): boolean =>
  taken.has(stream) || orNothing(() => (stream as { readonly locked?: unknown }).locked) === true

/** Ends a stream that the caller has not begun to read, unless somebody else reads it. Never throws. */
export const endUnread = (stream: ByteStream): void => {
  orNothing(() => {
    if (taken.has(stream)) return
    // A stream of Node or of the web, or a generator that never began.
    const { destroy, cancel, return: finish } = stream as unknown as Fields
    const end = [destroy, cancel, finish].find((each) => typeof each === "function")
    if (end === undefined) return
    taken.add(stream)
    ignoreEnding((end as (this: unknown) => unknown).call(stream))
  })
}
