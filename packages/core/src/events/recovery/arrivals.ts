import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { ChatSnapshot, Person } from "../../catalog/roles.ts"
import type { GapEvent } from "../event.ts"
import type { Join } from "../join/join.ts"
import type { People } from "../join/people.ts"
import type { Recovery } from "./recovery.ts"
import type { Seen } from "./seen.ts"
import type { SteadyClock } from "../time/steady-clock.ts"

/** What arrivals work with. */
interface ArrivalsOptions {
  readonly catalog: AnyCatalog
  /** Whether anybody can be asked. */
  readonly canFetch: boolean
  readonly join: Join
  readonly people: People
  readonly seen: Seen
  readonly recovery: Pick<Recovery, "adopt" | "joined" | "look">
  readonly clock: SteadyClock
  readonly isClosing: () => boolean
  readonly report: (cause: unknown) => void
}

/** Sources log in, lose their connection and come back, and bring what they were told at their login. */
export class Arrivals {
  readonly #options: ArrivalsOptions

  constructor(options: ArrivalsOptions) {
    this.#options = options
  }

  /** A source has logged in for the first time; `isOld` when that was before the stream began. */
  login(reply: unknown, source: number, isOld: boolean): void {
    const { canFetch, seen, recovery, isClosing } = this.#options
    if (isClosing()) return
    const from = seen.until
    seen.heard(source)
    const chats = this.#readLogin(reply)
    // Since then chats may have come and gone.
    if (isOld && canFetch) return recovery.adopt()
    if (chats === undefined) return
    recovery.joined("sweep", from, chats)
  }

  /** A connection was lost and is back under another name. */
  gap(event: GapEvent, source: number, origin: string, ended: string): void {
    const { join, seen, recovery, clock, isClosing } = this.#options
    if (isClosing()) return
    const now = clock.now()
    join.begin(origin, now, ended)
    // What was measured by a clock that is set now and then is no later than what was heard last.
    const since = Math.max(0, event.lasted ?? event.to - event.from)
    const from = event.lasted === undefined ? Math.min(now - since, seen.lastHeard(source)) : now - since
    seen.heard(source)
    recovery.look(event.reason, from, this.#readLogin(event.snapshot))
  }

  /** Learns who is who, and as whom this program acts. */
  learn({
    people,
    agentId
  }: {
    readonly people: readonly Person[]
    readonly agentId: string | undefined
  }): void {
    this.#options.people.add(people)
    if (agentId !== undefined) this.#options.people.addOwn(agentId)
  }

  #readLogin(reply: unknown): readonly ChatSnapshot[] | undefined {
    if (reply === undefined) return undefined
    const { catalog, people, report } = this.#options
    try {
      people.learnLogin(reply)
      return catalog.roles.login.chats(reply)
    } catch (cause) {
      report(cause)
      return undefined
    }
  }
}
