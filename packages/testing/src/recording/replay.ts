import { isDeepStrictEqual } from "node:util"
import { type AnyCatalog, ApiError, ConnectionError } from "@agent-chat/core"
import { type AgentChatEvent, Emitter, type StreamTime, toEvent } from "@agent-chat/core/events"
import { readOptions } from "@agent-chat/core/options"
import type { Observable } from "rxjs"
import type { Recording } from "./entry.ts"
import { matchVersion } from "./match-version.ts"
import { type PlayOptions, playRules } from "./options.ts"
import { Pace } from "./pace.ts"
import { ReplayedTime } from "./replayed-time.ts"
import { type RecordedCall, type Score, scoreOf, type Step } from "./steps.ts"

/** A recording as the sources of a joined stream. */
export interface Replay<C extends AnyCatalog> {
  /** Give it to `joinEvents` as `rtm`. Calls are answered as they were. */
  readonly rtm: {
    readonly catalog: C
    readonly events: Observable<AgentChatEvent<C>>
    readonly logins: Observable<unknown>
    readonly call: (action: string, payload: unknown) => Promise<unknown>
  }
  /** Give it to `joinEvents` as `webhooks`. */
  readonly webhooks: { readonly catalog: C; readonly events: Observable<AgentChatEvent<C>> }
  /** Give it to `joinEvents` as `time`: then the stream waits as long as it did, however fast the recording is played. */
  readonly time: StreamTime
  /** Plays it to its end. Events bear the times at which they were recorded. */
  readonly play: (options?: PlayOptions) => Promise<void>
}

/** Answers calls as they were answered, each answer once: that to the same payload, or else the next to the same action. */
class Answers {
  readonly #left: RecordedCall[]

  constructor(calls: readonly RecordedCall[]) {
    this.#left = [...calls]
  }

  async answer(action: string, payload: unknown = {}): Promise<unknown> {
    const exact = this.#left.findIndex(
      (call) => call.action === action && isDeepStrictEqual(call.payload ?? {}, payload)
    )
    // What is asked for by the time of day is asked for with another one.
    const index = exact >= 0 ? exact : this.#left.findIndex((call) => call.action === action)
    if (index < 0) {
      const message = `${action}: the recording has no answer to this call`
      throw new ConnectionError({ reason: "closed", delivery: "not-sent", action, message })
    }
    const [{ answer }] = this.#left.splice(index, 1) as [RecordedCall]
    if (answer.ok) return answer.payload
    const { type = "internal", message = "refused" } = Object(answer.error) as {
      type?: string
      message?: string
    }
    throw new ApiError({ type, message, action, status: answer.status })
  }
}

/** Milliseconds for which a stream may wait with what it has, after the last thing that came. */
const afterwards = 2_000

class Player<C extends AnyCatalog> {
  readonly pushes: Emitter<AgentChatEvent<C>>
  readonly webhooks: Emitter<AgentChatEvent<C>>
  readonly logins: Emitter<unknown>
  readonly time: ReplayedTime
  readonly #catalog: C
  readonly #score: Score
  readonly #failures: unknown[] = []
  #lostAt: number | undefined

  constructor(catalog: C, score: Score, startedAt: number) {
    this.#catalog = catalog
    this.time = new ReplayedTime(startedAt)
    this.#score = score
    // What a subscriber throws is a failure of the test that plays.
    const onThrown = (cause: unknown): void => {
      this.#failures.push(cause)
    }
    this.pushes = new Emitter(onThrown)
    this.webhooks = new Emitter(onThrown)
    this.logins = new Emitter(onThrown)
  }

  async play({ speed = Infinity, signal }: PlayOptions): Promise<void> {
    const pace = new Pace(speed, signal)
    for (const step of this.#score.steps) {
      await this.#goTo(step.at, pace)
      this.#take(step)
      if (this.#failures.length > 0) throw this.#failures[0]
    }
    // What the stream still waits with is told, too.
    await this.#goTo((this.#score.steps.at(-1)?.at ?? 0) + afterwards, pace)
  }

  /** One timer of the stream after the other, each in its moment, as what it causes may set others. */
  async #goTo(at: number, pace: Pace): Promise<void> {
    for (let due = this.time.dueBefore(at); due !== undefined; due = this.time.dueBefore(at)) {
      await pace.until(due)
      this.time.goTo(due)
    }
    await pace.until(at)
    this.time.goTo(at)
  }

  #take(step: Step): void {
    if (step.kind === "lost") this.#lostAt = step.at
    else if (step.kind === "login") this.#login(step.at, step.reply)
    else if (step.kind === "push") {
      const { action, payload, requestId } = step.frame
      this.pushes.next(
        toEvent(this.#catalog, action, payload, { source: "push", receivedAt: step.at, requestId })
      )
    } else this.#webhook(step.at, step.body)
  }

  #login(at: number, snapshot: unknown): void {
    if (this.#lostAt !== undefined) {
      const gap = {
        action: "gap",
        reason: "reconnected",
        from: this.#lostAt,
        to: at,
        snapshot,
        source: "push",
        receivedAt: at
      } as const
      this.pushes.next(gap)
    }
    this.#lostAt = undefined
    this.logins.next(snapshot)
  }

  #webhook(at: number, body: unknown): void {
    const envelope = this.#catalog.wire.webhook.envelope(body)
    if (envelope === undefined) return
    const { webhookId: origin, action, payload, additionalData, organizationId, requester } = envelope
    const about = { receivedAt: at, additionalData, origin, organizationId, requester }
    this.webhooks.next(toEvent(this.#catalog, action, payload, { source: "webhook", ...about }))
  }
}

/**
 * Plays a recording into a joined stream.
 *
 * @example
 * ```ts
 * import { joinEvents } from "@agent-chat/core/events"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { readRecording, replay } from "@agent-chat/testing/recording"
 *
 * const { rtm, webhooks, time, play } = replay(v3_6, await readRecording("bug.acr"))
 * const events = joinEvents({ rtm, webhooks, time })
 * events.subscribe((event) => console.log(event.action))
 * await play()
 * await events.close()
 * ```
 * @throws ConfigurationError when the recording is of another version
 */
export const replay = <C extends AnyCatalog>(catalog: C, recording: Recording): Replay<C> => {
  matchVersion(catalog, recording)
  const score = scoreOf(catalog, recording)
  const player = new Player(catalog, score, recording.head.startedAt)
  const answers = new Answers(score.calls)
  return {
    rtm: {
      catalog,
      events: player.pushes.observable,
      logins: player.logins.observable,
      call: (action, payload) => answers.answer(action, payload)
    },
    webhooks: { catalog, events: player.webhooks.observable },
    time: player.time,
    play: async (options) => player.play(readOptions(options, playRules, "play."))
  }
}
