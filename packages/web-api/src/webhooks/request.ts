import type { AnyCatalog } from "@agent-chat/core"
import { refusals, type WebhookAnswer } from "./answer.ts"
import { BodyBuffer, toBytes } from "./body-bytes.ts"
import type { Intake } from "./intake.ts"
import { timeLimit } from "./time-limit.ts"
import type { Visit } from "./visit.ts"

/** Answers a `Request`, of whatever platform. Never rejects. */
export const answerRequest = async <C extends AnyCatalog>(
  intake: Intake<C>,
  request: Request
): Promise<WebhookAnswer> => {
  try {
    const { method, url, headers } = request
    const visit = intake.admit({
      method,
      url,
      contentType: headers.get("content-type"),
      contentLength: headers.get("content-length"),
      contentEncoding: headers.get("content-encoding")
    })
    if ("status" in visit) return visit
    return await answerVisit(visit, request.signal, async () => {
      const body = await readBody(intake, visit, request)
      return body instanceof Uint8Array ? intake.take(visit, body) : body
    })
  } catch {
    return intake.refuse("internal", { hint: "the receiver was called with no Request" })
  }
}

/** Runs a visit to its end, which may come from outside. `signal` is aborted when the sender hangs up. */
export const answerVisit = async (
  visit: Visit,
  signal: AbortSignal | undefined,
  run: () => Promise<WebhookAnswer>
): Promise<WebhookAnswer> => {
  const onAbort = (): void => visit.gone()
  try {
    signal?.addEventListener("abort", onAbort, { once: true })
    if (signal?.aborted === true) visit.gone()
    return await new Promise<WebhookAnswer>((resolve, reject) => {
      visit.onEnd(resolve)
      run().then(resolve, reject)
    })
  } finally {
    visit.leave()
    signal?.removeEventListener("abort", onAbort)
  }
}

/** Reads a body that must neither be too large nor too slow. */
const readBody = async <C extends AnyCatalog>(
  intake: Intake<C>,
  visit: Visit,
  request: Request
): Promise<Uint8Array | WebhookAnswer> => {
  const { bodyBytes, bodyTimeout } = intake.limits
  if (request.bodyUsed) return intake.refuse("unreadable", { hint: readBefore })
  const pieces = piecesOf(request.body)
  if (pieces === undefined) return intake.refuse("unreadable", { hint: readBefore })
  const body = new BodyBuffer()
  let isRead = false
  const cancel = timeLimit(bodyTimeout, () => visit.giveUp(intake.refuse("slow")))
  const stop = (): void => {
    cancel()
    if (!isRead) pieces.cancel()
  }
  visit.onOver(stop)
  try {
    for (;;) {
      const { done, value } = await pieces.next()
      // Nobody reads this answer: the visit was answered when it lost its place.
      if (visit.isOver) return refusals["pushed-out"].answer
      if (done === true) {
        isRead = true
        return body.read()
      }
      const bytes = toBytes(value)
      if (bytes === undefined)
        return intake.refuse("unreadable", { hint: "the stream of the body yields neither bytes nor text" })
      if (body.size + bytes.byteLength > bodyBytes) return intake.refuse("size")
      visit.hold(body.add(bytes))
    }
  } catch {
    return visit.isOver ? refusals.aborted.answer : intake.refuse("aborted")
  } finally {
    cancel()
  }
}

const readBefore =
  "something has read the body before, or is reading it: call the receiver first, or receiver.receive with what was read"

interface Pieces {
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>
  /** Never throws. */
  cancel(): void
}

/** The pieces of a body: a stream of the platform's, or an iterable of a framework's. */
const piecesOf = (body: unknown): Pieces | undefined => {
  if (body === null || body === undefined)
    return { next: () => Promise.resolve({ done: true }), cancel: () => {} }
  const { getReader, [Symbol.asyncIterator]: iterate } = body as Partial<ReadableStream<unknown>>
  try {
    if (typeof getReader === "function") {
      const reader = (body as ReadableStream<unknown>).getReader()
      return { next: () => reader.read(), cancel: () => attempt(() => reader.cancel()) }
    }
    if (typeof iterate === "function") {
      const iterator = (body as AsyncIterable<unknown>)[Symbol.asyncIterator]()
      return { next: () => iterator.next(), cancel: () => attempt(() => iterator.return?.()) }
    }
  } catch {
    // Locked: somebody else reads it.
  }
  return undefined
}

/** Whether it throws or rejects: it is called by timers. */
const attempt = (run: () => unknown): void => {
  void (async () => run())().catch(() => {})
}
