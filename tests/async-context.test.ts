// What runs for a call runs in the async context of its caller.
import { AsyncLocalStorage } from "node:async_hooks"
import { ConnectionError, createClient, Credentials, Limiter, type Transport } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi } from "@agent-chat/web-api"
import { describe, expect, it } from "vitest"

const tenant = new AsyncLocalStorage<string>()

describe("a token function", () => {
  it("asks each in the async context of its caller", async () => {
    const credentials = new Credentials({
      regionOf: () => undefined,
      token: async (rejected) => {
        await Promise.resolve()
        return `${tenant.getStore()}${rejected === undefined ? "" : ":new"}`
      }
    })
    const as = (name: string) => tenant.run(name, async () => credentials.identity())
    const [a, b] = await Promise.all([as("a"), as("b")])
    expect([a.token, b.token]).toEqual(["a", "b"])
    // One of them gets another token; that is none of the other's.
    expect(await tenant.run("a", () => credentials.refresh(a))).toBe(true)
    expect((await as("a")).token).toBe("a:new")
    expect((await as("b")).token).toBe("b")
    expect(await tenant.run("b", () => credentials.refresh(b))).toBe(true)
    expect((await as("b")).token).toBe("b:new")
  })

  it("answers for the caller of each of many concurrent calls", async () => {
    const sent = new Set<string | null>()
    const client = createWebApi(v3_0, {
      fetch: async (input, init) => {
        sent.add(new Request(input, init).headers.get("Authorization"))
        return Response.json({ customers: [], total_customers: 0 })
      },
      token: async () => {
        await new Promise((resolve) => setTimeout(resolve, 1))
        return `dal:${tenant.getStore()}`
      }
    })
    const names = Array.from({ length: 20 }, (_, index) => `tenant-${index}`)
    await Promise.all(names.map((name) => tenant.run(name, () => client.get_customers({}))))
    await client.get_customers({}, { token: "dal:of-its-own" })
    await client.close()
    expect(sent).toEqual(new Set([...names.map((name) => `Bearer dal:${name}`), "Bearer dal:of-its-own"]))
  })
})

describe("what runs for a call", () => {
  /** Fails the first attempt of each call with a timeout, the second with a refusal, and then answers. */
  const transport = (attempts = new Map<unknown, number>()): Transport<"web"> => ({
    kind: "web",
    takesToken: true,
    execute: (request, signal) => {
      const { chat_id } = request.payload as { chat_id: string }
      const attempt = (attempts.get(chat_id) ?? 0) + 1
      attempts.set(chat_id, attempt)
      request.onSent?.()
      if (attempt === 1)
        return new Promise((_resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason as Error))
        })
      if (attempt > 2) return Promise.resolve({ ok: true, payload: {} })
      return Promise.resolve({ ok: false, error: { type: "internal", message: "no" } })
    }
  })

  it("runs in its caller's context, over timeouts, repeats, queues and an abort", async () => {
    const seen: string[] = []
    const saw = (what: string) => () => void seen.push(`${tenant.getStore()}: ${what}`)
    const observe = {
      onRequest: saw("request"),
      onRetry: saw("retry"),
      onReply: saw("reply"),
      onAbort: saw("abort")
    }
    const retry = ({ attempts }: { attempts: number }) => {
      saw("policy")()
      return attempts * 5
    }
    // One at a time: the place of one is freed by another.
    const limiter = new Limiter(transport(), { maxConcurrent: 1 })
    const client = createClient(v3_0, limiter, { observe, retry, timeout: 20, validate: "off" })
    const names = ["a", "b", "c"]
    const controller = new AbortController()
    const aborted = tenant.run("d", () =>
      client.close_thread({ chat_id: "d" }, { signal: controller.signal })
    )
    const calls = names.map((name) => tenant.run(name, () => client.close_thread({ chat_id: name })))
    tenant.run("somebody else", () => setTimeout(() => controller.abort("no"), 5))
    await expect(aborted).rejects.toBe("no")
    await Promise.all(calls)
    const of = (name: string) =>
      seen.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(3))
    const wanted = ["request", "policy", "retry", "request", "policy", "retry", "request", "reply"]
    for (const name of names) expect([name, of(name)]).toEqual([name, wanted])
    expect(of("d")).toEqual(["request", "abort"])
    expect(seen).toHaveLength(3 * wanted.length + 2)
  })

  it("runs there, whatever context a transport without promises answers in", async () => {
    const seen: string[] = []
    const saw = (what: string) => () => void seen.push(`${tenant.getStore()}: ${what}`)
    const execute = (): never => {
      throw new Error("there is dispatch")
    }
    let attempts = 0
    const replies: Transport<"web"> = {
      kind: "web",
      execute,
      cancel: () => undefined,
      dispatch: (_request, taker) =>
        tenant.run("the socket", () => {
          const refusal = { ok: false, error: { type: "internal", message: "no" } } as const
          if (++attempts < 3) setTimeout(() => taker.onReply(refusal), 1)
          else setTimeout(() => taker.onReply({ ok: true, payload: {} }), 1)
        })
    }
    const observe = { onRequest: saw("request"), onRetry: saw("retry"), onReply: saw("reply") }
    const client = createClient(v3_0, replies, { observe, retry: () => 1, validate: "off" })
    await tenant.run("a", () => client.get_chat_threads({ chat_id: "a" }))
    const wanted = ["request", "retry", "request", "retry", "request", "reply"]
    expect(seen).toEqual(wanted.map((what) => `a: ${what}`))
  })

  it("asks for the token of each attempt there, also where the call waited for its turn", async () => {
    const asked: unknown[] = []
    const credentials = new Credentials({
      regionOf: () => undefined,
      token: async () => {
        await Promise.resolve()
        asked.push(tenant.getStore())
        return `dal:${tenant.getStore()}`
      }
    })
    const sent: string[] = []
    const inner: Transport<"web"> = {
      kind: "web",
      execute: async (request) => {
        const { token } = await credentials.identity()
        sent.push(`${(request.payload as { chat_id: string }).chat_id} ${token}`)
        throw new ConnectionError({ reason: "lost", delivery: "unknown" })
      }
    }
    const limited = new Limiter(inner, { maxConcurrent: 1 })
    const client = createClient(v3_0, limited, { retry: ({ attempts }) => (attempts < 3 ? 1 : undefined) })
    const names = ["a", "b", "c", "d"]
    await Promise.all(
      names.map((name) => tenant.run(name, () => client.safe.close_thread({ chat_id: name })))
    )
    expect(sent).toHaveLength(12)
    for (const line of sent) expect(line).toMatch(/^(\w) dal:\1$/)
    expect(asked).toHaveLength(12)
  })
})
