// Generated from the schemas and their comments by `pnpm generate`; do not edit.
import type { ActionFields } from "../../service/fields.ts"

export const actionFields: ActionFields = {
  activate_chat: {
    fields: [
      { path: "chat", kind: "object", required: true },
      { path: "chat.id", kind: "string", required: true, meaning: "The chat to reopen." },
      { path: "chat.properties", kind: "object", meaning: "Properties of the chat itself." },
      { path: "chat.access", kind: "object", meaning: "Who may see the chat; everybody when left out." },
      {
        path: "chat.access.group_ids",
        kind: "list of numbers",
        required: true,
        meaning: "Ids of groups; 0 stands for everybody."
      },
      {
        path: "chat.users",
        kind: "list of objects",
        meaning:
          "At most one, a customer. Needs one of the scopes `chats--all:rw`, `chats--access:rw`, `chats--my:rw`."
      },
      { path: "chat.users[].id", kind: "string", required: true },
      { path: "chat.users[].type", kind: "string", required: true, values: ["customer"] },
      { path: "chat.thread", kind: "object", meaning: "The first thread of a chat, or its next one." },
      { path: "chat.thread.events", kind: "list of objects", meaning: "The first events of the thread." },
      {
        path: "chat.thread.events[].type",
        kind: "string",
        required: true,
        values: ["message", "system_message", "file", "rich_message", "filled_form", "custom", "annotation"]
      },
      {
        path: "chat.thread.events[].text",
        kind: "string",
        only: ["message", "system_message", "annotation"],
        meaning: "At most 16 KB (16 384 bytes of UTF-8)."
      },
      {
        path: "chat.thread.events[].custom_id",
        kind: "string",
        meaning:
          "A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked up."
      },
      {
        path: "chat.thread.events[].recipients",
        kind: "string",
        values: ["all", "agents"],
        meaning: "Who sees it; `all` unless set."
      },
      {
        path: "chat.thread.events[].properties",
        kind: "object",
        meaning: "Properties as they are written: namespace, name, bare value."
      },
      {
        path: "chat.thread.events[].postback",
        kind: "object",
        only: ["message"],
        meaning: "The button that this message answers."
      },
      {
        path: "chat.thread.events[].postback.id",
        kind: "string",
        only: ["message"],
        meaning: "The `postback_id` of the button."
      },
      { path: "chat.thread.events[].postback.thread_id", kind: "string", only: ["message"] },
      { path: "chat.thread.events[].postback.event_id", kind: "string", only: ["message"] },
      {
        path: "chat.thread.events[].postback.type",
        kind: "string",
        only: ["message"],
        meaning: "Goes with `value`."
      },
      {
        path: "chat.thread.events[].postback.value",
        kind: "string",
        only: ["message"],
        meaning: "Goes with `type`."
      },
      {
        path: "chat.thread.events[].system_message_type",
        kind: "string",
        values: [
          "agent_added",
          "agent_joined",
          "agent_removed",
          "archived_customer_disconnected",
          "chat_transferred",
          "customer_added",
          "customer_banned",
          "customer_removed",
          "manual_archived_agent",
          "manual_archived_customer",
          "rating.chat_commented",
          "rating.chat_rated",
          "rating.chat_rating_canceled",
          "routing.archived_deleted",
          "routing.archived_disconnected",
          "routing.archived_inactive",
          "routing.archived_offline",
          "routing.archived_other",
          "routing.archived_remotely_signed_out",
          "routing.archived_signed_out",
          "routing.assigned_deleted",
          "routing.assigned_disconnected",
          "routing.assigned_inactive",
          "routing.assigned_other",
          "routing.assigned_remotely_signed_out",
          "routing.assigned_signed_out",
          "routing.idle",
          "routing.unassigned_deleted",
          "routing.unassigned_disconnected",
          "routing.unassigned_other",
          "routing.unassigned_remotely_signed_out",
          "routing.unassigned_signed_out",
          "system_archived",
          "transcript_requested",
          "transcript_sent",
          "routing.assigned",
          "routing.unassigned",
          "routing.archived",
          "agent_left",
          "manual_archived"
        ],
        only: ["system_message"],
        meaning: "Which notice it is; `systemMessages` lists the known ones."
      },
      {
        path: "chat.thread.events[].text_vars",
        kind: "object",
        only: ["system_message"],
        meaning: "What stands for the variables of the text."
      },
      {
        path: "chat.thread.events[].url",
        kind: "string",
        only: ["file"],
        meaning: "The address that `upload_file` returned."
      },
      { path: "chat.thread.events[].name", kind: "string", only: ["file"] },
      {
        path: "chat.thread.events[].content_type",
        kind: "string",
        only: ["file"],
        meaning: "The media type, such as `image/png`."
      },
      {
        path: "chat.thread.events[].size",
        kind: "number",
        only: ["file"],
        meaning: "Bytes, at most 10 MB (10 485 760)."
      },
      { path: "chat.thread.events[].width", kind: "number", only: ["file"], meaning: "Pixels; images only." },
      {
        path: "chat.thread.events[].height",
        kind: "number",
        only: ["file"],
        meaning: "Pixels; images only."
      },
      { path: "chat.thread.events[].thumbnail_url", kind: "string", only: ["file"], meaning: "Images only." },
      {
        path: "chat.thread.events[].thumbnail2x_url",
        kind: "string",
        only: ["file"],
        meaning: "Images only."
      },
      {
        path: "chat.thread.events[].template_id",
        kind: "string",
        only: ["rich_message"],
        meaning: "How a client should draw it, such as `cards`."
      },
      {
        path: "chat.thread.events[].elements",
        kind: "list of objects",
        only: ["rich_message"],
        meaning: "1 to 10 cards."
      },
      { path: "chat.thread.events[].elements[].title", kind: "string", only: ["rich_message"] },
      { path: "chat.thread.events[].elements[].subtitle", kind: "string", only: ["rich_message"] },
      {
        path: "chat.thread.events[].elements[].image",
        kind: "object",
        only: ["rich_message"],
        meaning: "The picture of a card, as it is sent."
      },
      {
        path: "chat.thread.events[].elements[].image.url",
        kind: "string",
        only: ["rich_message"],
        meaning: "An absolute URL."
      },
      { path: "chat.thread.events[].elements[].image.name", kind: "string", only: ["rich_message"] },
      {
        path: "chat.thread.events[].elements[].image.content_type",
        kind: "string",
        only: ["rich_message"],
        meaning: "The media type, such as `image/png`."
      },
      {
        path: "chat.thread.events[].elements[].image.size",
        kind: "number",
        only: ["rich_message"],
        meaning: "Bytes."
      },
      {
        path: "chat.thread.events[].elements[].image.width",
        kind: "number",
        only: ["rich_message"],
        meaning: "Pixels."
      },
      {
        path: "chat.thread.events[].elements[].image.height",
        kind: "number",
        only: ["rich_message"],
        meaning: "Pixels."
      },
      {
        path: "chat.thread.events[].elements[].buttons",
        kind: "list of objects",
        only: ["rich_message"],
        meaning: "1 to 11 buttons."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].type",
        kind: "string",
        only: ["rich_message"],
        meaning: "What the button does, such as `phone`."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].text",
        kind: "string",
        only: ["rich_message"],
        meaning: "The words on it."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].value",
        kind: "string",
        only: ["rich_message"],
        meaning: "What its type works on, such as a phone number."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].webview_height",
        kind: "string",
        values: ["compact", "tall", "full"],
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].buttons[].postback_id",
        kind: "string",
        only: ["rich_message"],
        meaning: "Names the button in postbacks; buttons that share one are switched together."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].user_ids",
        kind: "list of strings",
        only: ["rich_message"],
        meaning: "Users whose last postback switched it on."
      },
      { path: "chat.thread.events[].form_id", kind: "string", only: ["filled_form"] },
      { path: "chat.thread.events[].fields", kind: "list of objects", only: ["filled_form"] },
      {
        path: "chat.thread.events[].fields[].type",
        kind: "string",
        values: ["name", "email", "question", "textarea", "radio", "select", "checkbox", "group_chooser"],
        only: ["filled_form"]
      },
      { path: "chat.thread.events[].fields[].id", kind: "string", only: ["filled_form"] },
      { path: "chat.thread.events[].fields[].label", kind: "string", only: ["filled_form"] },
      {
        path: "chat.thread.events[].fields[].answer",
        kind: "string or object",
        only: ["filled_form"],
        meaning: "The text, choice or group."
      },
      { path: "chat.thread.events[].fields[].answer.id", kind: "string", only: ["filled_form"] },
      { path: "chat.thread.events[].fields[].answer.label", kind: "string", only: ["filled_form"] },
      { path: "chat.thread.events[].fields[].answer.group_id", kind: "number", only: ["filled_form"] },
      {
        path: "chat.thread.events[].fields[].answers",
        kind: "list of objects",
        only: ["filled_form"],
        meaning: "The choices of a `checkbox`."
      },
      { path: "chat.thread.events[].fields[].answers[].id", kind: "string", only: ["filled_form"] },
      { path: "chat.thread.events[].fields[].answers[].label", kind: "string", only: ["filled_form"] },
      { path: "chat.thread.events[].content", kind: "anything", only: ["custom"] },
      {
        path: "chat.thread.events[].annotation_type",
        kind: "string",
        only: ["annotation"],
        meaning: "What the note is about, such as `rating`; not empty."
      },
      {
        path: "chat.thread.properties",
        kind: "object",
        meaning: "Properties as they are written: namespace, name, bare value."
      },
      { path: "chat.thread.tags", kind: "list of strings", meaning: "The first tags of the thread." },
      {
        path: "continuous",
        kind: "boolean",
        meaning: "Sets the continuous mode; it stays as it is when left out. Since 2019-09-27."
      }
    ],
    limits: [
      "chat.users: an array of at most 1",
      "chat.thread.events[]: an object without visibility, which is recipients in this version",
      "chat.thread.events[].text: text of at most 16384 bytes of UTF-8",
      "chat.thread.events[].url: an absolute URL, such as https://example.com/a.png",
      "chat.thread.events[].size: a whole number from 0 to 10485760",
      "chat.thread.events[].elements: an array of 1 to 10",
      "chat.thread.events[].elements[].image.url: an absolute URL, such as https://example.com/a.png",
      "chat.thread.events[].elements[].buttons: an array of 1 to 11",
      "chat.thread.events[].annotation_type: text that is not empty"
    ],
    example: {
      chat: {
        id: "PJ0MRSHTDG",
        access: { group_ids: [1] },
        properties: { source: { type: "facebook" } },
        thread: {
          events: [
            { type: "message", custom_id: "31-0C-1C-07-DB-16", text: "hello there", recipients: "all" },
            {
              type: "system_message",
              custom_id: "31-0C-1C-07-DB-17",
              text: "chat opened from Facebook",
              recipients: "agents",
              system_message_type: "routing.assigned"
            }
          ],
          properties: { source: { type: "facebook" } },
          tags: ["bug_report"]
        }
      }
    }
  },
  add_user_to_chat: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "user_id", kind: "string", required: true, meaning: "The user to add." },
      {
        path: "user_type",
        kind: "string",
        required: true,
        values: ["agent", "customer"],
        meaning: "The kind of a user, as it is sent."
      }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", user_id: "agent1@example.com", user_type: "agent" }
  },
  ban_customer: {
    fields: [
      { path: "customer_id", kind: "string", required: true, meaning: "The customer to ban." },
      {
        path: "ban",
        kind: "object",
        required: true,
        meaning: "How long a customer is banned, as it is sent."
      },
      { path: "ban.days", kind: "number", required: true, meaning: "A whole number above 0." }
    ],
    limits: ["ban.days: a whole number above 0"],
    example: { customer_id: "b7eff798-f8df-4364-8059-649c35c9ed0c", ban: { days: 5 } }
  },
  change_push_notifications: {
    fields: [
      {
        path: "firebase_token",
        kind: "string",
        required: true,
        meaning: "The Firebase token of the device."
      },
      { path: "platform", kind: "string", required: true, values: ["ios", "android"] },
      { path: "enabled", kind: "boolean", required: true, meaning: "Whether notifications are on." }
    ],
    limits: [],
    example: { firebase_token: "8daDAD9dada8ja1JADA11", platform: "ios", enabled: true }
  },
  close_thread: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      {
        path: "require_requester_presence",
        kind: "boolean",
        meaning: "Fail unless the caller is in the chat; `false` unless set."
      }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG" }
  },
  create_customer: {
    fields: [
      { path: "name", kind: "string", meaning: "The name to show." },
      { path: "email", kind: "string" },
      { path: "avatar", kind: "string", meaning: "The absolute URL of a picture." },
      { path: "fields", kind: "object", meaning: "Data of your own: text by name." }
    ],
    limits: ["avatar: an absolute URL, such as https://example.com/a.png"],
    example: {
      email: "cleo@example.com",
      avatar: "https://example.com/avatars/1.jpg",
      fields: { plan: "gold" }
    }
  },
  delete_chat_properties: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      {
        path: "properties",
        kind: "object",
        required: true,
        meaning: "Namespace, and the names to remove from it."
      }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", properties: { rating: ["score", "comment"] } }
  },
  delete_chat_thread_properties: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." },
      {
        path: "properties",
        kind: "object",
        required: true,
        meaning: "Namespace, and the names to remove from it."
      }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8", properties: { rating: ["score", "comment"] } }
  },
  delete_event_properties: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." },
      { path: "event_id", kind: "string", required: true, meaning: "The event." },
      {
        path: "properties",
        kind: "object",
        required: true,
        meaning: "Namespace, and the names to remove from it."
      }
    ],
    limits: [],
    example: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      event_id: "2_EW2WQSA8",
      properties: { rating: ["score", "comment"] }
    }
  },
  follow_chat: {
    fields: [{ path: "chat_id", kind: "string", required: true, meaning: "The chat." }],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG" }
  },
  get_archives: {
    fields: [
      { path: "filters", kind: "object", meaning: "Which archived threads to find." },
      { path: "filters.query", kind: "string", meaning: "Words to search for." },
      { path: "filters.date_from", kind: "string", meaning: "The first day, `YYYY-MM-DD`." },
      { path: "filters.date_to", kind: "string", meaning: "The last day, `YYYY-MM-DD`." },
      { path: "filters.agent_ids", kind: "list of strings", meaning: "Threads with any of these agents." },
      { path: "filters.group_ids", kind: "list of numbers", meaning: "Threads of any of these groups." },
      {
        path: "filters.properties",
        kind: "object",
        meaning:
          "Conditions on properties: namespace, name, and exactly one of `exists`, `values` and `exclude_values`."
      },
      { path: "filters.properties.*.*.exists", kind: "boolean", meaning: "Whether it is there at all." },
      {
        path: "filters.properties.*.*.values",
        kind: "list of string or number or booleans",
        meaning: "It is one of these."
      },
      {
        path: "filters.properties.*.*.exclude_values",
        kind: "list of string or number or booleans",
        meaning: "It is none of these."
      },
      {
        path: "filters.thread_ids",
        kind: "list of strings",
        meaning:
          "These threads, at most 20; excludes every other filter and the pagination. Since 2019-09-27."
      },
      { path: "filters.tags", kind: "object", meaning: "Since 2019-09-27." },
      { path: "filters.tags.exists", kind: "boolean", meaning: "Whether it is there at all." },
      {
        path: "filters.tags.values",
        kind: "list of string or number or booleans",
        meaning: "It is one of these."
      },
      {
        path: "filters.tags.exclude_values",
        kind: "list of string or number or booleans",
        meaning: "It is none of these."
      },
      { path: "filters.sales", kind: "object", meaning: "Since 2019-09-27." },
      { path: "filters.sales.exists", kind: "boolean", meaning: "Whether it is there at all." },
      {
        path: "filters.sales.values",
        kind: "list of string or number or booleans",
        meaning: "It is one of these."
      },
      {
        path: "filters.sales.exclude_values",
        kind: "list of string or number or booleans",
        meaning: "It is none of these."
      },
      { path: "filters.goals", kind: "object", meaning: "Since 2019-09-27." },
      { path: "filters.goals.exists", kind: "boolean", meaning: "Whether it is there at all." },
      {
        path: "filters.goals.values",
        kind: "list of string or number or booleans",
        meaning: "It is one of these."
      },
      {
        path: "filters.goals.exclude_values",
        kind: "list of string or number or booleans",
        meaning: "It is none of these."
      },
      { path: "filters.surveys", kind: "list of objects", meaning: "Since 2019-09-27." },
      { path: "filters.surveys[].type", kind: "string", required: true, values: ["pre_chat", "post_chat"] },
      { path: "filters.surveys[].answer_id", kind: "string", required: true },
      { path: "pagination", kind: "object" },
      { path: "pagination.page", kind: "number", meaning: "1 to 1000; 1 unless set." },
      { path: "pagination.limit", kind: "number", meaning: "Threads per page, 0 to 100; 25 unless set." }
    ],
    limits: [
      "the payload: an object in which filters.thread_ids stands alone, without other filters and pagination",
      "filters.date_from: a date of the form YYYY-MM-DD",
      "filters.date_to: a date of the form YYYY-MM-DD",
      "filters.properties.*.*: an object with exactly one of exists, values, exclude_values",
      "filters.thread_ids: an array of at most 20",
      "filters.tags: an object with exactly one of exists, values, exclude_values",
      "filters.sales: an object with exactly one of exists, values, exclude_values",
      "filters.goals: an object with exactly one of exists, values, exclude_values",
      "pagination.page: a whole number from 1 to 1000",
      "pagination.limit: a whole number from 0 to 100"
    ],
    example: {
      filters: {
        query: "refund",
        agent_ids: ["agent1@example.com"],
        date_from: "2016-09-01",
        date_to: "2016-10-01",
        properties: { rating: { score: { values: [1] }, comment: { exists: true } } }
      },
      pagination: { page: 1, limit: 25 }
    }
  },
  get_chat_threads: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_ids", kind: "list of strings", meaning: "Return only these threads." }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", thread_ids: ["K600PKZON8"] }
  },
  get_chat_threads_summary: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      {
        path: "page_id",
        kind: "string",
        meaning: "The `next_page_id` or `previous_page_id` of an answer; the first page when left out."
      },
      { path: "limit", kind: "number", meaning: "How many to return: 1 to 100, 10 unless set." },
      {
        path: "order",
        kind: "string",
        values: ["asc", "desc"],
        meaning: "`asc` is oldest first; `desc` unless set."
      }
    ],
    limits: ["limit: a whole number from 1 to 100"],
    example: { chat_id: "PJ0MRSHTDG", limit: 25, page_id: "MjpkZXNj" }
  },
  get_chats_summary: {
    fields: [
      {
        path: "page_id",
        kind: "string",
        meaning: "The `next_page_id` or `previous_page_id` of an answer; the first page when left out."
      },
      { path: "limit", kind: "number", meaning: "How many to return: 1 to 100, 10 unless set." },
      {
        path: "order",
        kind: "string",
        values: ["asc", "desc"],
        meaning: "`asc` is oldest first; `desc` unless set."
      },
      { path: "filters", kind: "object", meaning: "Keep them unchanged from page to page." },
      {
        path: "filters.include_active",
        kind: "boolean",
        meaning: "Whether to list chats with an active thread; `true` unless set."
      },
      {
        path: "filters.properties",
        kind: "object",
        meaning:
          "Conditions on properties: namespace, name, and exactly one of `exists`, `values` and `exclude_values`."
      },
      { path: "filters.properties.*.*.exists", kind: "boolean", meaning: "Whether it is there at all." },
      {
        path: "filters.properties.*.*.values",
        kind: "list of string or number or booleans",
        meaning: "It is one of these."
      },
      {
        path: "filters.properties.*.*.exclude_values",
        kind: "list of string or number or booleans",
        meaning: "It is none of these."
      },
      {
        path: "filters.group_ids",
        kind: "list of numbers",
        meaning: "Chats of any of these groups. Since 2019-09-27."
      }
    ],
    limits: [
      "limit: a whole number from 1 to 100",
      "filters.properties.*.*: an object with exactly one of exists, values, exclude_values"
    ],
    example: {
      filters: { properties: { rating: { score: { values: [1] } } }, include_active: false },
      page_id: "MTUxNzM5ODEzMTQ5Ng=="
    }
  },
  get_customers: {
    fields: [
      {
        path: "page_id",
        kind: "string",
        meaning: "The `next_page_id` or `previous_page_id` of an answer; the first page when left out."
      },
      { path: "limit", kind: "number", meaning: "How many to return: 1 to 100, 10 unless set." },
      {
        path: "order",
        kind: "string",
        values: ["asc", "desc"],
        meaning: "`asc` is oldest first; `desc` unless set."
      },
      { path: "filters", kind: "object", meaning: "Keep them unchanged from page to page." },
      { path: "filters.country", kind: "object", meaning: "A condition on a text: exactly one of the two." },
      { path: "filters.country.values", kind: "list of strings", meaning: "It is one of these." },
      { path: "filters.country.exclude_values", kind: "list of strings", meaning: "It is none of these." },
      { path: "filters.email", kind: "object", meaning: "A condition on a text: exactly one of the two." },
      { path: "filters.email.values", kind: "list of strings", meaning: "It is one of these." },
      { path: "filters.email.exclude_values", kind: "list of strings", meaning: "It is none of these." },
      { path: "filters.name", kind: "object", meaning: "A condition on a text: exactly one of the two." },
      { path: "filters.name.values", kind: "list of strings", meaning: "It is one of these." },
      { path: "filters.name.exclude_values", kind: "list of strings", meaning: "It is none of these." },
      {
        path: "filters.customer_id",
        kind: "object",
        meaning: "A condition on a text: exactly one of the two."
      },
      { path: "filters.customer_id.values", kind: "list of strings", meaning: "It is one of these." },
      {
        path: "filters.customer_id.exclude_values",
        kind: "list of strings",
        meaning: "It is none of these."
      },
      { path: "filters.chats_count", kind: "object", meaning: "How many chats the customer has had." },
      { path: "filters.chats_count.lte", kind: "number", meaning: "At most." },
      { path: "filters.chats_count.lt", kind: "number", meaning: "Less than." },
      { path: "filters.chats_count.gte", kind: "number", meaning: "At least." },
      { path: "filters.chats_count.gt", kind: "number", meaning: "More than." },
      { path: "filters.chats_count.eq", kind: "number", meaning: "Exactly." },
      { path: "filters.threads_count", kind: "object", meaning: "How many threads the customer has had." },
      { path: "filters.threads_count.lte", kind: "number", meaning: "At most." },
      { path: "filters.threads_count.lt", kind: "number", meaning: "Less than." },
      { path: "filters.threads_count.gte", kind: "number", meaning: "At least." },
      { path: "filters.threads_count.gt", kind: "number", meaning: "More than." },
      { path: "filters.threads_count.eq", kind: "number", meaning: "Exactly." },
      {
        path: "filters.visits_count",
        kind: "object",
        meaning: "How often the customer has visited the site."
      },
      { path: "filters.visits_count.lte", kind: "number", meaning: "At most." },
      { path: "filters.visits_count.lt", kind: "number", meaning: "Less than." },
      { path: "filters.visits_count.gte", kind: "number", meaning: "At least." },
      { path: "filters.visits_count.gt", kind: "number", meaning: "More than." },
      { path: "filters.visits_count.eq", kind: "number", meaning: "Exactly." },
      { path: "filters.created_at", kind: "object", meaning: "When the customer was created." },
      { path: "filters.created_at.lte", kind: "string", meaning: "Then or earlier." },
      { path: "filters.created_at.lt", kind: "string", meaning: "Earlier." },
      { path: "filters.created_at.gte", kind: "string", meaning: "Then or later." },
      { path: "filters.created_at.gt", kind: "string", meaning: "Later." },
      { path: "filters.created_at.eq", kind: "string", meaning: "Exactly then." },
      {
        path: "filters.agent_last_event_created_at",
        kind: "object",
        meaning: "When an agent last wrote to the customer."
      },
      { path: "filters.agent_last_event_created_at.lte", kind: "string", meaning: "Then or earlier." },
      { path: "filters.agent_last_event_created_at.lt", kind: "string", meaning: "Earlier." },
      { path: "filters.agent_last_event_created_at.gte", kind: "string", meaning: "Then or later." },
      { path: "filters.agent_last_event_created_at.gt", kind: "string", meaning: "Later." },
      { path: "filters.agent_last_event_created_at.eq", kind: "string", meaning: "Exactly then." },
      {
        path: "filters.customer_last_event_created_at",
        kind: "object",
        meaning: "When the customer last wrote."
      },
      { path: "filters.customer_last_event_created_at.lte", kind: "string", meaning: "Then or earlier." },
      { path: "filters.customer_last_event_created_at.lt", kind: "string", meaning: "Earlier." },
      { path: "filters.customer_last_event_created_at.gte", kind: "string", meaning: "Then or later." },
      { path: "filters.customer_last_event_created_at.gt", kind: "string", meaning: "Later." },
      { path: "filters.customer_last_event_created_at.eq", kind: "string", meaning: "Exactly then." }
    ],
    limits: [
      "limit: a whole number from 1 to 100",
      "filters.country: an object with exactly one of values, exclude_values",
      "filters.email: an object with exactly one of values, exclude_values",
      "filters.name: an object with exactly one of values, exclude_values",
      "filters.customer_id: an object with exactly one of values, exclude_values",
      "filters.chats_count.lte: a whole number",
      "filters.chats_count.lt: a whole number",
      "filters.chats_count.gte: a whole number",
      "filters.chats_count.gt: a whole number",
      "filters.chats_count.eq: a whole number",
      "filters.threads_count.lte: a whole number",
      "filters.threads_count.lt: a whole number",
      "filters.threads_count.gte: a whole number",
      "filters.threads_count.gt: a whole number",
      "filters.threads_count.eq: a whole number",
      "filters.visits_count.lte: a whole number",
      "filters.visits_count.lt: a whole number",
      "filters.visits_count.gte: a whole number",
      "filters.visits_count.gt: a whole number",
      "filters.visits_count.eq: a whole number",
      "filters.created_at.lte: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.created_at.lt: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.created_at.gte: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.created_at.gt: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.created_at.eq: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.agent_last_event_created_at.lte: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.agent_last_event_created_at.lt: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.agent_last_event_created_at.gte: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.agent_last_event_created_at.gt: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.agent_last_event_created_at.eq: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.customer_last_event_created_at.lte: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.customer_last_event_created_at.lt: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.customer_last_event_created_at.gte: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.customer_last_event_created_at.gt: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
      "filters.customer_last_event_created_at.eq: a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z"
    ],
    example: {
      filters: {
        country: { values: ["United States", "Poland"] },
        visits_count: { gte: 20 },
        created_at: { gte: "2017-10-12T15:19:21.010200+01:00" }
      },
      page_id: "MTUxNzM5ODEzMTQ5Ng=="
    }
  },
  grant_access: {
    fields: [
      {
        path: "resource",
        kind: "string",
        required: true,
        values: ["chat", "customer"],
        meaning: "What to open or close: a chat or a customer."
      },
      { path: "id", kind: "string", required: true, meaning: "The id of that chat or customer." },
      {
        path: "access",
        kind: "object",
        required: true,
        meaning: "One group or agent that gains or loses sight of something."
      },
      { path: "access.type", kind: "string", required: true, values: ["group", "agent"] },
      {
        path: "access.id",
        kind: "number or string",
        required: true,
        meaning: "The number of a group, or the id of an agent."
      }
    ],
    limits: [],
    example: { resource: "chat", id: "PJ0MRSHTDG", access: { type: "group", id: 1 } }
  },
  login: {
    fields: [
      { path: "token", kind: "string", required: true, meaning: "`Bearer <token>`." },
      { path: "timezone", kind: "string", meaning: "Such as `Europe/Warsaw`." },
      {
        path: "reconnect",
        kind: "boolean",
        meaning: "`true` restores the agent's last status in place of the default one."
      },
      { path: "push_notifications", kind: "object" },
      {
        path: "push_notifications.firebase_token",
        kind: "string",
        meaning: "Ties this session to a device that has push notifications."
      },
      { path: "push_notifications.platform", kind: "string", required: true, values: ["ios", "android"] },
      { path: "application", kind: "object", meaning: "Which program this is." },
      { path: "application.name", kind: "string" },
      { path: "application.version", kind: "string" }
    ],
    limits: [],
    example: {
      token: "Bearer dal:xxxxxxxxxxxxxxxx",
      push_notifications: { firebase_token: "JDa8813Ka92mmKda00dsdkAKDA0", platform: "ios" },
      application: { name: "Example client", version: "1.2.3" }
    }
  },
  logout: { fields: [], limits: [], example: {} },
  multicast: {
    fields: [
      {
        path: "scopes",
        kind: "object",
        required: true,
        meaning:
          "Who receives a multicast: at least one of `agents.all`, `agents.ids`, `agents.groups` and `customers.ids`."
      },
      { path: "scopes.agents", kind: "object", meaning: "Agents who receive a multicast." },
      { path: "scopes.agents.all", kind: "boolean", meaning: "Every agent of the account." },
      { path: "scopes.agents.ids", kind: "list of strings" },
      { path: "scopes.agents.groups", kind: "list of number or strings", meaning: "Ids of groups." },
      { path: "scopes.customers", kind: "object", meaning: "Customers who receive a multicast." },
      { path: "scopes.customers.ids", kind: "list of strings" },
      { path: "content", kind: "anything", required: true, meaning: "Any JSON." },
      {
        path: "type",
        kind: "string",
        meaning: "A word of your own by which receivers tell multicasts apart."
      }
    ],
    limits: [
      "scopes: an object that names a receiver in agents.all, agents.ids, agents.groups or customers.ids"
    ],
    example: {
      scopes: {
        agents: { all: true, ids: ["agent1@example.com", "agent2@example.com"], groups: [1, 2] },
        customers: { ids: ["b7eff798-f8df-4364-8059-649c35c9ed0c"] }
      },
      content: { example: { nested: "json" } },
      type: "type1"
    }
  },
  ping: { fields: [], limits: [], example: {} },
  remove_user_from_chat: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "user_id", kind: "string", required: true, meaning: "The user to remove." },
      {
        path: "user_type",
        kind: "string",
        required: true,
        values: ["agent", "customer"],
        meaning: "The kind of a user, as it is sent."
      }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", user_id: "agent1@example.com", user_type: "agent" }
  },
  revoke_access: {
    fields: [
      {
        path: "resource",
        kind: "string",
        required: true,
        values: ["chat", "customer"],
        meaning: "What to open or close: a chat or a customer."
      },
      { path: "id", kind: "string", required: true, meaning: "The id of that chat or customer." },
      {
        path: "access",
        kind: "object",
        required: true,
        meaning: "One group or agent that gains or loses sight of something."
      },
      { path: "access.type", kind: "string", required: true, values: ["group", "agent"] },
      {
        path: "access.id",
        kind: "number or string",
        required: true,
        meaning: "The number of a group, or the id of an agent."
      }
    ],
    limits: [],
    example: { resource: "chat", id: "PJ0MRSHTDG", access: { type: "group", id: 1 } }
  },
  send_event: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "event", kind: "object", required: true, meaning: "What to add." },
      {
        path: "event.type",
        kind: "string",
        required: true,
        values: ["message", "system_message", "file", "rich_message", "filled_form", "custom", "annotation"]
      },
      {
        path: "event.text",
        kind: "string",
        only: ["message", "system_message", "annotation"],
        meaning: "At most 16 KB (16 384 bytes of UTF-8)."
      },
      {
        path: "event.custom_id",
        kind: "string",
        meaning:
          "A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked up."
      },
      {
        path: "event.recipients",
        kind: "string",
        values: ["all", "agents"],
        meaning: "Who sees it; `all` unless set."
      },
      {
        path: "event.properties",
        kind: "object",
        meaning: "Properties as they are written: namespace, name, bare value."
      },
      {
        path: "event.postback",
        kind: "object",
        only: ["message"],
        meaning: "The button that this message answers."
      },
      {
        path: "event.postback.id",
        kind: "string",
        only: ["message"],
        meaning: "The `postback_id` of the button."
      },
      { path: "event.postback.thread_id", kind: "string", only: ["message"] },
      { path: "event.postback.event_id", kind: "string", only: ["message"] },
      { path: "event.postback.type", kind: "string", only: ["message"], meaning: "Goes with `value`." },
      { path: "event.postback.value", kind: "string", only: ["message"], meaning: "Goes with `type`." },
      {
        path: "event.system_message_type",
        kind: "string",
        values: [
          "agent_added",
          "agent_joined",
          "agent_removed",
          "archived_customer_disconnected",
          "chat_transferred",
          "customer_added",
          "customer_banned",
          "customer_removed",
          "manual_archived_agent",
          "manual_archived_customer",
          "rating.chat_commented",
          "rating.chat_rated",
          "rating.chat_rating_canceled",
          "routing.archived_deleted",
          "routing.archived_disconnected",
          "routing.archived_inactive",
          "routing.archived_offline",
          "routing.archived_other",
          "routing.archived_remotely_signed_out",
          "routing.archived_signed_out",
          "routing.assigned_deleted",
          "routing.assigned_disconnected",
          "routing.assigned_inactive",
          "routing.assigned_other",
          "routing.assigned_remotely_signed_out",
          "routing.assigned_signed_out",
          "routing.idle",
          "routing.unassigned_deleted",
          "routing.unassigned_disconnected",
          "routing.unassigned_other",
          "routing.unassigned_remotely_signed_out",
          "routing.unassigned_signed_out",
          "system_archived",
          "transcript_requested",
          "transcript_sent",
          "routing.assigned",
          "routing.unassigned",
          "routing.archived",
          "agent_left",
          "manual_archived"
        ],
        only: ["system_message"],
        meaning: "Which notice it is; `systemMessages` lists the known ones."
      },
      {
        path: "event.text_vars",
        kind: "object",
        only: ["system_message"],
        meaning: "What stands for the variables of the text."
      },
      {
        path: "event.url",
        kind: "string",
        only: ["file"],
        meaning: "The address that `upload_file` returned."
      },
      { path: "event.name", kind: "string", only: ["file"] },
      {
        path: "event.content_type",
        kind: "string",
        only: ["file"],
        meaning: "The media type, such as `image/png`."
      },
      { path: "event.size", kind: "number", only: ["file"], meaning: "Bytes, at most 10 MB (10 485 760)." },
      { path: "event.width", kind: "number", only: ["file"], meaning: "Pixels; images only." },
      { path: "event.height", kind: "number", only: ["file"], meaning: "Pixels; images only." },
      { path: "event.thumbnail_url", kind: "string", only: ["file"], meaning: "Images only." },
      { path: "event.thumbnail2x_url", kind: "string", only: ["file"], meaning: "Images only." },
      {
        path: "event.template_id",
        kind: "string",
        only: ["rich_message"],
        meaning: "How a client should draw it, such as `cards`."
      },
      { path: "event.elements", kind: "list of objects", only: ["rich_message"], meaning: "1 to 10 cards." },
      { path: "event.elements[].title", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].subtitle", kind: "string", only: ["rich_message"] },
      {
        path: "event.elements[].image",
        kind: "object",
        only: ["rich_message"],
        meaning: "The picture of a card, as it is sent."
      },
      {
        path: "event.elements[].image.url",
        kind: "string",
        only: ["rich_message"],
        meaning: "An absolute URL."
      },
      { path: "event.elements[].image.name", kind: "string", only: ["rich_message"] },
      {
        path: "event.elements[].image.content_type",
        kind: "string",
        only: ["rich_message"],
        meaning: "The media type, such as `image/png`."
      },
      { path: "event.elements[].image.size", kind: "number", only: ["rich_message"], meaning: "Bytes." },
      { path: "event.elements[].image.width", kind: "number", only: ["rich_message"], meaning: "Pixels." },
      { path: "event.elements[].image.height", kind: "number", only: ["rich_message"], meaning: "Pixels." },
      {
        path: "event.elements[].buttons",
        kind: "list of objects",
        only: ["rich_message"],
        meaning: "1 to 11 buttons."
      },
      {
        path: "event.elements[].buttons[].type",
        kind: "string",
        only: ["rich_message"],
        meaning: "What the button does, such as `phone`."
      },
      {
        path: "event.elements[].buttons[].text",
        kind: "string",
        only: ["rich_message"],
        meaning: "The words on it."
      },
      {
        path: "event.elements[].buttons[].value",
        kind: "string",
        only: ["rich_message"],
        meaning: "What its type works on, such as a phone number."
      },
      {
        path: "event.elements[].buttons[].webview_height",
        kind: "string",
        values: ["compact", "tall", "full"],
        only: ["rich_message"]
      },
      {
        path: "event.elements[].buttons[].postback_id",
        kind: "string",
        only: ["rich_message"],
        meaning: "Names the button in postbacks; buttons that share one are switched together."
      },
      {
        path: "event.elements[].buttons[].user_ids",
        kind: "list of strings",
        only: ["rich_message"],
        meaning: "Users whose last postback switched it on."
      },
      { path: "event.form_id", kind: "string", only: ["filled_form"] },
      { path: "event.fields", kind: "list of objects", only: ["filled_form"] },
      {
        path: "event.fields[].type",
        kind: "string",
        values: ["name", "email", "question", "textarea", "radio", "select", "checkbox", "group_chooser"],
        only: ["filled_form"]
      },
      { path: "event.fields[].id", kind: "string", only: ["filled_form"] },
      { path: "event.fields[].label", kind: "string", only: ["filled_form"] },
      {
        path: "event.fields[].answer",
        kind: "string or object",
        only: ["filled_form"],
        meaning: "The text, choice or group."
      },
      { path: "event.fields[].answer.id", kind: "string", only: ["filled_form"] },
      { path: "event.fields[].answer.label", kind: "string", only: ["filled_form"] },
      { path: "event.fields[].answer.group_id", kind: "number", only: ["filled_form"] },
      {
        path: "event.fields[].answers",
        kind: "list of objects",
        only: ["filled_form"],
        meaning: "The choices of a `checkbox`."
      },
      { path: "event.fields[].answers[].id", kind: "string", only: ["filled_form"] },
      { path: "event.fields[].answers[].label", kind: "string", only: ["filled_form"] },
      { path: "event.content", kind: "anything", only: ["custom"] },
      {
        path: "event.annotation_type",
        kind: "string",
        only: ["annotation"],
        meaning: "What the note is about, such as `rating`; not empty."
      },
      {
        path: "attach_to_last_thread",
        kind: "boolean",
        meaning:
          "`true` adds it to the last thread even when that is closed; `false`, the default, opens a new thread when none is active."
      },
      {
        path: "require_active_thread",
        kind: "boolean",
        meaning: "`true` fails when no thread is active; `false` unless set."
      }
    ],
    limits: [
      "event: an object without visibility, which is recipients in this version",
      "event.text: text of at most 16384 bytes of UTF-8",
      "event.url: an absolute URL, such as https://example.com/a.png",
      "event.size: a whole number from 0 to 10485760",
      "event.elements: an array of 1 to 10",
      "event.elements[].image.url: an absolute URL, such as https://example.com/a.png",
      "event.elements[].buttons: an array of 1 to 11",
      "event.annotation_type: text that is not empty"
    ],
    example: {
      chat_id: "PJ0MRSHTDG",
      attach_to_last_thread: false,
      event: { type: "message", text: "hello world", recipients: "agents", custom_id: "31-0C-1C-07-DB-16" }
    }
  },
  send_file: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "file", kind: "file", required: true, meaning: "At most 10 MB (10 485 760 bytes)." },
      { path: "custom_id", kind: "string", meaning: "A key of your own, handed back on the event." },
      {
        path: "require_active_thread",
        kind: "boolean",
        meaning: "`true` fails when no thread is active; `false` unless set."
      }
    ],
    limits: [
      "file: a file: a Blob, bytes, { data, name }, { stream, name } or { path }",
      "file: a file of at most 10485760 bytes (10 MB)"
    ],
    example: { chat_id: "PJ0MRSHTDG", custom_id: "12345-bhdsa", file: "@test.png" }
  },
  send_rich_message_postback: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." },
      { path: "event_id", kind: "string", required: true, meaning: "The event." },
      { path: "postback", kind: "object", required: true, meaning: "A button and whether it is on." },
      { path: "postback.id", kind: "string", required: true, meaning: "The `postback_id` of the button." },
      { path: "postback.toggled", kind: "boolean", required: true, meaning: "Whether it was switched on." }
    ],
    limits: [],
    example: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      event_id: "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f7",
      postback: { id: "action_yes", toggled: true }
    }
  },
  send_typing_indicator: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      {
        path: "recipients",
        kind: "string",
        values: ["all", "agents"],
        meaning: "Who sees it; `all` unless set."
      },
      { path: "is_typing", kind: "boolean", required: true }
    ],
    limits: ["the payload: an object without visibility, which is recipients in this version"],
    example: { chat_id: "PJ0MRSHTDG", recipients: "all", is_typing: true }
  },
  set_access: {
    fields: [
      {
        path: "resource",
        kind: "string",
        required: true,
        values: ["chat", "customer"],
        meaning: "What to open or close: a chat or a customer."
      },
      { path: "id", kind: "string", required: true, meaning: "The id of that chat or customer." },
      {
        path: "access",
        kind: "object",
        required: true,
        meaning: "One group or agent that gains or loses sight of something."
      },
      { path: "access.type", kind: "string", required: true, values: ["group", "agent"] },
      {
        path: "access.id",
        kind: "number or string",
        required: true,
        meaning: "The number of a group, or the id of an agent."
      }
    ],
    limits: [],
    example: { resource: "chat", id: "PJ0MRSHTDG", access: { type: "group", id: 1 } }
  },
  set_away_status: {
    fields: [{ path: "away", kind: "boolean", required: true }],
    limits: [],
    example: { away: true }
  },
  start_chat: {
    fields: [
      { path: "chat", kind: "object" },
      { path: "chat.properties", kind: "object", meaning: "Properties of the chat itself." },
      { path: "chat.access", kind: "object", meaning: "Who may see the chat; everybody when left out." },
      {
        path: "chat.access.group_ids",
        kind: "list of numbers",
        required: true,
        meaning: "Ids of groups; 0 stands for everybody."
      },
      {
        path: "chat.users",
        kind: "list of objects",
        meaning:
          "At most one, a customer. Needs one of the scopes `chats--all:rw`, `chats--access:rw`, `chats--my:rw`."
      },
      { path: "chat.users[].id", kind: "string", required: true },
      { path: "chat.users[].type", kind: "string", required: true, values: ["customer"] },
      { path: "chat.thread", kind: "object", meaning: "The first thread of a chat, or its next one." },
      { path: "chat.thread.events", kind: "list of objects", meaning: "The first events of the thread." },
      {
        path: "chat.thread.events[].type",
        kind: "string",
        required: true,
        values: ["message", "system_message", "file", "rich_message", "filled_form", "custom", "annotation"]
      },
      {
        path: "chat.thread.events[].text",
        kind: "string",
        only: ["message", "system_message", "annotation"],
        meaning: "At most 16 KB (16 384 bytes of UTF-8)."
      },
      {
        path: "chat.thread.events[].custom_id",
        kind: "string",
        meaning:
          "A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked up."
      },
      {
        path: "chat.thread.events[].recipients",
        kind: "string",
        values: ["all", "agents"],
        meaning: "Who sees it; `all` unless set."
      },
      {
        path: "chat.thread.events[].properties",
        kind: "object",
        meaning: "Properties as they are written: namespace, name, bare value."
      },
      {
        path: "chat.thread.events[].postback",
        kind: "object",
        only: ["message"],
        meaning: "The button that this message answers."
      },
      {
        path: "chat.thread.events[].postback.id",
        kind: "string",
        only: ["message"],
        meaning: "The `postback_id` of the button."
      },
      { path: "chat.thread.events[].postback.thread_id", kind: "string", only: ["message"] },
      { path: "chat.thread.events[].postback.event_id", kind: "string", only: ["message"] },
      {
        path: "chat.thread.events[].postback.type",
        kind: "string",
        only: ["message"],
        meaning: "Goes with `value`."
      },
      {
        path: "chat.thread.events[].postback.value",
        kind: "string",
        only: ["message"],
        meaning: "Goes with `type`."
      },
      {
        path: "chat.thread.events[].system_message_type",
        kind: "string",
        values: [
          "agent_added",
          "agent_joined",
          "agent_removed",
          "archived_customer_disconnected",
          "chat_transferred",
          "customer_added",
          "customer_banned",
          "customer_removed",
          "manual_archived_agent",
          "manual_archived_customer",
          "rating.chat_commented",
          "rating.chat_rated",
          "rating.chat_rating_canceled",
          "routing.archived_deleted",
          "routing.archived_disconnected",
          "routing.archived_inactive",
          "routing.archived_offline",
          "routing.archived_other",
          "routing.archived_remotely_signed_out",
          "routing.archived_signed_out",
          "routing.assigned_deleted",
          "routing.assigned_disconnected",
          "routing.assigned_inactive",
          "routing.assigned_other",
          "routing.assigned_remotely_signed_out",
          "routing.assigned_signed_out",
          "routing.idle",
          "routing.unassigned_deleted",
          "routing.unassigned_disconnected",
          "routing.unassigned_other",
          "routing.unassigned_remotely_signed_out",
          "routing.unassigned_signed_out",
          "system_archived",
          "transcript_requested",
          "transcript_sent",
          "routing.assigned",
          "routing.unassigned",
          "routing.archived",
          "agent_left",
          "manual_archived"
        ],
        only: ["system_message"],
        meaning: "Which notice it is; `systemMessages` lists the known ones."
      },
      {
        path: "chat.thread.events[].text_vars",
        kind: "object",
        only: ["system_message"],
        meaning: "What stands for the variables of the text."
      },
      {
        path: "chat.thread.events[].url",
        kind: "string",
        only: ["file"],
        meaning: "The address that `upload_file` returned."
      },
      { path: "chat.thread.events[].name", kind: "string", only: ["file"] },
      {
        path: "chat.thread.events[].content_type",
        kind: "string",
        only: ["file"],
        meaning: "The media type, such as `image/png`."
      },
      {
        path: "chat.thread.events[].size",
        kind: "number",
        only: ["file"],
        meaning: "Bytes, at most 10 MB (10 485 760)."
      },
      { path: "chat.thread.events[].width", kind: "number", only: ["file"], meaning: "Pixels; images only." },
      {
        path: "chat.thread.events[].height",
        kind: "number",
        only: ["file"],
        meaning: "Pixels; images only."
      },
      { path: "chat.thread.events[].thumbnail_url", kind: "string", only: ["file"], meaning: "Images only." },
      {
        path: "chat.thread.events[].thumbnail2x_url",
        kind: "string",
        only: ["file"],
        meaning: "Images only."
      },
      {
        path: "chat.thread.events[].template_id",
        kind: "string",
        only: ["rich_message"],
        meaning: "How a client should draw it, such as `cards`."
      },
      {
        path: "chat.thread.events[].elements",
        kind: "list of objects",
        only: ["rich_message"],
        meaning: "1 to 10 cards."
      },
      { path: "chat.thread.events[].elements[].title", kind: "string", only: ["rich_message"] },
      { path: "chat.thread.events[].elements[].subtitle", kind: "string", only: ["rich_message"] },
      {
        path: "chat.thread.events[].elements[].image",
        kind: "object",
        only: ["rich_message"],
        meaning: "The picture of a card, as it is sent."
      },
      {
        path: "chat.thread.events[].elements[].image.url",
        kind: "string",
        only: ["rich_message"],
        meaning: "An absolute URL."
      },
      { path: "chat.thread.events[].elements[].image.name", kind: "string", only: ["rich_message"] },
      {
        path: "chat.thread.events[].elements[].image.content_type",
        kind: "string",
        only: ["rich_message"],
        meaning: "The media type, such as `image/png`."
      },
      {
        path: "chat.thread.events[].elements[].image.size",
        kind: "number",
        only: ["rich_message"],
        meaning: "Bytes."
      },
      {
        path: "chat.thread.events[].elements[].image.width",
        kind: "number",
        only: ["rich_message"],
        meaning: "Pixels."
      },
      {
        path: "chat.thread.events[].elements[].image.height",
        kind: "number",
        only: ["rich_message"],
        meaning: "Pixels."
      },
      {
        path: "chat.thread.events[].elements[].buttons",
        kind: "list of objects",
        only: ["rich_message"],
        meaning: "1 to 11 buttons."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].type",
        kind: "string",
        only: ["rich_message"],
        meaning: "What the button does, such as `phone`."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].text",
        kind: "string",
        only: ["rich_message"],
        meaning: "The words on it."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].value",
        kind: "string",
        only: ["rich_message"],
        meaning: "What its type works on, such as a phone number."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].webview_height",
        kind: "string",
        values: ["compact", "tall", "full"],
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].buttons[].postback_id",
        kind: "string",
        only: ["rich_message"],
        meaning: "Names the button in postbacks; buttons that share one are switched together."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].user_ids",
        kind: "list of strings",
        only: ["rich_message"],
        meaning: "Users whose last postback switched it on."
      },
      { path: "chat.thread.events[].form_id", kind: "string", only: ["filled_form"] },
      { path: "chat.thread.events[].fields", kind: "list of objects", only: ["filled_form"] },
      {
        path: "chat.thread.events[].fields[].type",
        kind: "string",
        values: ["name", "email", "question", "textarea", "radio", "select", "checkbox", "group_chooser"],
        only: ["filled_form"]
      },
      { path: "chat.thread.events[].fields[].id", kind: "string", only: ["filled_form"] },
      { path: "chat.thread.events[].fields[].label", kind: "string", only: ["filled_form"] },
      {
        path: "chat.thread.events[].fields[].answer",
        kind: "string or object",
        only: ["filled_form"],
        meaning: "The text, choice or group."
      },
      { path: "chat.thread.events[].fields[].answer.id", kind: "string", only: ["filled_form"] },
      { path: "chat.thread.events[].fields[].answer.label", kind: "string", only: ["filled_form"] },
      { path: "chat.thread.events[].fields[].answer.group_id", kind: "number", only: ["filled_form"] },
      {
        path: "chat.thread.events[].fields[].answers",
        kind: "list of objects",
        only: ["filled_form"],
        meaning: "The choices of a `checkbox`."
      },
      { path: "chat.thread.events[].fields[].answers[].id", kind: "string", only: ["filled_form"] },
      { path: "chat.thread.events[].fields[].answers[].label", kind: "string", only: ["filled_form"] },
      { path: "chat.thread.events[].content", kind: "anything", only: ["custom"] },
      {
        path: "chat.thread.events[].annotation_type",
        kind: "string",
        only: ["annotation"],
        meaning: "What the note is about, such as `rating`; not empty."
      },
      {
        path: "chat.thread.properties",
        kind: "object",
        meaning: "Properties as they are written: namespace, name, bare value."
      },
      { path: "chat.thread.tags", kind: "list of strings", meaning: "The first tags of the thread." },
      { path: "chat.is_followed", kind: "boolean", meaning: "Whether the caller follows the chat." },
      {
        path: "continuous",
        kind: "boolean",
        meaning: "Start even when no group is online; `false` unless set."
      }
    ],
    limits: [
      "chat.users: an array of at most 1",
      "chat.thread.events[]: an object without visibility, which is recipients in this version",
      "chat.thread.events[].text: text of at most 16384 bytes of UTF-8",
      "chat.thread.events[].url: an absolute URL, such as https://example.com/a.png",
      "chat.thread.events[].size: a whole number from 0 to 10485760",
      "chat.thread.events[].elements: an array of 1 to 10",
      "chat.thread.events[].elements[].image.url: an absolute URL, such as https://example.com/a.png",
      "chat.thread.events[].elements[].buttons: an array of 1 to 11",
      "chat.thread.events[].annotation_type: text that is not empty"
    ],
    example: {
      chat: {
        properties: { source: { type: "facebook" } },
        users: [{ id: "b7eff798-f8df-4364-8059-649c35c9ed0c", type: "customer" }],
        thread: {
          events: [
            { type: "message", custom_id: "31-0C-1C-07-DB-16", text: "hello there", recipients: "all" },
            {
              type: "system_message",
              custom_id: "31-0C-1C-07-DB-17",
              text: "chat opened from Facebook",
              recipients: "agents",
              system_message_type: "routing.assigned"
            }
          ],
          properties: { source: { type: "facebook" } },
          tags: ["bug_report"]
        },
        access: { group_ids: [1] },
        is_followed: true
      },
      continuous: true
    }
  },
  tag_chat_thread: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." },
      { path: "tag", kind: "string", required: true, meaning: "The name of the tag." }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8", tag: "bug_report" }
  },
  transfer_chat: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "target", kind: "object", meaning: "Where to; the current group when left out." },
      { path: "target.type", kind: "string", required: true, values: ["group", "agent"] },
      {
        path: "target.ids",
        kind: "list of number or strings",
        required: true,
        meaning: "Numbers of groups or ids of agents, as `type` says."
      },
      {
        path: "force",
        kind: "boolean",
        meaning:
          "`true` transfers in any case; `false`, the default, fails when nobody there can take the chat."
      }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", target: { type: "group", ids: [1] }, force: true }
  },
  unfollow_chat: {
    fields: [{ path: "chat_id", kind: "string", required: true, meaning: "The chat." }],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG" }
  },
  untag_chat_thread: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." },
      { path: "tag", kind: "string", required: true, meaning: "The name of the tag." }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8", tag: "bug_report" }
  },
  update_agent: {
    fields: [
      { path: "agent_id", kind: "string", meaning: "The caller when left out." },
      {
        path: "routing_status",
        kind: "string",
        required: true,
        values: ["accepting_chats", "not_accepting_chats"],
        meaning: "Whether an agent takes new chats."
      }
    ],
    limits: [],
    example: { routing_status: "accepting_chats" }
  },
  update_chat_properties: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "properties", kind: "object", required: true, meaning: "Namespace, name and bare value." }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", properties: { rating: { score: 2, comment: "quick and friendly" } } }
  },
  update_chat_thread_properties: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." },
      { path: "properties", kind: "object", required: true, meaning: "Namespace, name and bare value." }
    ],
    limits: [],
    example: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      properties: { rating: { score: 2, comment: "quick and friendly" } }
    }
  },
  update_customer: {
    fields: [
      { path: "customer_id", kind: "string", required: true, meaning: "A UUID of version 4." },
      { path: "name", kind: "string", meaning: "The name to show." },
      { path: "email", kind: "string" },
      { path: "avatar", kind: "string", meaning: "The absolute URL of a picture." },
      { path: "fields", kind: "object", meaning: "Data of your own: text by name." }
    ],
    limits: [
      "the payload: an object with at least one of name, email, avatar, fields",
      "customer_id: a UUID of version 4",
      "avatar: an absolute URL, such as https://example.com/a.png"
    ],
    example: {
      customer_id: "d4efab70-984f-40ee-aa09-c9cc3c4b0882",
      name: "John Doe",
      avatar: "https://example.com/avatars/1.jpg",
      fields: { score: "low" }
    }
  },
  update_event_properties: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." },
      { path: "event_id", kind: "string", required: true, meaning: "The event." },
      { path: "properties", kind: "object", required: true, meaning: "Namespace, name and bare value." }
    ],
    limits: [],
    example: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      event_id: "2_EW2WQSA8",
      properties: { rating: { score: 2, comment: "quick and friendly" } }
    }
  },
  update_last_seen_timestamp: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "timestamp", kind: "number", meaning: "Unix seconds; now when left out." }
    ],
    limits: ["timestamp: seconds since 1970 (not milliseconds)"],
    example: { chat_id: "PJ0MRSHTDG", timestamp: 123456789 }
  },
  upload_file: {
    fields: [{ path: "file", kind: "file", required: true, meaning: "At most 10 MB (10 485 760 bytes)." }],
    limits: [
      "file: a file: a Blob, bytes, { data, name }, { stream, name } or { path }",
      "file: a file of at most 10485760 bytes (10 MB)"
    ],
    example: { file: "@test.png" }
  },
  upload_image: {
    fields: [{ path: "image", kind: "file", required: true, meaning: "At most 10 MB (10 485 760 bytes)." }],
    limits: [
      "image: a file: a Blob, bytes, { data, name }, { stream, name } or { path }",
      "image: a file of at most 10485760 bytes (10 MB)"
    ],
    example: { image: "@test.png" }
  }
}
