import type { Fields } from "../../service/json.ts"
import { Refusal } from "../../service/refusal.ts"
import type { ConfigurationRequest } from "../../service/version.ts"

/** A call whose payload is an object. */
export interface Call extends Pick<ConfigurationRequest, "state" | "clock" | "by" | "emit"> {
  readonly payload: Fields
}

/** One call of the Configuration API. */
export interface Method {
  /** Any of them is enough; nobody needs a token where there are none. */
  readonly scopes: readonly string[]
  run(call: Call): unknown
}

/** The application a call is about: the one it names, else the one of the token. */
export const clientOf = ({ by, payload }: Call): string => {
  const { owner_client_id } = payload
  if (typeof owner_client_id === "string" && owner_client_id !== "") return owner_client_id
  if (by.clientId !== undefined) return by.clientId
  throw new Refusal("validation", "owner_client_id should name the application")
}
