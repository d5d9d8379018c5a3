import type { AnyCatalog } from "@agent-chat/core"
import { Deadline } from "./deadline.ts"
import type { Intake, Leftovers } from "./intake.ts"

/** What a server must be able to do to be closed. That of `node:http` is. */
export interface ClosableServer {
  close(callback: (error?: Error) => void): unknown
  closeIdleConnections?(): void
  closeAllConnections?(): void
}

/** What was left when the time of a drain was up; nothing, when it was not. */
export interface DrainResult extends Leftovers {
  /** Whether the server still had connections: they were cut where it can do that. */
  readonly serverOpen: boolean
}

/** Ends a receiver and its server within a time. Never rejects. */
export const drain = async <C extends AnyCatalog>(
  intake: Intake<C>,
  server: ClosableServer | undefined,
  timeout: number
): Promise<DrainResult> => {
  const deadline = new Deadline(timeout)
  let serverOpen = server !== undefined
  const closed =
    server === undefined ? Promise.resolve() : closing(server).then(() => void (serverOpen = false))
  const leftovers = (await intake.drain(deadline)) ?? { unanswered: 0, handling: 0 }
  // Connections that are kept alive after their answer would keep the server open.
  const closeIdle = (): void => attempt(() => server?.closeIdleConnections?.())
  closeIdle()
  const timer = server === undefined ? undefined : setInterval(closeIdle, 100)
  await deadline.race(closed)
  clearInterval(timer)
  if (serverOpen) attempt(() => server?.closeAllConnections?.())
  deadline.clear()
  const result = { ...leftovers, serverOpen }
  if (serverOpen || leftovers.unanswered + leftovers.handling > 0)
    intake.teller.tell({ kind: "drain-incomplete", ...result })
  intake.audience.events.complete()
  return result
}

/** Resolves when the server is closed, also when it was never open. */
const closing = (server: ClosableServer): Promise<void> =>
  new Promise((resolve) => {
    attempt(() => server.close(() => resolve()))
  })

const attempt = (run: () => unknown): void => {
  try {
    run()
  } catch {
    // A server that cannot be closed is told as one that is open.
  }
}
