import type { AnyCatalog, Diagnostic } from "@agent-chat/core"
import type { Push } from "../connection/push.ts"
import type { HeaderReader, LoadSockets } from "../platform/socket.ts"
import type { Timers } from "../platform/timers.ts"
import type { Login } from "./login.ts"
import type { SessionSettings } from "./options.ts"

/** What a session is made of, and to whom it hands on what it is told. */
export interface SessionParts {
  readonly catalog: AnyCatalog
  readonly login: Login
  readonly settings: SessionSettings
  readonly timers: Timers
  readonly loadSockets: LoadSockets
  readonly hub: {
    wants(action: string): boolean
    /** `receivedAt` is the time of its arrival, in milliseconds since 1970. */
    push(push: Push, receivedAt: number): void
    /** The connection is back; what happened between the two moments may be missing. */
    gap(gap: { from: number; to: number; lasted: number; snapshot: unknown }): void
  }
  /** The answers to logins. */
  readonly logins: { set(answer: unknown): void }
  readonly lifecycle: { see(header: HeaderReader): void }
  readonly roundTrip: { set(duration: number): void }
  readonly report: (diagnostic: Diagnostic) => void
  /** Something of the program's own threw. */
  readonly onFailure: (cause: unknown) => void
}
