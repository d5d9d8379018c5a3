import { ConfigurationError } from "./errors.ts"

/** Where a service is, as a user gave it. */
export interface Origin {
  /** Without the colon, such as `https`. */
  readonly scheme: string
  /** Host and port. */
  readonly host: string
}

/** How an origin is read. */
export interface OriginOptions {
  /** The schemes that are taken, the usual one first; `https` and `http` unless set. */
  readonly schemes?: readonly string[]
  /** Whether plain text may leave this machine. */
  readonly allowInsecure?: boolean | undefined
  /** The name of the option, for the error. */
  readonly option?: string
}

// Not by `URL`, which React Native has in part only.
const address = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\\\s]+)\/?$/i
const hostAndPort = /^(?:\[[0-9a-f:.]+\]|[^\s@:[\]<>%]+)(?::(\d{1,5}))?$/i
const loopback =
  /^(?:(?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){1,3}|\[::1\]|\[::ffff:127(?:\.\d{1,3}){3}\]|0\.0\.0\.0|\[::\])$/

/** Whether what is sent to a host stays on this machine. */
export const isLoopback = (host: string): boolean => loopback.test(host.toLowerCase().replace(/:\d+$/, ""))

/**
 * Reads the origin of a service. Plain text is refused where it would leave this machine, and what is wrong is told
 * without the value, which may hold a password.
 *
 * @throws ConfigurationError when it is no origin, has credentials in it, or is insecure
 */
export const readOrigin = (value: string, options: OriginOptions = {}): Origin => {
  const { schemes = ["https", "http"], allowInsecure = false, option = "baseUrl" } = options
  const refuse = (message: string): never => {
    throw new ConfigurationError({ option, message })
  }
  const example = `${schemes[0]}://api.livechatinc.com`
  const [, scheme = "", host = ""] = address.exec(value.trim()) ?? []
  const known = scheme.toLowerCase()
  if (known === "" || !schemes.includes(known)) {
    const isLonger = schemes.some((each) => value.trim().toLowerCase().startsWith(`${each}://`))
    return refuse(
      isLonger
        ? `give an origin only, such as ${example}: the catalog adds the path`
        : `give an origin such as ${example}`
    )
  }
  if (host.includes("@")) return refuse("give the address without credentials: the option token has them")
  const [matches, port] = hostAndPort.exec(host) ?? []
  if (matches === undefined || Number(port ?? 0) > 65_535) return refuse(`give an origin such as ${example}`)
  if (/^(?:http|ws)$/.test(known) && !allowInsecure && !isLoopback(host)) {
    return refuse(
      `${known}:// sends the token in plain text: give ${known}s://, or allowInsecure: true where the network is yours`
    )
  }
  return { scheme: known, host: host.toLowerCase() }
}
