/** Samples of entities. */
export const entitySamples: Readonly<Record<string, readonly unknown[]>> = {
  User: [
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
  Agent: [
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
  MyProfile: [
    {
      id: "agent1@example.com",
      type: "agent",
      name: "Ada Support",
      email: "agent1@example.com",
      present: true,
      last_seen_timestamp: 1473433500,
      avatar: "cdn.example.com/avatars/1.png",
      routing_status: "accepting_chats",
      permission: "administrator"
    }
  ],
  Geolocation: [
    {
      country: "Poland",
      country_code: "PL",
      region: "Dolnoslaskie",
      city: "Wroclaw",
      timezone: "Europe/Warsaw"
    }
  ],
  Visit: [
    {
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
    }
  ],
  CustomerFields: [
    {
      plan: "gold"
    }
  ],
  Customer: [
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
    }
  ],
  Ban: [
    {
      days: 5
    }
  ],
  TypingIndicator: [
    {
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      recipients: "all",
      timestamp: 1473433500
    }
  ],
  SneakPeek: [
    {
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      recipients: "agents",
      timestamp: 1473433500,
      text: "hello th"
    }
  ],
  License: [
    {
      id: "104130623",
      plan: "enterprise",
      expiration_timestamp: 1483433500,
      creation_timestamp: 1482433500,
      in_trial: true,
      website_last_activity: "2018-01-05"
    }
  ],
  Access: [
    {
      group_ids: [1]
    }
  ],
  AccessTarget: [
    {
      type: "group",
      id: 1
    }
  ],
  Properties: [
    {
      rating: {
        score: {
          value: 1
        },
        comment: {
          value: "quick and friendly"
        }
      },
      routing: {
        idle: {
          value: false
        }
      }
    }
  ],
  PropertiesWrite: [
    {
      rating: {
        score: 2,
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
  ValueFilter: [
    {
      values: ["sales"]
    }
  ],
  StringFilter: [
    {
      values: ["Poland"]
    }
  ],
  RangeFilter: [
    {
      gte: 20
    }
  ],
  DateRangeFilter: [
    {
      gte: "2017-10-12T15:19:21.010200+01:00"
    }
  ],
  CustomerFilters: [
    {
      country: {
        values: ["Poland"]
      },
      visits_count: {
        gte: 20
      }
    }
  ],
  ArchiveFilters: [
    {
      query: "refund",
      date_from: "2016-09-01"
    }
  ],
  MulticastScopes: [
    {
      agents: {
        groups: [1, 2]
      }
    }
  ],
  Postback: [
    {
      id: "action_call",
      thread_id: "K600PKZON8",
      event_id: "75a90b82-e6a4-4ded-b3eb-cb531741ee0d",
      type: "phone",
      value: "790034890"
    }
  ],
  ButtonState: [
    {
      id: "action_yes",
      toggled: true
    }
  ],
  Event: [
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
    }
  ],
  Message: [
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
      },
      postback: {
        id: "action_call",
        thread_id: "K600PKZON8",
        event_id: "75a90b82-e6a4-4ded-b3eb-cb531741ee0d",
        type: "phone",
        value: "790034890"
      }
    }
  ],
  SystemMessage: [
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
  FileEvent: [
    {
      id: "0affb00a-82d6-4e07-ae61-56ba5c36f743",
      custom_id: "31-0C-1C-07-DB-16",
      order: 1,
      type: "file",
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      timestamp: 1473433500,
      recipients: "all",
      properties: {},
      name: "shot.png",
      url: "https://cdn.example.com/shot.png",
      thumbnail_url: "https://cdn.example.com/shot-t.png",
      thumbnail2x_url: "https://cdn.example.com/shot-t2.png",
      content_type: "image/png",
      size: 123444,
      width: 640,
      height: 480
    }
  ],
  RichMessage: [
    {
      id: "0affb00a-82d6-4e07-ae61-56ba5c36f743",
      custom_id: "31-0C-1C-07-DB-16",
      order: 1,
      type: "rich_message",
      author_id: "agent1@example.com",
      timestamp: 1473433500,
      recipients: "all",
      properties: {},
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
            height: 480
          },
          buttons: [
            {
              text: "yes",
              postback_id: "action_yes",
              user_ids: ["b7eff798-f8df-4364-8059-649c35c9ed0c"]
            },
            {
              text: "no",
              postback_id: "action_no",
              user_ids: []
            },
            {
              type: "phone",
              text: "call",
              value: "790034890",
              webview_height: "tall",
              postback_id: "action_call",
              user_ids: []
            }
          ]
        },
        {
          title: "Second card"
        }
      ]
    }
  ],
  FilledForm: [
    {
      id: "0affb00a-82d6-4e07-ae61-56ba5c36f743",
      custom_id: "31-0C-1C-07-DB-16",
      order: 4,
      type: "filled_form",
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      timestamp: 1473433500,
      recipients: "all",
      properties: {},
      form_id: "1473433500211",
      fields: [
        {
          type: "name",
          id: "154417206262603539",
          label: "Name",
          answer: "Cleo Visitor"
        },
        {
          type: "email",
          id: "154417206262601584",
          label: "E-mail",
          answer: "cleo@example.com"
        },
        {
          type: "radio",
          id: "154417206262602571",
          label: "Topic",
          answer: {
            id: "0",
            label: "Support"
          }
        },
        {
          type: "checkbox",
          id: "154417206262604640",
          label: "Line of business",
          answers: [
            {
              id: "0",
              label: "cars"
            },
            {
              id: "1",
              label: "software"
            }
          ]
        },
        {
          type: "group_chooser",
          id: "154417206262605324",
          label: "Department",
          answer: {
            group_id: 1,
            label: "Marketing"
          }
        }
      ]
    }
  ],
  Custom: [
    {
      id: "0affb00a-82d6-4e07-ae61-56ba5c36f743",
      custom_id: "31-0C-1C-07-DB-16",
      order: 1,
      type: "custom",
      author_id: "agent1@example.com",
      timestamp: 1473433500,
      content: {
        custom: {
          nested: "json"
        }
      },
      recipients: "all",
      properties: {}
    }
  ],
  Annotation: [
    {
      id: "0affb00a-82d6-4e07-ae61-56ba5c36f743",
      custom_id: "31-0C-1C-07-DB-16",
      order: 1,
      type: "annotation",
      author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      timestamp: 1473433500,
      text: "rated",
      recipients: "all",
      annotation_type: "rating",
      properties: {}
    }
  ],
  EventInput: [
    {
      type: "message",
      text: "hello world",
      recipients: "agents",
      custom_id: "31-0C-1C-07-DB-16"
    }
  ],
  Thread: [
    {
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
    {
      id: "PT039DS6IP",
      timestamp: 1473347100,
      active: false,
      user_ids: ["agent2@example.com", "b7eff798-f8df-4364-8059-649c35c9ed0c"],
      restricted_access: true,
      order: 112057129856
    }
  ],
  Chat: [
    {
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
      threads: [
        {
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
        }
      ],
      threads_summary: [
        {
          thread_id: "K600PKZON8",
          order: 129846129848
        }
      ],
      properties: {
        rating: {
          score: {
            value: 1
          },
          comment: {
            value: "quick and friendly"
          }
        },
        routing: {
          idle: {
            value: false
          }
        }
      },
      access: {
        group_ids: [1]
      },
      is_followed: true
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
      last_event_per_type: {
        message: {
          thread_id: "K600PKZON8",
          thread_order: 3,
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
        system_message: {
          thread_id: "PT039DS6IP",
          thread_order: 1,
          event: {
            restricted_access: true
          }
        }
      },
      last_thread_summary: {
        id: "K600PKZON8",
        order: 3,
        timestamp: 1473433500,
        user_ids: ["agent1@example.com", "b7eff798-f8df-4364-8059-649c35c9ed0c"],
        properties: {
          routing: {
            idle: {
              value: false
            },
            unassigned: {
              value: false
            }
          }
        },
        tags: ["bug_report"]
      },
      properties: {
        routing: {
          idle: {
            value: false
          },
          unassigned: {
            value: false
          }
        }
      },
      access: {
        group_ids: [1]
      },
      is_followed: false
    }
  ]
}
