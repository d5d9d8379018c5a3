import { basic, readOrigin, type TokenSource } from "@agent-chat/core"
import { createRtm, type Rtm, type RtmOptions } from "@agent-chat/rtm-bridge"
import { createWebApi, type WebApi, type WebApiOptions } from "@agent-chat/web-api"
import { exitCodes, Failure } from "../service/failure.ts"
import { duration } from "../service/numbers.ts"
import { type Profile, profilePath, readProfiles } from "../service/profiles.ts"
import { type ConnectionFlags, usualVersion } from "../service/target.ts"
import type { Version } from "../service/version.ts"
import type { Host } from "../terminal/host.ts"
import { ask } from "../terminal/prompt.ts"
import type { Screen } from "../terminal/screen.ts"
import { loadVersion } from "./versions.ts"

type AnyCatalog = Version["catalog"]

/** Where a token came from, for what is said about it. */
export type TokenOrigin = "environment" | "profile" | "prompt"

/** What commands go by: which service, as whom. Clients are made when they are asked for. */
export class Session {
  readonly version: Version
  /** The origin of the service; `undefined` for the real one. */
  readonly url: string | undefined
  readonly #flags: ConnectionFlags
  readonly #host: Host
  readonly #screen: Screen
  readonly #profile: Profile | undefined
  #token: { readonly text: string; readonly from: TokenOrigin } | undefined

  private constructor(
    version: Version,
    url: string | undefined,
    flags: ConnectionFlags,
    { host, screen, profile }: { host: Host; screen: Screen; profile: Profile | undefined }
  ) {
    this.version = version
    this.url = url
    this.#flags = flags
    this.#host = host
    this.#screen = screen
    this.#profile = profile
  }

  /** Reads what the flags, a profile and the environment say; flags win. Asks for nothing yet. */
  static async open(host: Host, screen: Screen, flags: ConnectionFlags): Promise<Session> {
    const { env } = host
    const profile = profileNamed(host, flags.profile ?? env["AGENT_CHAT_PROFILE"], screen)
    const version = await loadVersion(
      flags.apiVersion ?? profile?.apiVersion ?? env["AGENT_CHAT_API_VERSION"] ?? usualVersion
    )
    const url = flags.url ?? profile?.url ?? (env["AGENT_CHAT_URL"] || undefined)
    if (url !== undefined) readOrigin(url, { option: "url", allowInsecure: flags.allowInsecure })
    return new Session(version, url, flags, { host, screen, profile })
  }

  /** The catalog of the version. */
  get catalog(): AnyCatalog {
    return this.version.catalog
  }

  /** The origin that is talked to, with its scheme. */
  get origin(): string {
    return this.url ?? this.catalog.wire.web.origin(this.#flags.region)
  }

  /** The data centre, where the user named one. */
  get region(): string | undefined {
    return this.#flags.region
  }

  get allowInsecure(): boolean {
    return this.#flags.allowInsecure === true
  }

  /** Milliseconds for one attempt, where the user set them. */
  get timeout(): number | undefined {
    return duration("timeout", this.#flags.timeout, 1)
  }

  /** The token and where it came from; asks for it when there is none and somebody is there to answer. */
  async token(): Promise<{ readonly text: string; readonly from: TokenOrigin }> {
    this.#token ??= await this.#findToken()
    this.#screen.hide(this.#token.text, this.#host.env["AGENT_CHAT_TOKEN"])
    return this.#token
  }

  /** A client of the Web API. Close it. */
  async web(more: Partial<WebApiOptions> = {}): Promise<WebApi<AnyCatalog>> {
    const { text } = await this.token()
    return createWebApi(this.catalog, { ...this.#common(text), ...more })
  }

  /** A client of the RTM API. Close it. */
  async rtm(more: Pick<RtmOptions, "observe" | "webSocket"> = {}): Promise<Rtm<AnyCatalog>> {
    const { text } = await this.token()
    const { organizationId } = this.#flags
    return createRtm(this.catalog, {
      ...this.#common(text),
      ...(organizationId === undefined ? {} : { organizationId }),
      ...more
    })
  }

  #common(token: TokenSource) {
    const { region } = this.#flags
    const { timeout } = this
    return {
      token,
      ...(this.url === undefined ? {} : { baseUrl: this.url }),
      ...(this.allowInsecure ? { allowInsecure: true } : {}),
      ...(region === undefined ? {} : { region }),
      ...(timeout === undefined ? {} : { timeout, deadline: Math.max(timeout, 30_000) })
    }
  }

  async #findToken(): Promise<{ readonly text: string; readonly from: TokenOrigin }> {
    const { AGENT_CHAT_TOKEN, AGENT_CHAT_ACCOUNT_ID } = this.#host.env
    // A profile that was named wins over what happens to be in the environment.
    if (this.#profile !== undefined) return { text: this.#profile.token, from: "profile" }
    if (AGENT_CHAT_TOKEN)
      return { text: withAccount(AGENT_CHAT_TOKEN, AGENT_CHAT_ACCOUNT_ID), from: "environment" }
    if (this.#host.stdin.isTTY === true) {
      const text = await ask(this.#host, "Token (not shown): ", { hidden: true })
      if (text.trim() !== "") return { text: text.trim(), from: "prompt" }
    }
    throw new Failure(exitCodes.credentials, "there is no token", {
      fix: "set AGENT_CHAT_TOKEN, or save one with agent-chat profile save and name it with --profile"
    })
  }
}

/** A personal access token needs the account it belongs to; what says how it is meant is taken as it is. */
export const withAccount = (token: string, accountId: string | undefined): string =>
  accountId && !/^(basic|bearer) /i.test(token) ? basic(accountId, token) : token

const profileNamed = (host: Host, name: string | undefined, screen: Screen): Profile | undefined => {
  if (!name) return undefined
  const path = profilePath(host)
  const profiles = readProfiles(path)
  for (const { token } of Object.values(profiles)) screen.hide(token)
  if (Object.hasOwn(profiles, name)) return profiles[name]
  const known = Object.keys(profiles)
  throw new Failure(exitCodes.credentials, `there is no profile ${JSON.stringify(name)} in ${path}`, {
    fix: known.length === 0 ? `agent-chat profile save ${name}` : `one of ${known.join(", ")}`
  })
}
