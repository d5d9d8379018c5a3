import { type Action, type AnyCatalog, type AnyEvent, createClient, noRetry } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { describe, expect, it } from "vitest"
import type { FakeLiveChat } from "./fake-livechat.ts"
import type { Calls } from "./test-support/calls.ts"
import { calls3_0 } from "./test-support/calls-3.0.ts"
import { calls3_6 } from "./test-support/calls-3.6.ts"
import { createFake } from "./test-support/fake.ts"

// Every action of the catalog is called once; what it answers, pushes and posts is held against the catalog.

interface Played {
  readonly catalog: typeof v3_0 | typeof v3_6
  readonly calls: Calls
  /** What a webhook carries. */
  readonly carried: (webhook: Webhook) => unknown
  /** Events that nobody but one agent is told of, though the actions name them. */
  readonly pushedOnly: ReadonlySet<string>
}

interface Webhook {
  readonly action: string
  readonly data?: unknown
  readonly payload?: unknown
}

const played: readonly Played[] = [
  {
    catalog: v3_0,
    calls: calls3_0,
    carried: ({ data }) => data,
    pushedOnly: new Set(["follow_chat"])
  },
  { catalog: v3_6, calls: calls3_6, carried: ({ payload }) => payload, pushedOnly: new Set() }
]

/** Events that only somebody else sees: the author of a typing indicator is not told. */
const toldToOthers = new Set(["incoming_typing_indicator"])

interface AnyClient {
  call(action: string, payload: object): Promise<unknown>
}

const seenBy = async (fake: FakeLiveChat, posted: Webhook[], { catalog, calls, carried }: Played) => {
  const actions: Readonly<Record<string, Action>> = catalog.actions
  const events: Readonly<Record<string, AnyEvent>> = catalog.events
  const options = { retry: noRetry, validate: "strict" } as const
  const transport = fake.rtmTransport({ catalog })
  const client = createClient<AnyCatalog, "rtm">(catalog, transport, options) as unknown as AnyClient
  const web = createClient<AnyCatalog, "web">(catalog, fake.webTransport({ catalog }), options)
  const pushes: { action: string; payload: unknown }[] = []
  transport.pushes.subscribe((push) => pushes.push(push))
  await client.call("ping", {})
  const problems: unknown[] = []
  const caused = new Map<string, { push: Set<string>; webhook: Set<string> }>()
  for (const [action, payload] of calls) {
    pushes.length = 0
    posted.length = 0
    const over = actions[action]?.via.includes("rtm") === true ? client : (web as unknown as AnyClient)
    // A second login on a connection is refused; the first one is the client's own.
    if (action !== "login") await over.call(action, payload)
    await fake.clock.advance(0)
    const webhooks = [...posted]
    caused.set(action, {
      push: new Set(pushes.map((push) => push.action)),
      webhook: new Set(webhooks.map((webhook) => webhook.action))
    })
    for (const { action: event, payload: told } of [
      ...pushes,
      ...webhooks.map((webhook) => ({ action: webhook.action, payload: carried(webhook) }))
    ]) {
      const issue = events[event]?.check?.(told)
      if (events[event] === undefined || issue !== undefined) problems.push({ action, event, issue })
    }
  }
  return { problems, caused }
}

const run = async (version: Played) => {
  const posted: Webhook[] = []
  const fake = createFake({
    fetch: async (request) => {
      posted.push((await request.json()) as Webhook)
      return new Response()
    }
  })
  for (const { name: action, via } of Object.values<AnyEvent>(version.catalog.events)) {
    if (!via.includes("webhook")) continue
    fake.registerWebhook({
      url: "https://x.example.com",
      action,
      secret: "s",
      version: version.catalog.version
    })
  }
  return seenBy(fake, posted, version)
}

describe.each(played)("the fake and the catalog of v$catalog.version", (version) => {
  const actions: Readonly<Record<string, Action>> = version.catalog.actions
  const events: Readonly<Record<string, AnyEvent>> = version.catalog.events

  it("have the same actions", () => {
    const called = version.calls.map(([action]) => action)
    expect(called.toSorted()).toEqual(Object.keys(actions).toSorted())
  })

  it("agree on answers, pushes and webhooks", async () => {
    const { problems, caused } = await run(version)
    expect(problems).toEqual([])
    for (const [action, { push, webhook }] of caused) {
      const { triggers } = actions[action]!
      // Where there is a choice, one of the named events came.
      const pushed = triggers.push.filter((event) => !toldToOthers.has(event))
      // The client's own login came before anybody looked.
      expect
        .soft([action, action === "login" || pushed.length === 0 || pushed.some((event) => push.has(event))])
        .toEqual([action, true])
      const isPosted = triggers.webhook.length === 0 || triggers.webhook.some((event) => webhook.has(event))
      // What a follow brings is for one agent's eyes.
      expect.soft([action, isPosted || version.pushedOnly.has(action)]).toEqual([action, true])
      for (const event of webhook) expect.soft(events[event]?.via).toContain("webhook")
    }
  })
})
