import type { ChatUser, Conversation } from "./protocol.ts"

/** What a customer is called, also one without a name. */
export const customerName = (
  customer: { readonly id: string; readonly name?: string } | undefined
): string => {
  if (customer === undefined) return "Nobody"
  const { name, id } = customer
  return name === undefined || name === "" ? `Customer ${id.slice(0, 8)}` : name
}

export const userOf = (conversation: Conversation, id: string | undefined): ChatUser | undefined =>
  conversation.users.find((user) => user.id === id)

/** What somebody else in a chat is called. */
export const nameOf = (user: ChatUser | undefined, id: string | undefined): string =>
  user?.name ?? id ?? "Somebody"
