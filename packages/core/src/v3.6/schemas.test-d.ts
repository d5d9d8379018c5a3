import type * as Schema from "effect/Schema"
import { expectTypeOf, test } from "vitest"
import { v3_6 } from "./index.ts"
import { v3_6 as light } from "./light.ts"
import { actions, entities, events, type Message, type SendEventRequest } from "./schemas.ts"

test("schemas have the documented types", () => {
  expectTypeOf(actions.send_event.payload).toEqualTypeOf<Schema.Codec<SendEventRequest>>()
  expectTypeOf(events.incoming_event).toHaveProperty("payload")
  expectTypeOf(entities.Message).toEqualTypeOf<Schema.Codec<Message>>()
})

test("catalogs have no schemas, and the light one has no facts", () => {
  expectTypeOf(v3_6.actions.send_event).not.toHaveProperty("payload")
  expectTypeOf(v3_6.events.incoming_event).not.toHaveProperty("payload")
  expectTypeOf(v3_6.actions.send_event).toHaveProperty("scopes")
  expectTypeOf(light.actions.send_event).not.toHaveProperty("scopes")
  expectTypeOf(light.actions.send_event).not.toHaveProperty("docs")
  expectTypeOf(light.events.incoming_event).not.toHaveProperty("docs")
})
