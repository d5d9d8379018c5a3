import { describe, expect, test } from "vitest"
import { Catalog } from "./catalog.ts"
import { requiredScopes } from "./required-scopes.ts"
import { v3_0 } from "../v3.0/index.ts"
import { v3_0 as light } from "../v3.0/light.ts"
import { v3_6 } from "../v3.6/index.ts"

const conversation = [
  "chats.conversation--all:rw",
  "chats.conversation--access:rw",
  "chats.conversation--my:rw"
]
const chats = ["chats--all:rw", "chats--access:rw", "chats--my:rw"]

describe("requiredScopes", () => {
  test("asks for one scope of every set that the actions need, naming the actions", () => {
    expect(requiredScopes(Catalog.pick(v3_0, ["send_event", "follow_chat", "close_thread", "ping"]))).toEqual(
      [
        { anyOf: conversation, actions: ["send_event"] },
        { anyOf: chats, actions: ["follow_chat", "close_thread"] }
      ]
    )
  })

  test("names conditional scopes with their condition, or only where a payload meets it", () => {
    const picked = Catalog.pick(v3_0, ["start_chat"])
    const always = { anyOf: conversation, actions: ["start_chat"] }
    const withUsers = { anyOf: chats, actions: ["start_chat"], when: "chat.users is present" }
    expect(requiredScopes(picked)).toEqual([always, withUsers])
    expect(requiredScopes(picked, {})).toEqual([always])
    expect(requiredScopes(picked, { chat: { users: [{ id: "c", type: "customer" }] } })).toEqual([
      always,
      withUsers
    ])
  })

  test("does not claim that one of several is enough where each lets through its own part", () => {
    expect(requiredScopes(Catalog.pick(v3_6, ["list_routing_statuses", "set_away_status"]))).toEqual([
      { anyOf: ["agents--all:ro"], actions: ["list_routing_statuses"], partial: true },
      { anyOf: ["agents-bot--all:ro"], actions: ["list_routing_statuses"], partial: true },
      { anyOf: ["agents--my:rw"], actions: ["set_away_status"] }
    ])
  })

  test("says that a light catalog knows no scopes", () => {
    // @ts-expect-error -- a light catalog has no scopes
    expect(() => requiredScopes(light)).toThrow(
      "a light catalog does not say which scopes activate_chat needs"
    )
  })

  test("says so when it is given no catalog", () => {
    const none = undefined as never
    for (const ask of [() => requiredScopes(none), () => Catalog.pick(none, ["login" as never])])
      expect(ask).toThrow(expect.objectContaining({ _tag: "ConfigurationError", option: "catalog" }))
  })
})
