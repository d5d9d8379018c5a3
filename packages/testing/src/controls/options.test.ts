import { ConfigurationError } from "@agent-chat/core"
import { describe, expect, it } from "vitest"
import type { FakeLiveChat } from "../fake-livechat.ts"
import { defaultWorld } from "../service/default-world.ts"
import { chatId, createFake } from "../test-support/fake.ts"

/** Somebody who writes JavaScript, or another name. */
type Untyped = Record<string, (...given: unknown[]) => unknown>

const hook = { url: "https://x.example.com", action: "incoming_event", secret: "s" }
const world = defaultWorld()

const refused: readonly (readonly [what: string, does: (fake: Untyped) => unknown, says: RegExp])[] = [
  ["an unknown fault option", (fake) => fake["fail"]?.("*", "internal", { time: 1 }), /time: .*mean times/],
  ["a fault that never strikes", (fake) => fake["stall"]?.("*", { times: 0 }), /times: give/],
  ["a fault without an error", (fake) => fake["fail"]?.("*"), /type: give/],
  ["an error that is none", (fake) => fake["fail"]?.("*", { typ: "x" }), /typ: .*mean type/],
  [
    "a login refused with an unknown option",
    (fake) => fake["rejectLogin"]?.("internal", { tmes: 1 }),
    /tmes/
  ],
  ["a delay that is no time", (fake) => fake["delay"]?.("*", Number.NaN), /ms: give/],
  ["a delay that acts", (fake) => fake["delay"]?.("*", 5, { acts: true }), /acts/],
  ["a gateway without a status", (fake) => fake["gateway"]?.("*", {}), /status: give/],
  ["a gateway with an unknown option", (fake) => fake["gateway"]?.("*", { status: 503, bodi: "" }), /bodi/],
  ["a rate of nothing", (fake) => fake["limitRate"]?.("*", {}), /perSecond: give/],
  [
    "an unknown option of a limit",
    (fake) => fake["limitConnections"]?.(1, { evict: true }),
    /evict: .*evicts/
  ],
  ["an unknown option of a webhook", (fake) => fake["registerWebhook"]?.({ ...hook, filter: {} }), /filters/],
  ["a webhook to nowhere", (fake) => fake["registerWebhook"]?.({ ...hook, url: "nowhere" }), /url: give/],
  ["no webhook", (fake) => fake["registerWebhook"]?.({}), /url: give/],
  [
    "an unknown option of a token",
    (fake) => fake["addToken"]?.({ token: "x", agent_id: "y", scope: [] }),
    /scopes/
  ],
  ["no token", (fake) => fake["addToken"]?.({}), /token: give/],
  ["a token that is none", (fake) => fake["revokeToken"]?.(), /token: give/],
  ["a region that is none", (fake) => fake["moveTo"]?.("mars"), /region: give/],
  ["a reason that is none", (fake) => fake["disconnect"]?.(5), /reason: give/],
  ["a frame that is no text", (fake) => fake["sendRaw"]?.({}), /frame: give/],
  ["nothing to announce", (fake) => fake["announce"]?.("incoming_event"), /payload: give/],
  [
    "an unknown option of an announcement",
    (fake) => fake["announce"]?.("tag_deleted", {}, { versoin: "3.6" }),
    /version/
  ],
  [
    "a day there is not",
    (fake) => fake["announceEnd"]?.("3.6", { stage: "legacy", date: "2027-13-45" }),
    /date: give/
  ],
  ["half an ending", (fake) => fake["announceEnd"]?.("3.6", { stage: "legacy" }), /date: give/],
  [
    "an unknown fact of a customer",
    (fake) => fake["customer"]?.("zoe", { nmae: "Zoe" }),
    /nmae: there is no such option/
  ],
  ["a customer's id that is none", (fake) => fake["customer"]?.(5), /id: give/],
  ["a world that is none", (fake) => fake["restore"]?.(undefined), /world: it is no object/],
  ["a world with a part that is none", (fake) => fake["restore"]?.({ chats: 5 }), /chats should be an array/],
  [
    "a world of users who are not there",
    (fake) => fake["restore"]?.({ ...world, agents: [] }),
    /no agent of this world/
  ],
  ["an unknown option of a transport", (fake) => fake["webTransport"]?.({ tokn: "x" }), /tokn: .*mean token/],
  ["an unknown option of a connection", (fake) => fake["rtmTransport"]?.({ tokn: "x" }), /tokn: .*mean token/]
]

describe("a control is told", () => {
  it.each(refused)("nothing it does not know: %s", (_what, does, says) => {
    const fake = createFake()
    const before = fake.snapshot()
    expect(() => does(fake as unknown as Untyped)).toThrow(ConfigurationError)
    expect(() => does(fake as unknown as Untyped)).toThrow(says)
    expect(fake.snapshot()).toEqual(before)
  })

  it.each([
    ["a world", () => createFake({ world: { chats: [{ id: 5 }] } as never }), /chats\[0\]/],
    ["a world with an unknown part", () => createFake({ world: { chatz: [] } as never }), /mean chats/]
  ])("nothing it does not know, from the start: %s", (_what, makes, says) => {
    expect(makes).toThrow(ConfigurationError)
    expect(makes).toThrow(says)
  })
})

describe("a customer does nothing that is none:", () => {
  it.each([
    ["says no text", (nina: Untyped) => nina["says"]?.(5), /text: give/],
    ["says nothing", (nina: Untyped) => nina["says"]?.(""), /text: give/],
    ["starts with an object", (nina: Untyped) => nina["startsChat"]?.({ text: "hi" }), /text: give/],
    ["visits an object", (nina: Untyped) => nina["visits"]?.({ url: "https://x.example.com" }), /url: give/],
    ["rates with a word", (nina: Untyped) => nina["rates"]?.("good"), /score: give 0 or 1/],
    ["hears with an unknown option", (nina: Untyped) => nina["hears"]?.("x", { timeOut: 1 }), /timeout/]
  ])("%s", (_what, does, says) => {
    const nina = createFake().customer("nina") as unknown as Untyped
    expect(() => does(nina)).toThrow(says)
  })

  it("waits without end for what it hears with Infinity", async () => {
    const fake = createFake()
    const cleo = fake.customer("b7eff798-f8df-4364-8059-649c35c9ed0c")
    const heard = cleo.hears("at last", { timeout: Number.POSITIVE_INFINITY })
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    say(fake, "at last")
    expect(await heard).toBe("at last")
  })
})

const say = (fake: FakeLiveChat, text: string) =>
  void fake.webTransport().execute({
    id: "1",
    action: "send_event",
    encoding: "json",
    payload: { chat_id: chatId, event: { type: "message", text, recipients: "all" } }
  })

describe("the clock", () => {
  it("is off by numbers, and goes forward only", async () => {
    const { clock } = createFake()
    expect(() => {
      clock.skew = Number.NaN
    }).toThrow(/skew: give a number/)
    await expect(clock.advance(-1)).rejects.toThrow(/ms: give/)
    await expect(clock.advance(Number.NaN)).rejects.toThrow(/ms: give/)
  })
})
