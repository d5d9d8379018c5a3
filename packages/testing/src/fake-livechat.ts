import { type AnyCatalog, ConfigurationError } from "@agent-chat/core"
import { readOptions } from "@agent-chat/core/options"
import { assemble, nowhere, type Parts } from "./assemble.ts"
import { FakeControls } from "./controls/controls.ts"
import { Endpoints } from "./endpoints/endpoints.ts"
import type { Addresses } from "./endpoints/route.ts"
import {
  type FakeOptions,
  optionRules,
  rtmTransportRules,
  type StartOptions,
  startRules,
  webTransportRules
} from "./options.ts"
import type { FakeVersion } from "./service/version.ts"
import { selfSigned } from "./wires/certificate.ts"
import { MemoryRtmTransport, type RtmTransportOptions } from "./wires/memory/rtm-transport.ts"
import { MemoryWebTransport, type WebTransportOptions } from "./wires/memory/web-transport.ts"
import { LoopbackServer, type ServerHandlers } from "./wires/server.ts"

/**
 * A LiveChat that runs in your tests: the Web API, the RTM API and webhooks over one state.
 *
 * @example
 * ```ts
 * const fake = await FakeLiveChat.start()
 * const chat = createWebApi(v3_6, { token: fake.token, baseUrl: fake.webUrl })
 * await chat.send_event({ chat_id: "PJ0MRSHTDG", event: { type: "message", text: "hi" } })
 * await fake.close()
 * ```
 */
export class FakeLiveChat extends FakeControls implements AsyncDisposable {
  /** The origin of the Web API, without a path. */
  readonly webUrl: string
  /** The complete address of the RTM API of v3.0. */
  readonly rtmUrl: string
  readonly #parts: Parts
  readonly #server: LoopbackServer | undefined
  readonly #token: string
  readonly #served: Served
  #closed = false

  private constructor(
    parts: Parts,
    server: LoopbackServer | undefined,
    origin: string,
    token: string,
    served: Served = {}
  ) {
    super(parts)
    this.#parts = parts
    this.#server = server
    this.webUrl = origin
    this.rtmUrl = addressOf(origin, parts.service.versions.first)
    this.#token = token
    this.#served = served
    parts.setOrigin(origin)
  }

  /**
   * Starts a fake on a loopback port.
   *
   * @throws ConfigurationError when an option is wrong
   * @throws Error of Node when the port is in use
   */
  static async start(options: StartOptions = {}): Promise<FakeLiveChat> {
    const { tls = false, ...others } = readOptions(options, startRules)
    const { port = 0, host = "127.0.0.1", page = true, ...read } = others
    const certificate = tls === true ? selfSigned(namesOf(host)) : tls === false ? undefined : tls
    const parts = assemble(read)
    parts.service.feed.isOn = true
    // Nothing arrives before it listens, and what it is made with needs the address.
    let endpoints: Endpoints | undefined
    const handlers: ServerHandlers = {
      request: (request, answer) => {
        if (endpoints?.takes(request) === true) endpoints.handle(request, answer)
        else parts.web.handle(request, answer)
      },
      connection: (path, headers, query) => {
        const feed = endpoints?.connection(path, headers, query)
        if (feed !== undefined) return feed
        const found = parts.service.versions.connectionAt(path)
        if (found === undefined) return undefined
        return (socket) => {
          const session = parts.connect(socket, regionIn(headers["x-region"]), found.version)
          if (!found.isSupported) parts.refuse(session, path)
          return session
        }
      },
      headers: (path) => {
        const found = parts.service.versions.connectionAt(path)
        return found === undefined ? {} : (parts.endings.get(found.version.catalog.version) ?? {})
      }
    }
    const server = new LoopbackServer(handlers, certificate)
    const address = await server.listen(port, host)
    const name = address.family === "IPv6" ? `[${address.address}]` : address.address
    const origin = `http://${name}:${address.port}`
    const served = { page, certificate: certificate?.cert }
    const fake = new FakeLiveChat(parts, server, origin, tokenOf(options), served)
    endpoints = new Endpoints({ fake, board: parts, addresses: fake.#addresses, host, page })
    return fake
  }

  /**
   * Makes a fake without sockets, to be reached by `webTransport()` and `rtmTransport()`.
   *
   * @throws ConfigurationError when an option is wrong
   */
  static create(options: FakeOptions = {}): FakeLiveChat {
    const parts = assemble(readOptions(options, optionRules))
    return new FakeLiveChat(parts, undefined, nowhere, tokenOf(options))
  }

  /** A token that is accepted. */
  get token(): string {
    return this.#token
  }

  /**
   * The complete address of the RTM API of a version.
   *
   * @example
   * ```ts
   * const rtm = createRtm(v3_6, { token: fake.token, url: fake.rtmUrlOf("3.6") })
   * ```
   * @throws ConfigurationError when the fake does not speak it
   */
  rtmUrlOf(version: string): string {
    return addressOf(this.webUrl, this.#parts.service.versions.named(version))
  }

  /** The address of the page; `undefined` when it is switched off, and in memory. */
  get pageUrl(): string | undefined {
    return this.#served.page === true ? `${this.webUrl}/` : undefined
  }

  /** The origin of the Web API over TLS; `undefined` without the option `tls`. */
  get secureWebUrl(): string | undefined {
    return this.#served.certificate === undefined ? undefined : this.webUrl.replace(/^http:/, "https:")
  }

  /**
   * The complete address of the RTM API of a version over TLS.
   *
   * @throws ConfigurationError when the fake does not speak the version, and without the option `tls`
   */
  secureRtmUrl(version: string): string {
    const { secureWebUrl } = this
    if (secureWebUrl === undefined)
      throw new ConfigurationError({ option: "tls", message: "start the fake with { tls: true }" })
    return addressOf(secureWebUrl, this.#parts.service.versions.named(version))
  }

  /**
   * The certificate of TLS as PEM, for clients to trust.
   *
   * @example
   * ```ts
   * const fake = await FakeLiveChat.start({ tls: true })
   * const options = { ca: fake.certificate } // of node:https and node:tls
   * ```
   */
  get certificate(): string | undefined {
    return this.#served.certificate
  }

  /** The same as `webUrl`. */
  get url(): string {
    return this.webUrl
  }

  /** A transport of the Web API without sockets, for `createClient`. */
  webTransport(given: WebTransportOptions = {}): MemoryWebTransport {
    const { catalog = this.#first, ...options } = readOptions(given, webTransportRules)
    this.#parts.service.versions.named(catalog.version)
    return new MemoryWebTransport(catalog, this.#parts.web, () => !this.#closed, {
      token: this.token,
      ...options
    })
  }

  /** A transport of the RTM API without sockets, for `createClient`; it logs in with its first call. */
  rtmTransport(given: RtmTransportOptions = {}): MemoryRtmTransport {
    const { token = this.token, catalog = this.#first } = readOptions(given, rtmTransportRules)
    const version = this.#parts.service.versions.named(catalog.version)
    return new MemoryRtmTransport(
      catalog,
      (socket) => (this.#closed ? undefined : this.#parts.connect(socket, undefined, version)),
      token
    )
  }

  /** Ends every connection and frees the port. */
  async close(): Promise<void> {
    this.#closed = true
    // Nobody is told that the agents are gone.
    this.#parts.service.webhooks.close()
    this.dropSockets()
    await this.#server?.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  get #addresses(): Addresses {
    const { pageUrl, secureWebUrl } = this
    const { all } = this.#parts.service.versions
    const rtmUrls = (origin: string): Record<string, string> =>
      Object.fromEntries(all.map((version) => [version.catalog.version, addressOf(origin, version)]))
    return {
      web_url: this.webUrl,
      rtm_urls: rtmUrls(this.webUrl),
      ...(pageUrl === undefined ? {} : { page_url: pageUrl }),
      ...(secureWebUrl === undefined
        ? {}
        : { secure_web_url: secureWebUrl, secure_rtm_urls: rtmUrls(secureWebUrl) })
    }
  }

  get #first(): AnyCatalog {
    return this.#parts.service.versions.first.catalog
  }
}

/** What a fake with sockets serves besides. */
interface Served {
  readonly page?: boolean
  readonly certificate?: string | undefined
}

/** Under which names a fake is reached that listens there. */
const namesOf = (host: string): string[] => [...new Set(["localhost", "127.0.0.1", "::1", host])]

const addressOf = (origin: string, { rtm }: FakeVersion): string =>
  `${origin.replace(/^http/, "ws")}${rtm.path}`

const tokenOf = ({ token, world }: FakeOptions): string => token ?? world?.tokens?.[0]?.token ?? "fake-token"

const regionIn = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === "string" && header !== "" ? header : undefined
