import type { TransportKind } from "../catalog/action.ts"
import type { AnyCatalog } from "../catalog/catalog.ts"
import type { Transport } from "../catalog/transport.ts"
import { ConfigurationError } from "../errors.ts"

/**
 * Looks whether a transport can carry the actions of a catalog: one that speaks another version would send what the catalog
 * says, and bring answers of another shape.
 *
 * @throws ConfigurationError unless there is a catalog, and a transport of the kind that is wanted, and of the catalog's version
 */
export const checkTransport = (
  option: string,
  transport: Transport | undefined,
  catalog: AnyCatalog,
  kind?: TransportKind,
  own = transport?.catalog ?? catalog
): void => {
  const refuse = (message: string, wrong = option): never => {
    throw new ConfigurationError({ option: wrong, message })
  }
  if (typeof transport?.execute !== "function")
    return refuse(kind === undefined ? "give a transport" : "give a client")
  if (kind !== undefined && transport.kind !== kind)
    refuse(`give a client of the ${kind === "rtm" ? "RTM" : "Web"} API`)
  if (catalog?.actions === undefined) refuse("give a catalog such as v3_6 as the first argument", "catalog")
  if (own.version !== catalog.version)
    refuse(
      `it speaks v${own.version}, and the catalog is v${catalog.version}: make both with the same catalog`
    )
}
