// What the catalog costs: the bytes of its two entries, and its checks against JSON.parse of the same text.
import { gzipSync } from "node:zlib"
import { v3_0 } from "@agent-chat/core/v3.0"
import { actions, events } from "@agent-chat/core/v3.0/schemas"
import * as Schema from "effect/Schema"
import { build } from "esbuild"
import { measure, ratioTo } from "./src/harness.ts"

/** Bytes of a program that imports no more than this, minified and gzipped. */
const weigh = async (specifier: string, name: string): Promise<number> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${name} } from "${specifier}"\nglobalThis.kept = ${name}`,
      resolveDir: import.meta.dirname
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    write: false
  })
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length
}

const kilobytes = (bytes: number): number => Number((bytes / 1000).toFixed(1))

const floor = await weigh("effect/Schema", "Struct")
console.log("Bytes of the catalog in a browser, minified and gzipped (goals of whole programs: budgets.json)")
console.table(
  Object.fromEntries(
    await Promise.all(
      [
        ["effect/Schema, one struct", "effect/Schema", "Struct"],
        ["full catalog", "@agent-chat/core/v3.0", "v3_0"],
        ["light catalog", "@agent-chat/core/v3.0/light", "v3_0"]
      ].map(async ([name, specifier, imported]) => {
        const bytes = await weigh(specifier!, imported!)
        return [
          name,
          { kB: kilobytes(bytes), "over Schema": bytes > floor ? kilobytes(bytes - floor) : "" }
        ] as const
      })
    )
  )
)

const agent = {
  id: "agent1@example.com",
  type: "agent",
  name: "Ada",
  present: true,
  avatar: "cdn.example.com/1.png"
}
const message = (order: number) => ({
  id: `0affb00a-82d6-4e07-ae61-56ba5c36f${order + 100}`,
  order,
  type: "message",
  author_id: agent.id,
  timestamp: 1_473_433_500 + order,
  text: "hello there, how can I help you today?",
  recipients: "all",
  properties: { rating: { score: { value: 1 } } }
})
const chat = {
  id: "PJ0MRSHTDG",
  users: Array.from({ length: 5 }, (_, index) => ({ ...agent, id: `agent${index}@example.com` })),
  thread: {
    id: "K600PKZON8",
    timestamp: 1_473_433_500,
    active: true,
    user_ids: [agent.id],
    order: 1,
    events: Array.from({ length: 10 }, (_, index) => message(index))
  }
}

const { send_event, start_chat } = v3_0.actions
const { incoming_event } = v3_0.events
const cases: [string, Schema.Codec<unknown>, ((value: unknown) => unknown) | undefined, unknown][] = [
  [
    "reply to send_event",
    actions.send_event.success,
    send_event.check?.success,
    { thread_id: "K600PKZON8", event: message(1) }
  ],
  [
    "incoming_event",
    events.incoming_event.payload,
    incoming_event.check,
    { chat_id: "c", thread_id: "t", event: message(1) }
  ],
  ["chat, 5 users, 10 events", actions.start_chat.success, start_chat.check?.success, { chat }]
]

const repeat = (times: number, work: () => unknown) => (): number => {
  for (let count = 0; count < times; count++) work()
  return times
}

const rows: Record<string, object> = {}
for (const [name, schema, check, value] of cases) {
  const text = JSON.stringify(value)
  const interpreted = Schema.is(schema)
  const times = Math.ceil(20_000_000 / text.length)
  // One case after the other, so that they do not disturb each other.
  const [parse, generated, interpreter] = await measure([
    { name: "JSON.parse", run: repeat(times, () => JSON.parse(text)) },
    { name: "generated", run: repeat(times, () => check!(value)) },
    { name: "interpreted", run: repeat(times, () => interpreted(value)) }
  ])
  const cost = (other: typeof generated) => Number((1 / ratioTo(parse!, other!)).toFixed(2))
  rows[name] = {
    bytes: text.length,
    generated: cost(generated),
    goal: "0.07",
    interpreted: cost(interpreter)
  }
}
console.log("Cost of a check, in times of JSON.parse of the same text")
console.table(rows)
