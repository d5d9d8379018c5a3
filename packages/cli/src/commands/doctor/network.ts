import { lookup } from "node:dns/promises"
import { connect as connectPlain } from "node:net"
import { connect } from "node:tls"
import { type Finding, findingsOf } from "./finding.ts"

type Environment = Readonly<Record<string, string | undefined>>

/** Milliseconds for each step. */
const patience = 10_000

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).message

/** Whether a host is found; where a proxy is used, that looks it up. */
export const dns = async (host: string, isProxied = false): Promise<Finding> => {
  const { ok, problem, note } = findingsOf("dns")
  try {
    const addresses = await lookup(host.replace(/^\[|\]$/g, ""), { all: true })
    return ok(`${host} is ${addresses.map(({ address }) => address).join(", ")}`)
  } catch (error) {
    if (isProxied) return note(`${host} is not found from here (${codeOf(error)}): the proxy looks it up`)
    return problem(
      `${host} was not found (${codeOf(error)})`,
      "look at --url, at the network and at its name servers"
    )
  }
}

const noProxyFor = (host: string, list: string): boolean =>
  list
    .split(",")
    .map((each) => each.trim().replace(/^\*?\./, ""))
    .some((each) => each === "*" || (each !== "" && (host === each || host.endsWith(`.${each}`))))

type ProxyUse = "none" | "left out" | "unused" | "used"

/** Whether a proxy is set, and whether this program goes by it. */
export const proxyUse = (host: string, isSecure: boolean, env: Environment): ProxyUse => {
  const named = isSecure
    ? (env["HTTPS_PROXY"] ?? env["https_proxy"])
    : (env["HTTP_PROXY"] ?? env["http_proxy"])
  if (!named) return "none"
  if (noProxyFor(host, env["NO_PROXY"] ?? env["no_proxy"] ?? "")) return "left out"
  return env["NODE_USE_ENV_PROXY"] === "1" ? "used" : "unused"
}

/** The same for people. */
export const proxy = (host: string, use: ProxyUse): Finding => {
  const { ok, note, warning } = findingsOf("proxy")
  if (use === "none") return ok("none is set")
  if (use === "left out") return ok(`one is set, and NO_PROXY leaves ${host} out`)
  if (use === "used")
    return note("requests go through the proxy of the environment; sockets of the RTM API do not")
  return warning(
    "one is set, and Node does not use it",
    "set NODE_USE_ENV_PROXY=1, or NO_PROXY where it is not needed"
  )
}

interface Handshake {
  readonly protocol: string | null
  readonly authorized: boolean
  readonly error: string | undefined
  readonly validTo: string | undefined
}

const handshake = (host: string, port: number): Promise<Handshake> => {
  const { promise, resolve, reject } = Promise.withResolvers<Handshake>()
  const name = host.replace(/^\[|\]$/g, "")
  // What is not trusted is said; nothing is sent over this connection.
  const socket = connect({
    host: name,
    port,
    rejectUnauthorized: false,
    ...(/^[\d.:]+$/.test(name) ? {} : { servername: name })
  })
  socket.setTimeout(patience, () => socket.destroy(new Error("no handshake in time")))
  socket.once("error", reject)
  socket.once("secureConnect", () => {
    const { authorized, authorizationError } = socket
    resolve({
      protocol: socket.getProtocol(),
      authorized,
      error: authorized
        ? undefined
        : String((authorizationError as unknown as { code?: string })?.code ?? authorizationError),
      validTo: socket.getPeerCertificate().valid_to
    })
    socket.destroy()
  })
  return promise
}

const day = 86_400_000

/** Whether there is a connection, and whether it is private. */
export const tls = async (host: string, port: number, isSecure: boolean): Promise<Finding> => {
  const { ok, problem, warning, note } = findingsOf("tls")
  try {
    if (!isSecure) {
      await plain(host, port)
      return note("the connection is not encrypted, as with a mock on this machine")
    }
    const { protocol, authorized, error, validTo } = await handshake(host, port)
    if (!authorized) {
      return problem(
        `the certificate is not trusted (${error})`,
        "NODE_EXTRA_CA_CERTS=<file> trusts an authority of your own, such as that of a company proxy"
      )
    }
    const left = validTo === undefined ? Infinity : Date.parse(validTo) - Date.now()
    if (left < 14 * day)
      return warning(`the certificate ends in ${Math.floor(left / day)} days`, "tell whoever runs that host")
    return ok(`${protocol ?? "encrypted"}, the certificate is trusted`)
  } catch (error) {
    return problem(
      `no connection to port ${port} (${codeOf(error)})`,
      "look at --url, and at firewalls on the way"
    )
  }
}

const plain = (host: string, port: number): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const socket = connectPlain({ host: host.replace(/^\[|\]$/g, ""), port })
  socket.setTimeout(patience, () => socket.destroy(new Error("no connection in time")))
  socket.once("error", reject)
  socket.once("connect", () => {
    resolve()
    socket.destroy()
  })
  return promise
}
