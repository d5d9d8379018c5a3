import { unlinkSync } from "node:fs"
import { readOrigin } from "@agent-chat/core"
import { exitCodes, Failure, usage } from "../service/failure.ts"
import { profilePath, readProfiles, writeProfiles } from "../service/profiles.ts"
import { versionNumbers } from "../service/version.ts"
import { withAccount } from "../session/session.ts"
import { ask } from "../terminal/prompt.ts"
import type { Command, Context, Flags } from "./context.ts"

const tokenFrom = async ({ host, screen }: Context): Promise<string> => {
  const { AGENT_CHAT_TOKEN, AGENT_CHAT_ACCOUNT_ID } = host.env
  if (AGENT_CHAT_TOKEN) {
    screen.note("the token is that of AGENT_CHAT_TOKEN")
    return withAccount(AGENT_CHAT_TOKEN, AGENT_CHAT_ACCOUNT_ID)
  }
  if (host.stdin.isTTY !== true) {
    throw new Failure(exitCodes.credentials, "there is no token and nobody to ask for one", {
      fix: "set AGENT_CHAT_TOKEN for this one command, or run it in a terminal"
    })
  }
  const account = (
    await ask(host, "Account id, for a personal access token (empty for any other token): ")
  ).trim()
  const token = (await ask(host, "Token (not shown): ", { hidden: true })).trim()
  if (token === "") throw usage("no token was given")
  return withAccount(token, account === "" ? undefined : account)
}

const save = async (context: Context, flags: Flags, name: string): Promise<void> => {
  const { url, apiVersion } = flags
  if (!/^[\w.-]{1,64}$/.test(name) || name === "__proto__") {
    throw usage("the name of a profile is made of letters, digits, . _ and -")
  }
  if (url !== undefined) readOrigin(url, { option: "url", allowInsecure: flags.allowInsecure })
  if (apiVersion !== undefined && !versionNumbers.some((each) => each === apiVersion)) {
    throw usage(`--api-version should be ${versionNumbers.join(" or ")}`)
  }
  const path = profilePath(context.host)
  const profiles = readProfiles(path)
  const token = await tokenFrom(context)
  context.screen.hide(token)
  writeProfiles(path, {
    ...profiles,
    [name]: {
      token,
      ...(url === undefined ? {} : { url }),
      ...(apiVersion === undefined ? {} : { apiVersion })
    }
  })
  context.screen.note(`saved ${name} in ${path}, which only you can read; use it with --profile ${name}`)
}

const remove = ({ host, screen }: Context, name: string): void => {
  const path = profilePath(host)
  const { [name]: gone, ...rest } = readProfiles(path)
  if (gone === undefined) throw usage(`there is no profile ${JSON.stringify(name)} in ${path}`)
  if (Object.keys(rest).length === 0) unlinkSync(path)
  else writeProfiles(path, rest)
  screen.note(`took ${name} out of ${path}`)
}

/** `agent-chat profile`: keeps tokens in a file that only the user can read. */
export const profile: Command = async (context, flags, what = "list", name = "default") => {
  const { host, screen } = context
  if (what === "save") return save(context, flags, name)
  if (what === "remove") return remove(context, name)
  if (what !== "list") throw usage(`there is no profile ${what}`, "agent-chat profile list, save or remove")
  const all = Object.entries(readProfiles(profilePath(host))).map(([each, { url, apiVersion }]) => ({
    name: each,
    ...(url === undefined ? {} : { url }),
    ...(apiVersion === undefined ? {} : { apiVersion })
  }))
  if (screen.json) return screen.value(all)
  if (all.length === 0) return screen.note("no profiles yet; agent-chat profile save <name> makes one")
  for (const { name: each, url = "the real service", apiVersion = "3.6" } of all) {
    screen.line(`${each}  ${url}  v${apiVersion}`)
  }
}
