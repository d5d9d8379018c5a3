/** Samples of entities by name. */
export const entitySamples: Readonly<Record<string, readonly unknown[]>> = {
  Access: [
    {
      group_ids: [1, 2]
    }
  ],
  Address: [
    {
      address: "1 Example Street",
      city: "Wroclaw",
      country: "Poland",
      state: "DS",
      postal_code: "50-001"
    }
  ],
  Agent: [
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
      }
    }
  ],
  AgentForTransfer: [
    {
      agent_id: "agent1@example.com",
      total_active_chats: 2
    }
  ],
  AgentResponseFilter: [
    {
      first: true,
      agents: {
        values: ["agent1@example.com"]
      }
    }
  ],
  AgentTypesFilter: [
    {
      any_values: ["human"],
      exclude_values: ["chatbot"]
    }
  ],
  AiSummary: [
    {
      status: "ok",
      text: "Customer asks for prices.",
      updated_at: "2026-01-12T15:25:40.383000Z"
    }
  ],
  ApiError: [
    {
      type: "misdirected_request",
      message: "Wrong region",
      data: {
        region: "dal"
      }
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
      ]
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
          ]
        },
        geolocation: {
          values: [
            {
              country_code: "US"
            }
          ]
        }
      },
      next_id: "",
      status: "added"
    }
  ],
  Ban: [
    {
      days: 5
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
      owner_client_id: "asXdesldiAJSq9padj"
    }
  ],
  ButtonState: [
    {
      id: "action_yes",
      toggled: true,
      button_type: "url",
      button_value: "https://shop.example.com",
      ecommerce: {
        product_id: "12345",
        option_id: "red-xl",
        quantity: 1
      }
    }
  ],
  Cart: [
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
  CartItem: [
    {
      id: 1234567890,
      quantity: 2,
      variant_id: 9876543210
    }
  ],
  CartLines: [
    {
      store: {
        id: "my-store",
        platform: "shopify",
        uuid: "70cb9e59-b639-41c5-81cf-71db11972cff",
        url: "https://my-store.example.com",
        name: "My Store"
      },
      cart_lines: [
        {
          total_price: 45.99,
          currency: "USD",
          quantity: 5,
          product: {
            id: "gid://shopify/Product/1",
            title: "Shirt",
            sku: "SKU123",
            variant_id: "gid://shopify/ProductVariant/1"
          }
        }
      ]
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
      is_followed: true
    }
  ],
  ChatFilters: [
    {
      active: true,
      group_ids: [0]
    }
  ],
  ChatSummary: [
    {
      id: "PJ0MRSHTDG",
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
      last_thread_summary: {
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
        }
      },
      last_event_per_type: {
        message: {
          thread_id: "K600PKZON8",
          thread_created_at: "2026-01-12T15:19:21.010200Z",
          event: {
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
          }
        },
        system_message: {
          thread_id: "K600PKZON8",
          thread_created_at: "2026-01-12T15:19:21.010200Z",
          event: {
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
        }
      },
      properties: {
        routing: {
          pinned: false
        }
      },
      access: {
        group_ids: [0]
      },
      is_followed: false
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
      }
    }
  ],
  CustomInput: [
    {
      type: "custom",
      content: {
        kind: "order",
        id: 7
      }
    }
  ],
  CustomSkill: [
    {
      agentId: "32968215-e1f1-46dc-a310-1edf25c31579",
      skillId: "bd9107b0-5195-40a9-9cdf-4620bc5b1b99",
      skillName: "Pricing",
      error: "Task has failed",
      reason: "HTTP request failed"
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
      }
    }
  ],
  CustomerSubscription: [
    {
      subscription_id: "b7eff798f8df43648059649c35c9ed0c",
      customers: [
        {
          id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
          type: "customer"
        }
      ]
    }
  ],
  CustomerTotals: [
    {
      b7eff798f8df43648059649c35c9ed0c: 123
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
      ]
    }
  ],
  CustomerVisit: [
    {
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
  ],
  DeletedEvent: [
    {
      id: "Q20N9CKRX2_1",
      custom_id: "31-0C-1C-07-DB-16",
      type: "message",
      deleted: true,
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      created_at: "2026-01-12T15:19:21.010200Z",
      visibility: "all"
    }
  ],
  ErrorBody: [
    {
      error: {
        type: "validation",
        message: "`id` is required"
      }
    }
  ],
  Event: [
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
      }
    }
  ],
  EventInput: [
    {
      type: "message",
      text: "hello world",
      visibility: "agents",
      custom_id: "31-0C-1C-07-DB-16"
    }
  ],
  EventTypesFilter: [
    {
      values: ["message", "filled_form"]
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
      alternative_text: "a chart"
    }
  ],
  FileEventInput: [
    {
      type: "file",
      url: "https://cdn.example.com/shot.png",
      alternative_text: "a chart"
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
      ]
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
      ]
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
      ]
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
      ]
    }
  ],
  FormAnswer: [
    {
      id: "2",
      label: "Marketing",
      group_id: 1
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
          label: "Support"
        }
      ]
    }
  ],
  FormsFilter: [
    {
      type: "pre_chat",
      exists: true
    }
  ],
  Geolocation: [
    {
      country: "Poland",
      country_code: "PL",
      region: "Dolnoslaskie",
      city: "Wroclaw",
      timezone: "Europe/Warsaw",
      latitude: "51.1043015",
      longitude: "17.0335007"
    }
  ],
  GreetingsFilter: [
    {
      exists: true
    }
  ],
  Group: [
    {
      id: 42,
      name: "Sales",
      language_code: "en",
      agent_priorities: {
        "agent1@example.com": "normal"
      }
    }
  ],
  GroupMembership: [
    {
      id: 5,
      priority: "first"
    }
  ],
  GroupStatus: [
    {
      id: 0,
      status: "offline"
    }
  ],
  Highlights: [
    {
      pre_tag: "<b>",
      post_tag: "</b>"
    }
  ],
  IncomingError: [
    {
      action: "set_thread_summary",
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8"
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
        ]
      }
    }
  ],
  InitialUser: [
    {
      id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      type: "customer"
    }
  ],
  LastEvent: [
    {
      thread_id: "K600PKZON8",
      thread_created_at: "2026-01-12T15:19:21.010200Z",
      event: {
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
      }
    },
    {
      thread_id: "K600PKZON8",
      thread_created_at: "2026-01-12T15:19:21.010200Z",
      event: {
        restricted_access: "User has no access to following resource"
      }
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
      }
    }
  ],
  License: [
    {
      id: "104130623",
      organization_id: "390e44e6-f1e6-4368-a6dd-74a14508c2ef",
      plan: "enterprise",
      expiration_timestamp: 1798761600,
      creation_timestamp: 1482433500,
      in_trial: true,
      website_last_activity: "2026-01-05"
    }
  ],
  ListFilter: [
    {
      values: [1, 2]
    }
  ],
  LoginRequest: [
    {
      token: "Bearer dal:test_1fgTbfXmgthj4cZSA",
      timezone: "Europe/Warsaw",
      reconnect: true,
      application: {
        name: "example",
        version: "1.0"
      },
      away: false,
      customer_monitoring_level: "my",
      pushes: {
        "3.6": ["incoming_event"]
      }
    }
  ],
  LoginResponse: [
    {
      license: {
        id: "104130623",
        organization_id: "390e44e6-f1e6-4368-a6dd-74a14508c2ef",
        plan: "enterprise",
        expiration_timestamp: 1798761600,
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
        events_seen_up_to: "2026-01-12T15:20:02.000000Z",
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
          last_thread_summary: {
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
            }
          },
          last_event_per_type: {
            message: {
              thread_id: "K600PKZON8",
              thread_created_at: "2026-01-12T15:19:21.010200Z",
              event: {
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
              }
            },
            system_message: {
              thread_id: "K600PKZON8",
              thread_created_at: "2026-01-12T15:19:21.010200Z",
              event: {
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
            }
          },
          properties: {
            routing: {
              pinned: false
            }
          },
          access: {
            group_ids: [0]
          },
          is_followed: false
        }
      ]
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
      }
    }
  ],
  MessageInput: [
    {
      type: "message",
      text: "hello world",
      visibility: "agents",
      custom_id: "31-0C-1C-07-DB-16"
    }
  ],
  Multicast: [
    {
      author_id: "agent1@example.com",
      content: {
        example: 1
      },
      type: "type1"
    }
  ],
  MulticastRecipients: [
    {
      agents: {
        groups: [1, 2]
      }
    }
  ],
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
      permission: "administrator"
    }
  ],
  Omnichannel: [
    {
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
    }
  ],
  OmnichannelInput: [
    {
      fbmessenger: {
        id: "fb-1",
        name: "Cleo Visitor",
        is_verified_user: true
      },
      twilio: {
        phone_number: "+14155552671"
      }
    }
  ],
  OrderCreatedV1: [
    {
      store: {
        id: "my-store",
        platform: "shopify",
        uuid: "70cb9e59-b639-41c5-81cf-71db11972cff",
        url: "https://my-store.example.com",
        name: "My Store"
      },
      order: {
        id: "gid://shopify/Order/1",
        order_number: "#1001",
        currency: "USD",
        total_price: 123.45,
        sales_channel: {
          id: "social",
          name: "Social"
        },
        discounts: [
          {
            code: "2FOR1"
          }
        ],
        line_items: [
          {
            title: "Shirt",
            quantity: 2,
            price: 49.99,
            sku: "SKU123",
            variant_id: "gid://shopify/ProductVariant/1"
          }
        ]
      }
    }
  ],
  OrderCreatedV2: [
    {
      store: {
        id: "my-store",
        platform: "shopify",
        uuid: "70cb9e59-b639-41c5-81cf-71db11972cff",
        url: "https://my-store.example.com",
        name: "My Store"
      },
      order: {
        id: "gid://shopify/Order/1",
        order_number: "#1001",
        currency: "USD",
        total_price: 123.45,
        sales_channel: {
          id: "social",
          name: "Social"
        },
        discounts: [
          {
            code: "2FOR1"
          }
        ],
        line_items: [
          {
            title: "Shirt",
            quantity: 2,
            price: 49.99,
            sku: "SKU123",
            variant_id: "gid://shopify/ProductVariant/1",
            product_id: "123"
          }
        ]
      }
    }
  ],
  PageInfo: [
    {
      next_page_id: "MTUxNzM5ODEzMTQ5Ng==",
      found_chats: 42
    }
  ],
  PageRequest: [
    {
      limit: 50,
      sort_order: "asc"
    }
  ],
  Postback: [
    {
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
  ],
  PostbackEcommerce: [
    {
      product_id: "12345",
      option_id: "red-xl",
      quantity: 1
    }
  ],
  Properties: [
    {
      "0805e283233042b37f460ed8fbf22160": {
        string_property: "string value"
      },
      rating: {
        score: 1,
        comment: "quick and friendly"
      }
    }
  ],
  PropertiesDelete: [
    {
      rating: ["score", "comment"]
    }
  ],
  PropertyFilters: [
    {
      rating: {
        score: {
          values: [1]
        },
        comment: {
          exists: true
        }
      }
    }
  ],
  PushSubscriptions: [
    {
      "3.6": ["incoming_chat", "incoming_multicast"],
      "3.7": ["all"]
    }
  ],
  Queue: [
    {
      position: 42,
      wait_time: 1337,
      queued_at: "2026-01-12T15:19:21.010200Z"
    }
  ],
  QueuePosition: [
    {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      queue: {
        position: 42,
        wait_time: 1337
      }
    }
  ],
  Requester: [
    {
      user_id: "agent1@example.com",
      account_id: "f09ba25b-8be8-4fcd-a2c8-0b1c567aec85",
      client_id: "0805e283233042b37f460ed8fbf22160"
    }
  ],
  RestrictedEvent: [
    {
      restricted_access: "User has no access to following resource"
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
      ]
    },
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
      template_id: "ecommerce",
      elements: [
        {
          title: "Shirt",
          ecommerce: {
            view_type: "swatch",
            product_id: "12345",
            label: "Colour",
            options: [
              {
                option_id: "red-xl",
                label: "Red XL",
                price: "19.90",
                currency: "USD",
                color: "#f00",
                available: true,
                selected: false
              }
            ],
            addons: [
              {
                addon_type: "price_range",
                range_from: "10",
                range_to: "20",
                currency: "USD"
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
              user_ids: []
            }
          ]
        }
      ]
    }
  ],
  RoutingStatus: [
    {
      agent_id: "agent1@example.com",
      status: "accepting_chats"
    }
  ],
  RoutingStatusFilters: [
    {
      group_ids: [0]
    }
  ],
  SessionFields: [
    [
      {
        plan: "gold"
      },
      {
        shop: "north"
      }
    ]
  ],
  SneakPeek: [
    {
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      text: "hello th",
      timestamp: 1768231161
    }
  ],
  Statistics: [
    {
      chats_count: 3,
      threads_count: 9,
      visits_count: 5,
      page_views_count: 1337,
      greetings_shown_count: 69,
      greetings_accepted_count: 42,
      tickets_count: 12,
      greetings_converted_count: 0,
      tickets_inbox_count: 6,
      tickets_archive_count: 5,
      tickets_spam_count: 1,
      tickets_trash_count: 0,
      orders_count: 15,
      last_visit_started_at: "2026-01-12T13:37:15Z"
    }
  ],
  SummaryDetails: [
    {
      summary: {
        text: "Customer asks for prices",
        status: "ok"
      },
      requested_by: "agent1@example.com"
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
      visibility: "agents"
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
      }
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
      visibility: "agents"
    }
  ],
  Tag: [
    {
      name: "docs_feedback",
      group_ids: [0, 42],
      created_at: "2026-01-12T15:19:21.010200Z",
      author_id: "agent1@example.com"
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
      custom_id: "31-0C"
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
      }
    },
    {
      id: "K600PKZON8",
      created_at: "2026-01-12T15:19:21.010200Z",
      active: false,
      user_ids: ["agent1@example.com"],
      restricted_access: "You can't access threads older than 60 days on starter plan"
    }
  ],
  ThreadFilters: [
    {
      from: "2026-01-12T15:19:21.010200+01:00"
    }
  ],
  Ticket: [
    {
      ticket_id: "0c04cb99-817a-4935-9d62-137c89a74388",
      created_at: "2026-01-12T15:19:21.010200Z"
    }
  ],
  TransferEnd: [
    {
      group_ids: [19],
      agent_ids: ["agent1@example.com"]
    }
  ],
  TransferTarget: [
    {
      type: "group",
      ids: [19]
    }
  ],
  TypingIndicator: [
    {
      author_id: "agent1@example.com",
      visibility: "all",
      timestamp: 1768231161,
      is_typing: true
    }
  ],
  UploadResult: [
    {
      url: "https://cdn.example.com/api/file/lc/att/1/x/image.png"
    }
  ],
  User: [
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
  ValueFilter: [
    {
      values: ["sales"],
      require_every_value: true
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
      ]
    }
  ],
  WorkScheduler: [
    {
      timezone: "Europe/Warsaw",
      schedule: [
        {
          day: "monday",
          enabled: true,
          start: "08:30",
          end: "12:30"
        }
      ]
    }
  ]
}
