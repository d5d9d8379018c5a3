import { profilePath, readProfiles } from "../service/profiles.ts"
import { usualVersion } from "../service/target.ts"
import { type Version, versionNumbers } from "../service/version.ts"
import { loadVersion } from "../session/versions.ts"
import { callFlags } from "./call-flags.ts"
import type { Context } from "./context.ts"

const after = (words: readonly string[], flag: string): string | undefined => {
  const index = words.indexOf(flag)
  return (
    words.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1) ??
    (index < 0 ? undefined : words[index + 1])
  )
}

const versionOf = async ({ host }: Context, words: readonly string[]): Promise<Version> =>
  loadVersion(after(words, "--api-version") ?? host.env["AGENT_CHAT_API_VERSION"] ?? usualVersion)

/** What may stand behind a flag that every command has. */
const valuesOf = ({ host }: Context, flag: string): readonly string[] | undefined => {
  if (flag === "--api-version") return versionNumbers
  if (flag === "--via") return ["web", "rtm"]
  if (flag === "--profile") return Object.keys(readProfiles(profilePath(host)))
  return undefined
}

const hyphened = (path: string): string => `--${path.replaceAll("_", "-").replaceAll("[]", ".0")}`

/** The fields of an action, and the values that a field may have. */
const ofCall = async (
  context: Context,
  words: readonly string[],
  before: string
): Promise<readonly string[]> => {
  const version = await versionOf(context, words)
  const action = words.find(
    (word, index) => !word.startsWith("-") && !(words[index - 1] ?? "").startsWith("--")
  )
  const isAction = action !== undefined && Object.hasOwn(version.actionFields, action)
  if (!isAction) return Object.keys(version.catalog.actions)
  const { fields } = version.actionFields[action]!
  const field = fields.find(({ path }) => hyphened(path) === before)
  if (field?.values !== undefined) return field.values.map(String)
  if (field !== undefined && field.kind !== "boolean") return []
  const named = fields.filter(({ path }) => !path.includes("*")).map(({ path }) => hyphened(path))
  return [...named, ...callFlags.map(({ name }) => `--${name}`)]
}

const candidates = async (
  context: Context,
  words: readonly string[],
  flagsOf: ReadonlyMap<string, readonly string[]>
): Promise<readonly string[]> => {
  const [command, ...rest] = words.slice(0, -1)
  if (command === undefined) return ["call", "mock", ...flagsOf.keys()]
  const before = words.at(-2) ?? ""
  const values = valuesOf(context, before)
  if (values !== undefined) return values
  if (command === "call") return ofCall(context, rest, before)
  if (command === "actions" && rest.length === 0)
    return Object.keys((await versionOf(context, rest)).catalog.actions)
  if (command === "events" && rest.length === 0)
    return Object.keys((await versionOf(context, rest)).catalog.events)
  if (before === "--action") return Object.keys((await versionOf(context, rest)).catalog.events)
  if (before === "--actions") return Object.keys((await versionOf(context, rest)).catalog.actions)
  if (command === "profile" && rest.length === 0) return ["list", "save", "remove"]
  if (command === "completion" && rest.length === 0) return ["bash", "zsh", "fish"]
  return (flagsOf.get(command) ?? []).map((flags) => flags.split(" ")[0]!)
}

/** What a shell asks for when somebody presses Tab: one candidate a line. Never fails, as nobody would read it. */
export const complete = async (
  context: Context,
  words: readonly string[],
  flagsOf: ReadonlyMap<string, readonly string[]>
): Promise<void> => {
  const last = words.at(-1) ?? ""
  try {
    for (const each of await candidates(context, words, flagsOf))
      if (each.startsWith(last)) context.screen.line(each)
  } catch {
    // A broken profile file, a version that does not exist: then there is nothing to offer.
  }
}
