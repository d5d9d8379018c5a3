// The reference in Markdown, one page per kind of thing.
import { posix } from "node:path"
import { cell, contentsText, fieldsText, table } from "./fields-table.ts"
import { limitsOf } from "./limits.ts"
import { exampleOf, factsOf } from "./method-docs.ts"
import type { ActionModel, EventModel, Model } from "./model.ts"
import { actionRows, eventRows, keyInWords } from "./parity.ts"
import { versions } from "./versions.ts"

const generated = "<!-- Generated from the catalog by `pnpm generate`; do not edit. -->"

const page = (title: string, intro: string, ...parts: readonly string[]): string =>
  `${[`# ${title}`, generated, intro, ...parts].join("\n\n")}\n`

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n")

const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, undefined, 2)}\n\`\`\``

const contents = (names: readonly string[]): string =>
  names.map((name) => `[${name}](#${name.toLowerCase()})`).join(" · ")

const actionText = (model: ActionModel, { names }: Model): string => {
  const { action, payloadDocs, successDocs } = model
  const { payload, success } = action
  const limits = limitsOf(payload)
  const { notes = [] } = model.notes
  return [
    `## ${action.name}`,
    [action.docs, ...notes].join(" "),
    list(factsOf(model)),
    "### Request",
    fieldsText(payload, payloadDocs, names),
    ...(limits.length === 0 ? [] : ["Limits, checked before sending:", list(limits)]),
    `\`\`\`ts\n${exampleOf(model)}\n\`\`\``,
    "### Response",
    fieldsText(success, successDocs, names)
  ].join("\n\n")
}

const copies = {
  id: "an equal key is a copy",
  content: "an equal key is a copy or a second occurrence",
  none: "nothing tells copies apart"
}

/** Some conditions are written as sentences. */
const withoutStop = (text: string): string => text.replace(/\.$/, "")

const keyText = ({ event, notes }: EventModel): string => {
  const { joinKey, joinKind } = notes
  const key = event.keyClass === "none" ? "none" : keyInWords(event.joinKey)
  const documented = joinKey === undefined ? "" : `; the documents offer ${keyInWords(joinKey)} (${joinKind})`
  return `Key: ${key}: ${copies[event.keyClass]}${documented}.`
}

const eventText = (model: EventModel, { names }: Model): string => {
  const { event, notes, payloadDocs, sample } = model
  const { triggeredBy, conditions = [], webhook, webhookClaimed, source } = notes
  const filters = webhook?.filters === undefined ? "" : `; filters: ${webhook.filters.join(", ")}`
  const additional =
    webhook?.additionalData === undefined ? "" : `; additional data: ${webhook.additionalData.join(", ")}`
  const sides = event.via.map((side) => (side === "push" ? "push" : "webhook")).join(" and ")
  return [
    `## ${event.name}`,
    event.docs,
    list([
      `Arrives as: ${sides}${webhookClaimed ? " (a document claims a webhook, others deny it)" : ""}.`,
      ...(webhook === undefined
        ? []
        : [
            `Webhook: ${webhook.registrable ? "can be registered" : "documented, but not in the list of registrable ones"}${filters}${additional}.`
          ]),
      `Caused by: ${triggeredBy.join(", ")}.`,
      ...(conditions.length === 0 ? [] : [`Sent: ${conditions.map(withoutStop).join("; ")}.`]),
      keyText(model),
      `Source: ${source}.`
    ]),
    "### Payload",
    fieldsText(event.payload, payloadDocs, names),
    json(sample)
  ].join("\n\n")
}

const entitiesPage = (model: Model): string =>
  page(
    `Entities of ${model.version.name}`,
    "What requests, responses and events are made of. Names that end in `Input` are what is sent. Unknown fields survive; `…` stands for values that may come later.",
    contents(model.entities.map(({ name }) => name)),
    ...model.entities.map(({ name, schema, docs }) => {
      const limits = limitsOf(schema)
      return [
        `## ${name}`,
        docs.doc ?? "",
        contentsText(schema, docs, model.names),
        ...(limits.length === 0 ? [] : ["Limits:", list(limits)])
      ].join("\n\n")
    })
  )

const parityPage = (model: Model): string =>
  page(
    `Parity of ${model.version.name}`,
    model.version.words.parity,
    "## Actions",
    table(
      ["category", "action", "web", "rtm", "scopes", "push", "webhook"],
      actionRows(model).map((row) => row.map((text, index) => (index === 1 ? `\`${text}\`` : text)))
    ),
    ...(model.version.words.notActions === undefined ? [] : [model.version.words.notActions.note]),
    "## Push and webhook",
    table(
      ["event", "push", "webhook", "registrable", "join key", "key kind"],
      eventRows(model).map(([name, ...row]) => [`\`${name}\``, ...row])
    )
  )

const errorsPage = ({ version, about }: Model): string =>
  page(
    `Errors of ${version.name}`,
    version.words.errors,
    "## Error types",
    table(
      ["type", "meaning", "message", "status (a guess)", "again?", "because", "also spelt"],
      about.apiErrors.map(({ type, meaning, message, status, retry, because, aliases = [], unlisted }) => [
        `\`${type}\`${unlisted ? " (seen, not listed)" : ""}`,
        meaning,
        message,
        String(status),
        retry,
        because,
        aliases.map((alias) => `\`${alias}\``).join(", ")
      ])
    ),
    "Any other type: the error carries what came, and the call is not repeated.",
    "## Reasons of agent_disconnected",
    table(
      ["reason", "meaning", "the session", "because", "also spelt"],
      about.disconnectRules.map(({ reason, reaction, aliases }) => {
        const { meaning, because, unlisted } = about.disconnectAbout[reason]!
        return [
          `\`${reason}\`${unlisted ? " (seen, not listed)" : ""}`,
          meaning,
          reaction,
          because,
          aliases.map((alias) => `\`${alias}\``).join(", ")
        ]
      })
    ),
    "Any other reason: the session connects again with back-off and reports it."
  )

const scopesPage = ({ version, actions, about }: Model): string =>
  page(
    `Scopes of ${version.name}`,
    version.words.scopes,
    table(
      ["scope", "role", "actions"],
      about.scopes.map(({ scope, role, note }) => [
        `\`${scope}\``,
        note === undefined ? role : `${role} (${note})`,
        actions
          .filter(({ action }) => [...action.scopes, ...(action.scopesEach ?? [])].includes(scope))
          .map(({ action }) => `[${action.name}](actions.md#${action.name})`)
          .join(", ")
      ])
    )
  )

/** Notices as data, where a version has them. */
const systemEventsParts = (notices: Model["about"]["systemEvents"]): readonly string[] =>
  notices.length === 0
    ? []
    : [
        "## System events",
        "Values of `subtype` of events of the type `system`; `details` is JSON in a string, of the structure named here. Others may come.",
        table(
          ["subtype", "source", "when", "versions", "details"],
          notices.map(({ subtype, source, when, versions: known, details }) => [
            `\`${subtype}\``,
            source,
            cell(when),
            known.join(", "),
            details.map((name) => `[${name}](entities.md#${name.toLowerCase()})`).join(", ")
          ])
        )
      ]

/** Where the references of the other versions are. */
const otherVersions = ({ version }: Model): string =>
  versions
    .filter(({ name }) => name !== version.name)
    .map(({ name, reference }) => `[${name}](${posix.relative(version.reference, reference)}/README.md)`)
    .join(", ")

const systemMessagesPage = ({ version, about }: Model): string =>
  page(
    `System messages of ${version.name}`,
    version.words.systemMessages,
    table(
      ["type", "when", "variables"],
      about.systemMessages.map(({ type, when, variables }) => [
        `\`${type}\``,
        cell(when),
        variables.map((name) => `\`${name}\``).join(", ")
      ])
    ),
    ...systemEventsParts(about.systemEvents)
  )

/** File name and text of each page. */
export const referenceFiles = (model: Model): ReadonlyMap<string, string> =>
  new Map([
    [
      "README.md",
      page(
        `Reference of ${model.version.name}`,
        "Generated from the catalog, so that it says what the code does.",
        `Other versions: ${otherVersions(model)}.`,
        list([
          "[Actions](actions.md): what can be called, with scopes, events, limits and examples",
          "[Events](events.md): what arrives, as push or webhook",
          "[Entities](entities.md): what both are made of",
          "[Errors](errors.md): error types and reasons of a disconnect",
          "[Scopes](scopes.md): what a token may do",
          "[System messages](system-messages.md): notices of the service",
          "[Parity](parity.md): which action and event exists on which side"
        ])
      )
    ],
    [
      "actions.md",
      page(
        `Actions of ${model.version.name}`,
        "What can be called. Payloads are checked before they are sent; fields that are not listed are sent as they are.",
        contents(model.actions.map(({ action }) => action.name)),
        ...model.actions.map((action) => actionText(action, model))
      )
    ],
    [
      "events.md",
      page(
        `Events of ${model.version.name}`,
        "What arrives: as a push on an RTM connection, as a webhook, or as both.",
        contents(model.events.map(({ event }) => event.name)),
        ...model.events.map((event) => eventText(event, model))
      )
    ],
    ["entities.md", entitiesPage(model)],
    ["errors.md", errorsPage(model)],
    ["scopes.md", scopesPage(model)],
    ["system-messages.md", systemMessagesPage(model)],
    ["parity.md", parityPage(model)]
  ])
