// Which action and event exists on which side, as table rows.
import type { ActionModel, CatalogAction, Model } from "./model.ts"

const marks = { documented: "s", index: "i", "added-later": "l", protocol: "p" }

const markOf = ({ action, notes }: ActionModel, kind: "web" | "rtm"): string =>
  action.via.includes(kind) ? marks[notes.provenance?.[kind] ?? "documented"] : "-"

/** Scopes that differ in their reach only, in one word: `chats--*:rw`. */
const scopesInShort = ({ scopes, scopesWhen, scopesEach }: CatalogAction): string => {
  if (scopesEach !== undefined) return `${scopesEach.join(", ")} (each its part)`
  const more = scopesWhen === undefined ? "" : " +"
  const match = /^(chats(?:\.conversation)?)--\w+:(r[ow])$/.exec(scopes[0] ?? "")
  if (match === null) return scopes.length === 0 ? "-" : scopes.join(", ")
  const reaches = ["all", "access", "my"].filter((reach) =>
    scopes.includes(`${match[1]}--${reach}:${match[2]}`)
  )
  return `${match[1]}--${reaches.length === 3 ? "*" : `(${reaches.join()})`}:${match[2]}${more}`
}

const pushesInShort = ({ action, notes }: ActionModel): string => {
  const claimed = notes.claimed?.push ?? []
  return action.triggers.push.map((name) => (claimed.includes(name) ? `${name}?` : name)).join(" / ") || "-"
}

const webhooksInShort = ({ action, notes }: ActionModel): string =>
  [...action.triggers.webhook, ...(notes.claimed?.webhook ?? []).map((name) => `(${name})`)].join(" / ") ||
  "-"

/** Category, action, Web API, RTM API, scopes, push, webhook. */
export const actionRows = ({ actions, version }: Model): readonly (readonly string[])[] => {
  const { categories, notActions } = version.words
  const rows = actions.map((model) => [
    model.notes.category,
    model.action.name,
    markOf(model, "web"),
    markOf(model, "rtm"),
    scopesInShort(model.action),
    pushesInShort(model),
    webhooksInShort(model)
  ])
  const unlisted = rows.find(([category]) => !categories.includes(category!))
  if (unlisted !== undefined) {
    throw new Error(`the words of ${version.name} do not list the category ${unlisted[0]} of ${unlisted[1]}`)
  }
  return categories.flatMap((category) =>
    [...rows, ...(notActions?.rows ?? [])]
      .filter((row) => row[0] === category)
      .toSorted(([, first], [, second]) => (first! < second! ? -1 : 1))
  )
}

const wordsOf = (path: string): string => {
  if (path === "#") return "(content hash)"
  return path.startsWith("#") ? `(hash of ${path.slice(1)})` : path.replace(/\?$/, "")
}

/** What a key is made of, in words. */
export const keyInWords = (joinKey: readonly string[]): string => joinKey.map(wordsOf).join(" + ")

/** Event, push, webhook, registrable, join key, what the key names. */
export const eventRows = ({ events }: Model): readonly (readonly string[])[] =>
  events.map(({ event, notes }) => {
    const { webhook, webhookClaimed, joinKey = event.joinKey, joinKind } = notes
    return [
      event.name,
      event.via.includes("push") ? "yes" : "-",
      event.via.includes("webhook") ? "yes" : webhookClaimed ? "- (claimed)" : "-",
      webhook?.registrable ? "yes" : "-",
      keyInWords(joinKey),
      joinKind
    ]
  })
