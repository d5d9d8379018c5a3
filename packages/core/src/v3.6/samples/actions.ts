/** A request and its answer; absent where nothing is answered. `@name` stands for a file. */
export interface ActionSample {
  readonly request: unknown
  readonly response?: unknown
}

/** One sample per action. */
export const actionSamples = {
  add_user_to_chat: {
    request: {
      chat_id: "PJ0MRSHTDG",
      user_id: "agent2@example.com",
      user_type: "agent",
      visibility: "agents",
      ignore_requester_presence: true
    }
  },
  ban_customer: {
    request: {
      id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      ban: {
        days: 3
      }
    }
  },
  deactivate_chat: {
    request: {
      id: "PJ0MRSHTDG",
      ignore_requester_presence: true
    }
  },
  delete_chat_properties: {
    request: {
      id: "PJ0MRSHTDG",
      properties: {
        "0805e283233042b37f460ed8fbf22160": ["string_property", "int_property"]
      }
    }
  },
  delete_event_properties: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      event_id: "K600PKZON8_1",
      properties: {
        "0805e283233042b37f460ed8fbf22160": ["string_property", "int_property"]
      }
    }
  },
  delete_thread_properties: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      properties: {
        "0805e283233042b37f460ed8fbf22160": ["string_property", "int_property"]
      }
    }
  },
  follow_chat: {
    request: {
      id: "PJ0MRSHTDG"
    }
  },
  get_chat: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8"
    },
    response: {
      id: "PJ0MRSHTDG",
      thread: {
        id: "K600PKZON8",
        active: true,
        created_at: "2026-03-02T09:15:30.010200Z",
        user_ids: ["agent1@example.com", "b7eff798-f8df-4364-8059-649c35c9ed0c"],
        events: [
          {
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
        tags: ["support"],
        previous_thread_id: "K600PKZOM8",
        next_thread_id: "K600PKZOO8",
        customer_visit: {
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
          }
        },
        summary: {
          status: "ok",
          text: "* The agent greets the visitor.",
          updated_at: "2026-03-02T09:21:44.120000Z"
        }
      },
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
      properties: {
        "0805e283233042b37f460ed8fbf22160": {
          string_property: "a value"
        }
      },
      access: {
        group_ids: [0]
      },
      is_followed: true
    }
  },
  get_customer: {
    request: {
      id: "b7eff798-f8df-4364-8059-649c35c9ed0c"
    },
    response: {
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
      }
    }
  },
  list_agents_for_transfer: {
    request: {
      chat_id: "PJ0MRSHTDG"
    },
    response: [
      {
        agent_id: "agent1@example.com",
        total_active_chats: 2
      },
      {
        agent_id: "agent2@example.com",
        total_active_chats: 5
      }
    ]
  },
  list_archives: {
    request: {
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
        }
      },
      sort_order: "desc",
      limit: 25,
      highlights: {
        pre_tag: "<b>",
        post_tag: "</b>"
      }
    },
    response: {
      chats: [
        {
          id: "PJ0MRSHTDG",
          users: [
            {
              id: "agent1@example.com",
              type: "agent",
              name: "Ada Support",
              email: "agent1@example.com",
              present: true,
              events_seen_up_to: "2026-03-02T09:16:02.000000Z",
              avatar: "https://cdn.example.com/avatars/1.png",
              visibility: "all"
            },
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
            }
          ],
          thread: {
            id: "K600PKZON8",
            active: false,
            created_at: "2026-03-02T09:15:30.010200Z",
            user_ids: ["agent1@example.com", "b7eff798-f8df-4364-8059-649c35c9ed0c"],
            events: [
              {
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
            tags: ["support"],
            previous_thread_id: "K600PKZOM8",
            next_thread_id: "K600PKZOO8",
            customer_visit: {
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
              }
            },
            previous_accessible_thread_id: "K600PKZOM8",
            next_accessible_thread_id: "K600PKZOO8",
            summary: {
              status: "ok",
              text: "* The agent greets the visitor.",
              updated_at: "2026-03-02T09:21:44.120000Z"
            }
          },
          properties: {
            "0805e283233042b37f460ed8fbf22160": {
              chat_property: "a value"
            }
          },
          access: {
            group_ids: [0]
          },
          is_followed: false
        }
      ],
      found_chats: 42,
      next_page_id: "MTUxNzM5ODEzMTQ5Ng==",
      previous_page_id: "MTUxNzM5ODEzMTQ5Nw=="
    }
  },
  list_chats: {
    request: {
      filters: {
        active: true,
        include_chats_without_threads: false,
        group_ids: [0, 1],
        properties: {
          rating: {
            score: {
              values: [1]
            }
          }
        }
      },
      sort_order: "desc",
      limit: 25
    },
    response: {
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
      next_page_id: "MTUxNzM5ODEzMTQ5Ng=="
    }
  },
  list_routing_statuses: {
    request: {
      filters: {
        group_ids: [0]
      }
    },
    response: [
      {
        agent_id: "agent1@example.com",
        status: "accepting_chats"
      },
      {
        agent_id: "agent2@example.com",
        status: "not_accepting_chats"
      }
    ]
  },
  list_threads: {
    request: {
      chat_id: "PJ0MRSHTDG",
      limit: 10,
      sort_order: "asc",
      filters: {
        from: "2026-03-01T00:00:00.000000+00:00",
        to: "2026-03-08T00:00:00.000000+00:00"
      }
    },
    response: {
      threads: [
        {
          id: "K600PKZON8",
          active: true,
          created_at: "2026-03-02T09:15:30.010200Z",
          user_ids: ["agent1@example.com", "b7eff798-f8df-4364-8059-649c35c9ed0c"],
          events: [
            {
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
          tags: ["support"],
          previous_thread_id: "K600PKZOM8",
          next_thread_id: "K600PKZOO8",
          customer_visit: {
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
            }
          },
          summary: {
            status: "ok",
            text: "* The agent greets the visitor.",
            updated_at: "2026-03-02T09:21:44.120000Z"
          }
        }
      ],
      found_threads: 42,
      next_page_id: "MTUxNzM5ODEzMTQ5Ng==",
      previous_page_id: "MTUxNzM5ODEzMTQ5Nw=="
    }
  },
  login: {
    request: {
      token: "Bearer dal:xxxxxxxxxxxxxxxx",
      timezone: "Europe/Warsaw",
      reconnect: false,
      application: {
        name: "Example client",
        version: "1.2.3"
      },
      away: false,
      customer_monitoring_level: "chatting",
      pushes: {
        "3.6": ["incoming_chat", "incoming_event"],
        "3.7": ["all"]
      }
    },
    response: {
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
      ]
    }
  },
  logout: {
    request: {}
  },
  mark_events_as_seen: {
    request: {
      chat_id: "PJ0MRSHTDG",
      seen_up_to: "2026-03-02T09:15:30.010200Z"
    }
  },
  multicast: {
    request: {
      recipients: {
        agents: {
          all: false,
          ids: ["agent1@example.com"],
          groups: [1, 2]
        }
      },
      content: {
        example: {
          nested: "json"
        }
      },
      type: "vip_arrived"
    }
  },
  ping: {
    request: {}
  },
  remove_user_from_chat: {
    request: {
      chat_id: "PJ0MRSHTDG",
      user_id: "agent2@example.com",
      user_type: "agent"
    }
  },
  request_thread_summary: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8"
    }
  },
  resume_chat: {
    request: {
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
          ]
        }
      },
      continuous: true
    },
    response: {
      thread_id: "Z8AGR5OUW",
      event_ids: ["Z8AGR5OUW_1"]
    }
  },
  send_event: {
    request: {
      chat_id: "PJ0MRSHTDG",
      event: {
        type: "message",
        text: "hello world",
        visibility: "all",
        custom_id: "31-0C-1C-07-DB-16"
      }
    },
    response: {
      event_id: "K600PKZON8_3"
    }
  },
  send_event_preview: {
    request: {
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
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      event_id: "K600PKZON8_1",
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
    }
  },
  send_thinking_indicator: {
    request: {
      chat_id: "PJ0MRSHTDG",
      title: "Thinking ...",
      description: "Asking the billing service",
      visibility: "all",
      custom_id: "31-0C-1C-07-DB-19"
    }
  },
  send_typing_indicator: {
    request: {
      chat_id: "PJ0MRSHTDG",
      visibility: "all",
      is_typing: true
    }
  },
  set_away_status: {
    request: {
      away: true
    }
  },
  set_routing_status: {
    request: {
      status: "not_accepting_chats",
      agent_id: "agent1@example.com"
    }
  },
  start_chat: {
    request: {
      chat: {
        properties: {
          source: {
            client_id: "0805e283233042b37f460ed8fbf22160"
          }
        },
        access: {
          group_ids: [1]
        },
        users: [
          {
            id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
            type: "customer"
          },
          {
            id: "agent2@example.com",
            type: "agent"
          }
        ],
        thread: {
          events: [
            {
              type: "message",
              text: "hello there",
              custom_id: "31-0C-1C-07-DB-16"
            },
            {
              type: "system_message",
              system_message_type: "my_app.opened",
              text: "opened from {{app}}",
              text_vars: {
                app: "the shop"
              }
            }
          ],
          properties: {
            "0805e283233042b37f460ed8fbf22160": {
              string_property: "a value"
            }
          }
        }
      },
      active: true,
      continuous: true
    },
    response: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      event_ids: ["K600PKZON8_1", "K600PKZON8_2"]
    }
  },
  subscribe_customers: {
    request: {
      group_ids: [0, 42],
      limit: 100
    },
    response: {
      subscription_id: "5f0c1b7e2a9d4c3b8e6f7a1029384756",
      customers: [
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
          }
        }
      ]
    }
  },
  tag_thread: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      tag: "support"
    }
  },
  transfer_chat: {
    request: {
      id: "PJ0MRSHTDG",
      target: {
        type: "group",
        ids: [19]
      },
      ignore_agents_availability: true,
      ignore_requester_presence: false
    }
  },
  unfollow_chat: {
    request: {
      id: "PJ0MRSHTDG"
    },
    response: {
      chat_id: "PJ0MRSHTDG"
    }
  },
  unsubscribe_customers: {
    request: {
      subscription_id: "5f0c1b7e2a9d4c3b8e6f7a1029384756"
    }
  },
  untag_thread: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      tag: "support"
    }
  },
  update_chat_properties: {
    request: {
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
    request: {
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
          is_verified_user: true
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
  },
  update_event_properties: {
    request: {
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
    request: {
      token: "Bearer dal:xxxxxxxxxxxxxxxx"
    }
  },
  update_thread_properties: {
    request: {
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
    request: {
      file: "@image.png"
    },
    response: {
      url: "https://cdn.example.com/api/file/lc/att/8948324/45a3581b59a7295145c3825c86ec7ab3/image.png"
    }
  }
} satisfies Record<string, ActionSample>
