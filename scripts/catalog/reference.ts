// The reference in Markdown, one page per kind of thing.
import { apiErrors, disconnectAbout, scopes, systemMessages, v3_0 } from "@agent-chat/core/v3.0"
import { cell, contentsText, fieldsText, table } from "./fields-table.ts"
import { limitsOf } from "./limits.ts"
import { exampleOf, factsOf } from "./method-docs.ts"
import type { ActionModel, CatalogEvent, EventModel, Model } from "./model.ts"
import { aboutAction, aboutEvent, actionRows, eventRows, keyInWords } from "./parity.ts"
import type { AnySchema } from "./type-text.ts"

const generated = "<!-- Generated from the catalog by `pnpm generate`; do not edit. -->"

const page = (title: string, intro: string, ...parts: readonly string[]): string =>
  `${[`# ${title}`, generated, intro, ...parts].join("\n\n")}\n`

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n")

const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, undefined, 2)}\n\`\`\``

const contents = (names: readonly string[]): string =>
  names.map((name) => `[${name}](#${name.toLowerCase()})`).join(" · ")

const actionText = (model: ActionModel, { names }: Model): string => {
  const { action, payloadDocs, successDocs } = model
  const payload = action.payload as unknown as AnySchema
  const limits = limitsOf(payload)
  const { notes = [] } = aboutAction(action)
  return [
    `## ${action.name}`,
    [action.docs, ...notes].join(" "),
    list(factsOf(action)),
    "### Request",
    fieldsText(payload, payloadDocs, names),
    ...(limits.length === 0 ? [] : ["Limits, checked before sending:", list(limits)]),
    `\`\`\`ts\n${exampleOf(model)}\n\`\`\``,
    "### Response",
    fieldsText(action.success as unknown as AnySchema, successDocs, names)
  ].join("\n\n")
}

const copies = {
  id: "an equal key is a copy",
  content: "an equal key is a copy or a second occurrence",
  none: "nothing tells copies apart"
}

const keyText = (event: CatalogEvent): string => {
  const { joinKey, joinKind } = aboutEvent(event)
  const key = event.keyClass === "none" ? "none" : keyInWords(event.joinKey)
  const documented = joinKey === undefined ? "" : `; the documents offer ${keyInWords(joinKey)} (${joinKind})`
  return `Key: ${key}: ${copies[event.keyClass]}${documented}.`
}

const eventText = ({ event, payloadDocs, sample }: EventModel, { names }: Model): string => {
  const { triggeredBy, conditions = [], webhook, webhookClaimed, source } = aboutEvent(event)
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
      ...(conditions.length === 0 ? [] : [`Sent: ${conditions.join("; ")}.`]),
      keyText(event),
      `Source: ${source}.`
    ]),
    "### Payload",
    fieldsText(event.payload as unknown as AnySchema, payloadDocs, names),
    json(sample)
  ].join("\n\n")
}

const entitiesPage = (model: Model): string =>
  page(
    "Entities of v3.0",
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
    "Parity of v3.0",
    "Which action and event exists on which side. Marks: s = in the body of the methods page, i = listed in its index only, with details from other documents, l = added to v3.0 on 2019-09-04, p = a message of the connection. Scopes are alternatives; `*` = all, access, my; `+` = when `chat.users` is given, one of `chats--*:rw` is needed too. An event in (brackets) is named as a webhook by one document and is push only.",
    "## Actions",
    table(
      ["category", "action", "web", "rtm", "scopes", "push", "webhook"],
      actionRows(model).map((row) => row.map((text, index) => (index === 1 ? `\`${text}\`` : text)))
    ),
    "`set_customers` is no action: the indexes of both methods pages list the word, and it links to `get_customers`.",
    "## Push and webhook",
    table(
      ["event", "push", "webhook", "registrable", "join key", "key kind"],
      eventRows(model).map(([name, ...row]) => [`\`${name}\``, ...row])
    )
  )

const errorsPage = (): string =>
  page(
    "Errors of v3.0",
    "What a server answers when it refuses, and why it ends an RTM connection. v3.0 documents no HTTP status, so decide by `type`.",
    "## Error types",
    table(
      ["type", "meaning", "message", "status (a guess)", "again?", "because", "also spelt"],
      apiErrors.map(({ type, meaning, message, status, retry, because, aliases = [], unlisted }) => [
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
      v3_0.disconnectRules.map(({ reason, reaction, aliases }) => {
        const { meaning, because, unlisted } = disconnectAbout[reason]!
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

const scopesPage = ({ actions }: Model): string =>
  page(
    "Scopes of v3.0",
    "What a token may do. `rw` includes `ro`; `all` includes `access` includes `my`; `chats--X:rw` includes `chats.conversation--X:rw`, which includes `chats--X:ro`. `all` is every chat of the account, `access` those whose groups or agents include the caller and those the caller is in, `my` those the caller is in. `conversation` covers events and the properties of chats and threads, not the users of a chat.",
    table(
      ["scope", "role", "actions"],
      scopes.map(({ scope, role, note }) => [
        `\`${scope}\``,
        note === undefined ? role : `${role} (${note})`,
        actions
          .filter(({ action }) => action.scopes.includes(scope))
          .map(({ action }) => `[${action.name}](actions.md#${action.name})`)
          .join(", ")
      ])
    )
  )

const systemMessagesPage = (): string =>
  page(
    "System messages of v3.0",
    "Values of `system_message_type`. Others may come; read the variables from `text_vars` of the event, since the documents are not sure of all.",
    table(
      ["type", "when", "variables"],
      systemMessages.map(({ type, when, variables }) => [
        `\`${type}\``,
        cell(when),
        variables.map((name) => `\`${name}\``).join(", ")
      ])
    )
  )

/** File name and text of each page. */
export const referenceFiles = (model: Model): ReadonlyMap<string, string> =>
  new Map([
    [
      "README.md",
      page(
        "Reference of v3.0",
        "Generated from the catalog, so that it says what the code does.",
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
        "Actions of v3.0",
        "What can be called. Payloads are checked before they are sent; fields that are not listed are sent as they are.",
        contents(model.actions.map(({ action }) => action.name)),
        ...model.actions.map((action) => actionText(action, model))
      )
    ],
    [
      "events.md",
      page(
        "Events of v3.0",
        "What arrives: as a push on an RTM connection, as a webhook, or as both.",
        contents(model.events.map(({ event }) => event.name)),
        ...model.events.map((event) => eventText(event, model))
      )
    ],
    ["entities.md", entitiesPage(model)],
    ["errors.md", errorsPage()],
    ["scopes.md", scopesPage(model)],
    ["system-messages.md", systemMessagesPage()],
    ["parity.md", parityPage(model)]
  ])
