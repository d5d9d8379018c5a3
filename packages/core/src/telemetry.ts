import {
  type Attributes,
  type Context,
  context,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer
} from "@opentelemetry/api"
import type { AgentChatError } from "./errors.ts"
import { isFields } from "./json.ts"
import { type OptionRules, readOptions } from "./options.ts"
import type { Observer } from "./calls/observer.ts"

export {
  type FiguresOptions,
  observeEvents,
  type ObservedEvents,
  type ObservedHandling,
  type ObservedLog,
  observeLog
} from "./gauges.ts"

/** What spans are made with. */
export interface OpenTelemetryOptions {
  /** The tracer named `@agent-chat/core` of the global provider unless set. */
  readonly tracer?: Tracer | undefined
  /** Added to the span of every call, such as `server.address`. */
  readonly attributes?: Attributes | undefined
}

const rules: OptionRules<OpenTelemetryOptions> = {
  tracer: {
    expected: "a tracer, as trace.getTracer() makes it",
    read: (value) => (typeof (value as Partial<Tracer> | null)?.startSpan === "function" ? value : undefined)
  },
  attributes: {
    expected: "an object of attributes, such as { 'server.address': 'example.com' }",
    read: (value) => (isFields(value) ? value : undefined)
  }
}

interface OpenSpans {
  readonly call: Span
  /** The context in which attempts are children of the call. */
  readonly context: Context
  attempt: Span | undefined
}

/**
 * An observer that makes spans: one per call, by the conventions for remote procedure calls, and in it one per attempt,
 * over the Web API by those for HTTP. Needs the peer `@opentelemetry/api`. Payloads and tokens are never recorded.
 *
 * @example
 * ```ts
 * import { openTelemetry } from "@agent-chat/core/telemetry"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createWebApi } from "@agent-chat/web-api"
 *
 * const client = createWebApi(v3_6, { token: "dal:token", observe: openTelemetry() })
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const openTelemetry = (options: OpenTelemetryOptions = {}): Observer => {
  const { tracer = trace.getTracer("@agent-chat/core"), attributes = {} } = readOptions(options, rules)
  const open = new Map<string, OpenSpans>()

  const begin = ({ action, call }: { action: string; call: string }): OpenSpans => {
    const span = tracer.startSpan(action, {
      kind: SpanKind.CLIENT,
      attributes: { "rpc.system.name": "agent-chat", "rpc.method": action, ...attributes }
    })
    const spans = { call: span, context: trace.setSpan(context.active(), span), attempt: undefined }
    open.set(call, spans)
    return spans
  }
  const end = (call: string, finish: (spans: OpenSpans) => void): void => {
    const spans = open.get(call)
    if (spans === undefined) return
    open.delete(call)
    finish(spans)
    spans.attempt?.end()
    spans.call.end()
  }

  return {
    onRequest: (info) => {
      const spans = open.get(info.call) ?? begin(info)
      const web = info.via === "web"
      spans.attempt = tracer.startSpan(
        web ? "POST" : "attempt",
        {
          kind: SpanKind.CLIENT,
          attributes: {
            ...(web ? { "http.request.method": "POST" } : { "rpc.method": info.action }),
            ...(web && info.attempt > 1 ? { "http.request.resend_count": info.attempt - 1 } : {})
          }
        },
        spans.context
      )
    },
    onRetry: ({ call, delay, error }) => {
      const spans = open.get(call)
      if (spans === undefined) return
      if (spans.attempt !== undefined) fail(spans.attempt, error)
      spans.attempt?.end()
      spans.attempt = undefined
      spans.call.addEvent("retry", { "agent_chat.retry.delay": delay, "error.type": typeOf(error) })
    },
    onReply: ({ call, status }) => {
      end(call, (spans) => {
        if (status !== undefined) spans.attempt?.setAttribute("http.response.status_code", status)
      })
    },
    onError: (info) => {
      // A call that was refused before its first attempt has no span yet.
      if (!open.has(info.call)) begin(info)
      end(info.call, (spans) => {
        if (spans.attempt !== undefined) fail(spans.attempt, info.error)
        fail(spans.call, info.error)
        spans.call.setAttribute("agent_chat.delivery", info.error.delivery)
      })
    },
    onAbort: ({ call }) => {
      end(call, (spans) => {
        for (const span of [spans.attempt, spans.call]) span?.setAttribute("error.type", "aborted")
      })
    }
  }
}

const typeOf = (error: AgentChatError): string => (error._tag === "ApiError" ? error.type : error._tag)

const fail = (span: Span, error: AgentChatError): void => {
  span.setStatus({ code: SpanStatusCode.ERROR, message: error.message })
  span.setAttribute("error.type", typeOf(error))
  if (error._tag === "ApiError" && error.status !== undefined) {
    span.setAttribute("http.response.status_code", error.status)
  }
}
