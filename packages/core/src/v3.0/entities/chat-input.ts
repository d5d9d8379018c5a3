import * as Schema from "effect/Schema"
import { itemsBetween } from "../../checks/constraints.ts"
import { Access } from "./access.ts"
import { EventInput } from "./event-input.ts"
import { PropertiesWrite } from "./properties.ts"

/** A customer who exists already. */
export const ExistingCustomer = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("customer")
})

/** The first thread of a chat, or its next one. */
export const ThreadInput = Schema.Struct({
  /** The first events of the thread. */
  events: Schema.optional(Schema.Array(EventInput)),
  properties: Schema.optional(PropertiesWrite),
  /** The first tags of the thread. */
  tags: Schema.optional(Schema.Array(Schema.String))
})

/** What `start_chat` and `activate_chat` may set. */
export const chatInputFields = {
  /** Properties of the chat itself. */
  properties: Schema.optional(PropertiesWrite),
  /** Who may see the chat; everybody when left out. */
  access: Schema.optional(Access),
  /** At most one, a customer. Needs one of the scopes `chats--all:rw`, `chats--access:rw`, `chats--my:rw`. */
  users: Schema.optional(Schema.Array(ExistingCustomer).check(itemsBetween(0, 1))),
  thread: Schema.optional(ThreadInput)
}
