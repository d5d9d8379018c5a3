import { type ActionName, actionNamed, type AnyCatalog } from "../catalog/catalog.ts"
import type { ClientOptions } from "../calls/engine.ts"
import type { CallOptions, UnlistedOptions } from "../calls/options.ts"
import type { OptionsOf } from "../catalog/version-options.ts"
import { ConfigurationError, isAgentChatError } from "../errors.ts"
import { checkTransport } from "./check-transport.ts"
import { type CallArguments, type Client, type ClientBase, createClient } from "./promise.ts"
import type { Success, TransportKind } from "../catalog/action.ts"
import type {
  HeldUploads,
  ServerDate,
  Transport,
  TransportRefusal,
  TransportReply,
  TransportRequest
} from "../catalog/transport.ts"

/** The methods of a client, without what every client has besides. */
type Methods<C extends AnyCatalog, Kind extends TransportKind> = Omit<
  Client<C, Kind>,
  keyof ClientBase<C, Kind>
>

/** A client with the actions of both transports. */
export type PreferredClient<C extends AnyCatalog> = Methods<C, "web"> &
  Methods<C, "rtm"> & {
    readonly catalog: C
    /** Decides anew for every attempt which of the two transports it takes. */
    readonly transport: Transport
    /** The actions, with `{ ok, value }` or `{ ok, error }` in place of a rejection. An aborted call still rejects. */
    readonly safe: Client<C, "web">["safe"] & Client<C, "rtm">["safe"]
    /** Calls an action by its name. */
    call<K extends ActionName<C, "web"> | ActionName<C, "rtm">>(
      name: K,
      ...args: CallArguments<C["actions"][K], OptionsOf<C, CallOptions>>
    ): Promise<Success<C["actions"][K]>>
    /** Calls an action that the catalog does not know over the Web API, unchecked. */
    call(
      name: string,
      payload: unknown,
      options: OptionsOf<C, CallOptions> & UnlistedOptions
    ): Promise<unknown>
    /** Closes both transports. */
    close(): Promise<void>
  }

/** Takes the RTM API while it is connected, the Web API otherwise. */
class PreferringTransport<Kind extends TransportKind> implements Transport<Kind> {
  readonly kind: Kind
  readonly catalog: AnyCatalog
  /** Calls with a token of their own go over the transport that takes them. */
  readonly takesToken: boolean
  readonly #rtm: Transport
  readonly #web: Transport
  /** Who refused, so that the same one is asked to recover. */
  readonly #refusedBy = new WeakMap<TransportRefusal, Transport>()

  constructor(kind: Kind, catalog: AnyCatalog, rtm: Transport, web: Transport) {
    this.kind = kind
    this.catalog = catalog
    this.#rtm = rtm
    this.#web = web
    this.takesToken = web.takesToken === true
  }

  get serverDate(): ServerDate | undefined {
    return this.#web.serverDate ?? this.#rtm.serverDate
  }

  get trouble(): unknown {
    return this.#web.trouble ?? this.#rtm.trouble
  }

  /** What only the Web API carries is uploaded there. */
  hold(payload: unknown, action: string): HeldUploads | undefined {
    return this.#web.hold?.(payload, action)
  }

  async execute(request: TransportRequest, signal?: AbortSignal): Promise<TransportReply> {
    const via = actionNamed(this.catalog, request.action)?.via ?? []
    if (!via.includes("rtm")) return this.#over(this.#web, request, signal)
    if (!via.includes("web")) {
      if (request.token !== undefined) throw oneLogin()
      return this.#over(this.#rtm, request, signal)
    }
    if (this.#rtm.ready === false || request.token !== undefined)
      return this.#over(this.#web, request, signal)
    try {
      return await this.#over(this.#rtm, request, signal)
    } catch (error) {
      const unsent =
        isAgentChatError(error) && error._tag === "ConnectionError" && error.delivery === "not-sent"
      if (!unsent || signal?.aborted === true) throw error
      return this.#over(this.#web, request, signal)
    }
  }

  recover(refusal: TransportRefusal): Promise<boolean> {
    return this.#refusedBy.get(refusal)?.recover?.(refusal) ?? Promise.resolve(false)
  }

  async close(): Promise<void> {
    await Promise.all([this.#rtm.close?.(), this.#web.close?.()])
  }

  async #over(
    transport: Transport,
    request: TransportRequest,
    signal: AbortSignal | undefined
  ): Promise<TransportReply> {
    const reply = await transport.execute(request, signal)
    if (!reply.ok) this.#refusedBy.set(reply, transport)
    return reply
  }
}

const oneLogin = (): ConfigurationError =>
  new ConfigurationError({
    option: "token",
    message: "this action goes over the RTM API only, where all calls are made with one login"
  })

/**
 * Makes one client of two: calls go over the RTM API while it is connected, and over the Web API when it is not, or
 * when the RTM API could not send them. Actions that only one of the two carries go there. A call whose outcome is
 * unknown is repeated over the other one under the same rules as ever: only when it is safe, idempotent or keyed.
 *
 * The options are those of the new client; only transports, with their credentials, are taken from the given ones.
 *
 * @example
 * ```ts
 * import { prefer } from "@agent-chat/core"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createRtm } from "@agent-chat/rtm-bridge"
 * import { createWebApi } from "@agent-chat/web-api"
 *
 * const rtm = createRtm(v3_6, { token: "dal:token" })
 * const web = createWebApi(v3_6, { token: "dal:token" })
 * const chat = prefer(rtm, web)
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const prefer = <C extends AnyCatalog>(
  rtm: { readonly catalog: C; readonly transport: Transport<"rtm"> },
  web: { readonly catalog: C; readonly transport: Transport<"web"> },
  options?: OptionsOf<NoInfer<C>, ClientOptions>
): PreferredClient<C> => {
  const catalog = rtm?.catalog
  checkTransport("rtm", rtm?.transport, catalog, "rtm")
  checkTransport("web", web?.transport, catalog, "web", web?.catalog)
  const over = <Kind extends TransportKind>(kind: Kind): Client<C, Kind> =>
    createClient(
      catalog,
      new PreferringTransport(kind, catalog, rtm.transport, web.transport),
      options as ClientOptions
    )
  const viaWeb = over("web")
  const viaRtm = over("rtm")
  return {
    ...viaWeb,
    ...viaRtm,
    safe: { ...viaWeb.safe, ...viaRtm.safe },
    call: (name: string, ...args: never[]) => {
      const client: unknown = actionNamed(catalog, name)?.via.includes("rtm") === true ? viaRtm : viaWeb
      return (client as { call(name: string, ...args: never[]): unknown }).call(name, ...args)
    }
  } as unknown as PreferredClient<C>
}
