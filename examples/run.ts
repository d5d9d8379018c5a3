import { once } from "node:events"
import type { FakeLiveChat } from "@agent-chat/testing"
import { explain } from "./explain.ts"
import { screen } from "./screen.ts"
import { openService, type Service, type ServiceOptions } from "./service.ts"

/** What an example runs with. */
export interface Stage {
  readonly service: Service
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  /**
   * On the fake, plays the part of the customers. On a real service they come by themselves: waits for Ctrl-C. Ctrl-C
   * ends either.
   */
  readonly play: (script: (fake: FakeLiveChat) => Promise<void>) => Promise<void>
}

/** Milliseconds an example has to end after Ctrl-C. */
const grace = 2_000

/** Runs an example, says what went wrong, and ends it cleanly on Ctrl-C. */
export const run = async (
  options: ServiceOptions,
  example: (stage: Stage) => Promise<void>
): Promise<void> => {
  const service = await openService(process.env, options).catch((error: unknown) => {
    screen.failure(explain(error))
    process.exit(1)
  })
  const interruption = new AbortController()
  const { signal } = interruption
  const interrupted = once(signal, "abort").then(() => {})
  process.once("SIGINT", () => {
    screen.note("\ninterrupted")
    interruption.abort()
    // What the script of the customers still waited for fails now, and nobody is left to be told.
    process.on("unhandledRejection", () => {})
    setTimeout(() => process.exit(130), grace).unref()
  })
  const play: Stage["play"] = async (script) => {
    const { fake } = service
    await (fake === undefined ? interrupted : Promise.race([script(fake), interrupted]))
  }
  try {
    await example({ service, signal, play })
  } catch (error) {
    if (!signal.aborted) {
      screen.failure(explain(error))
      process.exitCode = 1
    }
  } finally {
    await service.close()
  }
  // Whatever was still waited for, or left open by a failure.
  if (signal.aborted || process.exitCode === 1) process.exit()
}
