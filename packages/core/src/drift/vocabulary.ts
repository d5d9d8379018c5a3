import type { Documented } from "../catalog/documented.ts"

/** The words that a version documents, so that nobody's data is in them. */
export interface ApiVocabulary {
  /** Names of actions and events, known values, types and messages of errors, reasons, scopes. */
  readonly words: ReadonlySet<string>
  /** Names of fields. */
  readonly fields: ReadonlySet<string>
}

/** Names of what is around payloads on the wire. */
const envelope = [
  "action",
  "additional_data",
  "author_id",
  "data",
  "error",
  "license_id",
  "message",
  "organization_id",
  "payload",
  "request_id",
  "requester",
  "secret_key",
  "success",
  "type",
  "version",
  "webhook_id"
]

/** Collects the words of a version. */
export const vocabularyOf = ({ catalog, table, knownValues, errors }: Documented): ApiVocabulary => {
  const words = new Set<string>(["request", "response", "push", "***", catalog.version])
  const fields = new Set<string>(envelope)
  const addWord = (value: unknown): void => {
    if (typeof value === "string") words.add(value)
  }
  for (const shape of table) {
    if (Array.isArray(shape)) {
      const [kind, ...rest] = shape as readonly unknown[]
      if (kind === "is") rest.forEach(addWord)
      if (kind !== "tag") continue
      for (const member of rest.slice(2)) addWord((member as readonly unknown[])[0])
    } else if (typeof shape === "object" && shape !== null)
      Object.keys(shape).forEach((name) => fields.add(name))
  }
  for (const values of Object.values(knownValues)) values.forEach(addWord)
  for (const { type, aliases = [] } of errors) [type, ...aliases].forEach(addWord)
  for (const { reason, aliases } of catalog.disconnectRules) [reason, ...aliases].forEach(addWord)
  for (const name of [...Object.keys(catalog.actions), ...Object.keys(catalog.events)]) {
    words.add(name)
    fields.add(name)
  }
  return { words, fields }
}
