import { describe } from "@agent-chat/core"
import { asFlags } from "../payload/as-flags.ts"
import { withoutSecrets } from "../payload/secrets.ts"
import type { Field } from "../service/fields.ts"
import type { Version } from "../service/version.ts"
import type { Screen } from "../terminal/screen.ts"
import { columns, wrapped } from "../terminal/text.ts"

const written = (path: string): string =>
  `--${path.replaceAll("_", "-").replaceAll("[]", ".0").replaceAll("*", "<name>")}`

const isShort = (values: readonly unknown[]): boolean => values.length > 0 && values.join("|").length <= 20

const kindText = ({ kind, values = [], required }: Field): string => {
  const known = isShort(values) ? values.join("|") : kind
  return required === true ? `${known} *` : known
}

const meaningText = ({ meaning = "", only, values = [] }: Field): string => {
  const goes = only === undefined ? "" : ` With type ${only.join(", ")}.`
  const long = values.length > 0 && !isShort(values) ? ` One of ${values.join(", ")}.` : ""
  return `${meaning}${goes}${long}`.replaceAll("`", "").trim()
}

/** The command line that calls an action with its example. */
const exampleLine = ({ actionFields, catalog, number }: Version, action: string): string => {
  // What holds a secret is read from elsewhere; the token of a login is that of the session.
  const { rest, secrets } = withoutSecrets(actionFields[action]?.example)
  const others = secrets.length > 0 && action !== catalog.roles.login.action
  const flags = [
    ...(others ? ["--data @secrets.json"] : []),
    ...asFlags(rest, actionFields[action]?.fields ?? [])
  ]
  const version = number === "3.6" ? "" : ` --api-version ${number}`
  const start = `agent-chat call ${action}${version}`
  return flags.length === 0 ? start : `${start} \\\n    ${flags.join(" \\\n    ")}`
}

/** What there is to know of an action, for people. */
export const printAction = (screen: Screen, version: Version, name: string): void => {
  const { catalog, actionAbout, actionFields } = version
  const action = catalog.actions[name]!
  const { fields, limits } = actionFields[name] ?? { fields: [], limits: [] }
  const width = screen.width
  const [first = "", ...facts] = describe(action, actionAbout[name]).split("\n")
  screen.line(`${screen.paint("bold", name)} (v${version.number})`)
  for (const line of wrapped(first.slice(name.length + 2), width)) screen.line(line)
  screen.line()
  for (const fact of facts) {
    const [head, ...rest] = wrapped(fact.replaceAll("`", ""), width - 2)
    screen.line(`  ${head}`)
    for (const line of rest) screen.line(`    ${line}`)
  }
  screen.line(
    `\n${screen.paint("bold", "Fields")}${fields.length === 0 ? ": none" : ", those with * are required"}`
  )
  const rows = fields.map((field) => [written(field.path), kindText(field), meaningText(field)])
  for (const line of columns(rows, width, [34, 20])) screen.line(line)
  if (limits.length > 0) {
    screen.line(`\n${screen.paint("bold", "Limits")}, checked before anything is sent`)
    for (const limit of limits) {
      for (const [index, line] of wrapped(limit, width - 4).entries())
        screen.line(`  ${index === 0 ? "" : "  "}${line}`)
    }
  }
  screen.line(`\n${screen.paint("bold", "Example")}\n  ${exampleLine(version, name)}`)
  const reached = version.reaches(name, actionFields[name]?.example)
  if (reached !== undefined) screen.line(`\nAsks before it is sent: it ${reached}. --yes skips the question.`)
}

/** The same for programs. */
export const actionFacts = (version: Version, name: string): Record<string, unknown> => {
  const { via, idempotency, encoding } = version.catalog.actions[name]!
  return {
    name,
    version: version.number,
    via,
    idempotency,
    encoding,
    ...version.actionAbout[name],
    ...version.actionFields[name]
  }
}
