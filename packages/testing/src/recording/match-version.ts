import { type AnyCatalog, ConfigurationError } from "@agent-chat/core"
import type { Recording } from "./entry.ts"

/** @throws ConfigurationError when a recording does not speak the version of a catalog */
export const matchVersion = (catalog: AnyCatalog, { head }: Recording): void => {
  if (head.version === catalog.version) return
  throw new ConfigurationError({
    option: "catalog",
    message: `the recording speaks v${head.version}: give the catalog of that version`
  })
}
