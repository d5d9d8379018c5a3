import { expect, test } from "vitest"
import { v3_0 } from "../v3.0/index.ts"
import { v3_6 } from "../v3.6/index.ts"
import { locate } from "./place.ts"

test("reads the ids where the definition says they are", () => {
  const { place } = v3_6.events.incoming_chat
  const payload = { chat: { id: "C", thread: { id: "T" } }, chat_id: "other", id: "other" }
  expect(locate(place, payload)).toEqual({ chatId: "C", threadId: "T" })
  expect(locate(v3_6.events.chat_access_updated.place, { id: "C" })).toEqual({ chatId: "C" })
})

test("finds no place in fields that merely look like one", () => {
  expect(locate(v3_6.events.agent_updated.place, { id: "a", chat_id: "C", thread_id: "T" })).toEqual({})
})

test("an empty id is none", () => {
  const { place } = v3_6.events.user_added_to_chat
  expect(locate(place, { chat_id: "C", thread_id: "" })).toEqual({ chatId: "C" })
})

test("an access event belongs to a chat only if it is about one", () => {
  const { place } = v3_0.events.access_set
  expect(locate(place, { resource: "chat", id: "C" })).toEqual({ chatId: "C" })
  expect(locate(place, { resource: "group", id: "1" })).toEqual({})
})

test("nothing that is no object has a place", () => {
  for (const payload of [undefined, null, [], "x", { chat: null }]) {
    expect(locate(v3_6.events.incoming_chat.place, payload)).toEqual({})
  }
})
