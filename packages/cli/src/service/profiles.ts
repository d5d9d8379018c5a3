import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs"
import { homedir } from "node:os"
import { dirname, join } from "node:path"
import type { Host } from "../terminal/host.ts"
import { exitCodes, Failure } from "./failure.ts"

/** What is kept under a name, so that it need not be given each time. */
export interface Profile {
  readonly token: string
  readonly url?: string
  readonly apiVersion?: string
}

/** Everything that a profile file holds. */
export type Profiles = Readonly<Record<string, Profile>>

/** Where profiles lie: in `AGENT_CHAT_PROFILES`, or among the settings of the user. */
export const profilePath = ({ env }: Host): string => {
  const { AGENT_CHAT_PROFILES, XDG_CONFIG_HOME, APPDATA } = env
  if (AGENT_CHAT_PROFILES) return AGENT_CHAT_PROFILES
  if (process.platform === "win32" && APPDATA) return join(APPDATA, "agent-chat", "profiles.json")
  return join(XDG_CONFIG_HOME || join(env["HOME"] || homedir(), ".config"), "agent-chat", "profiles.json")
}

const refuse = (message: string, fix: string): Failure => new Failure(exitCodes.credentials, message, { fix })

/** Whoever else can read it has the tokens. Windows has other means, which are not looked at. */
const checkMode = (path: string): void => {
  if (process.platform === "win32") return
  const { mode } = statSync(path)
  if ((mode & 0o077) === 0) return
  throw refuse(
    `others can read the profile file ${path} (mode ${(mode & 0o777).toString(8)}), so it is not used`,
    `chmod 600 ${path}, and make new tokens if others use this machine`
  )
}

const isProfile = (value: unknown): value is Profile =>
  typeof (value as Partial<Profile> | null)?.token === "string"

/**
 * The profiles that are kept; none when there is no file.
 *
 * @throws Failure when others can read the file, or it is none of ours; nothing of it is shown
 */
export const readProfiles = (path: string): Profiles => {
  let text: string
  try {
    checkMode(path)
    text = readFileSync(path, "utf8")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {}
    throw error
  }
  const fix = "mend it, or take it away and save the profiles anew"
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw refuse(`the profile file ${path} is no JSON`, fix)
  }
  const profiles = (value as { profiles?: unknown } | null)?.profiles
  if (typeof profiles !== "object" || profiles === null || !Object.values(profiles).every(isProfile)) {
    throw refuse(`the profile file ${path} should hold { "profiles": { "<name>": { "token": … } } }`, fix)
  }
  return profiles as Profiles
}

/** Writes the profiles, so that nobody but the user can read them at any moment. */
export const writeProfiles = (path: string, profiles: Profiles): void => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.tmp`
  writeFileSync(draft, `${JSON.stringify({ profiles }, undefined, 2)}\n`, { mode: 0o600, flag: "w" })
  // A file that was there before keeps its mode.
  chmodSync(draft, 0o600)
  renameSync(draft, path)
}
