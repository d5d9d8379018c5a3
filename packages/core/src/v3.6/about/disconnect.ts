import type { DisconnectAbout } from "../../v3.0/about/disconnect.ts"

/** What documentation says of each reason in `disconnectRules`. */
export const disconnectAbout: Readonly<Record<string, DisconnectAbout>> = {
  agent_disconnected_by_server: {
    meaning: "server closed it",
    because: "the documents say stop"
  },
  agent_logged_out_remotely: {
    meaning: "signed out elsewhere",
    because: "deliberate; reconnecting would fight the operator"
  },
  access_token_revoked: {
    meaning: "token was revoked",
    because: "a refresh would use a revoked grant; ask the user"
  },
  connection_evicted: {
    meaning: "a newer connection of this agent pushed this one over the limit",
    because: "reconnecting would evict the other one in turn"
  },
  access_token_expired: {
    meaning: "token ran out",
    because: "new token, new login; avoid it with update_session before the end"
  },
  connection_timeout: {
    meaning: "no ping for some time, or too long since the connection was authorized",
    because: "fault on our side or the network"
  },
  internal_error: { meaning: "fault on the server", because: "transient" },
  license_expired: { meaning: "account no longer paid", because: "needs a human" },
  license_not_found: { meaning: "no such account", because: "same id fails again; check organization_id" },
  misdirected_connection: {
    meaning: "wrong data centre; data.region names the right one",
    because:
      "the same place would refuse again: go to the region once, and stop when none is named or it repeats"
  },
  unsupported_version: { meaning: "version not served", because: "needs another client" },
  too_many_connections: {
    meaning: "agent has the most connections allowed",
    because: "an immediate retry throws out another session or fails again"
  },
  too_many_unauthorized_connections: {
    meaning: "too many connections without login, probably per address",
    because: "log in faster; long back-off"
  },
  role_permissions_changed: {
    meaning: "role of the agent changed",
    because: "log in again; rights and chats may differ"
  },
  agent_deleted: { meaning: "of v3.0, and met elsewhere", because: "read as there", unlisted: true },
  product_version_changed: {
    meaning: "of v3.0 and of the customer side",
    because: "read as there",
    unlisted: true
  },
  service_temporarily_unavailable: {
    meaning: "of the customer side",
    because: "read as there",
    unlisted: true
  }
}
