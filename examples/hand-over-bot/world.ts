import type { World } from "@agent-chat/testing"

/** A bot who gets the chats that begin, and a person in the group it hands them to. */
export const world: Partial<World> = {
  agents: [
    {
      id: "bot@example.com",
      name: "Welcome Bot",
      permission: "normal",
      group_ids: [0],
      routing_status: "accepting_chats"
    },
    {
      id: "ben@example.com",
      name: "Ben",
      permission: "normal",
      group_ids: [2],
      routing_status: "accepting_chats"
    }
  ],
  tokens: [
    { token: "bot-token", agent_id: "bot@example.com" },
    { token: "ben-token", agent_id: "ben@example.com" }
  ],
  chats: []
}
