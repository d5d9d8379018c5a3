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
  const { chat, event, my_profile, chats_summary } = (answer ?? {}) as {
    chat?: { id: string; thread?: { id: string }; threads?: readonly { events?: readonly unknown[] }[] }
    event?: { id: string; order?: number }
    my_profile?: { id: string }
    chats_summary?: readonly unknown[]
  }
  if (my_profile !== undefined) return `${my_profile.id}, ${chats_summary?.length ?? 0} chats`
  if (event !== undefined) return `event ${event.id}, order ${event.order ?? "?"}`
  if (chat?.threads !== undefined) {
    const count = chat.threads.reduce((sum, thread) => sum + (thread.events?.length ?? 0), 0)
    return `${count} events in chat ${chat.id}`
  }
  return chat === undefined ? "done" : `chat ${chat.id}, thread ${chat.thread?.id ?? "none"}`
}
