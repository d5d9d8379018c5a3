import type { Clock } from "./clock.ts"
import { Refusal } from "./refusal.ts"
import type { Granted } from "./scopes.ts"
import { tokenKey } from "./state/agents.ts"
import type { State } from "./state/state.ts"
import type { FakeVersion } from "./version.ts"

/** Whom a token belongs to, and what it allows. */
export interface Authorization {
  readonly token: string
  readonly agentId: string
  readonly granted: Granted
  readonly clientId: string | undefined
  /** Until when it is accepted, in milliseconds since 1970. */
  readonly expiresAt: number | undefined
}

/** What a request shows of who makes it. */
export interface Claim {
  /** What stands in the `Authorization` header or in a login. */
  readonly value: string | undefined
  /** The data centre that was addressed, if the wire says. */
  readonly region: string | undefined
  readonly version: FakeVersion
}

const basicForm = "<base64 of account id:personal access token>"

/** Reads a token with its scheme, the same on every wire. */
const readToken = (value = ""): string => {
  if (value.trim() === "") throw new Refusal("authentication", "The token is missing")
  const [, scheme, token] = /^(Bearer|Basic) +(\S+)$/i.exec(value.trim()) ?? []
  if (scheme === undefined || token === undefined)
    throw new Refusal("authentication", `The token needs a scheme: "Bearer <token>" or "Basic ${basicForm}"`)
  if (scheme.toLowerCase() === "basic" && !/^[^:]+:./.test(Buffer.from(token, "base64").toString()))
    throw new Refusal("authentication", `A Basic token is ${basicForm}`)
  return tokenKey(`${scheme} ${token}`)
}

/** Checks tokens: those of the world or, when the world has none, any bearer for the default agent. */
export class Credentials {
  readonly #state: State
  readonly #clock: Clock
  readonly #defaultAgentId: string

  constructor(state: State, clock: Clock, defaultAgentId: string) {
    this.#state = state
    this.#clock = clock
    this.#defaultAgentId = defaultAgentId
  }

  /** @throws Refusal `authentication`, or `misdirected` with the region that is responsible */
  authorize({ value, region, version }: Claim): Authorization {
    const token = readToken(value)
    this.#checkRegion(version.catalog.wire.regionOf(token), region)
    const { tokens, revoked } = this.#state.agents
    const record = this.#state.agents.tokenOf(token)
    if (revoked.has(token)) throw new Refusal("authentication", "The token was revoked")
    if (record === undefined && tokens.size > 0) throw new Refusal("authentication")
    const expiresAt = record?.expires_at
    if (expiresAt !== undefined && expiresAt <= this.#clock.now())
      throw new Refusal("authentication", "The token has expired")
    const agentId = record?.agent_id ?? this.#defaultAgentId
    this.#state.agents.checkHolder(agentId)
    return {
      token,
      agentId,
      granted: record?.scopes ?? "all",
      clientId: record?.client_id,
      expiresAt
    }
  }

  /** A token with a region in front belongs there; one without belongs where the licence is. */
  #checkRegion(prefix: string | undefined, addressed: string | undefined): void {
    const responsible = prefix ?? this.#state.region
    if ((addressed ?? prefix ?? "dal") !== responsible)
      throw new Refusal("misdirected", undefined, { region: responsible })
  }
}
