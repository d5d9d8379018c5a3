import { isIP } from "node:net"
import type { WebRequest } from "../wires/web-exchange.ts"

/**
 * Why a request may not use what is for this machine only; `undefined` when it may. Pages of other origins may not, and
 * neither may a page whose name was made to lead here.
 *
 * @param host what the fake was told to listen on
 */
export const strangerIn = (
  { headers }: Pick<WebRequest, "headers">,
  host: string,
  isNavigation = false
): string | undefined => {
  const { origin } = headers
  const addressed = hostIn(headers["host"])
  if (addressed === undefined || !isOwnName(addressed.hostname, host))
    return `Host ${JSON.stringify(headers["host"] ?? "")} is not a name of this fake: use its address or localhost`
  if (origin !== undefined && hostIn(withoutScheme(origin))?.host !== addressed.host)
    return "Other origins may not use this"
  const site = headers["sec-fetch-site"]
  const isForeign = site !== undefined && site !== "same-origin" && site !== "none"
  // A link may lead to the page: whoever follows it does not hear of what is there.
  const isLink =
    isNavigation && headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document"
  return isForeign && !isLink ? "Other sites may not use this" : undefined
}

const hostIn = (text: string | undefined): URL | undefined =>
  text !== undefined && URL.canParse(`http://${text}`) ? new URL(`http://${text}`) : undefined

const withoutScheme = (origin: string): string | undefined => /^https?:\/\/([^/]+)$/.exec(origin)?.[1]

/** Names that nobody can register: addresses, names without a dot, and what is reserved for private use. */
const isOwnName = (name: string, host: string): boolean =>
  isIP(name.replace(/^\[(.*)\]$/, "$1")) !== 0 ||
  !name.includes(".") ||
  name.endsWith(".localhost") ||
  name.endsWith(".internal") ||
  name === host
