import type { Conversation } from "./protocol.ts"

/** What agents have written since, as it is read out. */
export const newsIn = (before: Conversation, now: Conversation): string => {
  const known = new Set(before.threads.flatMap(({ events }) => events.map(({ id }) => id)))
  return now.threads
    .flatMap(({ events }) => events)
    .filter(({ id, author_id }) => !known.has(id) && author_id !== now.customer.id)
    .map(({ author_id, text, type }) => {
      const name = now.users.find(({ id }) => id === author_id)?.name
      return `${name === undefined ? "" : `${name}: `}${text ?? type.replaceAll("_", " ")}`
    })
    .join(". ")
}
