import type { AuthorHint, Person, Roles } from "../catalog/roles.ts"
import { type Fields, fieldsOf, listOf, textOf } from "../json.ts"

/** People have an e-mail address for an id, bots 32 hex digits. */
const personOf = (user: unknown, type = fieldsOf(user)["type"]): Person[] => {
  const id = textOf(fieldsOf(user)["id"])
  if (id === undefined || (type !== "customer" && type !== "agent")) return []
  return [{ id, role: type === "agent" && !id.includes("@") ? "bot" : type }]
}

const usersOf = (value: unknown): readonly Person[] => {
  const { chat, chats, chats_summary, customers, my_profile, user, user_type, users } = fieldsOf(value)
  const found = [
    ...personOf(value),
    ...personOf(my_profile, "agent"),
    ...personOf(user, user_type ?? fieldsOf(user)["type"])
  ]
  for (const each of listOf(customers)) found.push(...personOf(each, "customer"))
  for (const each of listOf(users)) found.push(...personOf(each))
  for (const each of [chat, ...listOf(chats), ...listOf(chats_summary)]) {
    for (const person of listOf(fieldsOf(each)["users"])) found.push(...personOf(person))
  }
  return found
}

/** What is written, typed or thought about. */
const writtenIn = ({ event, sneak_peek, typing_indicator }: Fields): unknown =>
  event ?? sneak_peek ?? typing_indicator

const authorOf = (payload: unknown): AuthorHint | undefined => {
  const fields = fieldsOf(payload)
  const about = fieldsOf(writtenIn(fields))
  const isPostback = fields["postback"] !== undefined
  const id =
    textOf(about["author_id"]) ??
    textOf(fields["author_id"]) ??
    textOf(fields["requester_id"]) ??
    (isPostback ? textOf(fields["user_id"]) : undefined)
  if (about["type"] === "system_message" || about["type"] === "system") return { id, role: "system" }
  // What is being typed is shown of customers only, and they alone press buttons.
  if (fields["sneak_peek"] !== undefined || isPostback) return { id, role: "customer" }
  return id === undefined ? undefined : { id, role: id.includes("@") ? "agent" : undefined }
}

const audienceOf = (payload: unknown): "all" | "agents" | undefined => {
  const fields = fieldsOf(payload)
  const about = writtenIn(fields) ?? (fields["sent_at"] === undefined ? undefined : fields)
  if (about === undefined) return undefined
  return fieldsOf(about)["visibility"] === "agents" ? "agents" : "all"
}

/** What a joined stream reads of people in v3.6. */
export const people: Roles["people"] = { users: usersOf, author: authorOf, audience: audienceOf }
