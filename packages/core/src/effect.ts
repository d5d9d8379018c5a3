import * as Effect from "effect/Effect"
import type { AnyAction, Payload, Success, TransportKind } from "./catalog/action.ts"
import type { CallOptions, UnlistedOptions } from "./calls/options.ts"
import type { ActionName, AnyCatalog } from "./catalog/catalog.ts"
import { call as callOnce, type ClientOptions } from "./calls/engine.ts"
import { type AgentChatError, ConfigurationError, isAgentChatError } from "./errors.ts"
import type { Client } from "./clients/promise.ts"
import type { Transport } from "./catalog/transport.ts"
import type { OptionsOf } from "./catalog/version-options.ts"

/** What one call may set. Interrupt the fiber instead of aborting a signal. */
export type EffectCallOptions = Omit<CallOptions, "signal">

/** The arguments of a call: the payload may be left out when it has no required field. */
export type EffectArguments<A extends AnyAction, Options = EffectCallOptions> =
  {} extends Payload<A> ? [payload?: Payload<A>, options?: Options] : [payload: Payload<A>, options?: Options]

/** The actions of a catalog as functions that return Effects. */
export type EffectMethods<C extends AnyCatalog, Kind extends TransportKind> = {
  readonly [K in keyof C["actions"] as [Kind] extends [C["actions"][K]["via"][number]] ? K : never]: (
    ...args: EffectArguments<C["actions"][K], OptionsOf<C, EffectCallOptions>>
  ) => Effect.Effect<Success<C["actions"][K]>, AgentChatError>
}

/** A client whose calls are Effects. An interrupted call is aborted. */
export type EffectClient<C extends AnyCatalog, Kind extends TransportKind = TransportKind> = EffectMethods<
  C,
  Kind
> & {
  /** The same client as promises. */
  readonly client: Client<C, Kind>
  /** Calls an action by its name. */
  call<K extends ActionName<C, Kind>>(
    name: K,
    ...args: EffectArguments<C["actions"][K], OptionsOf<C, EffectCallOptions>>
  ): Effect.Effect<Success<C["actions"][K]>, AgentChatError>
  /** Calls an action that the catalog does not know, or not for this transport, with `{ unlisted: true }`: unchecked. */
  call(
    name: string,
    payload: unknown,
    options: OptionsOf<C, EffectCallOptions> & UnlistedOptions
  ): Effect.Effect<unknown, AgentChatError>
}

interface ByName {
  call(name: string, payload: unknown, options: CallOptions): Promise<unknown>
}
type PromiseMethod = (payload?: unknown, options?: CallOptions) => Promise<unknown>
type EffectMethod = (payload?: unknown, options?: EffectCallOptions) => Effect.Effect<unknown, AgentChatError>

/** Runs a call when the Effect runs, and aborts it when the fiber is interrupted. */
const toEffect = <A>(run: (signal: AbortSignal) => Promise<A>): Effect.Effect<A, AgentChatError> =>
  Effect.callback((resume, signal) => {
    const fail = (error: unknown): void =>
      resume(isAgentChatError(error) ? Effect.fail(error) : Effect.die(error))
    try {
      run(signal).then((value) => resume(Effect.succeed(value)), fail)
    } catch (error) {
      fail(error)
    }
  })

/** What is no object of options is handed on as it is: the call refuses it. */
const withSignal = (options: EffectCallOptions | undefined, signal: AbortSignal): CallOptions => {
  if (options === undefined) return { signal }
  if (typeof options !== "object" || options === null || Array.isArray(options)) return options
  if ((options as CallOptions).signal === undefined) return { ...options, signal }
  const message = "interrupt the fiber instead of aborting a signal"
  throw new ConfigurationError({ option: "signal", message })
}

/**
 * The calls of a client as Effects, with the errors of this SDK in the error channel.
 *
 * @example
 * ```ts
 * import { effectClient } from "@agent-chat/core/effect"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createWebApi } from "@agent-chat/web-api"
 * import * as Effect from "effect/Effect"
 *
 * const chat = effectClient(createWebApi(v3_6, { token: "dal:token" }))
 * const program = chat
 *   .get_chat({ chat_id: "PJ0MRSHTDG" })
 *   .pipe(Effect.catchTag("ApiError", (error) => Effect.succeed(error.type)))
 * ```
 */
export const effectClient = <C extends AnyCatalog, Kind extends TransportKind>(
  client: Client<C, Kind>
): EffectClient<C, Kind> => {
  const { transport, catalog } = client
  const methods: Record<string, EffectMethod> = {}
  for (const { name, via } of Object.values(catalog.actions)) {
    if (!via.includes(transport.kind)) continue
    const method = (client as unknown as Readonly<Record<string, PromiseMethod>>)[name]!
    methods[name] = (payload, options) => toEffect((signal) => method(payload, withSignal(options, signal)))
  }
  const base = {
    client,
    call: (name: string, payload?: unknown, options?: EffectCallOptions) =>
      toEffect((signal) => (client as unknown as ByName).call(name, payload, withSignal(options, signal)))
  }
  return Object.assign(methods, base) as unknown as EffectClient<C, Kind>
}

/** Makes one call over a transport, as an Effect. */
export const call = <A extends AnyAction>(
  transport: Transport<A["via"][number]>,
  action: A,
  payload: Payload<A>,
  options: EffectCallOptions & ClientOptions = {}
): Effect.Effect<Success<A>, AgentChatError> =>
  toEffect((signal) => callOnce(transport, action, payload, withSignal(options, signal)))

export { eventStream } from "./events/effect.ts"
