import { ConfigurationError, ConnectionError, readOrigin } from "@agent-chat/core"

/** The address of a region, and of an organisation where that is part of it; both only where they are known. */
type AddressFunction = (region: string | undefined, organizationId?: string) => string

/** Where the service is, as the user says it. */
export interface AddressOptions {
  /** The complete address of the WebSocket, or a function from a region, and in v3.6 an organisation, to it. */
  readonly url?: string | AddressFunction | undefined
  /** The origin of the service, with `http`, `https`, `ws` or `wss`; the catalog adds the path. */
  readonly baseUrl?: string | undefined
  /** Allows `ws:` and `http:` beyond this machine, where everybody on the way can read the token. */
  readonly allowInsecure?: boolean | undefined
}

const versionIn = (address: string): string | undefined =>
  /^[^?#]*\/(v\d+\.\d+)\/agent\/rtm\/ws/.exec(address)?.[1]

const webSocketAddress = /^(wss?:\/\/[^\s/?#]+)(?:[/?#]\S*)?$/i

/** @throws ConfigurationError unless it is a complete address of a WebSocket that may be sent a token, in this version */
const checkAddress = (address: unknown, allowInsecure: boolean, version: string | undefined): string => {
  const origin = typeof address === "string" ? webSocketAddress.exec(address)?.[1] : undefined
  if (origin === undefined) {
    throw new ConfigurationError({
      option: "url",
      message: "give a complete address with ws: or wss:, such as wss://host/path"
    })
  }
  readOrigin(origin, { schemes: ["wss", "ws"], allowInsecure, option: "url" })
  const named = versionIn(address as string) ?? version
  if (named !== version) {
    const message = `it is the address of ${named}, and the catalog is ${version}: give baseUrl, to which the catalog adds the path`
    throw new ConfigurationError({ option: "url", message })
  }
  return address as string
}

/**
 * The address for each region. `defaultUrl` is where the catalog says that the service is.
 *
 * @throws ConfigurationError when an option is wrong; what is made throws it for what a `url` function answers
 */
export const addressOf = (
  { url, baseUrl, allowInsecure = false }: AddressOptions,
  defaultUrl: AddressFunction
): AddressFunction => {
  if (url !== undefined && baseUrl !== undefined) {
    throw new ConfigurationError({ option: "baseUrl", message: "give baseUrl or url, not both" })
  }
  const version = versionIn(defaultUrl(undefined))
  if (typeof url === "function") return (...where) => checkAddress(ask(url, where), allowInsecure, version)
  if (url !== undefined) {
    const address = checkAddress(url, allowInsecure, version)
    return () => address
  }
  if (baseUrl === undefined) return defaultUrl
  const { scheme, host } = readOrigin(baseUrl, { schemes: ["https", "wss", "http", "ws"], allowInsecure })
  const secure = scheme === "https" || scheme === "wss" ? "s" : ""
  return (...where) => defaultUrl(...where).replace(/^\w+:\/\/[^/]*/, `ws${secure}://${host}`)
}

const ask = (url: AddressFunction, where: Parameters<AddressFunction>): unknown => {
  try {
    return url(...where)
  } catch (cause) {
    throw new ConnectionError({
      reason: "other",
      delivery: "not-sent",
      message: "the url function failed",
      cause
    })
  }
}
