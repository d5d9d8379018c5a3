// Generated from the schemas and their comments by `pnpm generate`; do not edit.
import type { ActionFields } from "../../service/fields.ts"

export const actionFields: ActionFields = {
  add_user_to_chat: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "user_id", kind: "string", required: true },
      { path: "user_type", kind: "string", required: true, values: ["agent", "customer"] },
      {
        path: "visibility",
        kind: "string",
        required: true,
        values: ["all", "agents"],
        meaning: "A customer: all."
      },
      {
        path: "ignore_requester_presence",
        kind: "boolean",
        meaning: "`true` lets callers act who are not in the chat; `false` unless set."
      }
    ],
    limits: ['the payload: an object in which visibility is "all" when user_type is "customer"'],
    example: {
      chat_id: "PJ0MRSHTDG",
      user_id: "agent2@example.com",
      user_type: "agent",
      visibility: "agents",
      ignore_requester_presence: true
    }
  },
  ban_customer: {
    fields: [
      { path: "id", kind: "string", required: true },
      {
        path: "ban",
        kind: "object",
        required: true,
        meaning: "How long a customer is banned, as it is sent."
      },
      { path: "ban.days", kind: "number", required: true, meaning: "A whole number above 0." }
    ],
    limits: ["ban.days: a whole number above 0"],
    example: { id: "b7eff798-f8df-4364-8059-649c35c9ed0c", ban: { days: 3 } }
  },
  deactivate_chat: {
    fields: [
      { path: "id", kind: "string", required: true, meaning: "The chat." },
      {
        path: "ignore_requester_presence",
        kind: "boolean",
        meaning: "`true` lets callers act who are not in the chat; `false` unless set."
      }
    ],
    limits: [],
    example: { id: "PJ0MRSHTDG", ignore_requester_presence: true }
  },
  delete_chat_properties: {
    fields: [
      { path: "id", kind: "string", required: true, meaning: "The chat." },
      { path: "properties", kind: "object", required: true, meaning: "Namespace and the names in it." }
    ],
    limits: [],
    example: {
      id: "PJ0MRSHTDG",
      properties: { "0805e283233042b37f460ed8fbf22160": ["string_property", "int_property"] }
    }
  },
  delete_event_properties: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." },
      { path: "event_id", kind: "string", required: true, meaning: "The event." },
      { path: "properties", kind: "object", required: true, meaning: "Namespace and the names in it." }
    ],
    limits: [],
    example: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      event_id: "K600PKZON8_1",
      properties: { "0805e283233042b37f460ed8fbf22160": ["string_property", "int_property"] }
    }
  },
  delete_thread_properties: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." },
      { path: "properties", kind: "object", required: true, meaning: "Namespace and the names in it." }
    ],
    limits: [],
    example: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      properties: { "0805e283233042b37f460ed8fbf22160": ["string_property", "int_property"] }
    }
  },
  follow_chat: {
    fields: [{ path: "id", kind: "string", required: true, meaning: "The chat." }],
    limits: [],
    example: { id: "PJ0MRSHTDG" }
  },
  get_chat: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", meaning: "The newest thread when left out." }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8" }
  },
  get_customer: {
    fields: [{ path: "id", kind: "string", required: true, meaning: "A UUID." }],
    limits: [],
    example: { id: "b7eff798-f8df-4364-8059-649c35c9ed0c" }
  },
  list_agents_for_transfer: {
    fields: [{ path: "chat_id", kind: "string", required: true, meaning: "The chat." }],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG" }
  },
  list_archives: {
    fields: [
      { path: "filters", kind: "object", meaning: "For the first page only: not with `page_id`." },
      { path: "filters.query", kind: "string", meaning: "What was said." },
      { path: "filters.from", kind: "string", meaning: "RFC 3339." },
      { path: "filters.to", kind: "string", meaning: "RFC 3339." },
      { path: "filters.chat_ids", kind: "list of strings", meaning: "At most 1000." },
      {
        path: "filters.thread_ids",
        kind: "list of strings",
        meaning: "At most 20; stands alone, without other filters and paging."
      },
      { path: "filters.group_ids", kind: "list of numbers", meaning: "At most 200." },
      {
        path: "filters.properties",
        kind: "object",
        meaning:
          "Conditions on properties: namespace, name, and exactly one of `exists`, `values` and `exclude_values`."
      },
      { path: "filters.properties.*.*.exists", kind: "boolean" },
      { path: "filters.properties.*.*.values", kind: "list of string or number or booleans" },
      { path: "filters.properties.*.*.exclude_values", kind: "list of string or number or booleans" },
      { path: "filters.agents", kind: "object", meaning: "`exists: false` finds unassigned chats." },
      { path: "filters.agents.exists", kind: "boolean", meaning: "Whether it is there at all." },
      {
        path: "filters.agents.values",
        kind: "list of string or number or booleans",
        meaning: "It is one of these."
      },
      {
        path: "filters.agents.exclude_values",
        kind: "list of string or number or booleans",
        meaning: "It is none of these."
      },
      {
        path: "filters.agents.require_every_value",
        kind: "boolean",
        meaning: "All of the listed values have to be there, or none."
      },
      {
        path: "filters.tags",
        kind: "object",
        meaning: "A condition on a value: exactly one of `exists`, `values` and `exclude_values`."
      },
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
      {
        path: "filters.tags.require_every_value",
        kind: "boolean",
        meaning: "All of the listed values have to be there, or none."
      },
      {
        path: "filters.sales",
        kind: "object",
        meaning: "A condition on a value: exactly one of `exists`, `values` and `exclude_values`."
      },
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
      {
        path: "filters.sales.require_every_value",
        kind: "boolean",
        meaning: "All of the listed values have to be there, or none."
      },
      {
        path: "filters.goals",
        kind: "object",
        meaning: "A condition on a value: exactly one of `exists`, `values` and `exclude_values`."
      },
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
      {
        path: "filters.goals.require_every_value",
        kind: "boolean",
        meaning: "All of the listed values have to be there, or none."
      },
      { path: "filters.forms", kind: "list of objects", meaning: "Called `surveys` before 2026-01-27." },
      {
        path: "filters.forms[].type",
        kind: "string",
        values: ["pre_chat", "post_chat"],
        meaning: "Spelt otherwise than `form_type`."
      },
      { path: "filters.forms[].from", kind: "string", meaning: "RFC 3339." },
      { path: "filters.forms[].to", kind: "string", meaning: "RFC 3339." },
      { path: "filters.forms[].exists", kind: "boolean" },
      {
        path: "filters.forms[].values",
        kind: "list of strings",
        meaning: "Ids of answers, such as `163672098710307655:0`."
      },
      { path: "filters.forms[].exclude_values", kind: "list of strings", meaning: "Ids of answers." },
      { path: "filters.forms[].groups", kind: "object", meaning: "Group numbers." },
      { path: "filters.forms[].groups.values", kind: "list of number or strings", meaning: "One of these." },
      {
        path: "filters.forms[].groups.exclude_values",
        kind: "list of number or strings",
        meaning: "None of these."
      },
      { path: "filters.event_types", kind: "object", meaning: "A condition on the types of events." },
      { path: "filters.event_types.values", kind: "list of strings" },
      { path: "filters.event_types.exclude_values", kind: "list of strings" },
      {
        path: "filters.event_types.require_every_value",
        kind: "boolean",
        meaning: "All of the listed types have to be there, or none."
      },
      { path: "filters.greetings", kind: "object", meaning: "A condition on greetings." },
      { path: "filters.greetings.from", kind: "string", meaning: "RFC 3339." },
      { path: "filters.greetings.to", kind: "string", meaning: "RFC 3339." },
      { path: "filters.greetings.exists", kind: "boolean" },
      { path: "filters.greetings.values", kind: "list of numbers" },
      { path: "filters.greetings.exclude_values", kind: "list of numbers" },
      { path: "filters.greetings.groups", kind: "object", meaning: "Group numbers." },
      {
        path: "filters.greetings.groups.values",
        kind: "list of number or strings",
        meaning: "One of these."
      },
      {
        path: "filters.greetings.groups.exclude_values",
        kind: "list of number or strings",
        meaning: "None of these."
      },
      { path: "filters.agent_response", kind: "object", meaning: "A condition on who answered." },
      { path: "filters.agent_response.exists", kind: "boolean" },
      {
        path: "filters.agent_response.first",
        kind: "boolean",
        meaning: "`true` looks at first answers only."
      },
      {
        path: "filters.agent_response.agents",
        kind: "object",
        meaning: "A condition on a list: `values` or `exclude_values`."
      },
      {
        path: "filters.agent_response.agents.values",
        kind: "list of number or strings",
        meaning: "One of these."
      },
      {
        path: "filters.agent_response.agents.exclude_values",
        kind: "list of number or strings",
        meaning: "None of these."
      },
      { path: "filters.agent_response.groups", kind: "object", meaning: "Group numbers." },
      {
        path: "filters.agent_response.groups.values",
        kind: "list of number or strings",
        meaning: "One of these."
      },
      {
        path: "filters.agent_response.groups.exclude_values",
        kind: "list of number or strings",
        meaning: "None of these."
      },
      {
        path: "filters.agent_types",
        kind: "object",
        meaning:
          "A condition on the kinds of agents; several lists may go together, each kind once over all of them."
      },
      { path: "filters.agent_types.all_values", kind: "list of strings" },
      { path: "filters.agent_types.any_values", kind: "list of strings" },
      { path: "filters.agent_types.exclude_values", kind: "list of strings" },
      { path: "filters.customer_countries", kind: "object", meaning: "Codes of ISO 3166-1 alpha-2." },
      { path: "filters.customer_countries.exists", kind: "boolean", meaning: "Whether it is there at all." },
      {
        path: "filters.customer_countries.values",
        kind: "list of string or number or booleans",
        meaning: "It is one of these."
      },
      {
        path: "filters.customer_countries.exclude_values",
        kind: "list of string or number or booleans",
        meaning: "It is none of these."
      },
      {
        path: "filters.customer_countries.require_every_value",
        kind: "boolean",
        meaning: "All of the listed values have to be there, or none."
      },
      { path: "filters.customer_id", kind: "string" },
      { path: "filters.customer_email", kind: "string" },
      {
        path: "page_id",
        kind: "string",
        meaning:
          "The `next_page_id` or `previous_page_id` of an answer, good for a month at most. Stands without `filters`, `limit` and `sort_order`."
      },
      {
        path: "sort_order",
        kind: "string",
        values: ["asc", "desc"],
        meaning: "`asc` is oldest first; `desc` unless set. Not with `page_id`."
      },
      {
        path: "limit",
        kind: "number",
        meaning: "How many to return: 1 to 100, 10 unless set. Not with `page_id`."
      },
      {
        path: "highlights",
        kind: "object",
        meaning: "Marks what `filters.query` found; `{}` takes the default tags."
      },
      { path: "highlights.pre_tag", kind: "string", meaning: "Goes with `post_tag`; `<em>` unless set." },
      { path: "highlights.post_tag", kind: "string", meaning: "Goes with `pre_tag`; `</em>` unless set." }
    ],
    limits: [
      "the payload: an object in which page_id stands without filters, limit and sort_order",
      "the payload: an object in which filters.thread_ids stands alone, without other filters, page_id, limit and sort_order",
      "filters.from: a time with a zone, such as 2026-01-12T15:19:21.010200Z",
      "filters.to: a time with a zone, such as 2026-01-12T15:19:21.010200Z",
      "filters.chat_ids: an array of at most 1000",
      "filters.thread_ids: an array of at most 20",
      "filters.group_ids: an array of at most 200",
      "filters.group_ids[]: a whole number",
      "filters.properties.*.*: an object with exactly one of exists, values, exclude_values",
      "filters.agents: an object with exactly one of exists, values, exclude_values",
      "filters.tags: an object with exactly one of exists, values, exclude_values",
      "filters.sales: an object with exactly one of exists, values, exclude_values",
      "filters.goals: an object with exactly one of exists, values, exclude_values",
      "filters.forms[].from: a time with a zone, such as 2026-01-12T15:19:21.010200Z",
      "filters.forms[].to: a time with a zone, such as 2026-01-12T15:19:21.010200Z",
      "filters.forms[].groups: an object with exactly one of values, exclude_values",
      "filters.event_types: an object with exactly one of values, exclude_values",
      "filters.greetings.from: a time with a zone, such as 2026-01-12T15:19:21.010200Z",
      "filters.greetings.to: a time with a zone, such as 2026-01-12T15:19:21.010200Z",
      "filters.greetings.values[]: a whole number",
      "filters.greetings.exclude_values[]: a whole number",
      "filters.greetings.groups: an object with exactly one of values, exclude_values",
      "filters.agent_response.agents: an object with exactly one of values, exclude_values",
      "filters.agent_response.groups: an object with exactly one of values, exclude_values",
      "filters.agent_types: an object that lists every kind of agent once",
      "filters.customer_countries: an object with exactly one of exists, values, exclude_values",
      "limit: a whole number from 1 to 100",
      "highlights: an object with both pre_tag and post_tag, or neither"
    ],
    example: {
      filters: {
        query: "refund",
        from: "2026-03-01T00:00:00.000000+00:00",
        to: "2026-03-08T00:00:00.000000+00:00",
        group_ids: [0, 1],
        agents: { values: ["agent1@example.com", "agent2@example.com"], require_every_value: true },
        tags: { exists: true },
        sales: { values: [7] },
        event_types: { values: ["message", "filled_form"] },
        forms: [{ type: "pre_chat", values: ["163672098710307655:0"], groups: { values: [1] } }],
        greetings: { values: [12], groups: { exclude_values: [3] } },
        agent_response: { first: true, agents: { values: ["agent1@example.com"] } },
        agent_types: { all_values: ["human"], exclude_values: ["chatbot"] },
        customer_countries: { values: ["PL", "DE"] },
        customer_email: "cleo@example.com",
        properties: { rating: { score: { values: [1] }, comment: { exists: true } } }
      },
      sort_order: "desc",
      limit: 25,
      highlights: { pre_tag: "<b>", post_tag: "</b>" }
    }
  },
  list_chats: {
    fields: [
      { path: "filters", kind: "object", meaning: "For the first page only: not with `page_id`." },
      {
        path: "filters.active",
        kind: "boolean or anything",
        meaning: "`true` for active chats, `false` for the others; both when it is `null` or left out."
      },
      { path: "filters.include_chats_without_threads", kind: "boolean", meaning: "`true` unless set." },
      { path: "filters.group_ids", kind: "list of numbers", meaning: "At most 200." },
      {
        path: "filters.properties",
        kind: "object",
        meaning:
          "Conditions on properties: namespace, name, and exactly one of `exists`, `values` and `exclude_values`."
      },
      { path: "filters.properties.*.*.exists", kind: "boolean" },
      { path: "filters.properties.*.*.values", kind: "list of string or number or booleans" },
      { path: "filters.properties.*.*.exclude_values", kind: "list of string or number or booleans" },
      {
        path: "sort_order",
        kind: "string",
        values: ["asc", "desc"],
        meaning: "`asc` is oldest first; `desc` unless set. Not with `page_id`."
      },
      {
        path: "limit",
        kind: "number",
        meaning: "How many to return: 1 to 100, 10 unless set. Not with `page_id`."
      },
      {
        path: "page_id",
        kind: "string",
        meaning:
          "The `next_page_id` or `previous_page_id` of an answer, good for a month at most. Stands without `filters`, `limit` and `sort_order`."
      }
    ],
    limits: [
      "the payload: an object in which page_id stands without filters, limit and sort_order",
      "filters.group_ids: an array of at most 200",
      "filters.group_ids[]: a whole number",
      "filters.properties.*.*: an object with exactly one of exists, values, exclude_values",
      "limit: a whole number from 1 to 100"
    ],
    example: {
      filters: {
        active: true,
        include_chats_without_threads: false,
        group_ids: [0, 1],
        properties: { rating: { score: { values: [1] } } }
      },
      sort_order: "desc",
      limit: 25
    }
  },
  list_routing_statuses: {
    fields: [
      { path: "filters", kind: "object", meaning: "Whose status `list_routing_statuses` tells." },
      { path: "filters.group_ids", kind: "list of numbers" }
    ],
    limits: ["filters.group_ids[]: a whole number"],
    example: { filters: { group_ids: [0] } }
  },
  list_threads: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      {
        path: "sort_order",
        kind: "string",
        values: ["asc", "desc"],
        meaning: "`asc` is oldest first; `desc` unless set. Not with `page_id`."
      },
      {
        path: "limit",
        kind: "number",
        meaning: "How many to return: 1 to 100, 3 unless set. Not with `page_id`."
      },
      {
        path: "page_id",
        kind: "string",
        meaning:
          "The `next_page_id` or `previous_page_id` of an answer, good for a month at most. Stands without `filters`, `limit` and `sort_order`."
      },
      {
        path: "min_events_count",
        kind: "number",
        meaning:
          "1 to 100: as many of the newest threads as it takes to have so many events. Stands without `limit` and `filters`."
      },
      {
        path: "filters",
        kind: "object",
        meaning: "Which threads `list_threads` lists; not together with `min_events_count`."
      },
      { path: "filters.from", kind: "string", meaning: "RFC 3339." },
      { path: "filters.to", kind: "string", meaning: "RFC 3339." }
    ],
    limits: [
      "the payload: an object in which page_id stands without filters, limit and sort_order",
      "the payload: an object in which min_events_count stands without filters and limit",
      "limit: a whole number from 1 to 100",
      "min_events_count: a whole number from 1 to 100",
      "filters.from: a time with a zone, such as 2026-01-12T15:19:21.010200Z",
      "filters.to: a time with a zone, such as 2026-01-12T15:19:21.010200Z"
    ],
    example: {
      chat_id: "PJ0MRSHTDG",
      limit: 10,
      sort_order: "asc",
      filters: { from: "2026-03-01T00:00:00.000000+00:00", to: "2026-03-08T00:00:00.000000+00:00" }
    }
  },
  login: {
    fields: [
      {
        path: "token",
        kind: "string",
        required: true,
        meaning: "With its scheme, such as `Bearer <token>`."
      },
      { path: "timezone", kind: "string" },
      {
        path: "reconnect",
        kind: "boolean",
        meaning: "`true` restores the agent's last status in place of the default one."
      },
      { path: "application", kind: "object" },
      { path: "application.name", kind: "string" },
      { path: "application.version", kind: "string" },
      { path: "away", kind: "boolean", meaning: "`false` unless set." },
      {
        path: "customer_monitoring_level",
        kind: "string",
        values: ["my", "chatting", "invited", "online", "highest_available"],
        meaning: "How many customers are told of; `my` for the agent's first session, else as it was."
      },
      { path: "pushes", kind: "object", meaning: "All of this version when left out." }
    ],
    limits: [],
    example: {
      token: "Bearer dal:xxxxxxxxxxxxxxxx",
      timezone: "Europe/Warsaw",
      reconnect: false,
      application: { name: "Example client", version: "1.2.3" },
      away: false,
      customer_monitoring_level: "chatting",
      pushes: { "3.6": ["incoming_chat", "incoming_event"], "3.7": ["all"] }
    }
  },
  logout: { fields: [], limits: [], example: {} },
  mark_events_as_seen: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      {
        path: "seen_up_to",
        kind: "string",
        required: true,
        meaning: "Take the `created_at` of the last event seen. RFC 3339."
      }
    ],
    limits: ["seen_up_to: a time with a zone, such as 2026-01-12T15:19:21.010200Z"],
    example: { chat_id: "PJ0MRSHTDG", seen_up_to: "2026-03-02T09:15:30.010200Z" }
  },
  multicast: {
    fields: [
      {
        path: "recipients",
        kind: "object",
        required: true,
        meaning: "Who is to get a multicast; at least one of the three. Customers cannot be named any more."
      },
      { path: "recipients.agents", kind: "object" },
      { path: "recipients.agents.all", kind: "boolean", meaning: "Everybody." },
      { path: "recipients.agents.ids", kind: "list of strings" },
      { path: "recipients.agents.groups", kind: "list of number or strings", meaning: "Group numbers." },
      { path: "content", kind: "anything", required: true, meaning: "Any JSON." },
      { path: "type", kind: "string", meaning: "A label of the sender's own." }
    ],
    limits: [
      "recipients: an object that names a receiver in agents.all, agents.ids or agents.groups",
      "recipients.agents.groups[]: a whole number"
    ],
    example: {
      recipients: { agents: { all: false, ids: ["agent1@example.com"], groups: [1, 2] } },
      content: { example: { nested: "json" } },
      type: "vip_arrived"
    }
  },
  ping: { fields: [], limits: [], example: {} },
  remove_user_from_chat: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "user_id", kind: "string", required: true },
      { path: "user_type", kind: "string", required: true, values: ["agent"] },
      {
        path: "ignore_requester_presence",
        kind: "boolean",
        meaning: "`true` lets callers act who are not in the chat; `false` unless set."
      }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", user_id: "agent2@example.com", user_type: "agent" }
  },
  request_thread_summary: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8" }
  },
  resume_chat: {
    fields: [
      { path: "chat", kind: "object", required: true },
      { path: "chat.id", kind: "string", required: true, meaning: "The chat to resume." },
      {
        path: "chat.properties",
        kind: "object",
        meaning:
          "Properties: namespace, name, bare value. The namespace is the id of the application that owns them, or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped."
      },
      {
        path: "chat.access",
        kind: "object",
        meaning: "Who sees it. A chat that is resumed is seen by all agents when this is left out."
      },
      {
        path: "chat.access.group_ids",
        kind: "list of numbers",
        required: true,
        meaning: "0 stands for everybody."
      },
      { path: "chat.access.agent_ids", kind: "list of strings", meaning: "Not documented." },
      {
        path: "chat.users",
        kind: "list of objects",
        meaning: "Users that exist: at most 4 agents besides the caller, and 1 customer."
      },
      { path: "chat.users[].id", kind: "string", required: true },
      { path: "chat.users[].type", kind: "string", required: true, values: ["agent", "customer"] },
      { path: "chat.thread", kind: "object" },
      {
        path: "chat.thread.events",
        kind: "list of objects",
        meaning: "First events, seen by all. Their authors, other than the caller, have to be in `users`."
      },
      {
        path: "chat.thread.events[].type",
        kind: "string",
        required: true,
        values: ["message", "file", "form", "filled_form", "rich_message", "custom", "system_message"]
      },
      { path: "chat.thread.events[].text", kind: "string", only: ["message", "system_message"] },
      { path: "chat.thread.events[].custom_id", kind: "string" },
      { path: "chat.thread.events[].visibility", kind: "string", values: ["all"] },
      {
        path: "chat.thread.events[].properties",
        kind: "object",
        only: ["message", "file", "form", "filled_form", "rich_message", "custom"],
        meaning:
          "Properties: namespace, name, bare value. The namespace is the id of the application that owns them, or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped."
      },
      {
        path: "chat.thread.events[].postback",
        kind: "object",
        only: ["message"],
        meaning: "The same as it is sent."
      },
      {
        path: "chat.thread.events[].postback.id",
        kind: "string",
        only: ["message"],
        meaning: "The `postback_id` of the button."
      },
      {
        path: "chat.thread.events[].postback.thread_id",
        kind: "string",
        only: ["message"],
        meaning: "The thread of the rich message."
      },
      {
        path: "chat.thread.events[].postback.event_id",
        kind: "string",
        only: ["message"],
        meaning: "The rich message."
      },
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
        path: "chat.thread.events[].postback.ecommerce",
        kind: "object",
        only: ["message"],
        meaning: "The same as it is sent."
      },
      { path: "chat.thread.events[].postback.ecommerce.product_id", kind: "string", only: ["message"] },
      { path: "chat.thread.events[].postback.ecommerce.option_id", kind: "string", only: ["message"] },
      { path: "chat.thread.events[].postback.ecommerce.quantity", kind: "number", only: ["message"] },
      {
        path: "chat.thread.events[].author_id",
        kind: "string",
        only: ["message", "file", "form", "filled_form", "rich_message", "custom"],
        meaning: "Who wrote it; the caller unless set, else one of the `users`."
      },
      { path: "chat.thread.events[].url", kind: "string", only: ["file"] },
      { path: "chat.thread.events[].alternative_text", kind: "string", only: ["file"] },
      { path: "chat.thread.events[].form_id", kind: "string", only: ["form", "filled_form"] },
      { path: "chat.thread.events[].fields", kind: "list of objects", only: ["form", "filled_form"] },
      { path: "chat.thread.events[].fields[].id", kind: "string", only: ["form", "filled_form"] },
      { path: "chat.thread.events[].fields[].label", kind: "string", only: ["form", "filled_form"] },
      {
        path: "chat.thread.events[].fields[].type",
        kind: "string",
        values: [
          "checkbox",
          "email",
          "name",
          "question",
          "subject",
          "textarea",
          "group_chooser",
          "radio",
          "select"
        ],
        only: ["form", "filled_form"]
      },
      { path: "chat.thread.events[].fields[].required", kind: "boolean", only: ["form"] },
      {
        path: "chat.thread.events[].fields[].options",
        kind: "list of objects",
        only: ["form"],
        meaning: "With `radio`, `select` and `checkbox`."
      },
      {
        path: "chat.thread.events[].fields[].options[].id",
        kind: "string or number",
        only: ["form"],
        meaning: "Text by the documents; one sample has a number."
      },
      { path: "chat.thread.events[].fields[].options[].label", kind: "string", only: ["form"] },
      {
        path: "chat.thread.events[].fields[].options[].group_id",
        kind: "number",
        only: ["form"],
        meaning: "With `group_chooser`."
      },
      {
        path: "chat.thread.events[].fields[].answer",
        kind: "string or object",
        only: ["filled_form"],
        meaning: "A text or an option."
      },
      {
        path: "chat.thread.events[].fields[].answer.id",
        kind: "string or number",
        only: ["filled_form"],
        meaning: "Text by the documents; one sample has a number."
      },
      { path: "chat.thread.events[].fields[].answer.label", kind: "string", only: ["filled_form"] },
      {
        path: "chat.thread.events[].fields[].answer.group_id",
        kind: "number",
        only: ["filled_form"],
        meaning: "With `group_chooser`."
      },
      {
        path: "chat.thread.events[].fields[].answers",
        kind: "list of objects",
        only: ["filled_form"],
        meaning: "With `checkbox`."
      },
      {
        path: "chat.thread.events[].fields[].answers[].id",
        kind: "string or number",
        only: ["filled_form"],
        meaning: "Text by the documents; one sample has a number."
      },
      { path: "chat.thread.events[].fields[].answers[].label", kind: "string", only: ["filled_form"] },
      {
        path: "chat.thread.events[].fields[].answers[].group_id",
        kind: "number",
        only: ["filled_form"],
        meaning: "With `group_chooser`."
      },
      {
        path: "chat.thread.events[].template_id",
        kind: "string",
        values: ["cards", "sticker", "quick_replies", "ecommerce"],
        only: ["rich_message"]
      },
      { path: "chat.thread.events[].elements", kind: "list of objects", only: ["rich_message"] },
      { path: "chat.thread.events[].elements[].title", kind: "string", only: ["rich_message"] },
      { path: "chat.thread.events[].elements[].subtitle", kind: "string", only: ["rich_message"] },
      {
        path: "chat.thread.events[].elements[].image",
        kind: "object",
        only: ["rich_message"],
        meaning: "The same as it is sent."
      },
      { path: "chat.thread.events[].elements[].image.url", kind: "string", only: ["rich_message"] },
      { path: "chat.thread.events[].elements[].image.name", kind: "string", only: ["rich_message"] },
      { path: "chat.thread.events[].elements[].image.content_type", kind: "string", only: ["rich_message"] },
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
        path: "chat.thread.events[].elements[].image.alternative_text",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].buttons",
        kind: "list of objects",
        only: ["rich_message"],
        meaning: "At most 13."
      },
      { path: "chat.thread.events[].elements[].buttons[].text", kind: "string", only: ["rich_message"] },
      {
        path: "chat.thread.events[].elements[].buttons[].type",
        kind: "string",
        values: ["webview", "message", "url", "phone"],
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].buttons[].value",
        kind: "string",
        only: ["rich_message"],
        meaning: "An address, a phone number or a text, by `type`."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].webview_height",
        kind: "string",
        values: ["compact", "full", "tall"],
        only: ["rich_message"],
        meaning: "Needed with `webview`."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].postback_id",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].buttons[].user_ids",
        kind: "list of strings",
        only: ["rich_message"],
        meaning: "The users for whom it is toggled: send an empty list."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].target",
        kind: "string",
        values: ["new", "current"],
        only: ["rich_message"],
        meaning: "With `url`."
      },
      {
        path: "chat.thread.events[].elements[].ecommerce",
        kind: "object",
        only: ["rich_message"],
        meaning: "With the template `ecommerce`."
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.view_type",
        kind: "string",
        values: ["tags", "swatch", "images", "select"],
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.product_id",
        kind: "string",
        only: ["rich_message"]
      },
      { path: "chat.thread.events[].elements[].ecommerce.label", kind: "string", only: ["rich_message"] },
      {
        path: "chat.thread.events[].elements[].ecommerce.options",
        kind: "list of objects",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].option_id",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].label",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].price",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].regular_price",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].currency",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].color",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].image_url",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].image_thumbnail_url",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].available",
        kind: "boolean",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].selected",
        kind: "boolean",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.addons",
        kind: "list of objects",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.addons[].addon_type",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.addons[].range_from",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.addons[].range_to",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.addons[].currency",
        kind: "string",
        only: ["rich_message"]
      },
      { path: "chat.thread.events[].content", kind: "object", only: ["custom"] },
      {
        path: "chat.thread.events[].system_message_type",
        kind: "string",
        values: [
          "agent_added",
          "agent_joined",
          "agent_left",
          "agent_removed",
          "archived_customer_disconnected",
          "chat_transferred",
          "customer_added",
          "customer_banned",
          "customer_removed",
          "customer_updated",
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
          "transcript_sent"
        ],
        only: ["system_message"],
        meaning: "Which notice a system message is. What each means and carries stands in `systemMessages`."
      },
      { path: "chat.thread.events[].text_vars", kind: "object", only: ["system_message"] },
      {
        path: "chat.thread.properties",
        kind: "object",
        meaning:
          "Properties: namespace, name, bare value. The namespace is the id of the application that owns them, or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped."
      },
      {
        path: "active",
        kind: "boolean",
        meaning: "`false` makes a thread that is inactive from the start; `true` unless set."
      },
      {
        path: "continuous",
        kind: "boolean",
        meaning: "`true` makes the chat continuous; it stays as it is when left out."
      }
    ],
    limits: [
      "chat.users: users with at most 1 customer and 4 agents",
      "chat.thread.events[]: an object without recipients, which is visibility in this version",
      "chat.thread.events[].text: text of at most 16384 bytes of UTF-8",
      "chat.thread.events[].url: an absolute URL, such as https://example.com/a.png",
      "chat.thread.events[].elements: an array of at most 10",
      "chat.thread.events[].elements[].image.size: a whole number",
      "chat.thread.events[].elements[].image.width: a whole number",
      "chat.thread.events[].elements[].image.height: a whole number",
      "chat.thread.events[].elements[].buttons: an array of at most 13"
    ],
    example: {
      chat: {
        id: "PJ0MRSHTDG",
        access: { group_ids: [0] },
        users: [{ id: "b7eff798-f8df-4364-8059-649c35c9ed0c", type: "customer" }],
        thread: { events: [{ type: "message", text: "welcome back", custom_id: "31-0C-1C-07-DB-17" }] }
      },
      continuous: true
    }
  },
  send_event: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      {
        path: "event",
        kind: "object",
        required: true,
        meaning: "What to add. The product's own apps do not show forms."
      },
      {
        path: "event.type",
        kind: "string",
        required: true,
        values: ["message", "file", "form", "filled_form", "rich_message", "custom", "system_message"]
      },
      { path: "event.text", kind: "string", only: ["message", "system_message"] },
      {
        path: "event.custom_id",
        kind: "string",
        meaning:
          "A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked up."
      },
      {
        path: "event.visibility",
        kind: "string",
        values: ["all", "agents"],
        meaning: "Who sees it; `all` unless set. Who is seen by agents only cannot send to all."
      },
      {
        path: "event.properties",
        kind: "object",
        only: ["message", "file", "form", "filled_form", "rich_message", "custom"],
        meaning:
          "Properties: namespace, name, bare value. The namespace is the id of the application that owns them, or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped."
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
      {
        path: "event.postback.thread_id",
        kind: "string",
        only: ["message"],
        meaning: "The thread of the rich message."
      },
      { path: "event.postback.event_id", kind: "string", only: ["message"], meaning: "The rich message." },
      { path: "event.postback.type", kind: "string", only: ["message"], meaning: "Goes with `value`." },
      { path: "event.postback.value", kind: "string", only: ["message"], meaning: "Goes with `type`." },
      {
        path: "event.postback.ecommerce",
        kind: "object",
        only: ["message"],
        meaning: "The same as it is sent."
      },
      { path: "event.postback.ecommerce.product_id", kind: "string", only: ["message"] },
      { path: "event.postback.ecommerce.option_id", kind: "string", only: ["message"] },
      { path: "event.postback.ecommerce.quantity", kind: "number", only: ["message"] },
      {
        path: "event.url",
        kind: "string",
        only: ["file"],
        meaning: "The address that `upload_file` returned."
      },
      { path: "event.alternative_text", kind: "string", only: ["file"], meaning: "Images only." },
      { path: "event.form_id", kind: "string", only: ["form", "filled_form"] },
      { path: "event.fields", kind: "list of objects", only: ["form", "filled_form"] },
      { path: "event.fields[].id", kind: "string", only: ["form", "filled_form"] },
      { path: "event.fields[].label", kind: "string", only: ["form", "filled_form"] },
      {
        path: "event.fields[].type",
        kind: "string",
        values: [
          "checkbox",
          "email",
          "name",
          "question",
          "subject",
          "textarea",
          "group_chooser",
          "radio",
          "select"
        ],
        only: ["form", "filled_form"]
      },
      { path: "event.fields[].required", kind: "boolean", only: ["form"] },
      {
        path: "event.fields[].options",
        kind: "list of objects",
        only: ["form"],
        meaning: "With `radio`, `select` and `checkbox`."
      },
      {
        path: "event.fields[].options[].id",
        kind: "string or number",
        only: ["form"],
        meaning: "Text by the documents; one sample has a number."
      },
      { path: "event.fields[].options[].label", kind: "string", only: ["form"] },
      {
        path: "event.fields[].options[].group_id",
        kind: "number",
        only: ["form"],
        meaning: "With `group_chooser`."
      },
      {
        path: "event.fields[].answer",
        kind: "string or object",
        only: ["filled_form"],
        meaning: "A text or an option."
      },
      {
        path: "event.fields[].answer.id",
        kind: "string or number",
        only: ["filled_form"],
        meaning: "Text by the documents; one sample has a number."
      },
      { path: "event.fields[].answer.label", kind: "string", only: ["filled_form"] },
      {
        path: "event.fields[].answer.group_id",
        kind: "number",
        only: ["filled_form"],
        meaning: "With `group_chooser`."
      },
      {
        path: "event.fields[].answers",
        kind: "list of objects",
        only: ["filled_form"],
        meaning: "With `checkbox`."
      },
      {
        path: "event.fields[].answers[].id",
        kind: "string or number",
        only: ["filled_form"],
        meaning: "Text by the documents; one sample has a number."
      },
      { path: "event.fields[].answers[].label", kind: "string", only: ["filled_form"] },
      {
        path: "event.fields[].answers[].group_id",
        kind: "number",
        only: ["filled_form"],
        meaning: "With `group_chooser`."
      },
      {
        path: "event.template_id",
        kind: "string",
        values: ["cards", "sticker", "quick_replies", "ecommerce"],
        only: ["rich_message"],
        meaning: "How a client should draw it."
      },
      { path: "event.elements", kind: "list of objects", only: ["rich_message"], meaning: "At most 10." },
      { path: "event.elements[].title", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].subtitle", kind: "string", only: ["rich_message"] },
      {
        path: "event.elements[].image",
        kind: "object",
        only: ["rich_message"],
        meaning: "The same as it is sent."
      },
      { path: "event.elements[].image.url", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].image.name", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].image.content_type", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].image.size", kind: "number", only: ["rich_message"], meaning: "Bytes." },
      { path: "event.elements[].image.width", kind: "number", only: ["rich_message"], meaning: "Pixels." },
      { path: "event.elements[].image.height", kind: "number", only: ["rich_message"], meaning: "Pixels." },
      { path: "event.elements[].image.alternative_text", kind: "string", only: ["rich_message"] },
      {
        path: "event.elements[].buttons",
        kind: "list of objects",
        only: ["rich_message"],
        meaning: "At most 13."
      },
      { path: "event.elements[].buttons[].text", kind: "string", only: ["rich_message"] },
      {
        path: "event.elements[].buttons[].type",
        kind: "string",
        values: ["webview", "message", "url", "phone"],
        only: ["rich_message"]
      },
      {
        path: "event.elements[].buttons[].value",
        kind: "string",
        only: ["rich_message"],
        meaning: "An address, a phone number or a text, by `type`."
      },
      {
        path: "event.elements[].buttons[].webview_height",
        kind: "string",
        values: ["compact", "full", "tall"],
        only: ["rich_message"],
        meaning: "Needed with `webview`."
      },
      { path: "event.elements[].buttons[].postback_id", kind: "string", only: ["rich_message"] },
      {
        path: "event.elements[].buttons[].user_ids",
        kind: "list of strings",
        only: ["rich_message"],
        meaning: "The users for whom it is toggled: send an empty list."
      },
      {
        path: "event.elements[].buttons[].target",
        kind: "string",
        values: ["new", "current"],
        only: ["rich_message"],
        meaning: "With `url`."
      },
      {
        path: "event.elements[].ecommerce",
        kind: "object",
        only: ["rich_message"],
        meaning: "With the template `ecommerce`."
      },
      {
        path: "event.elements[].ecommerce.view_type",
        kind: "string",
        values: ["tags", "swatch", "images", "select"],
        only: ["rich_message"]
      },
      { path: "event.elements[].ecommerce.product_id", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.label", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.options", kind: "list of objects", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.options[].option_id", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.options[].label", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.options[].price", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.options[].regular_price", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.options[].currency", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.options[].color", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.options[].image_url", kind: "string", only: ["rich_message"] },
      {
        path: "event.elements[].ecommerce.options[].image_thumbnail_url",
        kind: "string",
        only: ["rich_message"]
      },
      { path: "event.elements[].ecommerce.options[].available", kind: "boolean", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.options[].selected", kind: "boolean", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.addons", kind: "list of objects", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.addons[].addon_type", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.addons[].range_from", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.addons[].range_to", kind: "string", only: ["rich_message"] },
      { path: "event.elements[].ecommerce.addons[].currency", kind: "string", only: ["rich_message"] },
      { path: "event.content", kind: "object", only: ["custom"] },
      {
        path: "event.system_message_type",
        kind: "string",
        values: [
          "agent_added",
          "agent_joined",
          "agent_left",
          "agent_removed",
          "archived_customer_disconnected",
          "chat_transferred",
          "customer_added",
          "customer_banned",
          "customer_removed",
          "customer_updated",
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
          "transcript_sent"
        ],
        only: ["system_message"],
        meaning: "Which notice it is: one of the service's, or your own."
      },
      {
        path: "event.text_vars",
        kind: "object",
        only: ["system_message"],
        meaning: "What stands for the variables of the text."
      }
    ],
    limits: [
      "event: an object without recipients, which is visibility in this version",
      "event.text: text of at most 16384 bytes of UTF-8",
      "event.url: an absolute URL, such as https://example.com/a.png",
      "event.elements: an array of at most 10",
      "event.elements[].image.size: a whole number",
      "event.elements[].image.width: a whole number",
      "event.elements[].image.height: a whole number",
      "event.elements[].buttons: an array of at most 13"
    ],
    example: {
      chat_id: "PJ0MRSHTDG",
      event: { type: "message", text: "hello world", visibility: "all", custom_id: "31-0C-1C-07-DB-16" }
    }
  },
  send_event_preview: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "event", kind: "object", required: true, meaning: "A message only." },
      { path: "event.type", kind: "string", required: true, values: ["message"] },
      {
        path: "event.text",
        kind: "string",
        required: true,
        meaning: "At most 16 KB (16 384 bytes of UTF-8; a character takes up to 4)."
      },
      {
        path: "event.custom_id",
        kind: "string",
        meaning:
          "A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked up."
      },
      { path: "event.visibility", kind: "string", values: ["all"], meaning: "All see it." },
      {
        path: "event.properties",
        kind: "object",
        meaning:
          "Properties: namespace, name, bare value. The namespace is the id of the application that owns them, or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped."
      },
      { path: "event.postback", kind: "object", meaning: "The button that this message answers." },
      {
        path: "event.postback.id",
        kind: "string",
        required: true,
        meaning: "The `postback_id` of the button."
      },
      {
        path: "event.postback.thread_id",
        kind: "string",
        required: true,
        meaning: "The thread of the rich message."
      },
      { path: "event.postback.event_id", kind: "string", required: true, meaning: "The rich message." },
      { path: "event.postback.type", kind: "string", meaning: "Goes with `value`." },
      { path: "event.postback.value", kind: "string", meaning: "Goes with `type`." },
      { path: "event.postback.ecommerce", kind: "object", meaning: "The same as it is sent." },
      { path: "event.postback.ecommerce.product_id", kind: "string", required: true },
      { path: "event.postback.ecommerce.option_id", kind: "string" },
      { path: "event.postback.ecommerce.quantity", kind: "number" }
    ],
    limits: [
      "event: an object without recipients, which is visibility in this version",
      "event.text: text of at most 16384 bytes of UTF-8"
    ],
    example: {
      chat_id: "PJ0MRSHTDG",
      event: {
        type: "message",
        text: "Looking up your order ...",
        visibility: "all",
        custom_id: "31-0C-1C-07-DB-18"
      }
    }
  },
  send_rich_message_postback: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "event_id", kind: "string", required: true, meaning: "The rich message." },
      { path: "postback", kind: "object", required: true, meaning: "The same as it is sent." },
      { path: "postback.id", kind: "string", required: true, meaning: "The `postback_id` of the button." },
      { path: "postback.toggled", kind: "boolean", required: true, meaning: "Whether it is on now." },
      { path: "postback.button_type", kind: "string" },
      { path: "postback.button_value", kind: "string" },
      { path: "postback.ecommerce", kind: "object", meaning: "The same as it is sent." },
      { path: "postback.ecommerce.product_id", kind: "string", required: true },
      { path: "postback.ecommerce.option_id", kind: "string" },
      { path: "postback.ecommerce.quantity", kind: "number" },
      { path: "thread_id", kind: "string", required: true }
    ],
    limits: [],
    example: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      event_id: "K600PKZON8_1",
      postback: {
        id: "action_yes",
        toggled: true,
        button_type: "message",
        button_value: "yes",
        ecommerce: { product_id: "12345", option_id: "red-xl", quantity: 1 }
      }
    }
  },
  send_thinking_indicator: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "title", kind: "string" },
      { path: "description", kind: "string" },
      { path: "visibility", kind: "string", values: ["all", "agents"], meaning: "`all` unless set." },
      { path: "custom_id", kind: "string" }
    ],
    limits: ["the payload: an object without recipients, which is visibility in this version"],
    example: {
      chat_id: "PJ0MRSHTDG",
      title: "Thinking ...",
      description: "Asking the billing service",
      visibility: "all",
      custom_id: "31-0C-1C-07-DB-19"
    }
  },
  send_typing_indicator: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "visibility", kind: "string", values: ["all", "agents"], meaning: "`all` unless set." },
      { path: "is_typing", kind: "boolean", required: true }
    ],
    limits: ["the payload: an object without recipients, which is visibility in this version"],
    example: { chat_id: "PJ0MRSHTDG", visibility: "all", is_typing: true }
  },
  set_away_status: {
    fields: [{ path: "away", kind: "boolean", required: true }],
    limits: [],
    example: { away: true }
  },
  set_routing_status: {
    fields: [
      {
        path: "status",
        kind: "string",
        required: true,
        values: ["accepting_chats", "not_accepting_chats", "offline"],
        meaning: "`offline` is for bots only."
      },
      { path: "agent_id", kind: "string", meaning: "The caller when left out." }
    ],
    limits: [],
    example: { status: "not_accepting_chats", agent_id: "agent1@example.com" }
  },
  start_chat: {
    fields: [
      { path: "chat", kind: "object" },
      {
        path: "chat.properties",
        kind: "object",
        meaning:
          "Properties: namespace, name, bare value. The namespace is the id of the application that owns them, or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped."
      },
      {
        path: "chat.access",
        kind: "object",
        meaning: "Who sees it. A chat that is resumed is seen by all agents when this is left out."
      },
      {
        path: "chat.access.group_ids",
        kind: "list of numbers",
        required: true,
        meaning: "0 stands for everybody."
      },
      { path: "chat.access.agent_ids", kind: "list of strings", meaning: "Not documented." },
      {
        path: "chat.users",
        kind: "list of objects",
        meaning: "Users that exist: at most 4 agents besides the caller, and 1 customer."
      },
      { path: "chat.users[].id", kind: "string", required: true },
      { path: "chat.users[].type", kind: "string", required: true, values: ["agent", "customer"] },
      { path: "chat.thread", kind: "object" },
      {
        path: "chat.thread.events",
        kind: "list of objects",
        meaning: "First events, seen by all. Their authors, other than the caller, have to be in `users`."
      },
      {
        path: "chat.thread.events[].type",
        kind: "string",
        required: true,
        values: ["message", "file", "form", "filled_form", "rich_message", "custom", "system_message"]
      },
      { path: "chat.thread.events[].text", kind: "string", only: ["message", "system_message"] },
      { path: "chat.thread.events[].custom_id", kind: "string" },
      { path: "chat.thread.events[].visibility", kind: "string", values: ["all"] },
      {
        path: "chat.thread.events[].properties",
        kind: "object",
        only: ["message", "file", "form", "filled_form", "rich_message", "custom"],
        meaning:
          "Properties: namespace, name, bare value. The namespace is the id of the application that owns them, or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped."
      },
      {
        path: "chat.thread.events[].postback",
        kind: "object",
        only: ["message"],
        meaning: "The same as it is sent."
      },
      {
        path: "chat.thread.events[].postback.id",
        kind: "string",
        only: ["message"],
        meaning: "The `postback_id` of the button."
      },
      {
        path: "chat.thread.events[].postback.thread_id",
        kind: "string",
        only: ["message"],
        meaning: "The thread of the rich message."
      },
      {
        path: "chat.thread.events[].postback.event_id",
        kind: "string",
        only: ["message"],
        meaning: "The rich message."
      },
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
        path: "chat.thread.events[].postback.ecommerce",
        kind: "object",
        only: ["message"],
        meaning: "The same as it is sent."
      },
      { path: "chat.thread.events[].postback.ecommerce.product_id", kind: "string", only: ["message"] },
      { path: "chat.thread.events[].postback.ecommerce.option_id", kind: "string", only: ["message"] },
      { path: "chat.thread.events[].postback.ecommerce.quantity", kind: "number", only: ["message"] },
      {
        path: "chat.thread.events[].author_id",
        kind: "string",
        only: ["message", "file", "form", "filled_form", "rich_message", "custom"],
        meaning: "Who wrote it; the caller unless set, else one of the `users`."
      },
      { path: "chat.thread.events[].url", kind: "string", only: ["file"] },
      { path: "chat.thread.events[].alternative_text", kind: "string", only: ["file"] },
      { path: "chat.thread.events[].form_id", kind: "string", only: ["form", "filled_form"] },
      { path: "chat.thread.events[].fields", kind: "list of objects", only: ["form", "filled_form"] },
      { path: "chat.thread.events[].fields[].id", kind: "string", only: ["form", "filled_form"] },
      { path: "chat.thread.events[].fields[].label", kind: "string", only: ["form", "filled_form"] },
      {
        path: "chat.thread.events[].fields[].type",
        kind: "string",
        values: [
          "checkbox",
          "email",
          "name",
          "question",
          "subject",
          "textarea",
          "group_chooser",
          "radio",
          "select"
        ],
        only: ["form", "filled_form"]
      },
      { path: "chat.thread.events[].fields[].required", kind: "boolean", only: ["form"] },
      {
        path: "chat.thread.events[].fields[].options",
        kind: "list of objects",
        only: ["form"],
        meaning: "With `radio`, `select` and `checkbox`."
      },
      {
        path: "chat.thread.events[].fields[].options[].id",
        kind: "string or number",
        only: ["form"],
        meaning: "Text by the documents; one sample has a number."
      },
      { path: "chat.thread.events[].fields[].options[].label", kind: "string", only: ["form"] },
      {
        path: "chat.thread.events[].fields[].options[].group_id",
        kind: "number",
        only: ["form"],
        meaning: "With `group_chooser`."
      },
      {
        path: "chat.thread.events[].fields[].answer",
        kind: "string or object",
        only: ["filled_form"],
        meaning: "A text or an option."
      },
      {
        path: "chat.thread.events[].fields[].answer.id",
        kind: "string or number",
        only: ["filled_form"],
        meaning: "Text by the documents; one sample has a number."
      },
      { path: "chat.thread.events[].fields[].answer.label", kind: "string", only: ["filled_form"] },
      {
        path: "chat.thread.events[].fields[].answer.group_id",
        kind: "number",
        only: ["filled_form"],
        meaning: "With `group_chooser`."
      },
      {
        path: "chat.thread.events[].fields[].answers",
        kind: "list of objects",
        only: ["filled_form"],
        meaning: "With `checkbox`."
      },
      {
        path: "chat.thread.events[].fields[].answers[].id",
        kind: "string or number",
        only: ["filled_form"],
        meaning: "Text by the documents; one sample has a number."
      },
      { path: "chat.thread.events[].fields[].answers[].label", kind: "string", only: ["filled_form"] },
      {
        path: "chat.thread.events[].fields[].answers[].group_id",
        kind: "number",
        only: ["filled_form"],
        meaning: "With `group_chooser`."
      },
      {
        path: "chat.thread.events[].template_id",
        kind: "string",
        values: ["cards", "sticker", "quick_replies", "ecommerce"],
        only: ["rich_message"]
      },
      { path: "chat.thread.events[].elements", kind: "list of objects", only: ["rich_message"] },
      { path: "chat.thread.events[].elements[].title", kind: "string", only: ["rich_message"] },
      { path: "chat.thread.events[].elements[].subtitle", kind: "string", only: ["rich_message"] },
      {
        path: "chat.thread.events[].elements[].image",
        kind: "object",
        only: ["rich_message"],
        meaning: "The same as it is sent."
      },
      { path: "chat.thread.events[].elements[].image.url", kind: "string", only: ["rich_message"] },
      { path: "chat.thread.events[].elements[].image.name", kind: "string", only: ["rich_message"] },
      { path: "chat.thread.events[].elements[].image.content_type", kind: "string", only: ["rich_message"] },
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
        path: "chat.thread.events[].elements[].image.alternative_text",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].buttons",
        kind: "list of objects",
        only: ["rich_message"],
        meaning: "At most 13."
      },
      { path: "chat.thread.events[].elements[].buttons[].text", kind: "string", only: ["rich_message"] },
      {
        path: "chat.thread.events[].elements[].buttons[].type",
        kind: "string",
        values: ["webview", "message", "url", "phone"],
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].buttons[].value",
        kind: "string",
        only: ["rich_message"],
        meaning: "An address, a phone number or a text, by `type`."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].webview_height",
        kind: "string",
        values: ["compact", "full", "tall"],
        only: ["rich_message"],
        meaning: "Needed with `webview`."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].postback_id",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].buttons[].user_ids",
        kind: "list of strings",
        only: ["rich_message"],
        meaning: "The users for whom it is toggled: send an empty list."
      },
      {
        path: "chat.thread.events[].elements[].buttons[].target",
        kind: "string",
        values: ["new", "current"],
        only: ["rich_message"],
        meaning: "With `url`."
      },
      {
        path: "chat.thread.events[].elements[].ecommerce",
        kind: "object",
        only: ["rich_message"],
        meaning: "With the template `ecommerce`."
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.view_type",
        kind: "string",
        values: ["tags", "swatch", "images", "select"],
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.product_id",
        kind: "string",
        only: ["rich_message"]
      },
      { path: "chat.thread.events[].elements[].ecommerce.label", kind: "string", only: ["rich_message"] },
      {
        path: "chat.thread.events[].elements[].ecommerce.options",
        kind: "list of objects",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].option_id",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].label",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].price",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].regular_price",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].currency",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].color",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].image_url",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].image_thumbnail_url",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].available",
        kind: "boolean",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.options[].selected",
        kind: "boolean",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.addons",
        kind: "list of objects",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.addons[].addon_type",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.addons[].range_from",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.addons[].range_to",
        kind: "string",
        only: ["rich_message"]
      },
      {
        path: "chat.thread.events[].elements[].ecommerce.addons[].currency",
        kind: "string",
        only: ["rich_message"]
      },
      { path: "chat.thread.events[].content", kind: "object", only: ["custom"] },
      {
        path: "chat.thread.events[].system_message_type",
        kind: "string",
        values: [
          "agent_added",
          "agent_joined",
          "agent_left",
          "agent_removed",
          "archived_customer_disconnected",
          "chat_transferred",
          "customer_added",
          "customer_banned",
          "customer_removed",
          "customer_updated",
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
          "transcript_sent"
        ],
        only: ["system_message"],
        meaning: "Which notice a system message is. What each means and carries stands in `systemMessages`."
      },
      { path: "chat.thread.events[].text_vars", kind: "object", only: ["system_message"] },
      {
        path: "chat.thread.properties",
        kind: "object",
        meaning:
          "Properties: namespace, name, bare value. The namespace is the id of the application that owns them, or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped."
      },
      {
        path: "active",
        kind: "boolean",
        meaning: "`false` makes a thread that is inactive from the start; `true` unless set."
      },
      {
        path: "continuous",
        kind: "boolean",
        meaning: "`true` starts also when no group is online; `false` unless set."
      }
    ],
    limits: [
      "chat.users: users with at most 1 customer and 4 agents",
      "chat.thread.events[]: an object without recipients, which is visibility in this version",
      "chat.thread.events[].text: text of at most 16384 bytes of UTF-8",
      "chat.thread.events[].url: an absolute URL, such as https://example.com/a.png",
      "chat.thread.events[].elements: an array of at most 10",
      "chat.thread.events[].elements[].image.size: a whole number",
      "chat.thread.events[].elements[].image.width: a whole number",
      "chat.thread.events[].elements[].image.height: a whole number",
      "chat.thread.events[].elements[].buttons: an array of at most 13"
    ],
    example: {
      chat: {
        properties: { source: { client_id: "0805e283233042b37f460ed8fbf22160" } },
        access: { group_ids: [1] },
        users: [
          { id: "b7eff798-f8df-4364-8059-649c35c9ed0c", type: "customer" },
          { id: "agent2@example.com", type: "agent" }
        ],
        thread: {
          events: [
            { type: "message", text: "hello there", custom_id: "31-0C-1C-07-DB-16" },
            {
              type: "system_message",
              system_message_type: "my_app.opened",
              text: "opened from {{app}}",
              text_vars: { app: "the shop" }
            }
          ],
          properties: { "0805e283233042b37f460ed8fbf22160": { string_property: "a value" } }
        }
      },
      active: true,
      continuous: true
    }
  },
  subscribe_customers: {
    fields: [
      {
        path: "group_ids",
        kind: "list of numbers",
        meaning: "Numbers of groups; all that the caller sees when left out."
      },
      { path: "limit", kind: "number", meaning: "How many to track; more are counted only." }
    ],
    limits: [],
    example: { group_ids: [0, 42], limit: 100 }
  },
  tag_thread: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." },
      { path: "tag", kind: "string", required: true, meaning: "Upper and lower case differ." }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8", tag: "support" }
  },
  transfer_chat: {
    fields: [
      { path: "id", kind: "string", required: true, meaning: "The chat." },
      { path: "target", kind: "object", meaning: "Stays in its group when left out." },
      { path: "target.type", kind: "string", required: true, values: ["group", "agent"] },
      {
        path: "target.ids",
        kind: "list of number or strings",
        required: true,
        meaning: "Numbers of groups or ids of agents, as `type` says."
      },
      {
        path: "ignore_agents_availability",
        kind: "boolean",
        meaning: "`true` queues the chat when nobody can take it at once; `false`, the default, fails then."
      },
      {
        path: "ignore_requester_presence",
        kind: "boolean",
        meaning: "`true` lets callers act who are not in the chat; `false` unless set."
      }
    ],
    limits: ["target: an object whose ids are numbers of groups or texts of agents, as its type says"],
    example: {
      id: "PJ0MRSHTDG",
      target: { type: "group", ids: [19] },
      ignore_agents_availability: true,
      ignore_requester_presence: false
    }
  },
  unfollow_chat: {
    fields: [{ path: "id", kind: "string", required: true, meaning: "The chat." }],
    limits: [],
    example: { id: "PJ0MRSHTDG" }
  },
  unsubscribe_customers: {
    fields: [{ path: "subscription_id", kind: "string", required: true }],
    limits: [],
    example: { subscription_id: "5f0c1b7e2a9d4c3b8e6f7a1029384756" }
  },
  untag_thread: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." },
      { path: "tag", kind: "string", required: true, meaning: "Upper and lower case differ." }
    ],
    limits: [],
    example: { chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8", tag: "support" }
  },
  update_chat_properties: {
    fields: [
      { path: "id", kind: "string", required: true, meaning: "The chat." },
      { path: "properties", kind: "object", required: true, meaning: "Namespace, name, value." }
    ],
    limits: [],
    example: {
      id: "PJ0MRSHTDG",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "a value",
          int_property: 3,
          bool_property: true
        }
      }
    }
  },
  update_customer: {
    fields: [
      { path: "id", kind: "string", required: true, meaning: "A UUID." },
      { path: "name", kind: "string" },
      { path: "email", kind: "string" },
      { path: "avatar", kind: "string", meaning: "An absolute URL." },
      { path: "phone_number", kind: "string", meaning: "`+` and digits." },
      { path: "session_fields", kind: "list of objects", meaning: "Objects of one key each; order is kept." },
      {
        path: "omnichannel",
        kind: "object",
        meaning: "Contact data of other channels, as they are sent: under other names than they are read."
      },
      { path: "omnichannel.fbmessenger", kind: "object" },
      { path: "omnichannel.fbmessenger.id", kind: "string", required: true },
      { path: "omnichannel.fbmessenger.name", kind: "string" },
      { path: "omnichannel.fbmessenger.first_name", kind: "string" },
      { path: "omnichannel.fbmessenger.last_name", kind: "string" },
      { path: "omnichannel.fbmessenger.profile_pic", kind: "string" },
      { path: "omnichannel.fbmessenger.gender", kind: "string" },
      { path: "omnichannel.fbmessenger.locale", kind: "string" },
      { path: "omnichannel.fbmessenger.is_verified_user", kind: "boolean" },
      { path: "omnichannel.twilio", kind: "object" },
      { path: "omnichannel.twilio.phone_number", kind: "string", required: true },
      { path: "address", kind: "object", meaning: "A postal address." },
      { path: "address.address", kind: "string" },
      { path: "address.city", kind: "string" },
      { path: "address.country", kind: "string" },
      { path: "address.state", kind: "string" },
      { path: "address.postal_code", kind: "string" }
    ],
    limits: [
      "the payload: an object with at least one of name, email, avatar, phone_number, session_fields, omnichannel, address",
      "id: a UUID",
      "avatar: an absolute URL, such as https://example.com/a.png"
    ],
    example: {
      id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      name: "Cleo Visitor",
      email: "cleo@example.com",
      avatar: "https://cdn.example.com/avatars/2.png",
      phone_number: "+14155550100",
      session_fields: [{ plan: "gold" }, { seats: "4" }],
      omnichannel: {
        fbmessenger: { id: "100012345678901", name: "Cleo Visitor", is_verified_user: true },
        twilio: { phone_number: "+14155550100" }
      },
      address: {
        address: "1 Sample Street",
        city: "Wroclaw",
        country: "Poland",
        state: "Dolnoslaskie",
        postal_code: "50-001"
      }
    }
  },
  update_event_properties: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." },
      { path: "event_id", kind: "string", required: true, meaning: "The event." },
      { path: "properties", kind: "object", required: true, meaning: "Namespace, name, value." }
    ],
    limits: [],
    example: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      event_id: "K600PKZON8_1",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "a value",
          int_property: 3,
          bool_property: true
        }
      }
    }
  },
  update_session: {
    fields: [{ path: "token", kind: "string", required: true, meaning: "`Bearer <token>`." }],
    limits: [],
    example: { token: "Bearer dal:xxxxxxxxxxxxxxxx" }
  },
  update_thread_properties: {
    fields: [
      { path: "chat_id", kind: "string", required: true, meaning: "The chat." },
      { path: "thread_id", kind: "string", required: true, meaning: "The thread." },
      { path: "properties", kind: "object", required: true, meaning: "Namespace, name, value." }
    ],
    limits: [],
    example: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "a value",
          int_property: 3,
          bool_property: true
        }
      }
    }
  },
  upload_file: {
    fields: [
      {
        path: "file",
        kind: "file",
        required: true,
        meaning: "At most 10 MB (10 485 760 bytes); executables are refused."
      }
    ],
    limits: [
      "file: a file: a Blob, bytes, { data, name }, { stream, name } or { path }",
      "file: a file of at most 10485760 bytes (10 MB)"
    ],
    example: { file: "@image.png" }
  }
}
