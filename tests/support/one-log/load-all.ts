import { type Acceptance, type AgentChatEvent, joinEvents, toEvent } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { Subject } from "rxjs"
import { FileGround } from "./grounds.ts"
import type { Seen } from "./process.ts"

type Event = AgentChatEvent<typeof v3_0>

/** Has all been loaded that streams load when they need it: that takes time which no test lets pass. */
export const loadAll = async (): Promise<void> => {
  const ground = new FileGround<Seen>()
  let bring: (event: Event) => Acceptance | Promise<Acceptance> = () => "not-taken"
  const webhooks = {
    catalog: v3_0,
    events: new Subject<Event>(),
    consume: (consumer: typeof bring) => {
      bring = consumer
      return () => {}
    }
  }
  const events = joinEvents({ webhooks, log: ground.log })
  const handled = new Promise<void>((resolve) => {
    events.consume(
      async (_event, context) => {
        await context.step("load", () => undefined)
        resolve()
      },
      { from: "earliest" }
    )
  })
  const about = { source: "webhook", origin: "w1", receivedAt: Date.now() } as const
  await bring(toEvent(v3_0, "chat_thread_tagged", { chat_id: "c", thread_id: "t", tag: "vip" }, about))
  await handled
  await events.close()
  ground.dispose()
}
