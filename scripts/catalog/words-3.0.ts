// What the reference of v3.0 says besides what follows from the catalog.
import type { Words } from "./versions.ts"

export const words3_0: Words = {
  categories: [
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
  ],
  parity:
    "Which action and event exists on which side. Marks: s = in the body of the methods page, i = listed in its index only, with details from other documents, l = added to v3.0 on 2019-09-04, p = a message of the connection. Scopes are alternatives; `*` = all, access, my; `+` = when `chat.users` is given, one of `chats--*:rw` is needed too. An event in (brackets) is named as a webhook by one document and is push only.",
  notActions: {
    rows: [["customers", "set_customers", "not an action", "not an action", "-", "-", "-"]],
    note: "`set_customers` is no action: the indexes of both methods pages list the word, and it links to `get_customers`."
  },
  errors:
    "What a server answers when it refuses, and why it ends an RTM connection. v3.0 documents no HTTP status, so decide by `type`.",
  scopes:
    "What a token may do. `rw` includes `ro`; `all` includes `access` includes `my`; `chats--X:rw` includes `chats.conversation--X:rw`, which includes `chats--X:ro`. `all` is every chat of the account, `access` those whose groups or agents include the caller and those the caller is in, `my` those the caller is in. `conversation` covers events and the properties of chats and threads, not the users of a chat.",
  systemMessages:
    "Values of `system_message_type`. Others may come; read the variables from `text_vars` of the event, since the documents are not sure of all."
}
