import {
  type AnyCatalog,
  type BodyForm,
  type Client,
  type ClientOptions,
  ConfigurationError,
  createClient,
  Credentials,
  Limiter,
  type LimiterOptions,
  type TokenSource
} from "@agent-chat/core"
import type { Hooks } from "ky"
import { createPlatform } from "#platform"
import { HttpTransport } from "./transport/transport.ts"

/** What a Web API client may be told. Only `token` is needed. */
export interface WebApiOptions extends ClientOptions, LimiterOptions {
  /** An access token, or a function that returns one and is asked before every attempt. */
  readonly token: TokenSource
  /** The origin of the service, such as `http://127.0.0.1:4010`; the real service unless set. */
  readonly baseUrl?: string | undefined
  /** The region of the account, `dal` or `fra`; read from the token unless set. */
  readonly region?: string | undefined
  /** How the body is written: the fields themselves, or `{ payload, author_id }`; `flat` unless set. */
  readonly bodyForm?: BodyForm | undefined
  /** Sends the requests; on Node a client on kept connections unless set, elsewhere the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** Hooks of ky, called for every attempt. */
  readonly hooks?: Hooks | undefined
}

/** A client of the Web API: one method for each of its actions. */
export type WebApi<C extends AnyCatalog> = Client<C, "web">

/**
 * Makes a client of the Web API.
 *
 * @example
 * ```ts
 * import { v3_0 } from "@agent-chat/core/v3.0"
 * import { createWebApi } from "@agent-chat/web-api"
 *
 * const client = createWebApi(v3_0, { token: process.env["AGENT_CHAT_TOKEN"] ?? "" })
 * const { chat } = await client.get_chat_threads({ chat_id: "PJ0MRSHTDG" })
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const createWebApi = <C extends AnyCatalog>(catalog: C, options: WebApiOptions): WebApi<C> => {
  const { token, region, bodyForm = "flat", fetch, hooks } = options
  const baseUrl = checkOrigin(options.baseUrl)
  if (!["flat", "payload"].includes(bodyForm)) {
    throw new ConfigurationError({ option: "bodyForm", message: `give "flat" or "payload"` })
  }
  const credentials = new Credentials({ token, region, regionOf: (value) => catalog.wire.regionOf(value) })
  const platform = createPlatform()
  const transport = new HttpTransport({ catalog, credentials, platform, baseUrl, bodyForm, fetch, hooks })
  return createClient(catalog, new Limiter(transport, options), options)
}

const checkOrigin = (baseUrl: string | undefined): string | undefined => {
  if (baseUrl === undefined) return undefined
  const url = URL.parse(baseUrl)
  if (url === null || !["http:", "https:"].includes(url.protocol)) {
    throw new ConfigurationError({
      option: "baseUrl",
      message: "give an origin such as https://api.livechatinc.com"
    })
  }
  if (
    url.pathname !== "/" ||
    url.search !== "" ||
    url.hash !== "" ||
    url.username !== "" ||
    url.password !== ""
  ) {
    throw new ConfigurationError({
      option: "baseUrl",
      message: `give an origin only, ${url.origin}: the catalog adds the path`
    })
  }
  return url.origin
}
