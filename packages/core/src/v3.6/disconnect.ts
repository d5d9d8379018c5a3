import type { DisconnectRule } from "../catalog/roles.ts"

const rule = (
  reason: string,
  reaction: DisconnectRule["reaction"],
  aliases: readonly string[] = []
): DisconnectRule => ({ reason, reaction, aliases })

/**
 * Why v3.6 ends a connection, and what to do about it; `disconnectAbout` explains it. Any other reason: connect again
 * with back-off, and report it.
 */
export const disconnectRules: readonly DisconnectRule[] = [
  rule("agent_disconnected_by_server", "stop"),
  rule("agent_logged_out_remotely", "stop", ["logged_out_remotely"]),
  rule("access_token_revoked", "stop"),
  rule("connection_evicted", "stop"),
  rule("access_token_expired", "refresh-token"),
  rule("connection_timeout", "reconnect", ["ping_timeout", "inactivity_timeout"]),
  rule("internal_error", "reconnect"),
  rule("license_expired", "stop"),
  rule("license_not_found", "stop"),
  rule("misdirected_connection", "change-region", ["misdirected_request"]),
  rule("unsupported_version", "stop"),
  rule("too_many_connections", "stop"),
  rule("too_many_unauthorized_connections", "reconnect"),
  rule("role_permissions_changed", "renew"),
  rule("agent_deleted", "stop"),
  rule("product_version_changed", "stop"),
  rule("service_temporarily_unavailable", "reconnect")
]
