import type { TransportRequest } from "@agent-chat/core"
import type { Connection } from "../connection/connection.ts"
import type { PendingCall } from "../connection/pending-call.ts"

/** The connections of a session: mostly one, two while it moves from one to another. */
export class Connections {
  /** Logged in: calls go here. */
  current: Connection | undefined
  /** Being opened: takes the place of the current one when it is ready. */
  next: Connection | undefined
  /** Their place was taken; they live until their calls are answered. */
  readonly replaced = new Set<Connection>()

  /** The requests that were sent and have no answer yet. */
  get calls(): PendingCall[] {
    return this.#loggedIn().flatMap(({ requests }) => [...requests])
  }

  /** Whether a request under way has taken this id. */
  isTaken(id: string): boolean {
    if (this.current?.requests.isTaken(id) === true) return true
    for (const { requests } of this.replaced) if (requests.isTaken(id)) return true
    return false
  }

  /** Aborts the call of a request, if it is under way. */
  abort(request: TransportRequest, reason: unknown): void {
    for (const { requests } of this.#loggedIn()) if (requests.abort(request, reason)) return
  }

  /** The current connection lives on until its calls are answered, with another in its place. */
  replace(connection: Connection): void {
    const previous = this.current
    this.next = undefined
    this.current = connection
    if (previous === undefined) return
    this.replaced.add(previous)
    previous.retire(() => this.replaced.delete(previous))
  }

  /** Lets go of the connection that is being opened. */
  abandonNext(): void {
    this.next?.close(() => undefined)
    this.next = undefined
  }

  /** Lets go of all in good order: of those that have calls under way when these are answered. */
  retire(done: () => void): void {
    const { current } = this
    this.abandonNext()
    this.current = undefined
    if (current === undefined) return done()
    this.replaced.add(current)
    current.retire(() => {
      this.replaced.delete(current)
      done()
    })
  }

  /** Hands out all connections, and has none. */
  take(): Connection[] {
    const all = this.#loggedIn()
    if (this.next !== undefined) all.push(this.next)
    this.current = undefined
    this.next = undefined
    this.replaced.clear()
    return all
  }

  #loggedIn(): Connection[] {
    return this.current === undefined ? [...this.replaced] : [this.current, ...this.replaced]
  }
}
