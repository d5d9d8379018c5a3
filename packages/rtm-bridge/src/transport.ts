import type { AnyCatalog, Transport, TransportReply, TransportRequest } from "@agent-chat/core"
import type { Session } from "./session.ts"

/** Carries calls over a session. The login is the session's own; asked for it, it answers from memory. */
export class RtmTransport implements Transport<"rtm"> {
  readonly kind = "rtm"
  readonly catalog: AnyCatalog
  readonly #session: Session

  constructor(catalog: AnyCatalog, session: Session) {
    this.catalog = catalog
    this.#session = session
  }

  execute(request: TransportRequest, signal?: AbortSignal): Promise<TransportReply> {
    return request.action === this.catalog.roles.login.action
      ? this.#session.login(request.payload, signal)
      : this.#session.execute(request, signal)
  }

  close(): Promise<void> {
    return this.#session.close()
  }
}
