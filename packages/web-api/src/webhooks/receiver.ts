import type { AgentChatEvent, AnyCatalog, WebhookRefusalReason } from "@agent-chat/core"
import {
  abortSignal,
  callback,
  milliseconds,
  readArgument,
  readOptions,
  text,
  withMethods
} from "@agent-chat/core/options"
import type { Observable } from "rxjs"
import type { WebhookAnswer } from "./answer.ts"
import type { WebhookConsumer } from "./audience.ts"
import { type ClosableServer, drain, type DrainResult } from "./drain.ts"
import { Intake } from "./intake.ts"
import type { WebhookReceiverOptions } from "./options.ts"
import { answerRequest, answerVisit } from "./request.ts"

/** Leads from a receiver to what it is made of, for {@link toNode}; also that of another copy of this package. */
export const intakeOf: unique symbol = Symbol.for("@agent-chat/web-api/intake") as never

/** What is known of a body that somebody else has read. */
export interface ReceiveOptions {
  /** The path of its request, or the complete address. A receiver with a `pathToken` takes nothing without it. */
  readonly path?: string | undefined
  /** Aborted when the sender hangs up. */
  readonly signal?: AbortSignal | undefined
}

/** How long a receiver may take to end. */
export interface DrainOptions {
  /** Milliseconds after which it ends whatever is left; 60 000 unless set. */
  readonly timeout?: number | undefined
}

/** Takes webhooks: a function from `Request` to `Response`, and the events as an Observable. */
export interface WebhookReceiver<C extends AnyCatalog> {
  (request: Request): Promise<Response>
  readonly catalog: C
  /** Every event that was accepted, duplicates included. It never fails, and completes when the receiver is drained. */
  readonly events: Observable<AgentChatEvent<C>>
  /**
   * Takes a body that was read already, as bytes, as text, or as what a framework has parsed; answer with the status and
   * the headers. The checks are those of every other way, but for method and headers, which are the framework's business.
   */
  receive(body: unknown, options?: ReceiveOptions): Promise<WebhookAnswer>
  /**
   * Has every event taken before its webhook is answered. Returns what ends it: from then on webhooks are answered 503
   * until something consumes again.
   */
  consume(consumer: WebhookConsumer<C>): () => void
  /**
   * Calls back for each webhook that is answered 5xx though the service may have sent it: for want of room or time, as nobody
   * takes it, or as whoever does has failed. v3.6 brings it again for about a minute; `joinEvents` looks for what was lost
   * then. Returns what ends it.
   */
  onRefused(listener: (reason: WebhookRefusalReason) => unknown): () => void
  /**
   * Refuses what comes, finishes what is under way, then waits for the server to close, if one is given. Ends within its
   * time, and returns what was left then; connections that are still open are cut. Rejects only what is no server, or wrong options.
   */
  drain(server?: ClosableServer, options?: DrainOptions): Promise<DrainResult>
  readonly [intakeOf]: Intake<C>
}

/**
 * Makes a receiver of webhooks for everything that speaks `Request` and `Response`; for `node:http` see `toNode`.
 *
 * @example
 * ```ts
 * const receiver = webhookReceiver({ catalog: v3_6, secrets: { [webhookId]: secret }, pathToken: "f3b1c0ffee" })
 * receiver.events.subscribe((event) => console.log(event.action))
 * export default { fetch: receiver }
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const webhookReceiver = <C extends AnyCatalog>(
  options: WebhookReceiverOptions<C>
): WebhookReceiver<C> => {
  const intake = new Intake(options)
  const handle = async (request: Request): Promise<Response> =>
    toResponse(await answerRequest(intake, request))
  const receiver = Object.assign(handle, {
    catalog: options.catalog,
    events: intake.audience.events.observable,
    receive: (body: unknown, about?: ReceiveOptions) => receive(intake, body, about),
    consume: (consumer: WebhookConsumer<C>) => {
      readArgument("consumer", consumer, callback)
      return intake.audience.add(consumer)
    },
    onRefused: (listener: (reason: WebhookRefusalReason) => unknown) => {
      readArgument("listener", listener, callback)
      return intake.onRefused(listener)
    },
    drain: async (server?: ClosableServer, settings?: DrainOptions) => {
      if (server !== undefined) readArgument("server", server, closable)
      const { timeout = 60_000 } = readOptions(settings, { timeout: milliseconds() }, "drain.")
      return drain(intake, server, timeout)
    }
  })
  return Object.defineProperty(receiver, intakeOf, { value: intake }) as typeof receiver & {
    readonly [intakeOf]: Intake<C>
  }
}

const closable = withMethods(
  "a server that can be closed, such as createServer() of node:http makes",
  "close"
)

const receive = async <C extends AnyCatalog>(
  intake: Intake<C>,
  body: unknown,
  options: ReceiveOptions | undefined
): Promise<WebhookAnswer> => {
  const { path, signal } = readOptions(options, { path: text, signal: abortSignal }, "receive.")
  const visit = intake.admitBody(path)
  if ("status" in visit) return visit
  return answerVisit(visit, signal, () => intake.take(visit, body))
}

const toResponse = ({ status, headers }: WebhookAnswer): Response => new Response(null, { status, headers })
