import type { DisconnectRule } from "../catalog/roles.ts"

const rule = (
  reason: string,
  reaction: DisconnectRule["reaction"],
  aliases: readonly string[] = []
): DisconnectRule => ({ reason, reaction, aliases })

/**
 * Why v3.0 ends a connection, and what to do about it; `disconnectAbout` explains it. Any other reason: connect again
 * with back-off, and report it.
 */
export const disconnectRules: readonly DisconnectRule[] = [
  rule("access_token_revoked", "stop"),
  rule("access_token_expired", "refresh-token"),
  rule("license_expired", "stop"),
  rule("agent_deleted", "stop"),
  rule("agent_logged_out_remotely", "stop", ["logged_out_remotely"]),
  rule("agent_disconnected_by_server", "stop"),
  rule("unsupported_version", "stop"),
  rule("ping_timeout", "reconnect", ["connection_timeout"]),
  rule("internal_error", "reconnect"),
  rule("too_many_connections", "stop"),
  rule("misdirected_request", "change-region", ["misdirected_connection"]),
  rule("product_version_changed", "stop"),
  rule("license_not_found", "stop"),
  rule("too_many_unauthorized_connections", "reconnect"),
  rule("connection_evicted", "stop"),
  rule("role_permissions_changed", "renew")
]
