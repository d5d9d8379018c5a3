// How long the compiler is busy with a small program of a user, beyond an empty one. Reads the built packages.
import { spawnSync } from "node:child_process"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { measure, median } from "./src/harness.ts"

const here = fileURLToPath(new URL(".", import.meta.url))
const folder = join(here, ".type-check")
const compiler = join(here, "node_modules/typescript/bin/tsc")

const app = (catalog: string) => `
import { v3_0 } from "${catalog}"
import { createRtm } from "@agent-chat/rtm-bridge"
import { createWebApi } from "@agent-chat/web-api"
const rtm = createRtm(v3_0, { token: "" })
const web = createWebApi(v3_0, { token: "" })
rtm.on("incoming_event").subscribe(async ({ payload }) => {
  await rtm.send_event({ chat_id: payload.chat_id, event: { type: "message", text: "hi", recipients: "all" } })
  const { chat } = await web.get_chat_threads({ chat_id: payload.chat_id })
  console.log(chat.id)
})
`

/** What is read of a version. */
interface Version {
  readonly actions: Readonly<Record<string, { readonly name: string; readonly via: readonly string[] }>>
  readonly events: Readonly<Record<string, unknown>>
}

const transports = `
import { createRtm } from "@agent-chat/rtm-bridge"
import { createWebApi } from "@agent-chat/web-api"
export {}
`

/** Calls every action, reads every event of a version. */
const everything = (name: string, { actions, events }: Version) => `
import { ${name} } from "@agent-chat/core/${name.replace("_", ".")}"
const rtm_${name} = createRtm(${name}, { token: "" })
const web_${name} = createWebApi(${name}, { token: "" })
${Object.values(actions)
  .map((action) => {
    const client = `${action.via.includes("web") ? "web" : "rtm"}_${name}`
    const type = `Parameters<typeof ${client}.${action.name}>[0]`
    return `{ const payload = {} as NonNullable<${type}>
  const reply = await ${client}.${action.name}(payload)
  const result = await ${client}.safe.${action.name}(payload)
  if (result.ok) console.log(result.value === reply)
  else console.log(result.error._tag) }`
  })
  .join("\n")}
rtm_${name}.events.subscribe((event) => {
  switch (event.action) {
${Object.keys(events)
  .map((event) => `    case "${event}": return console.log(event.payload)`)
  .join("\n")}
  }
})
`

const programs: { name: string; text: string; goal?: number }[] = [
  { name: "nothing", text: "console.log(1)" },
  {
    name: "effect/Schema",
    text: 'import * as Schema from "effect/Schema"\nSchema.Struct({ a: Schema.String })'
  },
  { name: "both transports, light catalog", text: app("@agent-chat/core/v3.0/light") },
  { name: "both transports, full catalog", text: app("@agent-chat/core/v3.0") },
  { name: "every action and event", text: transports + everything("v3_0", v3_0), goal: 3000 },
  {
    name: "every action and event of both versions",
    text: transports + everything("v3_0", v3_0) + everything("v3_6", v3_6),
    goal: 4000
  }
]

const compilerOptions = {
  target: "es2023",
  lib: ["es2023", "dom", "dom.iterable", "esnext.disposable"],
  module: "nodenext",
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: ["node"]
}

rmSync(folder, { recursive: true, force: true })
const contenders = programs.map(({ name, text }, i) => {
  const own = join(folder, String(i))
  mkdirSync(own, { recursive: true })
  writeFileSync(join(own, "main.ts"), text)
  writeFileSync(join(own, "package.json"), '{ "type": "module" }')
  writeFileSync(join(own, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["main.ts"] }))
  const run = () => {
    const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", own])
    if (status !== 0) throw new Error(String(stdout))
    return 1
  }
  return { name, run }
})
try {
  const measured = await measure(contenders, 7)
  const [nothing = { times: [] }] = measured
  console.log("Time to check the types of a program, over an empty one, median of 7 rounds")
  console.table(
    Object.fromEntries(
      measured.slice(1).map(({ name, times }) => {
        const over = median(times.map((time, round) => time - (nothing.times[round] ?? Number.NaN)))
        const ratio = median(times.map((time, round) => time / (nothing.times[round] ?? Number.NaN)))
        const goal = programs.find((program) => program.name === name)?.goal
        const total = Math.round(median(times))
        return [
          name,
          {
            ms: Math.round(over),
            total,
            "to nothing": ratio.toFixed(2),
            goal: goal === undefined ? "" : `total < ${goal}`,
            "": goal === undefined ? "" : total < goal ? "reached" : "MISSED"
          }
        ]
      })
    )
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
