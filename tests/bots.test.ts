// Whoever writes a bot starts from these: none of them may answer a colleague, repeat a note to the customer, or talk to
// another bot.
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Client } from "@agent-chat/core"
import { type EventStream, joinEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { FakeLiveChat, type World } from "@agent-chat/testing"
import { expect, it } from "vitest"

const agents = ["bot@example.com", "ben@example.com", "0f1e2d3c4b5a"].map((id) => ({
  id,
  name: id,
  permission: "normal" as const,
  group_ids: [0],
  routing_status: id === "bot@example.com" ? ("accepting_chats" as const) : ("not_accepting_chats" as const)
}))
const world: Partial<World> = {
  agents,
  tokens: agents.map(({ id }) => ({ token: `token-${id}`, agent_id: id })),
  chats: []
}

type Bot = (chat: Client<typeof v3_6>, events: EventStream<typeof v3_6>, options?: object) => unknown

/** A bot as an example exports it. */
const load = async (example: string, name: string): Promise<Bot> => {
  const file = new URL(`../examples/${example}/${example}.ts`, import.meta.url)
  return ((await import(file.href)) as Readonly<Record<string, Bot>>)[name]!
}

const bots = [
  ["echo-bot", "echoBot", undefined, /^You said: open/],
  [
    "hand-over-bot",
    "handOverBot",
    { botId: "bot@example.com", peopleGroup: 0, answers: { open: "From 9 to 17." } },
    /^From 9 to 17/
  ]
] as const

it.each(bots)("%s answers customers, and nobody else", async (example, name, options, answer) => {
  const bot = await load(example, name)
  await using fake = await FakeLiveChat.start({ world })
  const login = (id: string) => createRtm(v3_6, { token: `token-${id}`, url: fake.rtmUrlOf("3.6") })
  await using rtm = login("bot@example.com")
  await using ben = login("ben@example.com")
  await using other = login("0f1e2d3c4b5a")
  await using events = joinEvents({ rtm })
  await rtm.connect()
  bot(rtm, events, options)
  const nina = fake.customer("nina", { name: "Nina" })
  const { chat_id } = nina.says("open?")
  await nina.hears(answer)
  for (const { id } of agents.slice(1)) {
    // Whoever writes has to be in the chat.
    await rtm.add_user_to_chat({ chat_id, user_id: id, user_type: "agent", visibility: "all" })
  }
  for (const [agent, visibility] of [
    [ben, "agents"],
    [ben, "all"],
    [other, "all"]
  ] as const) {
    await agent.send_event({ chat_id, event: { type: "message", text: "open, I think", visibility } })
  }
  nina.says("open on Sunday?")
  await expect.poll(() => nina.heard.filter((text) => answer.test(text))).toHaveLength(2)
  const { thread } = await ben.get_chat({ chat_id })
  const answers = (thread?.events ?? []).filter(
    (event) =>
      event.deleted !== true &&
      event.type === "message" &&
      event.author_id === "bot@example.com" &&
      answer.test(event.text)
  )
  expect(answers).toHaveLength(2)
})

/** What a program hands to `consume` and `subscribe`. */
const handlersIn = (code: string): readonly string[] =>
  [...code.matchAll(/(?:consume|subscribe)\(/g)].map(({ index, 0: { length } }) => {
    let end = index + length
    for (let open = 1; open > 0 && end < code.length; end++) {
      if (code[end] === "(") open++
      else if (code[end] === ")") open--
    }
    return code.slice(index, end)
  })

it("every program in the documents that answers events answers customers", () => {
  const root = fileURLToPath(new URL("..", import.meta.url))
  const pages = globSync(["README.md", "docs/*.md", "docs/guides/*.md", "packages/*/README.md"], {
    cwd: root
  })
  const programs = pages.flatMap((page) =>
    [...readFileSync(`${root}/${page}`, "utf8").matchAll(/```ts(?: until:[^\n]*)?\n(.*?)```/gs)].map(
      ([, code = ""]) => [page, code] as const
    )
  )
  const answering = programs.filter(([, code]) =>
    handlersIn(code).some((handler) => handler.includes(".send_event("))
  )
  expect(answering.length).toBeGreaterThan(2)
  const careless = answering.filter(([, code]) => !/role [!=]== "customer"|fromCustomers\(\)/.test(code))
  expect(careless.map(([page]) => page)).toEqual([])
})
