import type { AnyCatalog } from "@agent-chat/core"
import type { Connection } from "../connection/connection.ts"
import { PendingCall } from "../connection/pending-call.ts"
import type { Timers } from "../platform/timers.ts"

export interface LogOutOptions {
  readonly catalog: AnyCatalog
  readonly timers: Timers
  /** Milliseconds for the answer. */
  readonly within: number
  readonly id: string
}

/** Logs out over a connection; resolves whatever comes of it. */
export const logOut = (
  connection: Connection | undefined,
  { catalog, timers, within, id }: LogOutOptions
): Promise<void> =>
  new Promise((done) => {
    const timer = timers.set(within, done)
    const finish = (): void => {
      timer.clear()
      done()
    }
    const request = { id, action: catalog.roles.logout.action, encoding: "json", payload: {} } as const
    if (connection?.requests.send(new PendingCall(request, id, { onReply: finish, onFailed: finish })) !== true)
      finish()
  })
