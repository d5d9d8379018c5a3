import { Subject } from "rxjs"
import type { AnyCatalog } from "../../../catalog/catalog.ts"
import type { AnyEnvelope, Envelope } from "../../envelope.ts"
import { type Acceptance, type AgentChatEvent, toEvent } from "../../event.ts"
import { idioms } from "../../join/test-support/idioms.ts"
import { joinEvents, type JoinOptions } from "../../join-events.ts"
// What is loaded when it is needed has to be there where tests move the time.
import "../../consume/consuming.ts"
import "../join-memory.ts"
import "../../recovery/repairs.ts"

type Consumer = (event: AgentChatEvent<AnyCatalog>) => Acceptance | Promise<Acceptance>
type Side = "push" | "webhook"

/** When it is made, in milliseconds since 1970. */
export const epoch = 1_700_000_000_000

/** A stream of a version, over what a test says in its words. */
export const makeChat = (
  version: keyof typeof idioms,
  options: Partial<JoinOptions<AnyCatalog>> = {},
  call?: (action: string, payload: unknown) => Promise<unknown>
) => {
  const idiom = idioms[version]
  const { catalog } = idiom
  const { opened, added, closed, addition, closing } = catalog.roles.threadEvents
  const pushes = new Subject<AgentChatEvent<AnyCatalog>>()
  let consumer: Consumer | undefined
  const webhooks = {
    catalog,
    events: new Subject<AgentChatEvent<AnyCatalog>>(),
    consume: (given: Consumer) => {
      consumer = given
      return () => (consumer = undefined)
    }
  }
  const events = joinEvents<AnyCatalog>({
    rtm: { catalog, events: pushes, ...(call === undefined ? {} : { call }) },
    webhooks,
    onError: () => {},
    ...options
  })
  const told: string[] = []
  events.subscribe((event: Envelope<AnyCatalog>) => {
    const { action, threadId, flags, payload } = event as AnyEnvelope
    const what = { [opened]: "opened", [added]: "added", [closed]: "closed" }[action]
    const id = what === "added" ? ` ${idiom.number(payload)}` : ""
    if (what !== undefined) told.push(`${what} ${threadId}${id}${flags.late === true ? ", late" : ""}`)
  })
  const startedAt = new Map<string, number>()
  const bring = (side: Side, action: string, payload: unknown): void => {
    const about = { source: side, receivedAt: Date.now(), ...(side === "push" ? {} : { origin: "w1" }) }
    const event = toEvent(catalog, action, payload, about)
    if (side === "push") pushes.next(event)
    else void consumer?.(event)
  }
  /** A thread that starts when it is first spoken of. */
  const begin = (id: string): number => {
    if (!startedAt.has(id)) startedAt.set(id, Date.now())
    return startedAt.get(id)!
  }
  return {
    events,
    told,
    begin,
    open: (side: Side, id: string, numbers: readonly number[] = []) => {
      const thread = { id, active: true, startedAt: begin(id) }
      const said = numbers.map((number) => idiom.event(id, number, Date.now()).wire)
      bring(side, opened, { chat: idiom.chat("c", thread, said) })
    },
    say: (side: Side, id: string, number: number, at = Date.now()) =>
      bring(side, added, addition("c", id, idiom.event(id, number, at).wire)),
    close: (side: Side, id: string) => bring(side, closed, closing("c", id)),
    reconnect: () => {
      const about = { from: epoch, to: Date.now(), lasted: Date.now() - epoch, receivedAt: Date.now() }
      pushes.next({ action: "gap", reason: "reconnected", source: "push", ...about })
    }
  }
}
