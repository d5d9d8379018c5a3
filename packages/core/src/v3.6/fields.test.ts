import { describe, expect, test } from "vitest"
import { bothForms } from "../checks/test-support/both-forms.ts"
import { type Walked, walkFields, walkUnknown } from "../checks/test-support/field-walk.ts"
import { withFiles } from "../checks/test-support/sample-suite.ts"
import { v3_6 } from "./index.ts"
import { rules } from "./rules.ts"
import { type ActionSample, actionSamples } from "./samples/actions.ts"
import { entitySamples } from "./samples/entities.ts"
import { eventSamples } from "./samples/events.ts"
import { fullerActions, fullerEntities, fullerEvents } from "./samples/fuller.ts"
import { optionalOfActions, optionalOfEntities, optionalOfEvents } from "./samples/optional.ts"
import { entities } from "./schemas.ts"

/** Fields that may hold any JSON, by what they are fields of. */
const open: Readonly<Record<string, readonly string[]>> = {
  customer_updated: [
    "omnichannel.fb_messenger",
    "omnichannel.fb_messenger[].id",
    "omnichannel.fb_messenger[].name",
    "omnichannel.twilio",
    "omnichannel.twilio[].phone_number"
  ],
  // Samples of one page show a list of threads where all others, and all answers, have one thread.
  Chat: ["threads"],
  Custom: ["content"],
  FilledFormField: ["answer"]
}

const maps = ["pushes", "last_event_per_type", "agent_priorities"]

const ownMaps: Readonly<Record<string, readonly string[]>> = {
  subscribed_customers_totals_updated: [""],
  // Beside `thread_ids` there may be no other filter, known or not.
  list_archives: [...maps, "filters"]
}

const walk = (name: string, walked: Walked, of: string): void => {
  test(`${name} is known by all its fields`, () => {
    expect.hasAssertions()
    walkFields({ ...walked, open: open[of] ?? [] })
  })
  test(`${name} may have more of them`, () => {
    expect.hasAssertions()
    walkUnknown({ ...walked, maps: ownMaps[of] ?? maps })
  })
}

describe("of an action of v3.6", () => {
  test("every one is walked", () => {
    expect(Object.keys(optionalOfActions)).toEqual(Object.keys(v3_6.actions).toSorted())
  })

  for (const action of Object.values(v3_6.actions)) {
    const { request, response = {} }: ActionSample = actionSamples[action.name]
    const { requests = [], responses = [] } = fullerActions[action.name] ?? {}
    const optional = optionalOfActions[action.name]
    walk(
      `what ${action.name} sends`,
      {
        samples: [withFiles(request), ...requests],
        check: action.check!.payload,
        optional: optional.request
      },
      action.name
    )
    walk(
      `what ${action.name} answers`,
      {
        samples: [response, ...responses],
        check: action.check!.success,
        optional: optional.response
      },
      action.name
    )
  }
})

describe("of an event of v3.6", () => {
  test("every one is walked", () => {
    expect(Object.keys(optionalOfEvents)).toEqual(Object.keys(v3_6.events).toSorted())
  })

  for (const event of Object.values(v3_6.events)) {
    walk(
      `the payload of ${event.name}`,
      {
        samples: [eventSamples[event.name], ...(fullerEvents[event.name] ?? [])],
        check: event.check!,
        optional: optionalOfEvents[event.name]
      },
      event.name
    )
  }
})

describe("of a structure of v3.6", () => {
  for (const [name, optional] of Object.entries(optionalOfEntities)) {
    const samples = entitySamples[name]!
    walk(
      name,
      {
        samples: [...samples, ...(fullerEntities[name] ?? [])],
        check: bothForms(entities[name as keyof typeof entities], rules).table,
        optional
      },
      name
    )
  }
})
