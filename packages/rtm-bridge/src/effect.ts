import {
  type AgentChatError,
  type AgentChatEvent,
  type AnyCatalog,
  type OptionsOf,
  ConfigurationError,
  type Diagnostic,
  type EventAction,
  type EventOf,
  type GapEvent,
  isAgentChatError
} from "@agent-chat/core"
import { type EffectClient, effectClient } from "@agent-chat/core/effect"
import { type OptionRules, readOptions, wholeNumber } from "@agent-chat/core/options"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { merge, type Observable } from "rxjs"
import type { RtmOptions } from "./options.ts"
import { createRtm, type LoginProfile, type Rtm } from "./rtm.ts"
import type { RtmStatus } from "./session/status.ts"

/** What may wait in front of a Stream. */
export interface BufferOptions {
  /** How many events may wait; 1 024 unless set. What comes beyond is dropped, and a gap with their number follows. */
  readonly bufferSize?: number
}

/** A client of the RTM API whose calls are Effects and whose events are Streams. */
export type RtmClient<C extends AnyCatalog> = Omit<EffectClient<C, "rtm">, "client"> & {
  /** The same client as promises and Observables. */
  readonly client: Rtm<C>
  /**
   * Every push from the moment the Stream runs. Ends with the client.
   *
   * @throws ConfigurationError when an option is wrong
   */
  events(options?: BufferOptions): Stream.Stream<AgentChatEvent<C>>
  /**
   * The pushes of one action, and the gaps between them.
   *
   * @throws ConfigurationError when an option is wrong, or the catalog has no such event
   */
  on<A extends EventAction<C>>(action: A, options?: BufferOptions): Stream.Stream<EventOf<C, A> | GapEvent>
  /** Where the session stands: the state now, then every change. */
  readonly status: Stream.Stream<RtmStatus>
  readonly diagnostics: Stream.Stream<Diagnostic>
  /** Connects and logs in, unless that is done; succeeds with the profile of the agent. */
  readonly connect: Effect.Effect<LoginProfile<C>, AgentChatError>
  /** Moves to a second connection, with a token that is asked for anew, before it lets go of the first. */
  readonly renew: Effect.Effect<LoginProfile<C>, AgentChatError>
  /** Lets go of the connection; calls wait, and a gap follows. */
  readonly pause: Effect.Effect<void>
  /** Connects again after a pause. */
  readonly resume: Effect.Effect<LoginProfile<C>, AgentChatError>
  /** Takes no new calls, waits for those under way, logs out if `logout` is set, then closes. */
  drain(how?: { readonly logout?: boolean }): Effect.Effect<void>
}

/** Stands for the RTM API of a catalog among the requirements of an Effect. */
export interface RtmApi<out C extends AnyCatalog> {
  readonly "~agent-chat/rtm-bridge": C
}

/** The service of a catalog's RTM API, and its layer. */
export interface RtmService<C extends AnyCatalog> extends Context.Service<RtmApi<C>, RtmClient<C>> {
  /** Connects when the layer is built, and closes the client with the layer's scope. */
  layer(options: OptionsOf<C, RtmOptions<C>>): Layer.Layer<RtmApi<C>, AgentChatError>
}

/**
 * Makes a client that is closed with its scope. It connects on `connect` or with the first call.
 *
 * @throws ConfigurationError in the error channel, when an option is wrong
 */
export const makeRtm = <C extends AnyCatalog>(
  catalog: C,
  options: OptionsOf<NoInfer<C>, RtmOptions<NoInfer<C>>>
): Effect.Effect<RtmClient<C>, ConfigurationError, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.try({
        try: () => createRtm(catalog, options),
        catch: (error) => {
          if (error instanceof ConfigurationError) return error
          throw error
        }
      }),
      (client) => Effect.promise(() => client.close())
    ),
    toEffects
  )

/**
 * The RTM API of a catalog as a service. Give `key` when one program talks to several accounts.
 *
 * @example
 * ```ts
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { rtmApi } from "@agent-chat/rtm-bridge/effect"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 *
 * const Chat = rtmApi(v3_6)
 * const program = Effect.gen(function* () {
 *   const chat = yield* Chat
 *   return yield* chat.on("incoming_event").pipe(Stream.take(3), Stream.runCollect)
 * })
 * const runnable = Effect.provide(program, Chat.layer({ token: "dal:token" }))
 * ```
 */
export const rtmApi = <C extends AnyCatalog>(
  catalog: C,
  key = `@agent-chat/rtm-bridge/${catalog.version}`
): RtmService<C> => {
  const service = Context.Service<RtmApi<C>, RtmClient<C>>(key)
  return Object.assign(service, {
    layer: (options: OptionsOf<C, RtmOptions<C>>) =>
      Layer.effect(
        service,
        Effect.tap(makeRtm(catalog, options), (client) => client.connect)
      )
  })
}

const toEffects = <C extends AnyCatalog>(client: Rtm<C>): RtmClient<C> => ({
  ...effectClient(client),
  client,
  events: (options) => bounded(client.events, options),
  on: <A extends EventAction<C>>(action: A, options?: BufferOptions) => {
    const gaps = client.on("gap") as unknown as Observable<GapEvent>
    return bounded<EventOf<C, A> | GapEvent>(
      action === "gap" ? gaps : merge(client.on(action), gaps),
      options
    )
  },
  status: toStream(client.status),
  diagnostics: toStream(client.diagnostics),
  connect: fromPromise((signal) => client.connect({ signal })),
  renew: fromPromise((signal) => client.renew({ signal })),
  pause: Effect.promise(() => client.pause()),
  resume: fromPromise((signal) => client.resume({ signal })),
  drain: (how) => Effect.promise(() => client.drain(how))
})

const fromPromise = <A>(run: (signal: AbortSignal) => Promise<A>): Effect.Effect<A, AgentChatError> =>
  Effect.callback((resume, signal) => {
    run(signal).then(
      (value) => resume(Effect.succeed(value)),
      (error: unknown) => resume(isAgentChatError(error) ? Effect.fail(error) : Effect.die(error))
    )
  })

const defaultBufferSize = 1_024
const bufferRules: OptionRules<BufferOptions> = { bufferSize: wholeNumber(1, { finite: true }) }

/** A Stream of an Observable, from the moment it runs. Ends with it. */
const toStream = <A>(source: Observable<A>): Stream.Stream<A> =>
  Stream.callback((queue) =>
    subscribed(
      source,
      (value) => Queue.offerUnsafe(queue, value),
      () => Queue.endUnsafe(queue)
    )
  )

/** The same with a limit to what waits: beyond it events are dropped, and a gap tells how many. */
const bounded = <A>(source: Observable<A>, options: BufferOptions = {}): Stream.Stream<A | GapEvent> => {
  const { bufferSize = defaultBufferSize } = readOptions(options, bufferRules)
  return Stream.callback<A | GapEvent>(
    (queue) => {
      let dropped = 0
      let since = 0
      const offer = (event: A): void => {
        if (dropped > 0 && Queue.offerUnsafe(queue, overflow(dropped, performance.now() - since))) dropped = 0
        if (dropped === 0 && Queue.offerUnsafe(queue, event)) return
        if (dropped++ === 0) since = performance.now()
      }
      return subscribed(source, offer, () => Queue.endUnsafe(queue))
    },
    { bufferSize, strategy: "dropping" }
  )
}

/** So many events were dropped in so many milliseconds, by a clock that nobody sets. */
const overflow = (dropped: number, lasted: number): GapEvent => {
  const to = Date.now()
  const between = { from: to - lasted, to, lasted }
  return { action: "gap", reason: "overflow", dropped, ...between, source: "push", receivedAt: to }
}

const subscribed = <A>(source: Observable<A>, next: (value: A) => void, complete: () => void) =>
  Effect.acquireRelease(
    Effect.sync(() => source.subscribe({ next, complete })),
    (subscription) => Effect.sync(() => subscription.unsubscribe())
  )
