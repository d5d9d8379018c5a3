import type { DisconnectRule } from "../roles.ts"

const rule = (
  reason: string,
  reaction: DisconnectRule["reaction"],
  meaning: string,
  because: string,
  aliases: readonly string[] = []
): DisconnectRule => ({ reason, meaning, reaction, because, aliases })

/** Why v3.0 ends a connection, and what to do about it. Any other reason: connect again with back-off, and report it. */
export const disconnectRules: readonly DisconnectRule[] = [
  rule("access_token_revoked", "stop", "the token was revoked", "a refresh would use a revoked grant"),
  rule("access_token_expired", "refresh-token", "the token ran out", "a new token, a new login"),
  rule("license_expired", "stop", "the account is no longer paid", "it needs a human"),
  rule("agent_deleted", "stop", "the account was removed", "it needs a human"),
  rule("agent_logged_out_remotely", "stop", "the agent was signed out elsewhere", "that was deliberate", [
    "logged_out_remotely"
  ]),
  rule("agent_disconnected_by_server", "stop", "the server closed the connection", "the vendor says to stop"),
  rule("unsupported_version", "stop", "the API version is not served", "it needs another client"),
  rule("ping_timeout", "reconnect", "no ping came for some time", "a network fault on this side", [
    "connection_timeout"
  ]),
  rule("internal_error", "reconnect", "a fault on the server", "it may pass; back off"),
  rule(
    "too_many_connections",
    "stop",
    "the agent has all the connections allowed",
    "a retry throws out another session"
  ),
  rule(
    "misdirected_request",
    "change-region",
    "another region is responsible",
    "connect to the named one, once",
    ["misdirected_connection"]
  ),
  rule("product_version_changed", "stop", "the account moved to another product version", "it needs a human"),
  rule("license_not_found", "stop", "there is no such account", "the same id fails again"),
  rule("too_many_unauthorized_connections", "reconnect", "too many connections without a login", "back off"),
  rule("connection_evicted", "stop", "a newer connection took its place", "a retry would evict that one"),
  rule("role_permissions_changed", "renew", "the role of the agent changed", "log in again")
]
