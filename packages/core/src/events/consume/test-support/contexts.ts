import { v3_0 } from "../../../v3.0/index.ts"
import type { ConsumeHandler, ConsumeOptions } from "../consume.ts"
import { consume } from "./consume.ts"
import type { ConsumeContext } from "../consume-context.ts"
import { MemoryLog } from "../../logs/memory-log.ts"

/** A service that keeps what it is sent, and whose answers a test may lose. */
export const makeService = () => {
  const sent: { readonly custom_id: string; readonly text: string }[] = []
  const calls: string[] = []
  let loses = false
  type Options = { readonly lookFirst?: boolean; readonly signal?: AbortSignal }
  type Payload = { readonly event: { readonly custom_id?: string; readonly text: string } }
  const client = {
    catalog: v3_0,
    call: async (action: string, payload: Payload, { lookFirst = false, signal }: Options = {}) => {
      signal?.throwIfAborted()
      const { custom_id = "", text } = payload.event
      calls.push(lookFirst ? `look, ${action}` : action)
      const found = lookFirst && sent.find((one) => one.custom_id === custom_id)
      if (found) return { text: found.text }
      sent.push({ custom_id, text })
      if (loses) throw new Error("the answer was lost")
      return { text }
    },
    send_event: (_payload: Payload, _options?: Options): Promise<{ text: string }> =>
      Promise.reject(new Error("unused"))
  }
  return { client, sent, calls, lose: (value: boolean) => (loses = value) }
}

export const draft = (event: string) => ({ event, key: event, keyClass: "id" as const, partition: "chat" })

/** A log with consumers on it, one after another; the one before ends without finishing what it had. */
export const make = () => {
  const log = new MemoryLog<string>()
  const reported: unknown[] = []
  const live = (handler: ConsumeHandler<string>, options: ConsumeOptions<string> = {}) => {
    const end = new AbortController()
    const dying = {
      subscribe: (...[group, given]: Parameters<MemoryLog<string>["subscribe"]>) =>
        log.subscribe(group, { ...given, signal: AbortSignal.any([given.signal, end.signal]) })
    }
    const proxy = new Proxy(log, {
      get: (target, name) => (name === "subscribe" ? dying.subscribe : Reflect.get(target, name, target))
    })
    consume(
      proxy,
      handler,
      { from: "earliest", retryDelay: () => 1, ...options },
      {
        report: (_trouble, cause) => reported.push(cause)
      }
    )
    return () => end.abort()
  }
  return { log, live, reported }
}

export const message = (text: string) => ({ event: { text } })

/** What a handler gets from its context, or is told by it. */
export const use = async (run: (context: ConsumeContext) => unknown): Promise<unknown> => {
  const { log, live } = make()
  const used = new Promise<unknown>((resolve) => {
    live(async (_event, context) => resolve(await run(context)), {
      retries: 0,
      onDead: (_, cause) => resolve(cause)
    })
  })
  await log.append([draft("one")])
  return used
}
