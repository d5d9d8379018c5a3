// Further samples, so that every field of the documents stands in one: some exclude each other, some are rare.

export const fullerActions: Readonly<
  Record<string, { readonly requests?: readonly unknown[]; readonly responses?: readonly unknown[] }>
> = {
  list_chats: {
    requests: [
      {
        page_id: "text"
      }
    ],
    responses: [
      {
        chats_summary: [
          {
            id: "PJ0MRSHTDG",
            users: [
              {
                id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
                type: "customer",
                name: "Cleo Visitor",
                email: "cleo@example.com",
                present: true,
                created_at: "2026-02-11T15:19:21.010200Z",
                events_seen_up_to: "2026-03-02T09:15:30.010200Z",
                statistics: {
                  chats_count: 3
                },
                agent_last_event_created_at: "2026-03-02T09:16:02.000000Z",
                customer_last_event_created_at: "2026-03-02T09:15:30.010200Z"
              },
              {
                id: "agent1@example.com",
                type: "agent",
                name: "Ada Support",
                email: "agent1@example.com",
                present: true,
                events_seen_up_to: "2026-03-02T09:16:02.000000Z",
                avatar: "https://cdn.example.com/avatars/1.png",
                visibility: "all"
              }
            ],
            last_event_per_type: {
              message: {
                thread_id: "K600PKZON8",
                thread_created_at: "2026-03-02T09:15:30.010200Z",
                event: {
                  id: "K600PKZON8_1",
                  created_at: "2026-03-02T09:15:30.010200Z",
                  visibility: "all",
                  type: "message",
                  author_id: "agent1@example.com",
                  custom_id: "31-0C-1C-07-DB-16",
                  text: "hello there",
                  properties: {
                    "0805e283233042b37f460ed8fbf22160": {
                      string_property: "a value"
                    }
                  }
                }
              },
              system_message: {
                thread_id: "K600PKZON8",
                thread_created_at: "2026-03-02T09:15:30.010200Z",
                event: {
                  id: "K600PKZON8_2",
                  created_at: "2026-03-02T09:16:02.000000Z",
                  visibility: "all",
                  type: "system_message",
                  system_message_type: "routing.archived_inactive",
                  text: "Closed after a silence",
                  text_vars: {
                    duration: "30"
                  }
                }
              }
            },
            last_thread_summary: {
              id: "K600PKZON8",
              created_at: "2026-03-02T09:15:30.010200Z",
              active: true,
              user_ids: ["b7eff798-f8df-4364-8059-649c35c9ed0c", "agent1@example.com"],
              properties: {
                routing: {
                  idle: false
                }
              },
              access: {
                group_ids: [0]
              }
            },
            properties: {
              routing: {
                continuous: false
              }
            },
            access: {
              group_ids: [0]
            },
            is_followed: true
          }
        ],
        found_chats: 4,
        next_page_id: "MTUxNzM5ODEzMTQ5Ng==",
        previous_page_id: "text"
      }
    ]
  },
  list_threads: {
    requests: [
      {
        chat_id: "PJ0MRSHTDG",
        page_id: "text",
        min_events_count: 1
      }
    ]
  },
  list_archives: {
    requests: [
      {
        filters: {
          query: "refund",
          from: "2026-03-01T00:00:00.000000+00:00",
          to: "2026-03-08T00:00:00.000000+00:00",
          group_ids: [0, 1],
          agents: {
            values: ["agent1@example.com", "agent2@example.com"],
            require_every_value: true
          },
          tags: {
            exists: true
          },
          sales: {
            values: [7]
          },
          event_types: {
            values: ["message", "filled_form"]
          },
          forms: [
            {
              type: "pre_chat",
              values: ["163672098710307655:0"],
              groups: {
                values: [1]
              }
            }
          ],
          greetings: {
            values: [12],
            groups: {
              exclude_values: [3]
            }
          },
          agent_response: {
            first: true,
            agents: {
              values: ["agent1@example.com"]
            }
          },
          agent_types: {
            all_values: ["human"],
            exclude_values: ["chatbot"]
          },
          customer_countries: {
            values: ["PL", "DE"]
          },
          customer_email: "cleo@example.com",
          properties: {
            rating: {
              score: {
                values: [1]
              },
              comment: {
                exists: true
              }
            }
          },
          chat_ids: ["text"],
          goals: {
            values: ["sales"],
            require_every_value: true
          },
          customer_id: "text"
        },
        sort_order: "desc",
        limit: 25,
        highlights: {
          pre_tag: "<b>",
          post_tag: "</b>"
        }
      },
      {
        filters: {
          thread_ids: ["text"]
        }
      },
      {
        page_id: "text"
      }
    ]
  },
  resume_chat: {
    requests: [
      {
        chat: {
          id: "PJ0MRSHTDG",
          access: {
            group_ids: [0]
          },
          users: [
            {
              id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
              type: "customer"
            }
          ],
          thread: {
            events: [
              {
                type: "message",
                text: "welcome back",
                custom_id: "31-0C-1C-07-DB-17"
              }
            ],
            properties: {}
          },
          properties: {}
        },
        continuous: true,
        active: true
      }
    ]
  },
  remove_user_from_chat: {
    requests: [
      {
        chat_id: "PJ0MRSHTDG",
        user_id: "agent2@example.com",
        user_type: "agent",
        ignore_requester_presence: true
      }
    ]
  },
  get_customer: {
    responses: [
      {
        id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
        type: "customer",
        name: "Cleo Visitor",
        email: "cleo@example.com",
        avatar: "https://cdn.example.com/avatars/2.png",
        phone_number: "+14155550100",
        created_at: "2026-02-11T15:19:21.010200Z",
        session_fields: [
          {
            plan: "gold"
          },
          {
            seats: "4"
          }
        ],
        visit: {
          started_at: "2026-03-02T09:15:30.010200Z",
          ended_at: "2026-03-02T09:16:02.000000Z",
          referrer: "https://search.example.com/",
          ip: "192.0.2.10",
          user_agent: "Mozilla/5.0 (X11; Linux x86_64) ExampleBrowser/1.0",
          geolocation: {
            latitude: "51.1043015",
            longitude: "17.0335007",
            country: "Poland",
            country_code: "PL",
            region: "Dolnoslaskie",
            city: "Wroclaw",
            timezone: "Europe/Warsaw"
          },
          last_pages: [
            {
              opened_at: "2026-03-02T09:15:30.010200Z",
              url: "https://shop.example.com/",
              title: "Shop"
            },
            {
              opened_at: "2026-03-02T09:16:02.000000Z",
              url: "https://shop.example.com/tour",
              title: "Tour"
            }
          ]
        },
        statistics: {
          chats_count: 3,
          threads_count: 9,
          visits_count: 5,
          page_views_count: 37,
          greetings_shown_count: 6,
          greetings_accepted_count: 4,
          tickets_count: 1
        },
        __priv_lc2_customer_id: "S1525771305.dafea66e5c",
        agent_last_event_created_at: "2026-03-02T09:16:02.000000Z",
        customer_last_event_created_at: "2026-03-02T09:15:30.010200Z",
        chat_ids: ["PJ0MRSHTDG"],
        tickets: [
          {
            ticket_id: "0c04cb99-817a-4935-9d62-137c89a74388",
            created_at: "2026-03-02T09:15:30.010200Z"
          }
        ],
        omnichannel: {
          fb_messenger: [
            {
              id: "4f0ad8d8-1b7e-4519-8400-fa955eb11d12",
              name: "Cleo Visitor"
            }
          ],
          twilio: [
            {
              phone_number: "+14155550100"
            }
          ]
        },
        address: {
          address: "1 Sample Street",
          city: "Wroclaw",
          country: "Poland",
          state: "Dolnoslaskie",
          postal_code: "50-001"
        },
        email_verified: true,
        carts: [
          {
            store_uuid: "a1b2c3d4-e5f6-4890-abcd-ef1234567890",
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
            last_updated_at: "2026-01-12T15:19:21.010200Z"
          }
        ],
        present: true,
        events_seen_up_to: "2026-03-02T09:16:21.010200Z",
        followed: true,
        online: true,
        group_ids: [1],
        state: "text"
      }
    ]
  },
  update_customer: {
    requests: [
      {
        id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
        name: "Cleo Visitor",
        email: "cleo@example.com",
        avatar: "https://cdn.example.com/avatars/2.png",
        phone_number: "+14155550100",
        session_fields: [
          {
            plan: "gold"
          },
          {
            seats: "4"
          }
        ],
        omnichannel: {
          fbmessenger: {
            id: "100012345678901",
            name: "Cleo Visitor",
            is_verified_user: true,
            first_name: "text",
            last_name: "text",
            profile_pic: "text",
            gender: "text",
            locale: "text"
          },
          twilio: {
            phone_number: "+14155550100"
          }
        },
        address: {
          address: "1 Sample Street",
          city: "Wroclaw",
          country: "Poland",
          state: "Dolnoslaskie",
          postal_code: "50-001"
        }
      }
    ]
  },
  login: {
    responses: [
      {
        license: {
          id: "104130623",
          organization_id: "390e44e6-f1e6-4d3c-8e2d-74a14508c2e0",
          plan: "enterprise",
          expiration_timestamp: 1893456000,
          creation_timestamp: 1482433500,
          in_trial: true,
          website_last_activity: "2026-01-05"
        },
        my_profile: {
          id: "agent1@example.com",
          type: "agent",
          name: "Ada Support",
          email: "agent1@example.com",
          present: true,
          events_seen_up_to: "2026-03-02T09:16:02.000000Z",
          avatar: "https://cdn.example.com/avatars/1.png",
          routing_status: "accepting_chats",
          permission: "administrator"
        },
        chats_summary: [
          {
            id: "PJ0MRSHTDG",
            users: [
              {
                id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
                type: "customer",
                name: "Cleo Visitor",
                email: "cleo@example.com",
                present: true,
                created_at: "2026-02-11T15:19:21.010200Z",
                events_seen_up_to: "2026-03-02T09:15:30.010200Z",
                statistics: {
                  chats_count: 3
                },
                agent_last_event_created_at: "2026-03-02T09:16:02.000000Z",
                customer_last_event_created_at: "2026-03-02T09:15:30.010200Z"
              },
              {
                id: "agent1@example.com",
                type: "agent",
                name: "Ada Support",
                email: "agent1@example.com",
                present: true,
                events_seen_up_to: "2026-03-02T09:16:02.000000Z",
                avatar: "https://cdn.example.com/avatars/1.png",
                visibility: "all"
              }
            ],
            last_event_per_type: {
              message: {
                thread_id: "K600PKZON8",
                thread_created_at: "2026-03-02T09:15:30.010200Z",
                event: {
                  id: "K600PKZON8_1",
                  created_at: "2026-03-02T09:15:30.010200Z",
                  visibility: "all",
                  type: "message",
                  author_id: "agent1@example.com",
                  custom_id: "31-0C-1C-07-DB-16",
                  text: "hello there",
                  properties: {
                    "0805e283233042b37f460ed8fbf22160": {
                      string_property: "a value"
                    }
                  }
                }
              },
              system_message: {
                thread_id: "K600PKZOM8",
                thread_created_at: "2026-03-02T09:15:30.010200Z",
                event: {
                  restricted_access: "no access to this thread"
                }
              }
            },
            last_thread_summary: {
              id: "K600PKZON8",
              user_ids: ["agent1@example.com"],
              properties: {
                routing: {
                  idle: false,
                  unassigned: false
                }
              },
              created_at: "2026-03-02T09:15:30.010200Z"
            },
            properties: {
              routing: {
                idle: false,
                unassigned: false
              }
            },
            access: {
              group_ids: [0]
            }
          }
        ],
        access: {},
        properties: {}
      }
    ]
  },
  list_agents_for_transfer: {
    responses: [
      [
        {
          agent_id: "agent1@example.com",
          total_active_chats: 2,
          active_chats: 1
        },
        {
          agent_id: "agent2@example.com",
          total_active_chats: 5
        }
      ]
    ]
  }
}

export const fullerEvents: Readonly<Record<string, readonly unknown[]>> = {
  agent_created: [
    {
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
      },
      login_status: "accepting chats",
      avatar: "text",
      job_title: "text",
      mobile: "text",
      max_chats_count: 1
    }
  ],
  agent_updated: [
    {
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
      },
      name: "text",
      role: "owner",
      awaiting_approval: true,
      groups: [
        {
          id: 1,
          priority: "normal"
        }
      ],
      notifications: ["text"],
      email_subscriptions: ["text"],
      login_status: "accepting chats",
      avatar: "text",
      job_title: "text",
      mobile: "text",
      max_chats_count: 1
    }
  ],
  auto_accesses_updated: [
    [
      {
        id: "dc70916fdc9d02ea0bcdee5b2fa64717",
        next_id: "b1cd0bfea640f671694110c6ae34356f",
        status: "updated",
        conditions: {
          url: {
            exclude_values: [
              {
                value: "https://example.com/shop",
                exact_match: true
              }
            ]
          },
          domain: {
            values: [
              {
                value: "https://example.com/shop",
                exact_match: true
              }
            ],
            exclude_values: [
              {
                value: "https://example.com/shop",
                exact_match: true
              }
            ]
          },
          geolocation: {
            values: [
              {
                region: "text",
                city: "text"
              }
            ]
          }
        }
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
    ]
  ],
  bot_created: [
    {
      id: "5c9871d5372c824cbf22d860a707a578",
      name: "Helper",
      default_group_priority: "first",
      groups: [
        {
          id: 0,
          priority: "normal"
        }
      ],
      owner_client_id: "0805e283233042b37f460ed8fbf22160",
      type: "text",
      avatar: "text",
      job_title: "text",
      max_chats_count: 1,
      timezone: "text",
      work_scheduler: {
        timezone: "Europe/Warsaw",
        schedule: [
          {
            day: "monday",
            enabled: true,
            start: "08:00",
            end: "16:00"
          }
        ]
      }
    }
  ],
  bot_updated: [
    {
      id: "5c9871d5372c824cbf22d860a707a578",
      name: "Helper 2",
      default_group_priority: "first",
      groups: [
        {
          id: 1,
          priority: "normal"
        }
      ],
      type: "text",
      avatar: "text",
      job_title: "text",
      max_chats_count: 1,
      timezone: "text",
      work_scheduler: {
        timezone: "Europe/Warsaw",
        schedule: [
          {
            day: "monday",
            enabled: true,
            start: "08:00",
            end: "16:00"
          }
        ]
      }
    }
  ],
  event_updated: [
    {
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
        },
        deleted: true
      }
    }
  ],
  group_updated: [
    {
      id: 42,
      name: "Sales and more",
      language_code: "text",
      agent_priorities: {
        "agent1@example.com": "first"
      }
    }
  ],
  incoming_event: [
    {
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
        },
        deleted: true
      }
    }
  ],
  incoming_sneak_peek: [
    {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      sneak_peek: {
        author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
        text: "hello th",
        timestamp: 1772442902,
        visibility: "all"
      }
    }
  ],
  incoming_thinking_indicator: [
    {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      author_id: "agent1@example.com",
      sent_at: "2026-03-02T09:16:56.909000Z",
      title: "Thinking...",
      description: "looking into the bill",
      custom_id: "31-0C-1C-07-DB-16",
      visibility: "all"
    }
  ],
  queue_positions_updated: [
    [
      {
        chat_id: "PJ0MRSHTDG",
        thread_id: "K600PKZON8",
        queue: {
          position: 42,
          wait_time: 1337,
          queued_at: "2026-03-02T09:16:21.010200Z"
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
    ]
  ],
  tag_updated: [
    {
      name: "docs_feedback",
      group_ids: [0, 42],
      author_id: "text",
      created_at: "text"
    }
  ]
}

export const fullerEntities: Readonly<Record<string, readonly unknown[]>> = {
  MyProfile: [
    {
      id: "agent1@example.com",
      type: "agent",
      name: "Ada Support",
      email: "agent1@example.com",
      present: true,
      events_seen_up_to: "2026-01-12T15:20:02.000000Z",
      avatar: "https://cdn.example.com/avatars/1.png",
      routing_status: "accepting_chats",
      permission: "administrator",
      visibility: "all"
    }
  ],
  Visit: [
    {
      started_at: "2026-01-12T15:19:21.010200Z",
      ended_at: "2026-01-12T15:25:40.383000Z",
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
          opened_at: "2026-01-12T15:19:21.010200Z",
          url: "https://shop.example.com/",
          title: "Shop"
        },
        {
          opened_at: "2026-01-12T15:20:02.000000Z",
          url: "https://shop.example.com/tour",
          title: "Tour"
        }
      ],
      id: 1
    }
  ],
  Ticket: [
    {
      ticket_id: "0c04cb99-817a-4935-9d62-137c89a74388",
      created_at: "2026-01-12T15:19:21.010200Z",
      silo: "text"
    }
  ],
  OmnichannelInput: [
    {
      fbmessenger: {
        id: "fb-1",
        name: "Cleo Visitor",
        is_verified_user: true,
        first_name: "text",
        last_name: "text",
        profile_pic: "text",
        gender: "text",
        locale: "text"
      },
      twilio: {
        phone_number: "+14155552671"
      }
    }
  ],
  Customer: [
    {
      id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      type: "customer",
      name: "Cleo Visitor",
      email: "cleo@example.com",
      email_verified: false,
      avatar: "https://cdn.example.com/avatars/2.png",
      phone_number: "+14155552671",
      visit: {
        started_at: "2026-01-12T15:19:21.010200Z",
        ended_at: "2026-01-12T15:25:40.383000Z",
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
            opened_at: "2026-01-12T15:19:21.010200Z",
            url: "https://shop.example.com/",
            title: "Shop"
          },
          {
            opened_at: "2026-01-12T15:20:02.000000Z",
            url: "https://shop.example.com/tour",
            title: "Tour"
          }
        ]
      },
      session_fields: [
        {
          plan: "gold"
        },
        {
          shop: "north"
        }
      ],
      statistics: {
        chats_count: 3,
        threads_count: 9,
        visits_count: 5,
        page_views_count: 1337,
        greetings_shown_count: 69,
        greetings_accepted_count: 42,
        tickets_count: 12
      },
      __priv_lc2_customer_id: "S1525771305.dafea66e5c",
      agent_last_event_created_at: "2026-01-12T15:19:21.010200Z",
      customer_last_event_created_at: "2026-01-12T15:20:02.000000Z",
      created_at: "2025-10-11T15:19:21.010200Z",
      present: true,
      events_seen_up_to: "2026-01-12T15:20:02.000000Z",
      followed: false,
      online: true,
      group_ids: [0],
      tickets: [
        {
          ticket_id: "0c04cb99-817a-4935-9d62-137c89a74388",
          created_at: "2026-01-12T15:19:21.010200Z"
        }
      ],
      state: "browsing",
      carts: [
        {
          store_uuid: "a1b2c3d4-e5f6-4890-abcd-ef1234567890",
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
          last_updated_at: "2026-01-12T15:19:21.010200Z"
        }
      ],
      omnichannel: {
        fb_messenger: [
          {
            id: "4f0ad8d8-1b7e-4519-8400-fa955eb11d12",
            name: "Anderson"
          }
        ],
        twilio: [
          {
            phone_number: "+14155552671"
          }
        ]
      },
      address: {
        address: "1 Example Street",
        city: "Wroclaw",
        country: "Poland",
        state: "DS",
        postal_code: "50-001"
      },
      cart: {
        store_uuid: "a1b2c3d4-e5f6-4890-abcd-ef1234567890",
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
        last_updated_at: "2026-01-12T15:19:21.010200Z"
      },
      chat_ids: ["text"]
    }
  ],
  CustomerUpdate: [
    {
      id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      name: "Cleo Visitor",
      phone_number: "+14155552671",
      session_fields: [
        {
          plan: "gold"
        }
      ],
      email: "text",
      avatar: "text",
      omnichannel: {
        fbmessenger: {
          id: "fb-1",
          name: "Cleo Visitor",
          is_verified_user: true
        },
        twilio: {
          phone_number: "+14155552671"
        }
      },
      address: {
        address: "1 Example Street",
        city: "Wroclaw",
        country: "Poland",
        state: "DS",
        postal_code: "50-001"
      }
    }
  ],
  Message: [
    {
      id: "Q20N9CKRX2_1",
      custom_id: "31-0C-1C-07-DB-16",
      created_at: "2026-01-12T15:19:21.010200Z",
      type: "message",
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      visibility: "all",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "string value"
        },
        rating: {
          score: 1,
          comment: "quick and friendly"
        }
      },
      text: "hello there",
      postback: {
        id: "action_call",
        thread_id: "K600PKZON8",
        event_id: "75a90b82-e6a4-4ded-b3eb-cb531741ee0d",
        type: "phone",
        value: "790034890",
        ecommerce: {
          product_id: "12345",
          option_id: "red-xl",
          quantity: 1
        }
      },
      deleted: true
    }
  ],
  MessageInput: [
    {
      type: "message",
      text: "hello world",
      visibility: "agents",
      custom_id: "31-0C-1C-07-DB-16",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "string value"
        },
        rating: {
          score: 1,
          comment: "quick and friendly"
        }
      },
      postback: {
        id: "action_call",
        thread_id: "K600PKZON8",
        event_id: "75a90b82-e6a4-4ded-b3eb-cb531741ee0d",
        type: "phone",
        value: "790034890",
        ecommerce: {
          product_id: "12345",
          option_id: "red-xl",
          quantity: 1
        }
      }
    }
  ],
  FileEvent: [
    {
      id: "Q20N9CKRX2_1",
      custom_id: "31-0C-1C-07-DB-16",
      created_at: "2026-01-12T15:19:21.010200Z",
      type: "file",
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      visibility: "all",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "string value"
        },
        rating: {
          score: 1,
          comment: "quick and friendly"
        }
      },
      name: "shot.png",
      url: "https://cdn.example.com/shot.png",
      content_type: "image/png",
      size: 123444,
      width: 640,
      height: 480,
      thumbnail_url: "https://cdn.example.com/shot-t.png",
      thumbnail2x_url: "https://cdn.example.com/shot-t2.png",
      alternative_text: "a chart",
      deleted: true
    }
  ],
  FileEventInput: [
    {
      type: "file",
      url: "https://cdn.example.com/shot.png",
      alternative_text: "a chart",
      custom_id: "text",
      visibility: "all",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "string value"
        },
        rating: {
          score: 1,
          comment: "quick and friendly"
        }
      }
    }
  ],
  FormField: [
    {
      id: "154417206262602571",
      type: "radio",
      label: "Purpose",
      required: false,
      options: [
        {
          id: "0",
          label: "Support",
          group_id: 1
        }
      ]
    }
  ],
  Form: [
    {
      id: "Q20N9CKRX2_1",
      custom_id: "31-0C-1C-07-DB-16",
      created_at: "2026-01-12T15:19:21.010200Z",
      type: "form",
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      visibility: "all",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "string value"
        },
        rating: {
          score: 1,
          comment: "quick and friendly"
        }
      },
      form_id: "1473433500211",
      form_type: "prechat",
      fields: [
        {
          id: "154417206262603539",
          type: "name",
          label: "Your name",
          required: true
        },
        {
          id: "154417206262602571",
          type: "radio",
          label: "Purpose",
          required: false,
          options: [
            {
              id: "0",
              label: "Support"
            }
          ]
        }
      ],
      deleted: true
    }
  ],
  FormInput: [
    {
      type: "form",
      form_id: "1473433500211",
      fields: [
        {
          id: "1",
          type: "name",
          label: "Your name"
        }
      ],
      custom_id: "text",
      visibility: "all",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "string value"
        },
        rating: {
          score: 1,
          comment: "quick and friendly"
        }
      }
    }
  ],
  FilledFormField: [
    {
      id: "154417206262604640",
      type: "checkbox",
      label: "Industry",
      answers: [
        {
          id: "0",
          label: "automotive"
        },
        {
          id: "1",
          label: "it"
        }
      ],
      answer: "text"
    }
  ],
  FilledForm: [
    {
      id: "Q20N9CKRX2_1",
      custom_id: "31-0C-1C-07-DB-16",
      created_at: "2026-01-12T15:19:21.010200Z",
      type: "filled_form",
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      visibility: "all",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "string value"
        },
        rating: {
          score: 1,
          comment: "quick and friendly"
        }
      },
      form_id: "1473433500211",
      form_type: "prechat",
      fields: [
        {
          id: "1",
          type: "name",
          label: "Your name",
          answer: "Cleo Visitor"
        },
        {
          id: "2",
          type: "radio",
          label: "Purpose",
          answer: {
            id: "0",
            label: "Support"
          }
        },
        {
          id: "154417206262604640",
          type: "checkbox",
          label: "Industry",
          answers: [
            {
              id: "0",
              label: "automotive"
            },
            {
              id: "1",
              label: "it"
            }
          ]
        },
        {
          id: "4",
          type: "group_chooser",
          label: "Department",
          answer: {
            id: "2",
            group_id: 1,
            label: "Marketing"
          }
        }
      ],
      deleted: true
    }
  ],
  FilledFormInput: [
    {
      type: "filled_form",
      form_id: "1473433500211",
      fields: [
        {
          id: "1",
          type: "name",
          label: "Your name",
          answer: "Cleo Visitor"
        }
      ],
      custom_id: "text",
      visibility: "all",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "string value"
        },
        rating: {
          score: 1,
          comment: "quick and friendly"
        }
      }
    }
  ],
  RichMessage: [
    {
      id: "Q20N9CKRX2_1",
      custom_id: "31-0C-1C-07-DB-16",
      created_at: "2026-01-12T15:19:21.010200Z",
      type: "rich_message",
      author_id: "agent1@example.com",
      visibility: "all",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "string value"
        },
        rating: {
          score: 1,
          comment: "quick and friendly"
        }
      },
      template_id: "cards",
      elements: [
        {
          title: "Shall we call you?",
          subtitle: "It takes five minutes.",
          image: {
            name: "phone.png",
            url: "https://cdn.example.com/phone.png",
            content_type: "image/png",
            size: 123444,
            width: 640,
            height: 480,
            alternative_text: "a phone"
          },
          buttons: [
            {
              text: "yes",
              postback_id: "action_yes",
              user_ids: ["b7eff798-f8df-4364-8059-649c35c9ed0c"]
            },
            {
              type: "phone",
              text: "call",
              value: "790034890",
              postback_id: "action_call",
              user_ids: [],
              target: "current"
            },
            {
              type: "webview",
              text: "open",
              value: "https://shop.example.com/app",
              webview_height: "tall",
              postback_id: "open",
              user_ids: []
            }
          ]
        },
        {
          title: "Second card"
        }
      ],
      deleted: true
    },
    {
      id: "K600PKZON8_9",
      type: "rich_message",
      created_at: "2026-03-02T09:16:21.010200Z",
      author_id: "agent1@example.com",
      template_id: "ecommerce",
      elements: [
        {
          ecommerce: {
            view_type: "images",
            product_id: "p1",
            options: [
              {
                option_id: "o1",
                label: "Red",
                price: "10",
                regular_price: "12",
                currency: "USD",
                image_url: "https://example.com/o1.png",
                image_thumbnail_url: "https://example.com/o1-small.png"
              }
            ]
          }
        }
      ]
    }
  ],
  RichMessageInput: [
    {
      type: "rich_message",
      template_id: "quick_replies",
      elements: [
        {
          title: "Which system?",
          buttons: [
            {
              type: "message",
              text: "Linux",
              value: "Linux",
              postback_id: "send_message",
              user_ids: [],
              webview_height: "compact",
              target: "new"
            }
          ],
          subtitle: "text",
          image: {
            url: "https://example.com/a.png",
            name: "text",
            content_type: "text",
            size: 1,
            width: 1,
            height: 1,
            alternative_text: "text"
          },
          ecommerce: {
            view_type: "tags",
            product_id: "p1",
            label: "text",
            options: [
              {
                option_id: "o1",
                label: "Red",
                price: "text",
                regular_price: "text",
                currency: "text",
                color: "text",
                image_url: "https://example.com/a.png",
                image_thumbnail_url: "https://example.com/a.png",
                available: true,
                selected: true
              }
            ],
            addons: [
              {
                addon_type: "range",
                range_from: "text",
                range_to: "text",
                currency: "text"
              }
            ]
          }
        }
      ],
      custom_id: "text",
      visibility: "all",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "string value"
        },
        rating: {
          score: 1,
          comment: "quick and friendly"
        }
      }
    }
  ],
  Custom: [
    {
      id: "Q20N9CKRX2_1",
      custom_id: "31-0C-1C-07-DB-16",
      created_at: "2026-01-12T15:19:21.010200Z",
      type: "custom",
      author_id: "agent1@example.com",
      visibility: "all",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "string value"
        },
        rating: {
          score: 1,
          comment: "quick and friendly"
        }
      },
      content: {
        custom: {
          nested: "json"
        }
      },
      deleted: true
    }
  ],
  CustomInput: [
    {
      type: "custom",
      content: {
        kind: "order",
        id: 7
      },
      custom_id: "text",
      visibility: "all",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "string value"
        },
        rating: {
          score: 1,
          comment: "quick and friendly"
        }
      }
    }
  ],
  SystemMessage: [
    {
      id: "TB0N22BHW7_9",
      created_at: "2026-01-12T15:19:21.010200Z",
      visibility: "agents",
      type: "system_message",
      text: "Ada Support joined the chat",
      system_message_type: "agent_joined",
      text_vars: {
        agent: "Ada Support"
      },
      custom_id: "text",
      deleted: true
    }
  ],
  SystemMessageInput: [
    {
      type: "system_message",
      text: "order 7 was shipped",
      system_message_type: "shop.shipped",
      text_vars: {
        order: "7"
      },
      visibility: "agents",
      custom_id: "text"
    }
  ],
  System: [
    {
      id: "17f5ac89-e578-4d3f-9ab9-675be6209b00",
      custom_id: "shopify_1744119867",
      source: "messaging",
      type: "system",
      subtype: "summary",
      version: 1,
      details:
        '{"summary": {"text": "Customer asks for prices", "status": "ok"}, "requested_by": "agent1@example.com"}',
      created_at: "2026-01-12T15:19:21.010200Z",
      visibility: "agents",
      deleted: true
    }
  ],
  Access: [
    {
      group_ids: [1, 2],
      agent_ids: ["text"]
    }
  ],
  Thread: [
    {
      id: "K600PKZON8",
      created_at: "2026-01-12T15:19:21.010200Z",
      active: true,
      user_ids: ["agent1@example.com", "b7eff798-f8df-4364-8059-649c35c9ed0c"],
      events: [
        {
          id: "Q20N9CKRX2_1",
          custom_id: "31-0C-1C-07-DB-16",
          created_at: "2026-01-12T15:19:21.010200Z",
          type: "message",
          author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
          visibility: "all",
          properties: {
            "0805e283233042b37f460ed8fbf22160": {
              string_property: "string value"
            },
            rating: {
              score: 1,
              comment: "quick and friendly"
            }
          },
          text: "hello there"
        },
        {
          id: "TB0N22BHW7_9",
          created_at: "2026-01-12T15:19:21.010200Z",
          visibility: "agents",
          type: "system_message",
          text: "Ada Support joined the chat",
          system_message_type: "agent_joined",
          text_vars: {
            agent: "Ada Support"
          }
        }
      ],
      summary: {
        status: "ok",
        text: "Customer asks for prices.",
        updated_at: "2026-01-12T15:25:40.383000Z"
      },
      properties: {
        routing: {
          idle: false
        }
      },
      access: {
        group_ids: [1]
      },
      tags: ["support"],
      queue: {
        position: 42,
        wait_time: 1337,
        queued_at: "2026-01-12T15:19:21.010200Z"
      },
      queues_duration: 1337,
      previous_thread_id: "K600PKZOM8",
      next_thread_id: "K600PKZOO8",
      customer_visit: {
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
        }
      },
      previous_accessible_thread_id: "text",
      next_accessible_thread_id: "text"
    }
  ],
  Chat: [
    {
      id: "PJ0MRSHTDG",
      thread: {
        id: "K600PKZON8",
        created_at: "2026-01-12T15:19:21.010200Z",
        active: true,
        user_ids: ["agent1@example.com", "b7eff798-f8df-4364-8059-649c35c9ed0c"],
        events: [
          {
            id: "Q20N9CKRX2_1",
            custom_id: "31-0C-1C-07-DB-16",
            created_at: "2026-01-12T15:19:21.010200Z",
            type: "message",
            author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
            visibility: "all",
            properties: {
              "0805e283233042b37f460ed8fbf22160": {
                string_property: "string value"
              },
              rating: {
                score: 1,
                comment: "quick and friendly"
              }
            },
            text: "hello there"
          },
          {
            id: "TB0N22BHW7_9",
            created_at: "2026-01-12T15:19:21.010200Z",
            visibility: "agents",
            type: "system_message",
            text: "Ada Support joined the chat",
            system_message_type: "agent_joined",
            text_vars: {
              agent: "Ada Support"
            }
          }
        ],
        summary: {
          status: "ok",
          text: "Customer asks for prices.",
          updated_at: "2026-01-12T15:25:40.383000Z"
        },
        properties: {
          routing: {
            idle: false
          }
        },
        access: {
          group_ids: [1]
        },
        tags: ["support"],
        queue: {
          position: 42,
          wait_time: 1337,
          queued_at: "2026-01-12T15:19:21.010200Z"
        },
        queues_duration: 1337,
        previous_thread_id: "K600PKZOM8",
        next_thread_id: "K600PKZOO8",
        customer_visit: {
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
          }
        }
      },
      users: [
        {
          id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
          type: "customer",
          name: "Cleo Visitor",
          email: "cleo@example.com",
          email_verified: false,
          avatar: "https://cdn.example.com/avatars/2.png",
          phone_number: "+14155552671",
          visit: {
            started_at: "2026-01-12T15:19:21.010200Z",
            ended_at: "2026-01-12T15:25:40.383000Z",
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
                opened_at: "2026-01-12T15:19:21.010200Z",
                url: "https://shop.example.com/",
                title: "Shop"
              },
              {
                opened_at: "2026-01-12T15:20:02.000000Z",
                url: "https://shop.example.com/tour",
                title: "Tour"
              }
            ]
          },
          session_fields: [
            {
              plan: "gold"
            },
            {
              shop: "north"
            }
          ],
          statistics: {
            chats_count: 3,
            threads_count: 9,
            visits_count: 5,
            page_views_count: 1337,
            greetings_shown_count: 69,
            greetings_accepted_count: 42,
            tickets_count: 12
          },
          __priv_lc2_customer_id: "S1525771305.dafea66e5c",
          agent_last_event_created_at: "2026-01-12T15:19:21.010200Z",
          customer_last_event_created_at: "2026-01-12T15:20:02.000000Z",
          created_at: "2025-10-11T15:19:21.010200Z",
          present: true,
          events_seen_up_to: "2026-01-12T15:20:02.000000Z",
          followed: false,
          online: true,
          group_ids: [0],
          tickets: [
            {
              ticket_id: "0c04cb99-817a-4935-9d62-137c89a74388",
              created_at: "2026-01-12T15:19:21.010200Z"
            }
          ],
          state: "browsing",
          carts: [
            {
              store_uuid: "a1b2c3d4-e5f6-4890-abcd-ef1234567890",
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
              last_updated_at: "2026-01-12T15:19:21.010200Z"
            }
          ],
          omnichannel: {
            fb_messenger: [
              {
                id: "4f0ad8d8-1b7e-4519-8400-fa955eb11d12",
                name: "Anderson"
              }
            ],
            twilio: [
              {
                phone_number: "+14155552671"
              }
            ]
          },
          address: {
            address: "1 Example Street",
            city: "Wroclaw",
            country: "Poland",
            state: "DS",
            postal_code: "50-001"
          }
        },
        {
          id: "agent1@example.com",
          type: "agent",
          name: "Ada Support",
          email: "agent1@example.com",
          present: true,
          events_seen_up_to: "2026-01-12T15:20:02.000000Z",
          avatar: "https://cdn.example.com/avatars/1.png",
          visibility: "all"
        }
      ],
      properties: {
        routing: {
          pinned: false
        }
      },
      access: {
        group_ids: [0]
      },
      is_followed: true,
      threads: [
        {
          id: "K600PKZON8",
          created_at: "2026-01-12T15:19:21.010200Z",
          active: true,
          user_ids: ["agent1@example.com", "b7eff798-f8df-4364-8059-649c35c9ed0c"],
          events: [
            {
              id: "Q20N9CKRX2_1",
              custom_id: "31-0C-1C-07-DB-16",
              created_at: "2026-01-12T15:19:21.010200Z",
              type: "message",
              author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
              visibility: "all",
              properties: {
                "0805e283233042b37f460ed8fbf22160": {
                  string_property: "string value"
                },
                rating: {
                  score: 1,
                  comment: "quick and friendly"
                }
              },
              text: "hello there"
            },
            {
              id: "TB0N22BHW7_9",
              created_at: "2026-01-12T15:19:21.010200Z",
              visibility: "agents",
              type: "system_message",
              text: "Ada Support joined the chat",
              system_message_type: "agent_joined",
              text_vars: {
                agent: "Ada Support"
              }
            }
          ],
          summary: {
            status: "ok",
            text: "Customer asks for prices.",
            updated_at: "2026-01-12T15:25:40.383000Z"
          },
          properties: {
            routing: {
              idle: false
            }
          },
          access: {
            group_ids: [1]
          },
          tags: ["support"],
          queue: {
            position: 42,
            wait_time: 1337,
            queued_at: "2026-01-12T15:19:21.010200Z"
          },
          queues_duration: 1337,
          previous_thread_id: "K600PKZOM8",
          next_thread_id: "K600PKZOO8",
          customer_visit: {
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
            }
          }
        }
      ]
    }
  ],
  LastThreadSummary: [
    {
      id: "K600PKZON8",
      created_at: "2026-01-12T15:19:21.010200Z",
      user_ids: ["agent1@example.com", "b7eff798-f8df-4364-8059-649c35c9ed0c"],
      active: true,
      properties: {
        routing: {
          idle: false
        }
      },
      access: {
        group_ids: [0]
      },
      queue: {
        position: 42,
        wait_time: 1337,
        queued_at: "2026-01-12T15:19:21.010200Z"
      },
      tags: ["text"]
    }
  ],
  InitialChat: [
    {
      access: {
        group_ids: [0]
      },
      users: [
        {
          id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
          type: "customer"
        }
      ],
      thread: {
        events: [
          {
            type: "message",
            text: "hello"
          }
        ],
        properties: {
          "0805e283233042b37f460ed8fbf22160": {
            string_property: "string value"
          },
          rating: {
            score: 1,
            comment: "quick and friendly"
          }
        }
      },
      id: "text",
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "string value"
        },
        rating: {
          score: 1,
          comment: "quick and friendly"
        }
      }
    }
  ],
  ListFilter: [
    {
      exclude_values: ["text"]
    }
  ],
  ChatFilters: [
    {
      active: true,
      group_ids: [0],
      include_chats_without_threads: true,
      properties: {
        rating: {
          score: {
            values: [1]
          },
          comment: {
            exists: true
          }
        }
      }
    }
  ],
  ThreadFilters: [
    {
      from: "2026-01-12T15:19:21.010200+01:00",
      to: "2026-03-02T09:16:21.010200Z"
    }
  ],
  FormsFilter: [
    {
      type: "pre_chat",
      exists: true,
      from: "2026-03-02T09:16:21.010200Z",
      to: "2026-03-02T09:16:21.010200Z",
      values: ["text"],
      exclude_values: ["text"],
      groups: {
        values: [1, 2]
      }
    }
  ],
  EventTypesFilter: [
    {
      exclude_values: ["text"],
      require_every_value: true
    }
  ],
  GreetingsFilter: [
    {
      exists: true,
      from: "2026-03-02T09:16:21.010200Z",
      to: "2026-03-02T09:16:21.010200Z",
      values: [1],
      groups: {
        values: [1, 2]
      }
    },
    {
      exclude_values: [3]
    }
  ],
  AgentResponseFilter: [
    {
      first: true,
      agents: {
        values: ["agent1@example.com"]
      },
      exists: true,
      groups: {
        values: [1, 2]
      }
    }
  ],
  AgentTypesFilter: [
    {
      all_values: ["human"]
    }
  ],
  ArchiveFilters: [
    {
      query: "refund",
      from: "2026-01-01T00:00:00.000000Z",
      tags: {
        values: ["sales"]
      },
      agents: {
        exists: false
      },
      forms: [
        {
          type: "pre_chat",
          exists: true
        }
      ],
      to: "2026-03-02T09:16:21.010200Z",
      chat_ids: ["text"],
      thread_ids: ["text"],
      group_ids: [1],
      properties: {
        rating: {
          score: {
            values: [1]
          },
          comment: {
            exists: true
          }
        }
      },
      sales: {
        values: ["sales"],
        require_every_value: true
      },
      goals: {
        values: ["sales"],
        require_every_value: true
      },
      event_types: {
        values: ["message", "filled_form"]
      },
      greetings: {
        exists: true
      },
      agent_response: {
        first: true,
        agents: {
          values: ["agent1@example.com"]
        }
      },
      agent_types: {
        any_values: ["human"],
        exclude_values: ["chatbot"]
      },
      customer_countries: {
        values: ["sales"],
        require_every_value: true
      },
      customer_id: "text",
      customer_email: "text"
    }
  ],
  PageRequest: [
    {
      limit: 50,
      sort_order: "asc",
      filters: {},
      page_id: "text",
      min_events_count: 1,
      highlights: {
        pre_tag: "<b>",
        post_tag: "</b>"
      }
    }
  ],
  PageInfo: [
    {
      next_page_id: "MTUxNzM5ODEzMTQ5Ng==",
      found_chats: 42,
      previous_page_id: "text",
      found_threads: 1
    }
  ],
  AgentForTransfer: [
    {
      agent_id: "agent1@example.com",
      total_active_chats: 2,
      active_chats: 1
    }
  ],
  SneakPeek: [
    {
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      text: "hello th",
      timestamp: 1768231161,
      visibility: "all"
    }
  ],
  ThinkingIndicator: [
    {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      author_id: "agent1@example.com",
      sent_at: "2026-01-12T15:19:21.010200Z",
      title: "Thinking...",
      description: "Asking the billing system",
      custom_id: "31-0C",
      visibility: "all"
    }
  ],
  MulticastRecipients: [
    {
      agents: {
        groups: [1, 2],
        all: true,
        ids: ["text"]
      }
    }
  ],
  IncomingError: [
    {
      action: "set_thread_summary",
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      error: {
        type: "misdirected_request",
        message: "Wrong region",
        data: {
          region: "dal"
        }
      }
    }
  ],
  AgentConfig: [
    {
      id: "agent1@example.com",
      name: "Ada Support",
      role: "viceowner",
      awaiting_approval: false,
      groups: [
        {
          id: 5,
          priority: "first"
        }
      ],
      notifications: ["new_visitor"],
      email_subscriptions: ["weekly_summary"],
      work_scheduler: {
        timezone: "Europe/Warsaw",
        schedule: [
          {
            day: "monday",
            enabled: true,
            start: "08:30",
            end: "12:30"
          }
        ]
      },
      account_id: "text",
      avatar_path: "text",
      job_title: "text",
      mobile: "text",
      login_status: "text",
      last_logout: "text",
      max_chats_count: 1
    }
  ],
  BotConfig: [
    {
      id: "5c9871d5372c824cbf22d860a707a578",
      name: "Bot",
      default_group_priority: "first",
      groups: [
        {
          id: 0,
          priority: "normal"
        }
      ],
      owner_client_id: "asXdesldiAJSq9padj",
      avatar_path: "text",
      max_chats_count: 1,
      job_title: "text",
      type: "text",
      work_scheduler: {
        timezone: "Europe/Warsaw",
        schedule: [
          {
            day: "monday",
            enabled: true,
            start: "08:00",
            end: "16:00"
          }
        ]
      }
    }
  ],
  AutoAccess: [
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
              value: "https://shop.example.com",
              exact_match: false
            }
          ],
          exclude_values: [
            {
              value: "https://example.com/shop",
              exact_match: true
            }
          ]
        },
        geolocation: {
          values: [
            {
              country_code: "US",
              country: "text",
              region: "text",
              city: "text"
            }
          ]
        },
        domain: {
          values: [
            {
              value: "https://example.com/shop",
              exact_match: true
            }
          ],
          exclude_values: [
            {
              value: "https://example.com/shop",
              exact_match: true
            }
          ]
        }
      },
      next_id: "",
      status: "added"
    }
  ]
}
