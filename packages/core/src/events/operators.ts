import type { OperatorFunction } from "rxjs"
// The same operator as that of "rxjs", whose root takes Node seven times as long to load.
import { filter } from "rxjs/internal/operators/filter"
import type { Author } from "./envelope.ts"

/** What is an event of its own, and no gap. */
type Kept<E> = Extract<E, { readonly key: string }>

const isOwn = (event: object): boolean => "own" in event && event.own === true

const isFromCustomer = (event: object): boolean =>
  (event as { readonly author?: Author }).author?.role === "customer" && !isOwn(event)

/**
 * What customers caused: the events a bot answers. Notes among agents, messages of colleagues and of bots, and system
 * messages are left out, and so is what has no author, such as gaps. In `consume`, look at `event.author?.role`.
 *
 * @example
 * ```ts
 * import { fromCustomers, joinEvents } from "@agent-chat/core/events"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createRtm } from "@agent-chat/rtm-bridge"
 *
 * const events = joinEvents({ rtm: createRtm(v3_6, { token: "dal:test" }) })
 * events.on("incoming_event").pipe(fromCustomers()).subscribe(({ payload }) => console.log(payload.event))
 * ```
 */
export const fromCustomers = <E extends object>(): OperatorFunction<E, Kept<E>> =>
  filter<E>(isFromCustomer) as unknown as OperatorFunction<E, Kept<E>>

/**
 * All but what this program did itself: echoes of its calls, events of the agent it is logged in as, and of those named in
 * `own`.
 *
 * @example
 * ```ts
 * import { joinEvents, notOwn } from "@agent-chat/core/events"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createRtm } from "@agent-chat/rtm-bridge"
 *
 * const events = joinEvents({ rtm: createRtm(v3_6, { token: "dal:test" }) })
 * events.pipe(notOwn()).subscribe((event) => console.log(event.action))
 * ```
 */
export const notOwn = <E extends object>(): OperatorFunction<E, E> => filter<E>((event) => !isOwn(event))
