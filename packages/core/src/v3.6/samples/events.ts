/** One payload per event. */
export const eventSamples = {
  agent_approved: {
    id: "agent3@example.com"
  },
  agent_created: {
    id: "agent3@example.com",
    name: "Bo Newcomer",
    role: "normal",
    awaiting_approval: false,
    groups: [
      {
        id: 0,
        priority: "normal"
      },
      {
        id: 5,
        priority: "first"
      }
    ],
    notifications: ["incoming_chat", "visitor_is_typing"],
    email_subscriptions: ["weekly_summary"],
    work_scheduler: {
      timezone: "Europe/Warsaw",
      schedule: [
        {
          day: "monday",
          enabled: true,
          start: "08:30",
          end: "12:30"
        },
        {
          day: "monday",
          enabled: true,
          start: "13:30",
          end: "16:30"
        }
      ]
    }
  },
  agent_deleted: {
    id: "agent3@example.com"
  },
  agent_disconnected: {
    reason: "misdirected_connection",
    data: {
      region: "fra"
    }
  },
  agent_suspended: {
    id: "agent3@example.com"
  },
  agent_unsuspended: {
    id: "agent3@example.com"
  },
  agent_updated: {
    id: "agent1@example.com",
    work_scheduler: {
      timezone: "Europe/Warsaw",
      schedule: [
        {
          day: "monday",
          enabled: true,
          start: "08:30",
          end: "12:30"
        },
        {
          day: "monday",
          enabled: true,
          start: "13:30",
          end: "16:30"
        }
      ]
    }
  },
  auto_accesses_updated: [
    {
      id: "dc70916fdc9d02ea0bcdee5b2fa64717",
      next_id: "b1cd0bfea640f671694110c6ae34356f",
      status: "updated"
    },
    {
      id: "b1cd0bfea640f671694110c6ae34356f",
      description: "",
      access: {
        groups: [0]
      },
      conditions: {
        url: {
          values: [
            {
              value: "https://shop.example.com/vip",
              exact_match: false
            }
          ]
        },
        geolocation: {
          values: [
            {
              country: "Poland",
              country_code: "PL"
            }
          ]
        }
      },
      next_id: "",
      status: "added"
    }
  ],
  bot_created: {
    id: "5c9871d5372c824cbf22d860a707a578",
    name: "Helper",
    default_group_priority: "first",
    groups: [
      {
        id: 0,
        priority: "normal"
      }
    ],
    owner_client_id: "0805e283233042b37f460ed8fbf22160"
  },
  bot_deleted: {
    id: "5c9871d5372c824cbf22d860a707a578"
  },
  bot_updated: {
    id: "5c9871d5372c824cbf22d860a707a578",
    name: "Helper 2"
  },
  chat_access_updated: {
    id: "PJ0MRSHTDG",
    access: {
      group_ids: [0, 1]
    }
  },
  chat_deactivated: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    user_id: "b7eff798-f8df-4364-8059-649c35c9ed0c"
  },
  chat_deleted: {
    chat_id: "PJ0MRSHTDG"
  },
  chat_properties_deleted: {
    chat_id: "PJ0MRSHTDG",
    properties: {
      rating: ["score", "comment"]
    }
  },
  chat_properties_updated: {
    chat_id: "PJ0MRSHTDG",
    properties: {
      rating: {
        score: 1,
        comment: "quick and friendly"
      }
    }
  },
  chat_transferred: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    requester_id: "agent2@example.com",
    reason: "manual",
    transferred_to: {
      group_ids: [19],
      agent_ids: ["agent1@example.com"]
    },
    queue: {
      position: 42,
      wait_time: 1337,
      queued_at: "2026-03-02T09:20:18.909000Z"
    }
  },
  chat_unfollowed: {
    chat_id: "PJ0MRSHTDG"
  },
  customer_banned: {
    customer_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    ban: {
      days: 5
    }
  },
  customer_left: {
    id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    left_at: "2026-03-02T09:40:21.010200Z"
  },
  customer_page_updated: {
    customer_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    visit_id: 42,
    opened_at: "2026-03-02T09:16:21.010200Z",
    url: "https://shop.example.com/cart",
    title: "Cart"
  },
  customer_session_fields_updated: {
    id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    active_chat: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8"
    },
    session_fields: [
      {
        plan: "gold"
      }
    ]
  },
  customer_statistics_updated: {
    customer_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    statistics: {
      chats_count: 0,
      threads_count: 1,
      visits_count: 2,
      page_views_count: 3,
      greetings_accepted_count: 4,
      greetings_converted_count: 5,
      tickets_count: 6,
      tickets_inbox_count: 7,
      tickets_archive_count: 8,
      tickets_spam_count: 9,
      tickets_trash_count: 10,
      orders_count: 11,
      last_visit_started_at: "2026-03-02T09:14:31Z"
    }
  },
  customer_transferred: {
    id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    transferred_to: {
      group_ids: [1]
    },
    followed: true
  },
  customer_updated: {
    id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    type: "customer",
    name: "Cleo Visitor",
    email: "cleo@example.com",
    avatar: "https://example.com/avatars/2.png",
    phone_number: "+12025550143",
    session_fields: [
      {
        plan: "gold"
      },
      {
        seat: "12"
      }
    ],
    omnichannel: {
      fb_messenger: [
        {
          id: "4f0ad8d8-1b7e-4519-8400-fa955eb11d12",
          name: "Cleo"
        }
      ],
      twilio: [
        {
          phone_number: "+12025550143"
        }
      ]
    },
    address: {
      address: "1 Sample Street",
      city: "Sampletown",
      country: "Poland",
      state: "DS",
      postal_code: "00-001"
    },
    cart: {
      store_uuid: "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
      store_platform: "shopify",
      customer_signed_in: true,
      subtotal: 99.99,
      total: 109.99,
      subtotal_usd: 99.99,
      total_usd: 109.99,
      currency: "USD",
      items: [
        {
          id: 1234567890,
          quantity: 2,
          variant_id: 9876543210
        }
      ],
      last_updated_at: "2026-03-02T09:16:21.010200Z"
    }
  },
  event_deleted: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    event_id: "K600PKZON8_4"
  },
  event_properties_deleted: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    event_id: "K600PKZON8_2",
    properties: {
      rating: ["score", "comment"]
    }
  },
  event_properties_updated: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    event_id: "K600PKZON8_2",
    properties: {
      rating: {
        score: 1,
        comment: "quick and friendly"
      }
    }
  },
  event_updated: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    event: {
      id: "K600PKZON8_2",
      custom_id: "31-0C-1C-07-DB-16",
      created_at: "2026-03-02T09:15:04.311000Z",
      type: "message",
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      visibility: "all",
      text: "hello there (edited)",
      properties: {
        source: {
          client_id: "0805e283233042b37f460ed8fbf22160"
        }
      }
    }
  },
  events_marked_as_seen: {
    user_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    chat_id: "PJ0MRSHTDG",
    seen_up_to: "2026-03-02T09:15:06.002000Z"
  },
  group_created: {
    id: 42,
    name: "Sales",
    language_code: "en",
    agent_priorities: {
      "agent1@example.com": "normal",
      "agent2@example.com": "first"
    }
  },
  group_deleted: {
    id: 42
  },
  group_properties_updated: {
    group_id: 1,
    properties: {
      "0805e283233042b37f460ed8fbf22160": {
        string_property: "string value"
      }
    }
  },
  group_updated: {
    id: 42,
    name: "Sales and more"
  },
  groups_status_updated: {
    groups: [
      {
        id: 0,
        status: "offline"
      }
    ]
  },
  incoming_chat: {
    requester_id: "agent2@example.com",
    chat: {
      id: "PJ0MRSHTDG",
      users: [
        {
          id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
          type: "customer",
          name: "Cleo Visitor",
          email: "cleo@example.com",
          email_verified: false,
          avatar: "https://example.com/avatars/2.png",
          phone_number: "+12025550143",
          visit: {
            started_at: "2026-03-02T09:14:31.010200Z",
            referrer: "https://search.example.com/",
            ip: "192.0.2.10",
            user_agent: "Mozilla/5.0 (X11; Linux x86_64) ExampleBrowser/1.0",
            geolocation: {
              country: "Poland",
              country_code: "PL",
              region: "Dolnoslaskie",
              city: "Wroclaw",
              timezone: "Europe/Warsaw",
              latitude: "51.1043015",
              longitude: "17.0335007"
            },
            last_pages: [
              {
                opened_at: "2026-03-02T09:14:31.010200Z",
                url: "https://shop.example.com/",
                title: "Shop"
              }
            ]
          },
          session_fields: [
            {
              plan: "gold"
            }
          ],
          statistics: {
            chats_count: 3,
            threads_count: 9,
            visits_count: 5,
            page_views_count: 21,
            greetings_shown_count: 2,
            greetings_accepted_count: 1,
            tickets_count: 1
          },
          agent_last_event_created_at: "2026-03-02T09:15:06.002000Z",
          customer_last_event_created_at: "2026-03-02T09:15:04.311000Z",
          created_at: "2026-02-11T15:19:21.010200Z",
          present: true,
          events_seen_up_to: "2026-03-02T09:15:06.002000Z",
          followed: false,
          online: true,
          group_ids: [0],
          state: "chatting",
          tickets: [
            {
              ticket_id: "0c04cb99-817a-4935-9d62-137c89a74388",
              created_at: "2026-02-20T10:00:00.000000Z"
            }
          ],
          address: {
            address: "1 Sample Street",
            city: "Sampletown",
            country: "Poland",
            postal_code: "00-001"
          }
        },
        {
          id: "agent1@example.com",
          type: "agent",
          name: "Ada Support",
          email: "agent1@example.com",
          present: true,
          events_seen_up_to: "2026-03-02T09:15:07.120000Z",
          avatar: "https://cdn.example.com/avatars/1.png",
          visibility: "all"
        }
      ],
      properties: {
        routing: {
          continuous: false
        }
      },
      access: {
        group_ids: [0]
      },
      is_followed: false,
      thread: {
        id: "K600PKZON8",
        created_at: "2026-03-02T09:15:00.250000Z",
        active: true,
        user_ids: ["b7eff798-f8df-4364-8059-649c35c9ed0c", "agent1@example.com"],
        events: [
          {
            id: "K600PKZON8_1",
            custom_id: "31-0C-1C-07-DB-15",
            created_at: "2026-03-02T09:15:00.250001Z",
            type: "message",
            author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
            visibility: "all",
            text: "hi",
            properties: {
              source: {
                client_id: "0805e283233042b37f460ed8fbf22160"
              }
            }
          }
        ],
        properties: {
          routing: {
            idle: false,
            unassigned: false
          }
        },
        access: {
          group_ids: [0]
        },
        previous_thread_id: "K5ZZPKZOM8"
      }
    },
    transferred_from: {
      group_ids: [1],
      agent_ids: ["agent2@example.com"]
    }
  },
  incoming_customer: {
    id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    type: "customer",
    name: "Cleo Visitor",
    email: "cleo@example.com",
    email_verified: false,
    avatar: "https://example.com/avatars/2.png",
    phone_number: "+12025550143",
    visit: {
      started_at: "2026-03-02T09:14:31.010200Z",
      referrer: "https://search.example.com/",
      ip: "192.0.2.10",
      user_agent: "Mozilla/5.0 (X11; Linux x86_64) ExampleBrowser/1.0",
      geolocation: {
        country: "Poland",
        country_code: "PL",
        region: "Dolnoslaskie",
        city: "Wroclaw",
        timezone: "Europe/Warsaw",
        latitude: "51.1043015",
        longitude: "17.0335007"
      },
      last_pages: [
        {
          opened_at: "2026-03-02T09:14:31.010200Z",
          url: "https://shop.example.com/",
          title: "Shop"
        }
      ]
    },
    session_fields: [
      {
        plan: "gold"
      }
    ],
    statistics: {
      chats_count: 3,
      threads_count: 9,
      visits_count: 5,
      page_views_count: 21,
      greetings_shown_count: 2,
      greetings_accepted_count: 1,
      tickets_count: 1
    },
    agent_last_event_created_at: "2026-03-02T09:15:06.002000Z",
    customer_last_event_created_at: "2026-03-02T09:15:04.311000Z",
    created_at: "2026-02-11T15:19:21.010200Z",
    present: true,
    events_seen_up_to: "2026-03-02T09:15:06.002000Z",
    followed: false,
    online: true,
    group_ids: [0],
    state: "chatting",
    tickets: [
      {
        ticket_id: "0c04cb99-817a-4935-9d62-137c89a74388",
        created_at: "2026-02-20T10:00:00.000000Z"
      }
    ],
    address: {
      address: "1 Sample Street",
      city: "Sampletown",
      country: "Poland",
      postal_code: "00-001"
    }
  },
  incoming_customers: {
    customer_monitoring_level: "my",
    customers: [
      {
        id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
        type: "customer",
        name: "Cleo Visitor",
        email: "cleo@example.com",
        email_verified: false,
        avatar: "https://example.com/avatars/2.png",
        phone_number: "+12025550143",
        visit: {
          started_at: "2026-03-02T09:14:31.010200Z",
          referrer: "https://search.example.com/",
          ip: "192.0.2.10",
          user_agent: "Mozilla/5.0 (X11; Linux x86_64) ExampleBrowser/1.0",
          geolocation: {
            country: "Poland",
            country_code: "PL",
            region: "Dolnoslaskie",
            city: "Wroclaw",
            timezone: "Europe/Warsaw",
            latitude: "51.1043015",
            longitude: "17.0335007"
          },
          last_pages: [
            {
              opened_at: "2026-03-02T09:14:31.010200Z",
              url: "https://shop.example.com/",
              title: "Shop"
            }
          ]
        },
        session_fields: [
          {
            plan: "gold"
          }
        ],
        statistics: {
          chats_count: 3,
          threads_count: 9,
          visits_count: 5,
          page_views_count: 21,
          greetings_shown_count: 2,
          greetings_accepted_count: 1,
          tickets_count: 1
        },
        agent_last_event_created_at: "2026-03-02T09:15:06.002000Z",
        customer_last_event_created_at: "2026-03-02T09:15:04.311000Z",
        created_at: "2026-02-11T15:19:21.010200Z",
        present: true,
        events_seen_up_to: "2026-03-02T09:15:06.002000Z",
        followed: false,
        online: true,
        group_ids: [0],
        state: "chatting",
        tickets: [
          {
            ticket_id: "0c04cb99-817a-4935-9d62-137c89a74388",
            created_at: "2026-02-20T10:00:00.000000Z"
          }
        ],
        address: {
          address: "1 Sample Street",
          city: "Sampletown",
          country: "Poland",
          postal_code: "00-001"
        }
      }
    ]
  },
  incoming_error: {
    action: "set_thread_summary",
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8"
  },
  incoming_event: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    event: {
      id: "K600PKZON8_2",
      custom_id: "31-0C-1C-07-DB-16",
      created_at: "2026-03-02T09:15:04.311000Z",
      type: "message",
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      visibility: "all",
      text: "hello there",
      properties: {
        source: {
          client_id: "0805e283233042b37f460ed8fbf22160"
        }
      }
    }
  },
  incoming_multicast: {
    author_id: "agent1@example.com",
    content: {
      example: {
        nested: "json"
      }
    },
    type: "type1"
  },
  incoming_rich_message_postback: {
    user_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    event_id: "K600PKZON8_3",
    postback: {
      id: "action_yes",
      toggled: true,
      button_type: "message",
      button_value: "yes",
      ecommerce: {
        product_id: "12345",
        option_id: "red-xl",
        quantity: 1
      }
    }
  },
  incoming_sneak_peek: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    sneak_peek: {
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      text: "hello th",
      timestamp: 1772442902
    }
  },
  incoming_thinking_indicator: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    author_id: "agent1@example.com",
    sent_at: "2026-03-02T09:16:56.909000Z",
    title: "Thinking...",
    description: "looking into the bill",
    custom_id: "31-0C-1C-07-DB-16"
  },
  incoming_typing_indicator: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    typing_indicator: {
      author_id: "agent1@example.com",
      visibility: "all",
      timestamp: 1772442911,
      is_typing: true
    }
  },
  license_properties_updated: {
    properties: {
      "0805e283233042b37f460ed8fbf22160": {
        string_property: "string value"
      }
    }
  },
  queue_positions_updated: [
    {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      queue: {
        position: 42,
        wait_time: 1337
      }
    },
    {
      chat_id: "PJ0VRSATDS",
      thread_id: "K60QPKSON9",
      queue: {
        position: 43,
        wait_time: 1373
      }
    }
  ],
  routing_status_set: {
    agent_id: "agent1@example.com",
    status: "accepting_chats"
  },
  subscribed_customers_totals_updated: {
    b7eff798f8df43648059649c35c9ed0c: 123,
    a0c22fddfb7140b5bfc6a8a0bc3117f7: 321
  },
  tag_created: {
    name: "docs_feedback",
    group_ids: [0, 42],
    created_at: "2026-03-02T09:31:18.909000Z",
    author_id: "agent2@example.com"
  },
  tag_deleted: {
    name: "docs_feedback"
  },
  tag_updated: {
    name: "docs_feedback",
    group_ids: [0, 42]
  },
  thread_deleted: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8"
  },
  thread_properties_deleted: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    properties: {
      rating: ["score", "comment"]
    }
  },
  thread_properties_updated: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    properties: {
      rating: {
        score: 1,
        comment: "quick and friendly"
      }
    }
  },
  thread_summary_set: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    summary: {
      status: "ok",
      text: "Customer asks about discounts; agent points to the newsletter.",
      updated_at: "2026-03-02T10:01:18.909000Z"
    }
  },
  thread_tagged: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    tag: "bug_report"
  },
  thread_untagged: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    tag: "bug_report"
  },
  threads_deleted: {
    date_from: "2024-10-12T15:19:21.010200Z",
    date_to: "2025-10-12T15:19:21.010200Z",
    tag: "bug_report"
  },
  ticket_created: {
    customer_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    ticket_id: "0c04cb99-817a-4935-9d62-137c89a74388",
    silo: "inbox",
    created_at: "2026-03-02T09:27:08.820000Z"
  },
  ticket_deleted: {
    customer_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    ticket_id: "0c04cb99-817a-4935-9d62-137c89a74388"
  },
  user_added_to_chat: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    user: {
      id: "agent1@example.com",
      type: "agent",
      name: "Ada Support",
      email: "agent1@example.com",
      present: true,
      events_seen_up_to: "2026-03-02T09:15:07.120000Z",
      avatar: "https://cdn.example.com/avatars/1.png",
      visibility: "all"
    },
    reason: "manual",
    requester_id: "agent2@example.com"
  },
  user_removed_from_chat: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    user_id: "agent1@example.com",
    reason: "manual",
    requester_id: "agent2@example.com"
  }
}
