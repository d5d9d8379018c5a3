import { screen } from "../screen.ts"

/** The same client, which prints each call as it ends. */
export const printCalls = <Client extends object>(
  transport: string,
  totals: { calls: number },
  client: Client
): Client =>
  new Proxy(client, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== "function" || typeof name !== "string") return member
      return async (...given: readonly unknown[]): Promise<unknown> => {
        const started = performance.now()
        const row = (ok: boolean, result: string): void =>
          screen.call({ action: name, transport, duration: performance.now() - started, result, ok })
        try {
          const answer: unknown = await Reflect.apply(member, target, given)
          totals.calls++
          row(true, summaryOf(answer))
          return answer
        } catch (error) {
          row(false, error instanceof Error ? error.message : String(error))
          throw error
        }
      }
    }
  })

/** The telling part of an answer. */
const summaryOf = (answer: unknown): string => {
  const { chat_id, thread_id, event_id, event, my_profile, chats_summary, id, thread } = (answer ?? {}) as {
    chat_id?: string
    thread_id?: string
    event_id?: string
    event?: { id: string }
    my_profile?: { id: string }
    chats_summary?: readonly unknown[]
    id?: string
    thread?: { events?: readonly unknown[] }
  }
  if (my_profile !== undefined) return `${my_profile.id}, ${chats_summary?.length ?? 0} chats`
  if (event_id !== undefined || event !== undefined) return `event ${event_id ?? event?.id}`
  if (thread !== undefined) return `${thread.events?.length ?? 0} events in chat ${id ?? "?"}`
  return chat_id === undefined ? "done" : `chat ${chat_id}, thread ${thread_id ?? "none"}`
}
