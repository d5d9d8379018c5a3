import type { AnyCatalog, Diagnostic, TransportRefusal } from "@agent-chat/core"
import type { Connection } from "./connection.ts"
import type { Destination } from "./destination.ts"
import type { Loss, Notice } from "./loss.ts"
import type { Push } from "./push.ts"
import type { ConnectionSettings } from "./settings.ts"
import type { HeaderReader, LoadSockets } from "../platform/socket.ts"
import type { Timers } from "../platform/timers.ts"

/** What is made of what a connection tells. After `onLost` nothing more is told. */
export interface ConnectionHandler {
  /** There is a place for a request again, after none was found. */
  onPlace(connection: Connection): void
  /** The login succeeded. */
  onReady(connection: Connection, snapshot: unknown): void
  onPush(connection: Connection, push: Push): void
  /** The server announced that it will close the connection. */
  onNotice(connection: Connection, notice: Notice): void
  onUnmatchedReply(action: string): void
  onLost(connection: Connection, loss: Loss): void
}

export interface ConnectionOptions {
  readonly catalog: AnyCatalog
  readonly settings: ConnectionSettings
  readonly timers: Timers
  readonly loadSockets: LoadSockets
  /** Where to connect and as whom, and who is told of what is refused there. */
  readonly login: {
    /** The signal says that nobody wants to know any longer. */
    destination(reconnect: boolean, signal: AbortSignal): Promise<Destination>
    refused(refusal: TransportRefusal, destination: Destination | undefined): void
  }
  /** Whether the session was logged in before. */
  readonly reconnect: boolean
  readonly ids: { newId(): string }
  /** Which pushes are read. */
  readonly hub: { wants(action: string): boolean }
  readonly lifecycle: { see(header: HeaderReader): void }
  /** How long pings took to be answered, in milliseconds. */
  readonly roundTrip: { set(duration: number): void }
  readonly report: (diagnostic: Diagnostic) => void
  readonly handler: ConnectionHandler
}
