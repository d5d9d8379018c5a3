import { describe, expect, test } from "vitest"
import { v3_6 } from "./index.ts"
import { v3_6 as light } from "./light.ts"

describe("the light catalog", () => {
  test("has the same actions, without checks and without what only tools read", () => {
    expect(Object.keys(light.actions)).toEqual(Object.keys(v3_6.actions))
    for (const action of Object.values(light.actions)) {
      const full = v3_6.actions[action.name]
      expect(full).toMatchObject(action)
      expect(Object.keys(action)).toEqual(["name", "via", "idempotency", "encoding"])
    }
  })

  test("has the same events with the same keys", () => {
    expect(Object.keys(light.events)).toEqual(Object.keys(v3_6.events))
    for (const event of Object.values(light.events)) {
      const full = v3_6.events[event.name]
      const { check: _check, ...facts } = full
      expect(event).toEqual(facts)
    }
  })

  test("shares wire, roles and rules with the full one", () => {
    const { actions: _actions, events: _events, ...rest } = light
    expect(rest).toEqual({
      version: v3_6.version,
      wire: v3_6.wire,
      roles: v3_6.roles,
      disconnectRules: v3_6.disconnectRules
    })
  })
})
