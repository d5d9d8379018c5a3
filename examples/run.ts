import { once } from "node:events"
import { isAgentChatError, isApiError } from "@agent-chat/core"
import type { FakeLiveChat } from "@agent-chat/testing"
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
  const service = await openService(process.env, options)
  const interruption = new AbortController()
  const { signal } = interruption
  const interrupted = once(signal, "abort").then(() => {})
  process.once("SIGINT", () => {
    screen.note("\ninterrupted")
    interruption.abort()
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

const explain = (error: unknown): string => {
  if (isApiError(error, "unsupported_version")) {
    return "The service answered unsupported_version: it no longer serves the version of the API that this program speaks. docs/migrating.md says how to move; without AGENT_CHAT_TOKEN it runs on the fake."
  }
  return isAgentChatError(error) ? `${error._tag}: ${error.message} (see ${error.docs})` : String(error)
}
