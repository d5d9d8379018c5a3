/** What a reason for being disconnected means, and why the session reacts as it does. */
export interface DisconnectAbout {
  readonly meaning: string
  readonly because: string
  /** Set when the documents of v3.0 do not list it: seen in engineering documents or in later versions. */
  readonly unlisted?: true
}

/** What documentation says of each reason in `disconnectRules`. */
export const disconnectAbout: Readonly<Record<string, DisconnectAbout>> = {
  access_token_revoked: { meaning: "the token was revoked", because: "a refresh would use a revoked grant" },
  access_token_expired: { meaning: "the token ran out", because: "a new token, a new login" },
  license_expired: { meaning: "the account is no longer paid", because: "it needs a human" },
  agent_deleted: { meaning: "the account was removed", because: "it needs a human" },
  agent_logged_out_remotely: {
    meaning: "the agent was signed out elsewhere",
    because: "that was deliberate"
  },
  agent_disconnected_by_server: {
    meaning: "the server closed the connection",
    because: "the vendor says to stop"
  },
  unsupported_version: { meaning: "the API version is not served", because: "it needs another client" },
  ping_timeout: { meaning: "no ping came for some time", because: "a network fault on this side" },
  internal_error: { meaning: "a fault on the server", because: "it may pass; back off" },
  too_many_connections: {
    meaning: "the agent has all the connections allowed",
    because: "a retry throws out another session"
  },
  misdirected_request: {
    meaning: "another region is responsible",
    because: "connect to the named one, once"
  },
  product_version_changed: {
    meaning: "the account moved to another product version",
    because: "it needs a human"
  },
  license_not_found: { meaning: "there is no such account", because: "the same id fails again" },
  too_many_unauthorized_connections: {
    meaning: "too many connections without a login",
    because: "back off",
    unlisted: true
  },
  connection_evicted: {
    meaning: "a newer connection took its place",
    because: "a retry would evict that one",
    unlisted: true
  },
  role_permissions_changed: {
    meaning: "the role of the agent changed",
    because: "log in again",
    unlisted: true
  }
}
