// Which action and event exists on which side, as table rows.
import type { ActionAbout, EventAbout } from "@agent-chat/core"
import { actionAbout, eventAbout } from "@agent-chat/core/v3.0"
import type { CatalogAction, CatalogEvent, Model } from "./model.ts"

const categories = [
  "chats",
  "chat access",
  "chat users",
  "customers",
  "events",
  "properties",
  "thread tags",
  "other",
  "login/logout",
  "connection"
]

const marks = { documented: "s", index: "i", "added-later": "l", protocol: "p" }

export const aboutAction = ({ name }: CatalogAction): ActionAbout => actionAbout[name]
export const aboutEvent = ({ name }: CatalogEvent): EventAbout => eventAbout[name]

const markOf = (action: CatalogAction, kind: "web" | "rtm"): string =>
  (action.via as readonly string[]).includes(kind)
    ? marks[aboutAction(action).provenance?.[kind] ?? "documented"]
    : "-"

/** Scopes that differ in their reach only, in one word: `chats--*:rw`. */
const scopesInShort = ({ scopes, scopesWhen }: CatalogAction): string => {
  const more = scopesWhen === undefined ? "" : " +"
  const match = /^(chats(?:\.conversation)?)--\w+:(r[ow])$/.exec(scopes[0] ?? "")
  if (match === null) return scopes.length === 0 ? "-" : scopes.join(", ")
  const reaches = ["all", "access", "my"].filter((reach) =>
    scopes.includes(`${match[1]}--${reach}:${match[2]}`)
  )
  return `${match[1]}--${reaches.length === 3 ? "*" : `(${reaches.join()})`}:${match[2]}${more}`
}

const pushesInShort = (action: CatalogAction): string => {
  const claimed = aboutAction(action).claimed?.push ?? []
  return action.triggers.push.map((name) => (claimed.includes(name) ? `${name}?` : name)).join(" / ") || "-"
}

const webhooksInShort = (action: CatalogAction): string =>
  [
    ...action.triggers.webhook,
    ...(aboutAction(action).claimed?.webhook ?? []).map((name) => `(${name})`)
  ].join(" / ") || "-"

const noAction = ["customers", "set_customers", "not an action", "not an action", "-", "-", "-"]

/** Category, action, Web API, RTM API, scopes, push, webhook. */
export const actionRows = ({ actions }: Model): readonly (readonly string[])[] => {
  const rows = actions.map(({ action }) => [
    aboutAction(action).category,
    action.name,
    markOf(action, "web"),
    markOf(action, "rtm"),
    scopesInShort(action),
    pushesInShort(action),
    webhooksInShort(action)
  ])
  return categories.flatMap((category) =>
    [...rows, noAction]
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
  events.map(({ event }) => {
    const { webhook, webhookClaimed, joinKey = event.joinKey, joinKind } = aboutEvent(event)
    return [
      event.name,
      event.via.includes("push") ? "yes" : "-",
      event.via.includes("webhook") ? "yes" : webhookClaimed ? "- (claimed)" : "-",
      webhook?.registrable ? "yes" : "-",
      keyInWords(joinKey),
      joinKind
    ]
  })
