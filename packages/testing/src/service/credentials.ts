import { v3_0 } from "@agent-chat/core/v3.0"
import { Refusal } from "./refusal.ts"
import type { Granted } from "./scopes.ts"
import type { State } from "./state/state.ts"

/** Whom a token belongs to, and what it allows. */
export interface Authorization {
  readonly token: string
  readonly agentId: string
  readonly granted: Granted
  readonly clientId: string | undefined
}

/** Checks tokens: those of the world or, when the world has none, any bearer for the default agent. */
export class Credentials {
  readonly #state: State
  readonly #defaultAgentId: string

  constructor(state: State, defaultAgentId: string) {
    this.#state = state
    this.#defaultAgentId = defaultAgentId
  }

  /**
   * @param value what stands in the `Authorization` header or in the `token` of a login
   * @param region the data centre that was addressed, if the wire says
   * @throws Refusal `authentication`, or `misdirected_request` with the region that is responsible
   */
  authorize(value: string | undefined, region: string | undefined): Authorization {
    const token = value?.replace(/^Bearer\s+/i, "").trim() ?? ""
    if (token === "") throw new Refusal("authentication", "The bearer token is missing")
    this.#checkRegion(token, region)
    const { tokens } = this.#state.agents
    const record = tokens.get(token)
    if (this.#state.agents.revoked.has(token)) throw new Refusal("authentication", "The token was revoked")
    if (record === undefined && tokens.size > 0) throw new Refusal("authentication")
    return {
      token,
      agentId: record?.agent_id ?? this.#defaultAgentId,
      granted: record?.scopes ?? "all",
      clientId: record?.client_id
    }
  }

  /** A token with a region in front belongs there; one without belongs where the licence is. */
  #checkRegion(token: string, addressed: string | undefined): void {
    const prefix = v3_0.wire.regionOf(token)
    const responsible = prefix ?? this.#state.region
    if ((addressed ?? prefix ?? "dal") !== responsible)
      throw new Refusal("misdirected_request", undefined, { region: responsible })
  }
}
