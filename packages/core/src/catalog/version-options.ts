import { ConfigurationError } from "../errors.ts"

/** Options that not every version has. */
export type VersionOption = "authorId" | "bodyForm" | "organizationId"

/** What of a catalog says which options its clients have. */
export interface OptionsCatalog {
  readonly version?: string | undefined
  readonly wire: { readonly options: readonly VersionOption[] }
}

/** Those of some options that clients of a catalog have. */
export type OptionsOf<C extends OptionsCatalog, Options> = [
  Exclude<VersionOption, C["wire"]["options"][number]>
] extends [never]
  ? Options
  : Omit<Options, Exclude<VersionOption, C["wire"]["options"][number]>>

const instead: Readonly<Record<VersionOption, string>> = {
  authorId: "a bot makes its calls with a token of its own",
  bodyForm: "a body has one form only",
  organizationId: "nothing in it names an organisation"
}

/**
 * Makes what refuses options that clients of a version do not have. What is no option of any version is looked at
 * elsewhere.
 *
 * @returns throws ConfigurationError when one is set
 * @throws ConfigurationError when it is given no catalog
 */
export const versionOptionsCheck = (catalog: OptionsCatalog): ((given: object) => void) => {
  // A program without types may give its options in the place of the catalog.
  if (!Array.isArray((catalog as Partial<OptionsCatalog> | undefined)?.wire?.options)) {
    const message = "give a catalog such as v3_6 as the first argument"
    throw new ConfigurationError({ option: "catalog", message })
  }
  const { version = "", wire } = catalog
  const absent = (Object.keys(instead) as VersionOption[]).filter((option) => !wire.options.includes(option))
  return (given: { readonly [Option in VersionOption]?: unknown }) => {
    for (const option of absent) {
      if (given[option] === undefined) continue
      const message = `v${version} has no such option: ${instead[option]}`
      throw new ConfigurationError({ option, message })
    }
  }
}
