import type { AnyCatalog } from "../catalog/catalog.ts"
import { ConfigurationError } from "../errors.ts"
import { didYouMean } from "../options.ts"

/**
 * The name of an event in a joined stream.
 *
 * @throws ConfigurationError when there is no such event, or when it comes under another name
 */
export const joinedName = ({ events, version }: AnyCatalog, name: string): string => {
  const alias = Object.hasOwn(events, name) ? events[name]?.joins : undefined
  if (alias !== undefined) {
    throw new ConfigurationError({
      option: "action",
      message: `in a joined stream ${name} comes as ${alias.name}`
    })
  }
  if (!Object.hasOwn(events, name) && name !== "unknown" && name !== "gap") {
    throw new ConfigurationError({
      option: "action",
      message: `v${version} has no event ${name}${didYouMean(name, Object.keys(events))}`
    })
  }
  return name
}
