import type { Credentials } from "../service/credentials.ts"
import type { Service } from "../service/service.ts"
import type { Socket } from "./socket.ts"
import type { WebAnswer, WebResponse } from "./web-exchange.ts"

/** What befell something on its way to a client. */
export type Mishap = "drop" | "duplicate" | "reorder" | "stall" | "cut"

/** What may befall what is sent on its way to a client; answers with what did. */
export interface Misfortune {
  send(socket: Socket, text: string): Mishap | undefined
  respond(answer: WebAnswer, response: WebResponse): Mishap | undefined
}

/** How many connections an agent may have, and what becomes of one too many. */
export interface ConnectionLimit {
  readonly most: number
  /** Whether the oldest one goes instead of the new one. */
  readonly evicts: boolean
}

/** A connection as others see it. */
export interface OpenConnection {
  readonly agentId: string | undefined
  readonly since: number
  disconnect(reason: string, data?: unknown): void
}

/** What the wires of one fake share. */
export interface Host {
  readonly service: Service
  readonly credentials: Credentials
  /** Milliseconds without a sign of life after which a connection is closed. */
  readonly silenceTimeout: number
  /** The headers that announce the end of a version, by its name. */
  readonly endings: Map<string, Readonly<Record<string, string>>>
  /** How many connections an agent may have. */
  connectionLimit: ConnectionLimit | undefined
  /** The connections that are open. */
  readonly sessions: ReadonlySet<OpenConnection>
  /** Misfortune on the way to the clients, if there is any. */
  misfortune: Misfortune | undefined
}
