import type { CustomerRecord, EventRecord, World } from "./world.ts"

/** The agent that owns every token when no tokens are given. */
export const defaultAgentId = "agent1@example.com"

const cleo = "b7eff798-f8df-4364-8059-649c35c9ed0c"
const john = "d4efab70-984f-40ee-aa09-c9cc3c4b0882"

const customers: readonly CustomerRecord[] = [
  {
    id: cleo,
    name: "Cleo Visitor",
    email: "cleo@example.com",
    avatar: "example.com/avatars/2.png",
    last_visit: {
      id: 41,
      started_at: "2017-10-12T15:19:21.010200Z",
      referrer: "https://search.example.com/",
      ip: "192.0.2.10",
      user_agent: "Mozilla/5.0 (X11; Linux x86_64) ExampleBrowser/1.0",
      geolocation: {
        country: "Poland",
        country_code: "PL",
        region: "Dolnoslaskie",
        city: "Wroclaw",
        timezone: "Europe/Warsaw"
      },
      last_pages: [
        { opened_at: "2017-10-12T15:19:21.010200Z", url: "https://shop.example.com/", title: "Shop" },
        { opened_at: "2017-10-12T15:20:02.000000Z", url: "https://shop.example.com/tour", title: "Tour" }
      ]
    },
    fields: { plan: "gold" },
    statistics: { chats_count: 3, threads_count: 9, visits_count: 5 },
    __priv_lc2_customer_id: "S1525771305.dafea66e5c",
    agent_last_event_created_at: "2017-10-12T15:19:21.010200Z",
    customer_last_event_created_at: "2017-10-12T15:19:21.010200Z",
    created_at: "2017-10-11T15:19:21.010200Z"
  },
  {
    id: john,
    name: "John Customer",
    email: "john@example.com",
    fields: { score: "high" },
    statistics: { chats_count: 1, threads_count: 1, visits_count: 25 },
    created_at: "2017-11-02T08:00:00.000000Z",
    last_visit: {
      id: 25,
      started_at: "2018-01-05T09:30:00.000000Z",
      ip: "192.0.2.25",
      geolocation: { country: "United States", country_code: "US", timezone: "America/New_York" }
    }
  }
]

const events: readonly EventRecord[] = [
  {
    id: "0affb00a-82d6-4e07-ae61-56ba5c36f743",
    custom_id: "31-0C-1C-07-DB-15",
    order: 1,
    type: "message",
    author_id: cleo,
    time: 1473433500_000_001,
    text: "hello there",
    recipients: "all",
    properties: { rating: { score: 1 } }
  },
  {
    id: "0affb00a-82d6-4e07-ae61-56ba5c36f744",
    order: 2,
    type: "system_message",
    time: 1473433500_000_002,
    text: "Ada Support joined the chat",
    recipients: "all",
    system_message_type: "agent_joined",
    text_vars: { agent: "Ada Support" }
  },
  {
    id: "2_EW2WQSA8",
    order: 3,
    type: "message",
    author_id: defaultAgentId,
    time: 1473433502_000_000,
    text: "how may I help you with the refund?",
    recipients: "all",
    properties: { rating: { score: 1, comment: "quick and friendly" } }
  },
  {
    id: "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f7",
    order: 4,
    type: "rich_message",
    author_id: defaultAgentId,
    time: 1473433503_000_000,
    recipients: "all",
    template_id: "cards",
    elements: [
      {
        title: "Shall we call you?",
        subtitle: "It takes five minutes.",
        buttons: [
          { type: "message", text: "Yes", postback_id: "action_yes", user_ids: [] },
          { type: "message", text: "No", postback_id: "action_no", user_ids: [] }
        ]
      }
    ],
    properties: {}
  }
]

/**
 * The world a fake starts with. It contains the ids that the samples of the protocol documents use: chat `PJ0MRSHTDG` with
 * its active thread `K600PKZON8`, customer `b7eff798-…`, `agent1@example.com` and so on.
 */
export const defaultWorld = (): World =>
  structuredClone({
    license: {
      id: "104130623",
      organization_id: "390e44e6-f1e6-4368-86dd-74014508c2e0",
      plan: "enterprise",
      expiration_timestamp: 4102444800,
      creation_timestamp: 1482433500,
      in_trial: true,
      website_last_activity: "2018-01-05"
    },
    region: "dal",
    seed: 1,
    groups: [
      { id: 0, name: "General" },
      { id: 1, name: "Support" },
      { id: 2, name: "Sales" }
    ],
    agents: [
      {
        id: defaultAgentId,
        name: "Ada Support",
        email: defaultAgentId,
        avatar: "cdn.example.com/avatars/1.png",
        permission: "administrator",
        group_ids: [0, 1],
        routing_status: "accepting_chats"
      },
      {
        id: "agent2@example.com",
        name: "Ben Sales",
        email: "agent2@example.com",
        avatar: "cdn.example.com/avatars/3.png",
        permission: "normal",
        group_ids: [0, 2],
        routing_status: "accepting_chats"
      },
      {
        id: "5c9871d5372c824cbf22d860a707a578",
        name: "Echo Bot",
        permission: "normal",
        group_ids: [0],
        bot: true,
        routing_status: "accepting_chats"
      }
    ],
    tokens: [],
    customers,
    chats: [
      {
        id: "PJ0MRSHTDG",
        users: [
          { id: cleo, type: "customer", present: true, seen_up_to: 1473433500_000_000 },
          { id: defaultAgentId, type: "agent", present: true, seen_up_to: 1473433500_000_000 }
        ],
        properties: { rating: { score: 1, comment: "quick and friendly" }, routing: { idle: false } },
        access: { group_ids: [1] },
        follower_ids: [],
        threads: [
          {
            id: "PT039DS6IP",
            order: 1,
            time: 1473347100_000_000,
            active: false,
            user_ids: ["agent2@example.com", cleo],
            events: [
              {
                id: "0affb00a-82d6-4e07-ae61-56ba5c36f701",
                order: 1,
                type: "message",
                author_id: cleo,
                time: 1473347100_000_001,
                text: "do you give a refund?",
                recipients: "all",
                properties: {}
              }
            ],
            properties: { rating: { score: 1, comment: "refunded" } },
            access: { group_ids: [2] },
            tags: ["refund"]
          },
          {
            id: "K600PKZON8",
            order: 2,
            time: 1473433500_000_000,
            active: true,
            user_ids: [defaultAgentId, cleo],
            events: [...events],
            properties: { routing: { idle: false }, rating: { score: 1, comment: "quick and friendly" } },
            access: { group_ids: [1] },
            tags: []
          }
        ]
      },
      {
        id: "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f5",
        users: [
          { id: john, type: "customer", present: true, seen_up_to: 1473433600_000_000 },
          { id: defaultAgentId, type: "agent", present: true, seen_up_to: 1473433600_000_000 }
        ],
        properties: {},
        access: { group_ids: [0] },
        follower_ids: [],
        threads: [
          {
            id: "PT039ES4OG",
            order: 1,
            time: 1473433600_000_000,
            active: true,
            user_ids: [defaultAgentId, john],
            events: [
              {
                id: "0affb00a-82d6-4e07-ae61-56ba5c36f801",
                order: 1,
                type: "message",
                author_id: john,
                time: 1473433600_000_001,
                text: "can I send you a picture?",
                recipients: "all",
                properties: {}
              }
            ],
            properties: {},
            access: { group_ids: [0] },
            tags: []
          }
        ]
      }
    ],
    webhooks: []
  } satisfies World)
