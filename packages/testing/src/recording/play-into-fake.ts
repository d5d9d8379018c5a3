import type { AnyCatalog } from "@agent-chat/core"
import { anything, type OptionRules, readOptions, text } from "@agent-chat/core/options"
import type { Recording } from "./entry.ts"
import { matchVersion } from "./match-version.ts"
import { type PlayOptions, playRules } from "./options.ts"
import { Pace } from "./pace.ts"
import { scoreOf } from "./steps.ts"

/** A fake as a recording is played into it. */
export interface PlayedFake {
  /** How many RTM connections are logged in. */
  readonly connections: number
  sendRaw(frame: string): void
  dropSockets(): void
}

/** How a recording is played into a fake. */
export interface PlayIntoFakeOptions extends PlayOptions {
  /** Where webhooks are posted, and the secret that they bear; they are left out unless set. */
  readonly webhooks?: { readonly url: string; readonly secret: string } | undefined
}

const rules: OptionRules<PlayIntoFakeOptions> = { ...playRules, webhooks: anything }
const webhookRules: OptionRules<NonNullable<PlayIntoFakeOptions["webhooks"]>> = { url: text, secret: text }

/** Milliseconds that a receiver may take. */
const patience = 10_000

const post = async (url: string, body: unknown, signal: AbortSignal | undefined): Promise<void> => {
  const limit = AbortSignal.timeout(patience)
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: signal === undefined ? limit : AbortSignal.any([signal, limit])
  })
  await response.arrayBuffer()
}

/**
 * Plays a recording into a fake: pushes to every connection that is logged in, losses of the connection, and webhooks to an
 * address. What the program under test calls meanwhile is answered by the fake, from its own state.
 *
 * @example
 * ```ts
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { FakeLiveChat } from "@agent-chat/testing"
 * import { playIntoFake, readRecording } from "@agent-chat/testing/recording"
 *
 * const fake = await FakeLiveChat.start()
 * await playIntoFake(v3_6, await readRecording("bug.acr"), fake)
 * ```
 * @throws ConfigurationError when an option is wrong, or the recording is of another version
 */
export const playIntoFake = async (
  catalog: AnyCatalog,
  recording: Recording,
  fake: PlayedFake,
  options?: PlayIntoFakeOptions
): Promise<void> => {
  matchVersion(catalog, recording)
  const { speed = Infinity, signal, webhooks } = readOptions(options, rules, "play.")
  const target = webhooks === undefined ? undefined : readOptions(webhooks, webhookRules, "play.webhooks.")
  const pace = new Pace(speed, signal)
  const posted: Promise<void>[] = []
  for (const step of scoreOf(catalog, recording).steps) {
    await pace.until(step.at)
    if (step.kind === "push") fake.sendRaw(step.text)
    if (step.kind === "lost") fake.dropSockets()
    if (step.kind !== "webhook" || target?.url === undefined || typeof step.body !== "object") continue
    const body = { ...step.body, secret_key: target.secret }
    // What comes after it does not wait for its answer, as it did not when it was recorded.
    posted.push(post(target.url, body, signal))
  }
  await Promise.allSettled(posted)
}
