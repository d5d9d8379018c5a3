import { ConfigurationError } from "../../errors.ts"

/** What was given as one or several, as a list. */
export const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]

/** @throws ConfigurationError when an option is no list of texts */
export const namesIn = (option: string, given: unknown): readonly string[] => {
  if (given === undefined) return []
  if (Array.isArray(given) && given.every((each) => typeof each === "string")) return given
  throw new ConfigurationError({ option, message: "give a list of texts" })
}
