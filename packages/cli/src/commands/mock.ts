import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { type ExitCode, exitCodes } from "../service/failure.ts"
import type { Context } from "./context.ts"

const program = new URL("bin/agent-chat-mock.js", import.meta.resolve("@agent-chat/testing/package.json"))

/** `agent-chat mock`: the LiveChat on this machine, with all its options. */
export const mock = async ({ host }: Context, words: readonly string[]): Promise<ExitCode> => {
  const child = spawn(process.execPath, [fileURLToPath(program), ...words], { stdio: "inherit" })
  // It is told itself where both sit at one terminal; elsewhere only we are.
  const off = host.onInterrupt(() => child.kill("SIGTERM"))
  try {
    const [code] = (await once(child, "exit")) as [number | null]
    return (code ?? exitCodes.interrupted) as ExitCode
  } finally {
    off()
  }
}
