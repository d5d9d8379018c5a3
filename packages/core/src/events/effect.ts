import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { AnyCatalog } from "../catalog/catalog.ts"
import type { Envelope } from "./envelope.ts"
import type { EventStream } from "./event-stream.ts"
import type { BufferOptions } from "./observe/subscriber-buffer.ts"

/**
 * A joined stream as an Effect `Stream`: it observes while it runs, and stops when its scope closes. One that is too slow
 * loses the oldest events, see `buffer` and `onDropped`; with `overflow: "error"` it fails instead. It fails
 * with a ConfigurationError when an option is wrong.
 *
 * @example
 * ```ts
 * import { eventStream } from "@agent-chat/core/effect"
 * import { joinEvents } from "@agent-chat/core/events"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createRtm } from "@agent-chat/rtm-bridge"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 *
 * const events = joinEvents({ rtm: createRtm(v3_6, { token: "dal:test" }) })
 * const program = Stream.runForEach(eventStream(events), (event) => Effect.log(event.action))
 * ```
 */
export const eventStream = <C extends AnyCatalog>(
  events: EventStream<C>,
  options: BufferOptions = {}
): Stream.Stream<Envelope<C>, Error> =>
  Stream.unwrap(
    Effect.map(
      Effect.acquireRelease(Effect.try({ try: () => events.observe(options), catch: toError }), (observed) =>
        Effect.promise(async () => void (await observed.return?.()))
      ),
      (observed) => Stream.fromAsyncIterable(observed, toError)
    )
  )

const toError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)))
