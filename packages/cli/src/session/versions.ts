import { usage } from "../service/failure.ts"
import { type Version, type VersionNumber, versionNumbers } from "../service/version.ts"

const loaders: Readonly<Record<VersionNumber, () => Promise<{ readonly version: Version }>>> = {
  "3.0": () => import("../v3.0/version.ts"),
  "3.6": () => import("../v3.6/version.ts")
}

/** A version by its number; only that one is loaded. */
export const loadVersion = async (number: string): Promise<Version> => {
  const known = versionNumbers.find((each) => each === number.replace(/^v/, ""))
  if (known === undefined) {
    throw usage(`--api-version should be ${versionNumbers.join(" or ")}, found ${JSON.stringify(number)}`)
  }
  return (await loaders[known]()).version
}
