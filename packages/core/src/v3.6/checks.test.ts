import type * as Schema from "effect/Schema"
import { checkSuite } from "../checks/test-support/check-suite.ts"
import { withFiles } from "../checks/test-support/sample-suite.ts"
import { documented } from "./documented.ts"
import { table } from "./generated/checks.ts"
import { written } from "./generated/written-checks.ts"
import { rules } from "./rules.ts"
import { type ActionSample, actionSamples } from "./samples/actions.ts"
import { entitySamples } from "./samples/entities.ts"
import { eventSamples } from "./samples/events.ts"
import { actions, entities, events } from "./schemas.ts"

const entitySchemas: Readonly<Record<string, Schema.Codec<unknown>>> = { ...entities }

checkSuite("v3.6", {
  table,
  written,
  rules,
  payloads: [
    ...Object.entries(actions).flatMap(([name, { payload, success }]) => {
      const { request, response = {} }: ActionSample = actionSamples[name as keyof typeof actions]
      const [sent, answered] = documented.actionShapes[name]!
      return [
        { name: `${name} payload`, shape: sent, schema: payload, sample: withFiles(request) },
        { name: `${name} success`, shape: answered, schema: success, sample: response }
      ]
    }),
    ...Object.entries(events).map(([name, { payload }]) => ({
      name,
      shape: documented.eventShapes[name]!,
      schema: payload,
      sample: eventSamples[name as keyof typeof events]
    }))
  ],
  entities: Object.entries(entitySamples).map(([name, samples]) => ({
    name,
    schema: entitySchemas[name]!,
    samples
  })),
  messages: new URL("samples/messages.txt", import.meta.url).pathname
})
