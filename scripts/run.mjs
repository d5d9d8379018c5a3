// Starts the repository's own tools: always with the Node this script runs under, never through a shell.
import { spawn } from "node:child_process"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url))

const plain = !process.stdout.isTTY && process.env.FORCE_COLOR === undefined

const env = {
  ...process.env,
  ...(plain ? { NO_COLOR: "1" } : {}),
  // turbo looks for a `pnpm` on the PATH
  PATH: [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  DO_NOT_TRACK: "1"
}

/** The script behind a command of a development dependency. */
export const bin = {
  attw: "node_modules/@arethetypeswrong/cli/dist/index.js",
  "effect-tsgo": "node_modules/@effect/tsgo/dist/effect-tsgo.cjs",
  knip: "node_modules/knip/bin/knip.js",
  publint: "node_modules/publint/src/cli.js",
  turbo: "node_modules/turbo/bin/turbo",
  vitest: "node_modules/vitest/vitest.mjs"
}

/**
 * Runs `node <script> <args>`. With `quiet` the output is kept and given back instead of shown, with `echo` too it is both.
 * @returns {Promise<{ code: number, output: string }>}
 */
export const run = (script, args = [], { quiet = false, echo = false, extraEnv = {} } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      env: { ...env, ...extraEnv },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit"
    })
    let output = ""
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk) => {
        output += chunk
        if (echo) process.stdout.write(chunk)
      })
    }
    child.once("error", reject)
    child.once("close", (code) => resolve({ code: code ?? 1, output }))
  })

/** `turbo run <tasks>`; says nothing unless a task fails. Returns the exit code. */
export const turbo = async (tasks, args = []) => {
  const { code, output } = await run(
    bin.turbo,
    ["run", ...tasks, "--output-logs=errors-only", "--ui=stream", ...args],
    { quiet: true }
  )
  if (code !== 0) process.stdout.write(output)
  return code
}
