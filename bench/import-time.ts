// How long `import` of our entries keeps a new Node busy, beyond Node's own start, and in times of what `import "ws"` takes:
// on a busy machine only that can be compared. Reads the built packages.
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { measure, median } from "./src/harness.ts"

const here = fileURLToPath(new URL(".", import.meta.url))

/** Starts a Node that loads these and ends. */
const start = (specifiers: readonly string[]) => () => {
  const code = specifiers.map((specifier) => `import ${JSON.stringify(specifier)}`).join("\n")
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: here
  })
  if (status !== 0) throw new Error(String(stderr))
  return 1
}

const contenders = [
  { name: "bare Node", imports: [] },
  { name: "ws", imports: ["ws"] },
  { name: "rxjs", imports: ["rxjs"] },
  { name: "undici", imports: ["undici"] },
  { name: "effect/Schema", imports: ["effect/Schema"] },
  { name: "light catalog", imports: ["@agent-chat/core/v3.0/light"] },
  { name: "full catalog", imports: ["@agent-chat/core/v3.0"] },
  {
    name: "rtm-bridge, light catalog",
    imports: ["@agent-chat/rtm-bridge", "@agent-chat/core/v3.0/light"],
    goal: 75
  },
  {
    name: "rtm-bridge, full catalog",
    imports: ["@agent-chat/rtm-bridge", "@agent-chat/core/v3.0"],
    goal: 110
  },
  { name: "web-api, light catalog", imports: ["@agent-chat/web-api", "@agent-chat/core/v3.0/light"] },
  { name: "web-api, full catalog", imports: ["@agent-chat/web-api", "@agent-chat/core/v3.0"] }
]

const measured = await measure(
  contenders.map(({ name, imports }) => ({ name, run: start(imports) })),
  15
)
const [bare = { times: [] }, ws = { times: [] }] = measured
const overBare = (times: readonly number[]): number[] =>
  times.map((time, round) => time - (bare.times[round] ?? Number.NaN))
const floor = median(overBare(ws.times))
console.log("Import time over bare Node, median of 15 rounds")
console.table(
  Object.fromEntries(
    measured.slice(1).map(({ name, times }) => {
      const over = median(overBare(times))
      const goal = contenders.find((contender) => contender.name === name)?.goal
      const verdict = goal === undefined ? "" : over < goal ? "reached" : "MISSED"
      return [
        name,
        {
          ms: Number(over.toFixed(1)),
          ws: Number((over / floor).toFixed(2)),
          goal: goal === undefined ? "" : `< ${goal}`,
          "": verdict
        }
      ]
    })
  )
)
