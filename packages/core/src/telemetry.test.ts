import { context, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api"
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks"
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createClient } from "./clients/promise.ts"
import { openTelemetry } from "./telemetry.ts"
import type { Transport, TransportReply } from "./catalog/transport.ts"
import { v3_0 } from "./v3.0/index.ts"

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
})
afterAll(() => {
  context.disable()
})

const refused: TransportReply = { ok: false, error: { type: "too_many_requests", message: "" }, status: 429 }
const accepted: TransportReply = { ok: true, payload: {}, status: 200 }

const traced = (...replies: (TransportReply | Promise<TransportReply>)[]) => {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  const tracer = provider.getTracer("test")
  const transport: Transport<"web"> = { kind: "web", execute: async () => replies.shift()! }
  const observe = openTelemetry({ tracer, attributes: { "server.address": "api.test" } })
  const client = createClient(v3_0, transport, {
    observe,
    retry: ({ error }) => (error.retryable ? 0 : undefined)
  })
  return { client, exporter, tracer }
}

describe("openTelemetry", () => {
  it("makes a span per call, with a span per attempt in it", async () => {
    const { client, exporter, tracer } = traced(refused, accepted)
    await tracer.startActiveSpan("caller", async (caller) => {
      await client.close_thread({ chat_id: "secret-chat" })
      caller.end()
    })
    const [first, second, call, caller] = exporter.getFinishedSpans()
    expect([first, second, call, caller].map((span) => span?.name)).toEqual([
      "POST",
      "POST",
      "close_thread",
      "caller"
    ])
    expect(call!.parentSpanContext?.spanId).toBe(caller!.spanContext().spanId)
    expect(first!.parentSpanContext?.spanId).toBe(call!.spanContext().spanId)
    expect(second!.parentSpanContext?.spanId).toBe(call!.spanContext().spanId)
    expect(call).toMatchObject({
      kind: SpanKind.CLIENT,
      attributes: {
        "rpc.system.name": "agent-chat",
        "rpc.method": "close_thread",
        "server.address": "api.test"
      },
      status: { code: SpanStatusCode.UNSET },
      events: [{ name: "retry", attributes: { "error.type": "too_many_requests" } }]
    })
    expect(first).toMatchObject({
      kind: SpanKind.CLIENT,
      attributes: {
        "http.request.method": "POST",
        "http.response.status_code": 429,
        "error.type": "too_many_requests"
      },
      status: { code: SpanStatusCode.ERROR }
    })
    expect(second!.attributes).toEqual({
      "http.request.method": "POST",
      "http.request.resend_count": 1,
      "http.response.status_code": 200
    })
    expect(JSON.stringify(exporter.getFinishedSpans().map(({ attributes }) => attributes))).not.toContain(
      "secret"
    )
  })

  it("ends the spans of a call that fails, with what became of it", async () => {
    const { client, exporter } = traced({ ok: false, error: { type: "validation", message: "" } })
    await client.safe.close_thread({ chat_id: "C" })
    const [attempt, call] = exporter.getFinishedSpans()
    expect(attempt!.status.code).toBe(SpanStatusCode.ERROR)
    expect(call).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      attributes: { "error.type": "validation", "agent_chat.delivery": "rejected" }
    })
  })

  it("makes a span for a call that was refused before it was sent", async () => {
    const { client, exporter } = traced()
    await client.safe.close_thread({ chat_id: 1 } as never)
    expect(exporter.getFinishedSpans()).toMatchObject([
      { name: "close_thread", attributes: { "error.type": "InvalidRequestError" } }
    ])
  })

  it("ends the spans of a call that is aborted", async () => {
    const { client, exporter } = traced(new Promise(() => {}))
    const controller = new AbortController()
    const promise = client.close_thread({ chat_id: "C" }, { signal: controller.signal })
    controller.abort("no")
    await expect(promise).rejects.toBe("no")
    expect(exporter.getFinishedSpans()).toMatchObject([
      { name: "POST", attributes: { "error.type": "aborted" } },
      { name: "close_thread", attributes: { "error.type": "aborted" } }
    ])
  })

  it("takes the tracer of the global provider unless it is given one", async () => {
    const exporter = new InMemorySpanExporter()
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
    )
    const transport: Transport<"rtm"> = { kind: "rtm", execute: async () => accepted }
    await createClient(v3_0, transport, { observe: [openTelemetry(), {}] }).ping()
    trace.disable()
    expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual(["attempt", "ping"])
  })
})

it("refuses options that are none", () => {
  for (const options of [{ tracers: 1 }, { tracer: {} }, { attributes: "x" }, { tracer: null }]) {
    expect(() => openTelemetry(options as never)).toThrow(
      expect.objectContaining({ _tag: "ConfigurationError", option: Object.keys(options)[0] })
    )
  }
})
