import type { ApiError } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import { webApi } from "@agent-chat/web-api/effect"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"

/** The Web API as a service; its layer is chosen where the program is run. */
export const Chat = webApi(v3_6)

/** Where the program says what it does. */
export class Journal extends Context.Service<
  Journal,
  { readonly write: (subject: string, text: string) => Effect.Effect<void> }
>()("examples/Journal") {}

/** Tags the open threads in which the customer had the last word. Resolves to their ids. */
export const tagUnanswered = Effect.gen(function* () {
  const chat = yield* Chat
  const { chats_summary } = yield* chat.list_chats({ filters: { active: true }, limit: 100 })
  const found = yield* Effect.forEach(chats_summary, ({ id }) => tagIfUnanswered(id), { concurrency: 4 })
  return found.flat()
})

const tagIfUnanswered = (chat_id: string) =>
  Effect.gen(function* () {
    const chat = yield* Chat
    const journal = yield* Journal
    const { users, thread } = yield* chat.get_chat({ chat_id }, { timeout: 5_000 })
    // Notices of the service have no author, and nobody waits for an answer to them.
    const authors = (thread?.events ?? []).map((event) =>
      "author_id" in event ? event.author_id : undefined
    )
    const last = authors.findLast((id) => id !== undefined)
    const customer = users.find(({ type }) => type === "customer")
    if (thread?.active !== true || last !== customer?.id) return []
    yield* chat.tag_thread({ chat_id, thread_id: thread.id, tag: "unanswered" })
    yield* journal.write("tagged", `${thread.id}, the last word is the customer's`)
    return [thread.id]
  }).pipe(
    // A chat this agent may not read is no reason to stop; any other error is.
    Effect.catchTag("ApiError", (error) => skip(chat_id, error))
  )

const skip = (chat_id: string, error: ApiError) =>
  error.type === "authorization"
    ? Effect.gen(function* () {
        const journal = yield* Journal
        yield* journal.write("skipped", `${chat_id}, ${error.type}`)
        return []
      })
    : Effect.fail(error)
