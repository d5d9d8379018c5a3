import type { AnyCatalog, Diagnostic, TransportRefusal } from "@agent-chat/core"
import type { Connection } from "./connection.ts"
import type { Destination } from "./destination.ts"
import type { Loss, Notice } from "./loss.ts"
import type { Push } from "./push.ts"
import type { ConnectionSettings } from "./settings.ts"
import type { HeaderReader, LoadSockets } from "../platform/socket.ts"
import type { Timers } from "../platform/timers.ts"

/** Told what happens on a connection. After `onLost` nothing more is told. */
export interface ConnectionHandler {
  /** There is a place for a request again, after `send` found none. */
  onPlace(connection: Connection): void
  /** The login succeeded. */
  onReady(connection: Connection, snapshot: unknown): void
  wants(action: string): boolean
  onPush(connection: Connection, push: Push): void
  /** The server announced that it will close the connection. */
  onNotice(connection: Connection, notice: Notice): void
  onDiagnostic(diagnostic: Diagnostic): void
  /** The upgrade to a WebSocket was answered, where the platform shows with which headers. */
  onAnswered(header: HeaderReader): void
  onUnmatchedReply(action: string): void
  /** A ping was answered, after so many milliseconds. */
  onRoundTrip(connection: Connection, duration: number): void
  /** A request was refused. */
  onRefused(connection: Connection, refusal: TransportRefusal): void
  onLost(connection: Connection, loss: Loss): void
}

export interface ConnectionOptions {
  readonly catalog: AnyCatalog
  readonly settings: ConnectionSettings
  readonly timers: Timers
  readonly loadSockets: LoadSockets
  readonly newId: () => string
  /** Where to connect and as whom; the signal says that nobody wants to know any longer. */
  readonly destination: (signal: AbortSignal) => Promise<Destination>
  readonly handler: ConnectionHandler
}
