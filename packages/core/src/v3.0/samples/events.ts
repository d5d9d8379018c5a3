/** One payload per event. */
export const eventSamples = {
  access_granted: {
    resource: "chat",
    id: "PJ0MRSHTDG",
    access: {
      group_ids: [1]
    }
  },
  access_revoked: {
    resource: "chat",
    id: "PJ0MRSHTDG",
    access: {
      group_ids: [1]
    }
  },
  access_set: {
    resource: "chat",
    id: "PJ0MRSHTDG",
    access: {
      group_ids: [1]
    }
  },
  agent_deleted: {
    agent_id: "5c9871d5372c824cbf22d860a707a578"
  },
  agent_disconnected: {
    reason: "misdirected_request",
    data: {
      region: "fra"
    }
  },
  agent_status_changed: {
    agent_id: "agent1@example.com",
    status: "accepting chats"
  },
  agent_updated: {
    agent_id: "agent1@example.com",
    routing_status: "accepting_chats"
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
        score: {
          value: 1
        },
        comment: {
          value: "quick and friendly"
        }
      }
    }
  },
  chat_thread_properties_deleted: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    properties: {
      rating: ["score", "comment"]
    }
  },
  chat_thread_properties_updated: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    properties: {
      rating: {
        score: {
          value: 1
        },
        comment: {
          value: "quick and friendly"
        }
      }
    }
  },
  chat_thread_tagged: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    tag: "bug_report"
  },
  chat_thread_untagged: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    tag: "bug_report"
  },
  chat_transferred: {
    chat_id: "PJ0MRSHTDG",
    requester_id: "agent2@example.com",
    type: "agent",
    ids: ["agent1@example.com"]
  },
  chat_user_added: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    user: {
      id: "agent1@example.com",
      type: "agent",
      name: "Ada Support",
      email: "agent1@example.com",
      present: true,
      last_seen_timestamp: 1473433500,
      avatar: "cdn.example.com/avatars/1.png",
      routing_status: "accepting_chats"
    },
    user_type: "agent"
  },
  chat_user_removed: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    user_id: "agent1@example.com",
    user_type: "agent"
  },
  customer_banned: {
    customer_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    ban: {
      days: 5
    }
  },
  customer_created: {
    customer: {
      id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      type: "customer",
      name: "Cleo Visitor",
      email: "cleo@example.com",
      avatar: "example.com/avatars/2.png",
      last_visit: {
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
          {
            opened_at: "2017-10-12T15:19:21.010200Z",
            url: "https://shop.example.com/",
            title: "Shop"
          },
          {
            opened_at: "2017-10-12T15:20:02.000000Z",
            url: "https://shop.example.com/tour",
            title: "Tour"
          }
        ]
      },
      fields: {
        plan: "gold"
      },
      statistics: {
        chats_count: 3,
        threads_count: 9,
        visits_count: 5
      },
      __priv_lc2_customer_id: "S1525771305.dafea66e5c",
      agent_last_event_created_at: "2017-10-12T15:19:21.010200Z",
      customer_last_event_created_at: "2017-10-12T15:19:21.010200Z",
      created_at: "2017-10-11T15:19:21.010200Z"
    }
  },
  customer_page_updated: {
    customer_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    visit_id: 42,
    opened_at: "2017-10-12T15:19:21.010200Z",
    url: "https://shop.example.com/",
    title: "Shop",
    referrer: "https://search.example.com/"
  },
  customer_updated: {
    id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    name: "John Doe",
    email: "john@example.com",
    avatar: "https://example.com/avatars/1.jpg",
    type: "customer",
    present: false,
    banned: false,
    fields: {
      plan: "gold"
    }
  },
  customer_visit_ended: {
    customer_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    visit_id: 42,
    ended_at: "2017-10-12T15:19:21.010200Z"
  },
  customer_visit_started: {
    customer_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    visit_id: 42,
    started_at: "2017-10-12T15:19:21.010200Z",
    ip: "192.0.2.10",
    user_agent: "Mozilla/5.0 (X11; Linux x86_64) ExampleBrowser/1.0",
    geolocation: {
      latitude: "51.0805",
      longitude: "17.0211",
      country: "Poland",
      country_code: "PL",
      region: "Dolnoslaskie",
      city: "Wroclaw",
      timezone: "Europe/Warsaw"
    }
  },
  event_properties_deleted: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    event_id: "2_E2WDHA8A",
    properties: {
      rating: ["score", "comment"]
    }
  },
  event_properties_updated: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    event_id: "2_E2WDHA8A",
    properties: {
      rating: {
        score: {
          value: 1
        },
        comment: {
          value: "quick and friendly"
        }
      }
    }
  },
  event_updated: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    event: {
      id: "0affb00a-82d6-4e07-ae61-56ba5c36f743",
      custom_id: "31-0C-1C-07-DB-16",
      order: 1,
      type: "message",
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      timestamp: 1473433500,
      text: "hello there (edited)",
      recipients: "all",
      properties: {
        rating: {
          score: {
            value: 1
          }
        }
      }
    }
  },
  incoming_chat_thread: {
    chat: {
      id: "PJ0MRSHTDG",
      users: [
        {
          id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
          type: "customer",
          name: "Cleo Visitor",
          email: "cleo@example.com",
          avatar: "example.com/avatars/2.png",
          last_visit: {
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
              {
                opened_at: "2017-10-12T15:19:21.010200Z",
                url: "https://shop.example.com/",
                title: "Shop"
              },
              {
                opened_at: "2017-10-12T15:20:02.000000Z",
                url: "https://shop.example.com/tour",
                title: "Tour"
              }
            ]
          },
          fields: {
            plan: "gold"
          },
          statistics: {
            chats_count: 3,
            threads_count: 9,
            visits_count: 5
          },
          __priv_lc2_customer_id: "S1525771305.dafea66e5c",
          agent_last_event_created_at: "2017-10-12T15:19:21.010200Z",
          customer_last_event_created_at: "2017-10-12T15:19:21.010200Z",
          created_at: "2017-10-11T15:19:21.010200Z",
          present: true,
          last_seen_timestamp: 1473433500
        },
        {
          id: "agent1@example.com",
          type: "agent",
          name: "Ada Support",
          email: "agent1@example.com",
          present: true,
          last_seen_timestamp: 1473433500,
          avatar: "cdn.example.com/avatars/1.png",
          routing_status: "accepting_chats"
        }
      ],
      properties: {
        source: {
          type: {
            value: "facebook"
          }
        }
      },
      thread: {
        id: "K600PKZON8",
        timestamp: 1473433500,
        active: true,
        user_ids: ["agent1@example.com", "b7eff798-f8df-4364-8059-649c35c9ed0c"],
        events: [
          {
            id: "0affb00a-82d6-4e07-ae61-56ba5c36f743",
            custom_id: "31-0C-1C-07-DB-16",
            order: 1,
            type: "message",
            author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
            timestamp: 1473433500,
            text: "hello there",
            recipients: "all",
            properties: {
              rating: {
                score: {
                  value: 1
                }
              }
            }
          },
          {
            id: "0affb00a-82d6-4e07-ae61-56ba5c36f744",
            order: 2,
            type: "system_message",
            timestamp: 1473433500,
            text: "Ada Support joined the chat",
            recipients: "all",
            system_message_type: "agent_joined",
            text_vars: {
              agent: "Ada Support"
            }
          }
        ],
        order: 112057129857,
        properties: {
          routing: {
            idle: {
              value: false
            }
          }
        },
        access: {
          group_ids: [1]
        },
        tags: ["bug_report"]
      },
      is_followed: false
    }
  },
  incoming_event: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    event: {
      id: "0affb00a-82d6-4e07-ae61-56ba5c36f743",
      custom_id: "31-0C-1C-07-DB-16",
      order: 1,
      type: "message",
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      timestamp: 1473433500,
      text: "hello there",
      recipients: "all",
      properties: {
        rating: {
          score: {
            value: 1
          }
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
    event_id: "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f7",
    postback: {
      id: "action_yes",
      toggled: true
    }
  },
  incoming_sneak_peek: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    sneak_peek: {
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      recipients: "agents",
      timestamp: 1473433500,
      text: "hello th"
    }
  },
  incoming_typing_indicator: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    typing_indicator: {
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      recipients: "all",
      timestamp: 1473433500
    }
  },
  last_seen_timestamp_updated: {
    user_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
    chat_id: "PJ0MRSHTDG",
    timestamp: 123456789
  },
  thread_closed: {
    chat_id: "PJ0MRSHTDG",
    thread_id: "K600PKZON8",
    user_id: "b7eff798-f8df-4364-8059-649c35c9ed0c"
  }
} as const satisfies Readonly<Record<string, unknown>>
