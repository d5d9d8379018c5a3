import type { Credentials } from "../service/credentials.ts"
import type { Service } from "../service/service.ts"
import type { Socket } from "./socket.ts"
import type { WebAnswer, WebResponse } from "./web-exchange.ts"

/** What may befall what is sent on its way to a client. */
export interface Misfortune {
  send(socket: Socket, text: string): void
  respond(answer: WebAnswer, response: WebResponse): void
}

/** What the wires of one fake share. */
export interface Host {
  readonly service: Service
  readonly credentials: Credentials
  /** Milliseconds without a sign of life after which a connection is closed. */
  readonly silenceTimeout: number
  /** Misfortune on the way to the clients, if there is any. */
  misfortune: Misfortune | undefined
}
