import { run } from "./program.ts"
import { processHost } from "./terminal/host.ts"

// Whoever reads our output may stop reading, as `head` does: that is no failure. A full disk is one.
const outputFailed = 74
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0)
    if (stream === process.stdout)
      process.stderr.write(`agent-chat: the output could not be written: ${error.message}\n`)
    process.exit(outputFailed)
  })
}

run(process.argv.slice(2), processHost).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(
      `agent-chat: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
    )
    process.exitCode = 70
  }
)
