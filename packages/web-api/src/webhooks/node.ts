import type { AnyCatalog } from "@agent-chat/core"
import { ConfigurationError } from "@agent-chat/core"
import type { WebhookAnswer } from "./answer.ts"
import { BodyBuffer, toBytes } from "./body-bytes.ts"
import type { Intake } from "./intake.ts"
import { intakeOf, type WebhookReceiver } from "./receiver.ts"
import { timeLimit } from "./time-limit.ts"
import type { Visit } from "./visit.ts"

/** What is used of `http.IncomingMessage`, and of what frameworks put there. */
export interface NodeRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  /** The whole path, where a router has taken off a part of it. */
  readonly originalUrl?: string | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** What a body parser has made of the body. */
  readonly body?: unknown
  /** What some platforms have read before. */
  readonly rawBody?: unknown
  readonly readableEnded?: boolean
  readonly readableDidRead?: boolean
  readonly readableEncoding?: string | null
  readonly destroyed?: boolean
  readonly httpVersionMajor?: number
  readonly socket?: NodeSocket
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown
  on(event: "end" | "close" | "error", listener: () => void): unknown
  pause(): unknown
  resume?(): unknown
}

/** What is used of `net.Socket`. */
export interface NodeSocket {
  once(event: "close", listener: () => void): unknown
  off(event: "close", listener: () => void): unknown
}

/** What is used of `http.ServerResponse`. */
export interface NodeResponse {
  readonly destroyed: boolean
  readonly headersSent?: boolean
  readonly writableEnded?: boolean
  readonly writableFinished?: boolean
  on?(event: "close" | "error" | "finish", listener: () => void): unknown
  writeHead(status: number, headers: Record<string, string>): unknown
  end(): unknown
}

/**
 * Makes a listener for `node:http`, Express or Fastify of a receiver. Best before any body parser, as it then limits what
 * is read; behind one it takes what the parser has made of the body. The listener never throws.
 *
 * @example
 * ```ts
 * createServer(toNode(receiver)).listen(8080)
 * ```
 * @throws ConfigurationError when it is given something else than a receiver
 */
export const toNode = <C extends AnyCatalog>(
  receiver: WebhookReceiver<C>
): ((request: NodeRequest, response: NodeResponse) => void) => {
  const intake = receiver?.[intakeOf] as Intake<C> | undefined
  if (intake === undefined) {
    throw new ConfigurationError({ option: "receiver", message: "give what webhookReceiver returned" })
  }
  return (request, response) => {
    let visit: Visit | WebhookAnswer | undefined
    try {
      visit = admit(intake, request)
      if ("status" in visit) send(response, visit)
      else listen(intake, visit, request, response)
    } catch {
      if (visit !== undefined && !("status" in visit)) visit.leave()
      send(response, intake.refuse("internal", { hint: "toNode was called with no request of node:http" }))
    }
  }
}

const isRead = (request: NodeRequest): boolean => request.readableEnded === true

const admit = <C extends AnyCatalog>(intake: Intake<C>, request: NodeRequest): Visit | WebhookAnswer => {
  const { method, headers } = request
  const length = textOf(headers["content-length"])
  const encoding = textOf(headers["content-encoding"])
  const admitted = intake.admit({
    method,
    url: request.originalUrl ?? request.url,
    contentType: textOf(headers["content-type"]),
    // Whoever has read the body has unpacked it, too.
    ...(isRead(request)
      ? { contentLength: undefined, contentEncoding: undefined }
      : { contentLength: length, contentEncoding: encoding })
  })
  if (!("status" in admitted)) return admitted
  // What is left of the body is not read, so the connection ends with the answer.
  return { ...admitted, headers: { ...admitted.headers, connection: "close" } }
}

const listen = <C extends AnyCatalog>(
  intake: Intake<C>,
  visit: Visit,
  request: NodeRequest,
  response: NodeResponse
): void => {
  const answer = (what: WebhookAnswer): void => {
    visit.leave()
    send(response, what)
  }
  visit.onEnd((what) => send(response, what))
  response.on?.("error", () => {})
  whenLost(request, response, () => visit.gone())
  const take = (body: unknown): void => void intake.take(visit, body).then(answer)

  if (isRead(request)) {
    const body = request.rawBody ?? request.body
    if (body === undefined) answer(intake.refuse("unreadable", { hint: readBefore }))
    else take(body)
  } else if (request.destroyed === true) answer(intake.refuse("aborted"))
  else if (request.readableDidRead === true) answer(intake.refuse("unreadable", { hint: readBefore }))
  else collect({ intake, request, visit, answer, take })
}

/**
 * Tells that an answer did not leave. An answer that waits behind another on the connection has no end of its own on some
 * versions of Node, so that of the connection is looked at, too.
 */
const whenLost = (request: NodeRequest, response: NodeResponse, lost: () => void): void => {
  // The connections of HTTP/2 carry many answers, and of those it is not known whether they have left.
  const socket = request.httpVersionMajor === 1 ? request.socket : undefined
  const closed = (): void => {
    socket?.off("close", closed)
    if (response.writableEnded !== true || response.writableFinished === false) lost()
  }
  socket?.once("close", closed)
  response.on?.("finish", () => socket?.off("close", closed))
  response.on?.("close", closed)
}

const readBefore =
  "something has read the body before and put it nowhere: call toNode first, or receiver.receive with what was read"

/** Reads the body from the socket. */
const collect = <C extends AnyCatalog>({
  intake,
  request,
  visit,
  answer,
  take
}: {
  readonly intake: Intake<C>
  readonly request: NodeRequest
  readonly visit: Visit
  readonly answer: (what: WebhookAnswer) => void
  readonly take: (body: Uint8Array) => void
}): void => {
  const { bodyBytes, bodyTimeout } = intake.limits
  const body = new BodyBuffer()
  let isWhole = false
  const refuse = (...why: Parameters<typeof intake.refuse>): void => {
    if (isWhole || visit.isOver) return
    answer(intake.refuse(...why))
  }
  const cancel = timeLimit(bodyTimeout, () => refuse("slow"))
  visit.onOver(cancel)
  request.on("data", (chunk: unknown) => {
    if (isWhole || visit.isOver) {
      // Nothing of what goes on coming is kept; the connection ends with the answer.
      request.pause()
      return
    }
    const bytes = bytesOf(chunk, request.readableEncoding)
    if (bytes === undefined) {
      request.pause()
      refuse("unreadable", { hint: "something has called setEncoding on the request: call toNode before it" })
    } else if (body.size + bytes.byteLength > bodyBytes) {
      request.pause()
      refuse("size")
    } else visit.hold(body.add(bytes))
  })
  request.on("error", () => refuse("aborted"))
  request.on("close", () => refuse("aborted"))
  request.on("end", () => {
    cancel()
    if (visit.isOver) return
    isWhole = true
    take(body.read())
  })
  // Middleware that waits for something may have paused it.
  request.resume?.()
}

/** The bytes of a chunk. Text is what `setEncoding` makes of them; from UTF-8 the way back is known. */
const bytesOf = (chunk: unknown, encoding: string | null | undefined): Uint8Array | undefined => {
  if (typeof chunk !== "string") return toBytes(chunk)
  return encoding === undefined || encoding === null || /^utf-?8$/i.test(encoding)
    ? toBytes(chunk)
    : undefined
}

const textOf = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined

/** Answers, unless something else has. Never throws: it is called by listeners of sockets. */
const send = (response: NodeResponse, { status, headers }: WebhookAnswer): void => {
  try {
    if (response.destroyed || response.headersSent === true || response.writableEnded === true) return
    response.writeHead(status, headers)
    response.end()
  } catch {
    // The connection is gone, and with it whoever could be told.
  }
}
