import { expect, test } from "vitest"
import { v3_0 } from "../v3.0/index.ts"
import { v3_0 as light } from "../v3.0/light.ts"
import { actionNamed, Catalog } from "./catalog.ts"

test.each([v3_0, light])("a catalog has no action of a name that every object has", (catalog) => {
  expect(actionNamed(catalog, "send_event")).toBe(catalog.actions.send_event)
  expect(actionNamed(catalog, "toString")).toBeUndefined()
  expect(() => Catalog.pick(catalog, ["toString" as "send_event"])).toThrow("v3.0 has no action toString")
})

test("a picked catalog has the named actions and nothing else less", () => {
  const picked = Catalog.pick(v3_0, ["send_event", "ping"])
  expect(Object.keys(picked.actions)).toEqual(["send_event", "ping"])
  expect({ ...picked, actions: v3_0.actions }).toEqual({ ...v3_0 })
})
