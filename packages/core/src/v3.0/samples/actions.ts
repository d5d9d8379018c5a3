/** A request and its answer; absent where nothing is answered. `@name` stands for a file. */
export interface ActionSample {
  readonly request: unknown
  readonly response?: unknown
}

/** One sample per action. */
export const actionSamples = {
  activate_chat: {
    request: {
      chat: {
        id: "PJ0MRSHTDG",
        access: {
          group_ids: [1]
        },
        properties: {
          source: {
            type: "facebook"
          }
        },
        thread: {
          events: [
            {
              type: "message",
              custom_id: "31-0C-1C-07-DB-16",
              text: "hello there",
              recipients: "all"
            },
            {
              type: "system_message",
              custom_id: "31-0C-1C-07-DB-17",
              text: "chat opened from Facebook",
              recipients: "agents",
              system_message_type: "routing.assigned"
            }
          ],
          properties: {
            source: {
              type: "facebook"
            }
          },
          tags: ["bug_report"]
        }
      }
    },
    response: {
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
        is_followed: true
      }
    }
  },
  add_user_to_chat: {
    request: {
      chat_id: "PJ0MRSHTDG",
      user_id: "agent1@example.com",
      user_type: "agent"
    }
  },
  ban_customer: {
    request: {
      customer_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
      ban: {
        days: 5
      }
    }
  },
  change_push_notifications: {
    request: {
      firebase_token: "8daDAD9dada8ja1JADA11",
      platform: "ios",
      enabled: true
    }
  },
  close_thread: {
    request: {
      chat_id: "PJ0MRSHTDG"
    }
  },
  create_customer: {
    request: {
      email: "cleo@example.com",
      avatar: "https://example.com/avatars/1.jpg",
      fields: {
        plan: "gold"
      }
    },
    response: {
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
  delete_chat_properties: {
    request: {
      chat_id: "PJ0MRSHTDG",
      properties: {
        rating: ["score", "comment"]
      }
    }
  },
  delete_chat_thread_properties: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      properties: {
        rating: ["score", "comment"]
      }
    }
  },
  delete_event_properties: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      event_id: "2_EW2WQSA8",
      properties: {
        rating: ["score", "comment"]
      }
    }
  },
  follow_chat: {
    request: {
      chat_id: "PJ0MRSHTDG"
    }
  },
  get_archives: {
    request: {
      filters: {
        query: "refund",
        agent_ids: ["agent1@example.com"],
        date_from: "2016-09-01",
        date_to: "2016-10-01",
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
      pagination: {
        page: 1,
        limit: 25
      }
    },
    response: {
      chats: [
        {
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
            thread: {
              id: "K600PKZON8",
              timestamp: 1473433500,
              active: false,
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
          }
        }
      ],
      pagination: {
        page: 1,
        total: 3
      }
    }
  },
  get_chat_threads: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_ids: ["K600PKZON8"]
    },
    response: {
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
            thread_id: "PT039DS6IP",
            order: 129846129847
          },
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
        }
      }
    }
  },
  get_chat_threads_summary: {
    request: {
      chat_id: "PJ0MRSHTDG",
      limit: 25,
      page_id: "MjpkZXNj"
    },
    response: {
      threads_summary: [
        {
          id: "PT039ES4OG",
          order: 2,
          events_count: 2
        },
        {
          id: "PT039DS6IP",
          order: 1,
          events_count: 17
        }
      ],
      found_threads: 7,
      next_page_id: "MTUxNzM5ODEzMTQ5Ng==",
      previous_page_id: "MTUxNzM5ODEzMTQ5Nw=="
    }
  },
  get_chats_summary: {
    request: {
      filters: {
        properties: {
          rating: {
            score: {
              values: [1]
            }
          }
        },
        include_active: false
      },
      page_id: "MTUxNzM5ODEzMTQ5Ng=="
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
      ],
      found_chats: 2340,
      next_page_id: "MTUxNzM5ODEzMTQ5Ng==",
      previous_page_id: "MTUxNzM5ODEzMTQ5Nw=="
    }
  },
  get_customers: {
    request: {
      filters: {
        country: {
          values: ["United States", "Poland"]
        },
        visits_count: {
          gte: 20
        },
        created_at: {
          gte: "2017-10-12T15:19:21.010200+01:00"
        }
      },
      page_id: "MTUxNzM5ODEzMTQ5Ng=="
    },
    response: {
      customers: [
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
          created_at: "2017-10-11T15:19:21.010200Z"
        }
      ],
      total_customers: 2340,
      next_page_id: "MTUxNzM5ODEzMTQ5Ng==",
      previous_page_id: "MTUxNzM5ODEzMTQ5Nw=="
    }
  },
  grant_access: {
    request: {
      resource: "chat",
      id: "PJ0MRSHTDG",
      access: {
        type: "group",
        id: 1
      }
    }
  },
  login: {
    request: {
      token: "Bearer dal:xxxxxxxxxxxxxxxx",
      push_notifications: {
        firebase_token: "JDa8813Ka92mmKda00dsdkAKDA0",
        platform: "ios"
      },
      application: {
        name: "Example client",
        version: "1.2.3"
      }
    },
    response: {
      license: {
        id: "104130623",
        plan: "enterprise",
        expiration_timestamp: 1483433500,
        creation_timestamp: 1482433500,
        in_trial: true,
        website_last_activity: "2018-01-05"
      },
      my_profile: {
        id: "agent1@example.com",
        type: "agent",
        name: "Ada Support",
        email: "agent1@example.com",
        present: true,
        last_seen_timestamp: 1473433500,
        avatar: "cdn.example.com/avatars/1.png",
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
  },
  logout: {
    request: {}
  },
  multicast: {
    request: {
      scopes: {
        agents: {
          all: true,
          ids: ["agent1@example.com", "agent2@example.com"],
          groups: [1, 2]
        },
        customers: {
          ids: ["b7eff798-f8df-4364-8059-649c35c9ed0c"]
        }
      },
      content: {
        example: {
          nested: "json"
        }
      },
      type: "type1"
    }
  },
  ping: {
    request: {}
  },
  remove_user_from_chat: {
    request: {
      chat_id: "PJ0MRSHTDG",
      user_id: "agent1@example.com",
      user_type: "agent"
    }
  },
  revoke_access: {
    request: {
      resource: "chat",
      id: "PJ0MRSHTDG",
      access: {
        type: "group",
        id: 1
      }
    }
  },
  send_event: {
    request: {
      chat_id: "PJ0MRSHTDG",
      attach_to_last_thread: false,
      event: {
        type: "message",
        text: "hello world",
        recipients: "agents",
        custom_id: "31-0C-1C-07-DB-16"
      }
    },
    response: {
      thread_id: "K600PKZON8",
      event: {
        id: "75a90b82-e6a4-4ded-b3eb-cb531741ee0d",
        custom_id: "31-0C-1C-07-DB-16",
        order: 3,
        type: "message",
        author_id: "agent1@example.com",
        timestamp: 1473433505,
        text: "hello world",
        recipients: "agents",
        properties: {}
      }
    }
  },
  send_file: {
    request: {
      chat_id: "PJ0MRSHTDG",
      custom_id: "12345-bhdsa",
      file: "@test.png"
    },
    response: {
      url: "https://cdn.example.com/api/file/lc/att/345678/f00d.png"
    }
  },
  send_rich_message_postback: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      event_id: "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f7",
      postback: {
        id: "action_yes",
        toggled: true
      }
    }
  },
  send_typing_indicator: {
    request: {
      chat_id: "PJ0MRSHTDG",
      recipients: "all",
      is_typing: true
    }
  },
  set_access: {
    request: {
      resource: "chat",
      id: "PJ0MRSHTDG",
      access: {
        type: "group",
        id: 1
      }
    }
  },
  set_away_status: {
    request: {
      away: true
    }
  },
  start_chat: {
    request: {
      chat: {
        properties: {
          source: {
            type: "facebook"
          }
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
              custom_id: "31-0C-1C-07-DB-16",
              text: "hello there",
              recipients: "all"
            },
            {
              type: "system_message",
              custom_id: "31-0C-1C-07-DB-17",
              text: "chat opened from Facebook",
              recipients: "agents",
              system_message_type: "routing.assigned"
            }
          ],
          properties: {
            source: {
              type: "facebook"
            }
          },
          tags: ["bug_report"]
        },
        access: {
          group_ids: [1]
        },
        is_followed: true
      },
      continuous: true
    },
    response: {
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
        }
      }
    }
  },
  tag_chat_thread: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      tag: "bug_report"
    }
  },
  transfer_chat: {
    request: {
      chat_id: "PJ0MRSHTDG",
      target: {
        type: "group",
        ids: [1]
      },
      force: true
    }
  },
  unfollow_chat: {
    request: {
      chat_id: "PJ0MRSHTDG"
    }
  },
  untag_chat_thread: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      tag: "bug_report"
    }
  },
  update_agent: {
    request: {
      routing_status: "accepting_chats"
    }
  },
  update_chat_properties: {
    request: {
      chat_id: "PJ0MRSHTDG",
      properties: {
        rating: {
          score: 2,
          comment: "quick and friendly"
        }
      }
    }
  },
  update_chat_thread_properties: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      properties: {
        rating: {
          score: 2,
          comment: "quick and friendly"
        }
      }
    }
  },
  update_customer: {
    request: {
      customer_id: "d4efab70-984f-40ee-aa09-c9cc3c4b0882",
      name: "John Doe",
      avatar: "https://example.com/avatars/1.jpg",
      fields: {
        score: "low"
      }
    },
    response: {
      id: "d4efab70-984f-40ee-aa09-c9cc3c4b0882",
      type: "customer",
      name: "John Doe",
      email: "cleo@example.com",
      avatar: "https://example.com/avatars/1.jpg",
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
        score: "low"
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
  update_event_properties: {
    request: {
      chat_id: "PJ0MRSHTDG",
      thread_id: "K600PKZON8",
      event_id: "2_EW2WQSA8",
      properties: {
        rating: {
          score: 2,
          comment: "quick and friendly"
        }
      }
    }
  },
  update_last_seen_timestamp: {
    request: {
      chat_id: "PJ0MRSHTDG",
      timestamp: 123456789
    },
    response: {
      timestamp: 123456789
    }
  },
  upload_file: {
    request: {
      file: "@test.png"
    },
    response: {
      url: "https://cdn.example.com/api/file/lc/tmp/attachments/345678/test.png"
    }
  },
  upload_image: {
    request: {
      image: "@test.png"
    },
    response: {
      url: "https://cdn.example.com/api/file/lc/img/24434343/beef.png",
      path: "24434343/beef.png"
    }
  }
} as const satisfies Readonly<Record<string, ActionSample>>
