import { expect, test } from "vitest"
import { describe } from "./describe.ts"
import { actionAbout } from "../v3.0/about.ts"
import { v3_0 } from "../v3.0/index.ts"
import { v3_0 as light } from "../v3.0/light.ts"
import { v3_6 } from "../v3.6/index.ts"

test("describe tells what there is to know of an action", () => {
  expect(describe(v3_0.actions.start_chat, actionAbout.start_chat).split("\n")).toEqual([
    "start_chat: Opens a new chat with its first thread.",
    "Transports: Web API and RTM API.",
    "Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`, `chats.conversation--my:rw`; " +
      "when chat.users is present also any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.",
    "Events: `incoming_chat_thread` (push and webhook).",
    "Idempotency: unsafe, is never repeated unless the server did not act: a repeat opens a second chat.",
    "Source: Web API and RTM API v3.0 methods pages, engineering README of v3.0 (2019-08-08) " +
      "(Web API: documented; RTM API: documented)."
  ])
})

test("describe does with the facts of an action", () => {
  expect(describe(v3_0.actions.ping)).toBe(
    [
      "ping",
      "Transports: RTM API.",
      "Scopes: none.",
      "Events: none.",
      "Idempotency: safe, may be repeated freely."
    ].join("\n")
  )
})

test("describe takes the facts of a light action from what documentation says", () => {
  const full = describe(v3_0.actions.start_chat, actionAbout.start_chat)
  expect(describe(light.actions.start_chat, actionAbout.start_chat)).toBe(full)
  // @ts-expect-error -- nothing says what it does
  expect(() => describe(light.actions.start_chat)).toThrow(
    "about: the light catalog says nothing more of start_chat"
  )
})

test("describe says when each scope lets through its own part", () => {
  expect(describe(v3_6.actions.list_routing_statuses)).toContain(
    "Scopes: `agents--all:ro`, `agents-bot--all:ro`, each for its own part of the answer."
  )
})
