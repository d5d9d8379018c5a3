import {
  type Attributes,
  type BatchObservableCallback,
  type Context,
  context,
  type Meter,
  metrics,
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

/** What the gauges of a log read. */
export interface ObservedLog {
  groups(): Promise<
    readonly {
      readonly name: string
      readonly pending: number
      readonly oldest: number
      readonly inHand: number
      readonly repeated: number
      readonly dead: number
      readonly members: number
    }[]
  >
  health(): {
    readonly state: string
    readonly takeovers: number
    readonly bytes: number
    readonly joiner?: { readonly leads: boolean; readonly inboxLag: number }
  }
}

/**
 * Gauges of a log of events: for each group its backlog in events and the age of the oldest in seconds, what is in hand, was
 * repeated, is dead, and how many read it; and for the log its state, bytes, take-overs and inbox. Returns what ends them.
 * Needs the peer `@opentelemetry/api`.
 *
 * @example
 * ```ts
 * import { MemoryLog } from "@agent-chat/core/events"
 * import { observeLog } from "@agent-chat/core/telemetry"
 *
 * const log = new MemoryLog()
 * const end = observeLog(log)
 * ```
 */
export const observeLog = (
  log: ObservedLog,
  { meter = metrics.getMeter("@agent-chat/core") }: { readonly meter?: Meter } = {}
): (() => void) => {
  const gauge = (name: string, description: string, unit: string) =>
    meter.createObservableGauge(`agent_chat.log.${name}`, { description, unit })
  const pending = gauge("group.pending", "events that a group has not handled", "{event}")
  const lag = gauge("group.lag", "how long the oldest of them has been in the log", "s")
  const inHand = gauge("group.in_hand", "events that are being handled", "{event}")
  const repeated = gauge("group.repeated", "events that were handed out more than once", "{event}")
  const dead = gauge("group.dead", "events that a group gave up", "{event}")
  const members = gauge("group.members", "how many read a group", "{member}")
  const down = gauge("down", "1 while the log takes nothing", "1")
  const bytes = gauge("size", "what the log takes where it lies", "By")
  const takeovers = gauge("takeovers", "how often a member went on with what another had", "1")
  const inbox = gauge("inbox", "sightings that wait to be joined", "{sighting}")
  const all = [pending, lag, inHand, repeated, dead, members, down, bytes, takeovers, inbox]
  const read: BatchObservableCallback = async (result) => {
    const health = log.health()
    result.observe(down, health.state === "down" ? 1 : 0)
    result.observe(bytes, health.bytes)
    result.observe(takeovers, health.takeovers)
    if (health.joiner !== undefined) {
      result.observe(inbox, health.joiner.inboxLag, { leads: health.joiner.leads })
    }
    for (const group of await log.groups()) {
      const about = { group: group.name }
      result.observe(pending, group.pending, about)
      result.observe(lag, group.oldest / 1_000, about)
      result.observe(inHand, group.inHand, about)
      result.observe(repeated, group.repeated, about)
      result.observe(dead, group.dead, about)
      result.observe(members, group.members, about)
    }
  }
  meter.addBatchObservableCallback(read, all)
  return () => meter.removeBatchObservableCallback(read, all)
}
