import type { AnyAction, Payload, Success, TransportKind } from "../catalog/action.ts"
import { type ActionName, actionNamed, type AnyCatalog, type MethodTypes } from "../catalog/catalog.ts"
import type { CallOptions, UnlistedOptions } from "../calls/options.ts"
import { CallEngine, type ClientOptions } from "../calls/engine.ts"
import { type AgentChatError, ConfigurationError, isAgentChatError } from "../errors.ts"
import { didYouMean, nameOf } from "../nearest-name.ts"
import type { ResponseInfo, Transport } from "../catalog/transport.ts"
import type { OptionsOf } from "../catalog/version-options.ts"
import { checkTransport } from "./check-transport.ts"

/** The result of a call that does not throw. */
export type SafeResult<T> =
  | {
      readonly ok: true
      readonly value: T
      /** Status, headers and request id of the answer, as far as the transport has them. */
      readonly response: ResponseInfo
    }
  | { readonly ok: false; readonly error: AgentChatError }

/** The arguments of a call: the payload may be left out when it has no required field. */
export type CallArguments<A extends AnyAction, Options = CallOptions> =
  {} extends Payload<A> ? [payload?: Payload<A>, options?: Options] : [payload: Payload<A>, options?: Options]

/** The actions of a catalog that a transport of this kind carries, as methods. */
export type ActionMethods<C extends AnyCatalog, Kind extends TransportKind> = {
  readonly [K in keyof C["actions"] as [Kind] extends [C["actions"][K]["via"][number]] ? K : never]: (
    ...args: CallArguments<C["actions"][K], OptionsOf<C, CallOptions>>
  ) => Promise<Success<C["actions"][K]>>
}

/** The same methods, with a result in place of a rejection. */
export type SafeMethods<C extends AnyCatalog, Kind extends TransportKind> = {
  readonly [K in keyof C["actions"] as [Kind] extends [C["actions"][K]["via"][number]] ? K : never]: (
    ...args: CallArguments<C["actions"][K], OptionsOf<C, CallOptions>>
  ) => Promise<SafeResult<Success<C["actions"][K]>>>
}

/** The documented methods of a catalog that brings them, otherwise those that follow from its actions. */
type DocumentedMethods<
  C extends AnyCatalog,
  Kind extends TransportKind,
  Form extends keyof MethodTypes,
  Derived
> = "~methods" extends keyof C
  ? C extends { readonly "~methods"?: infer M extends MethodTypes }
    ? M[Form][[Kind] extends ["web"] ? "web" : [Kind] extends ["rtm"] ? "rtm" : "shared"]
    : Derived
  : Derived

/** What every client has besides its actions. */
export interface ClientBase<C extends AnyCatalog, Kind extends TransportKind> {
  readonly catalog: C
  readonly transport: Transport<Kind>
  /** The actions, with `{ ok, value }` or `{ ok, error }` in place of a rejection. An aborted call still rejects. */
  readonly safe: DocumentedMethods<C, Kind, "safe", SafeMethods<C, Kind>>
  /** Calls an action by its name. */
  call<K extends ActionName<C, Kind>>(
    name: K,
    ...args: CallArguments<C["actions"][K], OptionsOf<C, CallOptions>>
  ): Promise<Success<C["actions"][K]>>
  /**
   * Calls an action that the catalog does not know, or not for this transport, with `{ unlisted: true }`: unchecked.
   *
   * @example
   * ```ts
   * import { v3_6 } from "@agent-chat/core/v3.6"
   * import { createWebApi } from "@agent-chat/web-api"
   *
   * const client = createWebApi(v3_6, { token: "dal:token" })
   * const answer: unknown = await client.call("logout", { agent_id: "a@example.com" }, { unlisted: true })
   * ```
   */
  call(name: string, payload: unknown, options: OptionsOf<C, CallOptions> & UnlistedOptions): Promise<unknown>
  /** Closes the transport; calls made later reject with a `ConnectionError` whose reason is `closed`. */
  close(): Promise<void>
}

/**
 * A client: one method per action that its transport carries. Without a `Kind` it has the actions that every
 * transport carries: the type for code that takes whichever client it is given.
 */
export type Client<C extends AnyCatalog, Kind extends TransportKind = TransportKind> = ClientBase<C, Kind> &
  DocumentedMethods<C, Kind, "plain", ActionMethods<C, Kind>>

type Method = (payload?: unknown, options?: CallOptions) => Promise<unknown>

/**
 * Makes a client of a catalog and a transport. Most users want `createWebApi` or `createRtm`, which bring theirs.
 *
 * @throws ConfigurationError when an option is wrong, or the transport speaks another version than the catalog
 */
export const createClient = <C extends AnyCatalog, Kind extends TransportKind>(
  catalog: C,
  transport: Transport<Kind>,
  options: ClientOptions = {}
): Client<C, Kind> => {
  checkTransport("transport", transport, catalog)
  const engine = new CallEngine(catalog, transport, options)
  const actions = Object.values(catalog.actions).filter((action) => carries(action, transport.kind))
  const methodsOf = (toMethod: (action: AnyAction) => Method): Record<string, Method> =>
    Object.fromEntries(actions.map((action) => [action.name, toMethod(action)]))
  let safe: Record<string, Method> | undefined
  const base = {
    catalog,
    transport,
    // Made when it is asked for: a program calls one form or the other, and may have a thousand clients.
    get safe() {
      return (safe ??= methodsOf(
        (action) => (payload, callOptions) => toResult(engine.executeSafe(action, payload, callOptions))
      ))
    },
    call: (name: string, payload?: unknown, given: CallOptions & Partial<UnlistedOptions> = {}) => {
      const { unlisted, callOptions } = partsOf(given)
      const listed = actionNamed(catalog, name)
      if (listed !== undefined && carries(listed, transport.kind))
        return engine.execute(listed, payload, callOptions)
      return unlisted === true && isName(name)
        ? engine.execute(unlistedAction(name, transport.kind), payload, callOptions)
        : Promise.reject(unknownAction(catalog, transport.kind, name))
    },
    close: () => engine.close()
  }
  const methods = methodsOf(
    (action) => (payload, callOptions) => engine.execute(action, payload, callOptions)
  )
  return Object.assign(base, methods) as unknown as Client<C, Kind>
}

/** What is no object of options, or throws when it is read, is refused by the call itself. */
const partsOf = (
  given: CallOptions & Partial<UnlistedOptions>
): { readonly unlisted?: boolean | undefined; readonly callOptions: CallOptions } => {
  try {
    if (typeof given !== "object" || Array.isArray(given)) return { callOptions: given }
    const { unlisted, ...callOptions } = given
    return { unlisted, callOptions }
  } catch {
    return { callOptions: given }
  }
}

const carries = (action: AnyAction, kind: TransportKind): boolean => action.via.includes(kind)

/** A name becomes part of an address. */
const isName = (name: unknown): name is string => typeof name === "string" && /^[a-z]\w{0,99}$/i.test(name)

/** What is known of an action that is not in the catalog: nothing, so that a repeat may act twice. */
const unlistedAction = (name: string, kind: TransportKind): AnyAction => ({
  name,
  via: [kind],
  idempotency: "unsafe",
  encoding: "json"
})

const unknownAction = (catalog: AnyCatalog, kind: TransportKind, name: string): ConfigurationError => {
  const action = actionNamed(catalog, name)
  return new ConfigurationError({
    option: "name",
    message:
      action === undefined
        ? `v${catalog.version} has no action ${nameOf(name)}${didYouMean(name, Object.keys(catalog.actions))}`
        : `${name} is not carried by the ${kind} transport, only by ${action.via.join(" and ")}`
  })
}

const toResult = (promise: Promise<unknown>): Promise<SafeResult<unknown>> =>
  promise.catch((error: unknown) => {
    if (isAgentChatError(error)) return { ok: false, error }
    throw error
  }) as Promise<SafeResult<unknown>>
