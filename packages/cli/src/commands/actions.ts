import { usage } from "../service/failure.ts"
import { orNearest } from "../payload/command-line.ts"
import type { Version } from "../service/version.ts"
import { usualVersion } from "../service/target.ts"
import { loadVersion } from "../session/versions.ts"
import { columns, wrapped } from "../terminal/text.ts"
import { actionFacts, printAction } from "./action-help.ts"
import type { Command, Context } from "./context.ts"

const versionOf = ({ host }: Context, apiVersion: string | undefined): Promise<Version> =>
  loadVersion(apiVersion ?? host.env["AGENT_CHAT_API_VERSION"] ?? usualVersion)

/** `agent-chat actions [name]`: what can be called. */
export const actions: Command = async (context, flags, name) => {
  const { screen } = context
  const version = await versionOf(context, flags.apiVersion)
  const names = Object.keys(version.catalog.actions)
  if (name !== undefined) {
    if (!names.includes(name)) {
      throw usage(
        `v${version.number} has no action ${name}${orNearest(name, names)}`,
        "agent-chat actions lists them"
      )
    }
    return screen.json ? screen.value(actionFacts(version, name)) : printAction(screen, version, name)
  }
  if (screen.json) return screen.value(names.map((each) => actionFacts(version, each)))
  screen.line(`${names.length} actions of v${version.number}; agent-chat actions <name> tells all of one\n`)
  const rows = names.map((each) => [
    each,
    version.catalog.actions[each]!.via.join(" "),
    version.actionAbout[each]!.docs
  ])
  for (const line of columns(rows, screen.width)) screen.line(line)
}

/** `agent-chat events [name]`: what can arrive. */
export const events: Command = async (context, flags, name) => {
  const { screen } = context
  const version = await versionOf(context, flags.apiVersion)
  const known = version.catalog.events
  const names = Object.keys(known)
  const factsOf = (each: string) => {
    const { via, keyClass, joinKey } = known[each]!
    return { name: each, version: version.number, via, keyClass, joinKey, ...version.eventAbout[each] }
  }
  if (name === undefined) {
    if (screen.json) return screen.value(names.map(factsOf))
    screen.line(`${names.length} events of v${version.number}; agent-chat events <name> tells all of one\n`)
    const rows = names.map((each) => [each, known[each]!.via.join(" "), version.eventAbout[each]!.docs])
    for (const line of columns(rows, screen.width)) screen.line(line)
    return
  }
  if (!names.includes(name)) {
    throw usage(
      `v${version.number} has no event ${name}${orNearest(name, names)}`,
      "agent-chat events lists them"
    )
  }
  if (screen.json) return screen.value(factsOf(name))
  const {
    via,
    joinKey,
    docs,
    triggeredBy,
    conditions = [],
    webhook,
    source
  } = { ...factsOf(name), ...version.eventAbout[name]! }
  screen.line(`${screen.paint("bold", name)} (v${version.number})`)
  for (const line of wrapped(docs, screen.width)) screen.line(line)
  const facts = [
    ["Arrives as", via.join(" and ")],
    ["Caused by", triggeredBy.join(", ")],
    ...(conditions.length === 0 ? [] : [["Sent", conditions.join("; ")]]),
    ["Key", joinKey.length === 0 ? "none: copies cannot be told apart" : joinKey.join(", ")],
    ...(webhook === undefined
      ? []
      : [
          [
            "Webhook",
            webhook.registrable ? "can be registered" : "documented, but not in the list of registrable ones"
          ],
          ...(webhook.filters === undefined ? [] : [["Filters", webhook.filters.join(", ")]]),
          ...(webhook.additionalData === undefined ? [] : [["Additional", webhook.additionalData.join(", ")]])
        ]),
    ["Source", source]
  ]
  screen.line()
  for (const line of columns(facts, screen.width)) screen.line(line)
}
