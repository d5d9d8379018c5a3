import { ConfigurationError, ConnectionError } from "@agent-chat/core"

/** Where the service is, as the user says it. */
export interface AddressOptions {
  /** The complete address of the WebSocket, or a function from a region to it. */
  readonly url?: string | ((region: string | undefined) => string) | undefined
  /** The origin of the service, with `http`, `https`, `ws` or `wss`; the catalog adds the path. */
  readonly baseUrl?: string | undefined
  /** Allows `ws:` and `http:` beyond this machine, where everybody on the way can read the token. */
  readonly allowInsecure?: boolean | undefined
}

// The `URL` of some platforms has no more than its name.
const webSocketAddress =
  /^(wss?):\/\/(?:[^\s/?#@]*@)?(\[[\da-f:.]+\]|[^\s/?#:@]+)(?::\d{1,5})?(?:[/?#]\S*)?$/i
const origin = /^(?:http|ws)(s?):\/\/([^\s/?#@]+)\/?$/i
const thisMachine = /^(?:localhost|(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i

/** @throws ConfigurationError unless it is a complete address of a WebSocket that may be sent a token */
const checkAddress = (option: string, address: unknown, allowInsecure: boolean): string => {
  const [, scheme, host] = (typeof address === "string" ? webSocketAddress.exec(address) : null) ?? []
  if (scheme === undefined || host === undefined) {
    throw new ConfigurationError({
      option,
      message: "give a complete address with ws: or wss:, such as wss://host/path"
    })
  }
  if (scheme.toLowerCase() === "ws" && !allowInsecure && !thisMachine.test(host)) {
    throw new ConfigurationError({
      option,
      message: "ws: would show the token to everybody on the way; use wss:, or set allowInsecure: true"
    })
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
  defaultUrl: (region: string | undefined) => string
): ((region: string | undefined) => string) => {
  if (url !== undefined && baseUrl !== undefined) {
    throw new ConfigurationError({ option: "baseUrl", message: "give baseUrl or url, not both" })
  }
  if (typeof url === "function") return (region) => checkAddress("url", ask(url, region), allowInsecure)
  if (url !== undefined) {
    const address = checkAddress("url", url, allowInsecure)
    return () => address
  }
  if (baseUrl === undefined) return defaultUrl
  const [, secure, host] = origin.exec(baseUrl) ?? []
  if (host === undefined) {
    throw new ConfigurationError({
      option: "baseUrl",
      message: "give an origin with http:, https:, ws: or wss: and no path, such as https://host"
    })
  }
  const path = (region: string | undefined): string => defaultUrl(region).replace(/^\w+:\/\/[^/]*/, "")
  const at = (region: string | undefined): string => `ws${secure}://${host}${path(region)}`
  checkAddress("baseUrl", at(undefined), allowInsecure)
  return at
}

const ask = (url: (region: string | undefined) => string, region: string | undefined): unknown => {
  try {
    return url(region)
  } catch (cause) {
    throw new ConnectionError({
      reason: "other",
      delivery: "not-sent",
      message: "the url function failed",
      cause
    })
  }
}
