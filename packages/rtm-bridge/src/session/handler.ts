import type { AnyCatalog, Diagnostic } from "@agent-chat/core"
import type { Push } from "../connection/push.ts"
import type { LoadSockets } from "../platform/socket.ts"
import type { Timers } from "../platform/timers.ts"
import type { Login } from "./login.ts"
import type { SessionSettings } from "./options.ts"

/** What a session hands on. */
export interface SessionHandler {
  wants(action: string): boolean
  /** `receivedAt` is the time of its arrival, in milliseconds since 1970. */
  onPush(push: Push, receivedAt: number): void
  /** The connection is back; what happened between the two moments may be missing. */
  onGap(gap: { from: number; to: number; lasted: number; snapshot: unknown }): void
  /** Somebody logged in; `snapshot` is the answer. */
  onLogin(snapshot: unknown): void
  onDiagnostic(diagnostic: Diagnostic): void
  /** A ping was answered, after so many milliseconds. */
  onRoundTrip(duration: number): void
}

/** What a session is made of. */
export interface SessionParts {
  readonly catalog: AnyCatalog
  readonly login: Login
  readonly settings: SessionSettings
  readonly timers: Timers
  readonly loadSockets: LoadSockets
  readonly handler: SessionHandler
}
