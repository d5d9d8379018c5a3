import { priorities } from "./effects/queue.ts"
import { listOf, type Schema } from "./schema.ts"

const text: Schema = { type: "string" }
const flag: Schema = { type: "boolean" }
const whole: Schema = { type: "integer" }
const texts: Schema = { type: "array", items: text }
const wholes: Schema = { type: "array", items: whole }

/** An object with these fields and no others; those with a default may be left out. */
const entry = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
  more: boolean = false
): Schema => ({ type: "object", properties, required, additionalProperties: more })

const withDefault = (schema: Schema, value: unknown): Schema => ({ ...schema, default: value })

const property: Schema = { anyOf: [text, { type: "number" }, flag] }
const properties: Schema = {
  type: "object",
  description: "Namespace, name, bare value.",
  additionalProperties: { type: "object", additionalProperties: property }
}
const access: Schema = {
  ...entry({ group_ids: wholes, agent_ids: texts }, ["group_ids"]),
  description: "Who may see it; group 0 stands for everybody."
}
const everybody = withDefault(access, { group_ids: [0] })
const microseconds: Schema = { type: "integer", description: "Microseconds since 1970." }
const seconds: Schema = {
  type: "integer",
  description: "Unix seconds, read where the microseconds are left out."
}
const audience: Schema = { type: "string", enum: ["all", "agents"] }

const event: Schema = {
  ...entry(
    {
      id: text,
      type: text,
      order: {
        type: "integer",
        description: "Its place in the thread, from 1; that in the list unless set."
      },
      time: microseconds,
      timestamp: seconds,
      author_id: text,
      custom_id: text,
      recipients: withDefault(audience, "all"),
      properties,
      deleted: flag
    },
    ["id", "type"],
    true
  ),
  description: "What its type brings along, such as text, stands beside."
}

const thread: Schema = entry(
  {
    id: text,
    order: { type: "integer", description: "Grows from thread to thread; its place in the list unless set." },
    time: microseconds,
    timestamp: seconds,
    active: withDefault(flag, false),
    user_ids: withDefault(texts, []),
    events: withDefault(listOf(event, "Oldest first."), []),
    properties: withDefault(properties, {}),
    access: everybody,
    tags: withDefault(texts, []),
    summary: entry({ text, time: microseconds }, ["text", "time"]),
    queued_at: {
      ...microseconds,
      description: "Since when it waits for an agent, in microseconds since 1970."
    }
  },
  ["id"]
)

const member: Schema = entry(
  {
    id: text,
    type: { type: "string", enum: ["agent", "customer"] },
    present: withDefault(flag, true),
    visibility: audience,
    seen_up_to: microseconds,
    last_seen_timestamp: seconds
  },
  ["id", "type"]
)

const ids: Schema = entry({ values: texts, exclude_values: texts }, [])

const parts: Readonly<Record<string, Schema>> = {
  license: entry(
    {
      id: text,
      organization_id: text,
      plan: text,
      expiration_timestamp: whole,
      creation_timestamp: whole,
      in_trial: flag,
      website_last_activity: text
    },
    ["id", "plan", "expiration_timestamp", "creation_timestamp", "in_trial"]
  ),
  region: { type: "string", enum: ["dal", "fra"], description: "The data centre that is responsible." },
  seed: { type: "integer", description: "Ids are drawn from it." },
  groups: listOf(entry({ id: { type: "number" }, name: text }, ["id", "name"])),
  agents: listOf(
    entry(
      {
        id: text,
        name: text,
        email: text,
        avatar: text,
        permission: withDefault({ type: "string", enum: ["administrator", "normal"] }, "normal"),
        group_ids: withDefault(wholes, [0]),
        bot: flag,
        owner_client_id: { type: "string", description: "Of a bot: the application it belongs to." },
        secret: { type: "string", description: "Of a bot: what its tokens are issued for." },
        priority: { type: "string", enum: priorities },
        settings: { type: "object", description: "Of a bot: what is kept and changes nothing." },
        deleted: { type: "boolean", description: "Of a bot: it is there no more." },
        routing_status: withDefault(
          { type: "string", enum: ["accepting_chats", "not_accepting_chats", "offline"] },
          "accepting_chats"
        )
      },
      ["id", "name"]
    )
  ),
  tokens: listOf(
    entry(
      {
        token: text,
        agent_id: text,
        scopes: texts,
        client_id: text,
        expires_at: { type: "number", description: "Milliseconds since 1970." }
      },
      ["token", "agent_id"]
    ),
    "Any bearer token is accepted while there is none."
  ),
  customers: listOf(
    entry(
      {
        id: text,
        name: text,
        email: text,
        avatar: text,
        phone_number: text,
        address: { type: "object", additionalProperties: text },
        omnichannel: { type: "object" },
        fields: { type: "object", additionalProperties: text },
        last_visit: { type: "object", properties: { id: whole, started_at: text, ended_at: text } },
        statistics: withDefault(
          entry({ chats_count: whole, threads_count: whole, visits_count: whole }, [
            "chats_count",
            "threads_count",
            "visits_count"
          ]),
          { chats_count: 0, threads_count: 0, visits_count: 0 }
        ),
        __priv_lc2_customer_id: text,
        agent_last_event_created_at: text,
        customer_last_event_created_at: text,
        created_at: withDefault(text, "2019-08-09T00:00:00.000000Z"),
        access,
        banned_until: { type: "number", description: "Milliseconds since 1970." }
      },
      ["id"]
    )
  ),
  chats: listOf(
    entry(
      {
        id: text,
        users: withDefault(listOf(member), []),
        properties: withDefault(properties, {}),
        access: everybody,
        follower_ids: withDefault(texts, []),
        threads: withDefault(listOf(thread, "Oldest first; only the last one can be active."), []),
        continuous: flag
      },
      ["id"]
    )
  ),
  webhooks: listOf(
    entry(
      {
        webhook_id: text,
        version: { type: "string", description: "Such as 3.6; 3.0 unless set." },
        url: text,
        description: text,
        type: { type: "string", enum: ["license", "bot"] },
        bot_id: { type: "string", description: "The bot it came with." },
        action: text,
        secret_key: text,
        owner_client_id: text,
        additional_data: texts,
        filters: entry(
          {
            author_type: { type: "string", enum: ["customer", "agent"] },
            chat_member_ids: entry({ agents_any: texts, agents_exclude: texts }, []),
            only_my_chats: flag,
            chat_presence: entry({ user_ids: ids, my_bots: flag }, []),
            source_type: texts,
            agent_ids: ids
          },
          []
        )
      },
      ["webhook_id", "url", "action", "secret_key"]
    )
  )
}

/** What a file with a world may hold; parts and fields that are left out are filled in. */
export const worldSchema: Schema & { readonly $schema: string; readonly title: string } = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "A world of agent-chat-mock",
  type: "object",
  description: "Parts that are left out are those of the default world.",
  properties: { $schema: text, ...parts },
  additionalProperties: false
}
