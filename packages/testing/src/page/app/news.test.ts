import { expect, it } from "vitest"
import { newsIn } from "./news.ts"
import type { ChatEvent, Conversation } from "./protocol.ts"

const conversation = (...events: Partial<ChatEvent>[]): Conversation => ({
  customer: { id: "cleo" },
  active: true,
  left_out: 0,
  users: [
    { id: "cleo", type: "customer", name: "Cleo" },
    { id: "ada", type: "agent", name: "Ada" }
  ],
  threads: [
    {
      id: "T",
      active: true,
      created_at: "2026-01-01T00:00:00Z",
      events: events.map((event, index) => ({
        id: String(index),
        type: "message",
        created_at: "2026-01-01T00:00:00Z",
        ...event
      }))
    }
  ]
})

it("reads out what others have said since", () => {
  const before = conversation({ author_id: "ada", text: "Hello" })
  const now = conversation(
    { author_id: "ada", text: "Hello" },
    { author_id: "cleo", text: "Hi" },
    { author_id: "ada", text: "How are you?" },
    { text: "Ben joined" },
    { author_id: "ada", type: "rich_message" },
    { author_id: "gone", text: "Bye" }
  )
  expect(newsIn(before, now)).toBe("Ada: How are you?. Ben joined. Ada: rich message. Bye")
  expect(newsIn(now, now)).toBe("")
})
