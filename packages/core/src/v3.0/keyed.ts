import type { KeyedLookup } from "../catalog/roles.ts"
import { type Fields, fieldsOf, textAt, valueAt } from "../json.ts"

/** The event in what a call sends. */
const eventIn = (payload: unknown): Fields => fieldsOf(fieldsOf(payload)["event"])

/** The fields of an event that are its content, as the service keeps them. */
const content = ["type", "text", "url", "template_id", "system_message_type", "annotation_type"] as const

/** Whether two events are of one content, as far as both tell it: the service may leave out or add fields. */
const saysTheSame = (sent: Fields, found: unknown): boolean =>
  content.every((name) => {
    const [ours, theirs] = [textAt(sent, name), textAt(found, name)]
    return ours === undefined || theirs === undefined || ours.trim() === theirs.trim()
  })

/** An event, and what the call that added it would have answered. */
interface Candidate {
  readonly event: unknown
  readonly reply: unknown
}

/** Gives an event a key by `custom_id`, unless the caller gave it one. */
export const withCustomId: KeyedLookup["withKey"] = (payload, newKey) =>
  eventIn(payload)["custom_id"] === undefined
    ? { ...fieldsOf(payload), event: { ...eventIn(payload), custom_id: newKey() } }
    : payload

/** Finds the event that was sent among those that are there: the one with its key and content, or one with its key alone. */
export const findByCustomId = (
  payload: unknown,
  candidates: readonly Candidate[]
): ReturnType<KeyedLookup["find"]> => {
  const sent = eventIn(payload)
  const keyed = candidates.filter(({ event }) => valueAt(event, "custom_id") === sent["custom_id"])
  const same = keyed.find(({ event }) => saysTheSame(sent, event))
  if (same !== undefined) return { reply: same.reply }
  if (keyed.length === 0) return undefined
  return {
    other: keyed[0]!.reply,
    conflict: {
      path: "event.custom_id",
      expected: "a key that no other event has",
      found: "the key of an event with other content, and none with this one"
    }
  }
}
