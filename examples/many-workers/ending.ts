import { explain } from "../explain.ts"
import { screen } from "../screen.ts"

/**
 * Ends this process well on SIGTERM, and at once when whoever started it is gone. Ctrl-C reaches all processes of a terminal
 * at the same time: what it means is for the one that started the others.
 */
export const endWith = (close: () => Promise<unknown>): void => {
  process.on("SIGINT", () => {})
  process.once("SIGTERM", () => void close().finally(() => process.exit()))
  process.stdin.resume().once("close", () => process.exit())
  process.once("uncaughtException", (error) => {
    screen.failure(explain(error))
    process.exit(1)
  })
}
