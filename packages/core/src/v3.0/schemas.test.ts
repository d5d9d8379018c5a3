import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { v3_0 } from "./index.ts"
import { actionSamples } from "./samples/actions.ts"
import { eventSamples } from "./samples/events.ts"
import { actions, entities, events } from "./schemas.ts"

test("there are schemas of every action and event of the catalog, and nothing else of them", () => {
  expect(Object.keys(actions).toSorted()).toEqual(Object.keys(v3_0.actions))
  expect(Object.keys(events).toSorted()).toEqual(Object.keys(v3_0.events))
  for (const action of Object.values(actions)) expect(Object.keys(action)).toEqual(["payload", "success"])
  for (const event of Object.values(events)) expect(Object.keys(event)).toEqual(["payload"])
})

test("schemas decode what is sent, what is answered and what arrives", () => {
  const { request, response } = actionSamples.send_event
  expect(Schema.decodeUnknownSync(actions.send_event.payload)(request)).toEqual(request)
  expect(Schema.decodeUnknownSync(actions.send_event.success)(response)).toEqual(response)
  const decode = Schema.decodeUnknownSync(events.incoming_event.payload)
  expect(decode(eventSamples.incoming_event)).toEqual(eventSamples.incoming_event)
  expect(Schema.is(entities.Message)(response.event)).toBe(true)
})
