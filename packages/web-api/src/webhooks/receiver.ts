import type { AgentChatEvent, AnyCatalog } from "@agent-chat/core"
import type { Observable } from "rxjs"
import { answers, type WebhookAnswer } from "./answer.ts"
import { Intake, type WebhookConsumer, type WebhookReceiverOptions } from "./intake.ts"

/** Leads from a receiver to what it is made of, for {@link toNode}. */
export const intakeOf: unique symbol = Symbol("intake")

/** What a server must be able to do to be closed. That of `node:http` is. */
export interface ClosableServer {
  close(callback: (error?: Error) => void): unknown
  closeIdleConnections?(): void
}

/** Takes webhooks: a function from `Request` to `Response`, and the events as an Observable. */
export interface WebhookReceiver<C extends AnyCatalog> {
  (request: Request): Promise<Response>
  readonly catalog: C
  /** Every event that was accepted, duplicates included. It never fails, and completes when the receiver is drained. */
  readonly events: Observable<AgentChatEvent<C>>
  /** Takes a body that a framework parsed already; answer with the status. The framework must limit its size. */
  receive(body: unknown): Promise<WebhookAnswer>
  /** Has every event taken before its webhook is answered. Returns what ends it. */
  consume(consumer: WebhookConsumer<C>): () => void
  /** Refuses what comes, finishes what is under way, then waits for the server to close, if one is given. */
  drain(server?: ClosableServer): Promise<void>
  readonly [intakeOf]: Intake<C>
}

/**
 * Makes a receiver of webhooks for everything that speaks `Request` and `Response`; for `node:http` see `toNode`.
 *
 * @example
 * ```ts
 * const receiver = webhookReceiver({ catalog: v3_0, secrets: { [webhookId]: secret } })
 * receiver.events.subscribe((event) => console.log(event.action))
 * export default { fetch: receiver }
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const webhookReceiver = <C extends AnyCatalog>(
  options: WebhookReceiverOptions<C>
): WebhookReceiver<C> => {
  const intake = new Intake(options)
  const handle = async (request: Request): Promise<Response> => toResponse(await answerTo(intake, request))
  const receiver = Object.assign(handle, {
    catalog: options.catalog,
    events: intake.events.observable,
    receive: (body: unknown) => intake.takeParsed(body),
    consume: (consumer: WebhookConsumer<C>) => intake.consume(consumer),
    drain: async (server?: ClosableServer) => {
      const idle = intake.drain()
      if (server === undefined) await idle
      else await closed(server, idle)
      intake.close()
    }
  })
  return Object.defineProperty(receiver, intakeOf, { value: intake }) as typeof receiver & {
    readonly [intakeOf]: Intake<C>
  }
}

const closed = async (server: ClosableServer, idle: Promise<void>): Promise<void> => {
  const done = new Promise<void>((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
  })
  await idle
  server.closeIdleConnections?.()
  await done
}

const toResponse = ({ status, headers }: WebhookAnswer): Response => new Response(null, { status, headers })

const answerTo = async <C extends AnyCatalog>(
  intake: Intake<C>,
  request: Request
): Promise<WebhookAnswer> => {
  const refused = intake.admit({
    method: request.method,
    url: request.url,
    contentType: request.headers.get("content-type"),
    contentLength: request.headers.get("content-length")
  })
  if (refused !== undefined) return refused
  try {
    const body = await readBody(request, intake.limits.bodyBytes, intake.limits.bodyTimeout)
    return body instanceof Uint8Array ? await intake.take(body, () => request.signal.aborted) : body
  } finally {
    intake.leave()
  }
}

/** Reads a body that must neither be too large nor too slow. */
const readBody = async (
  request: Request,
  limit: number,
  timeout: number
): Promise<Uint8Array | WebhookAnswer> => {
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader()
  if (reader === undefined) return new Uint8Array()
  let tooSlow: WebhookAnswer | undefined
  const timer = setTimeout(() => {
    tooSlow = answers.tooSlow
    reader.cancel().catch(() => {})
  }, timeout)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (tooSlow !== undefined) return tooSlow
      if (done) return join(chunks, size)
      size += value.byteLength
      if (size > limit) {
        reader.cancel().catch(() => {})
        return answers.tooLarge
      }
      chunks.push(value)
    }
  } catch {
    return answers.malformed
  } finally {
    clearTimeout(timer)
  }
}

/** One chunk is the usual case and needs no copy. */
export const join = (chunks: readonly Uint8Array[], size: number): Uint8Array => {
  if (chunks.length === 1) return chunks[0]!
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
