import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { v3_6 } from "@agent-chat/core/v3.6"
import { entities } from "@agent-chat/core/v3.6/schemas"
import { readModel } from "../scripts/catalog/model.ts"
import { actionRows, eventRows } from "../scripts/catalog/parity.ts"
import { root, versions } from "../scripts/catalog/versions.ts"
import * as v3_0Table from "./parity-table-v3.0.ts"
import * as v3_6Table from "./parity-table-v3.6.ts"

const rowsOf = (text: string): string[][] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("`", ""))
    )

describe.each([
  ["3.0", v3_0Table],
  ["3.6", v3_6Table]
])("the parity table of v%s", (number, { expectedActions, expectedEvents }) => {
  const version = versions.find((candidate) => candidate.version === number)!

  it("is that of the documents", async () => {
    const model = await readModel(version)
    expect(actionRows(model)).toEqual(expectedActions)
    expect(eventRows(model)).toEqual(expectedEvents)
  })

  it("stands in the reference", () => {
    const page = readFileSync(join(root, version.reference, "parity.md"), "utf8")
    expect(rowsOf(page)).toEqual(expect.arrayContaining([...expectedActions, ...expectedEvents]))
  })
})

describe("v3.6", () => {
  const actions = Object.values(v3_6.actions)
  const events = Object.values(v3_6.events)
  const carriedBy = (kind: "web" | "rtm") => actions.filter(({ via }) => via.some((each) => each === kind))
  const heardBy = (side: "push" | "webhook") => events.filter(({ via }) => via.includes(side))

  it("has 42 actions: 35 of the Web API, 40 of the RTM API and its ping, 34 of both", () => {
    expect(actions).toHaveLength(42)
    expect(carriedBy("web")).toHaveLength(35)
    expect(carriedBy("rtm").filter(({ name }) => name !== "ping")).toHaveLength(40)
    expect(carriedBy("web").filter((action) => carriedBy("rtm").includes(action))).toHaveLength(34)
  })

  it("has 63 events: 62 pushes, 38 webhooks, 37 on both sides", () => {
    expect(events).toHaveLength(63)
    expect(heardBy("push")).toHaveLength(62)
    expect(heardBy("webhook")).toHaveLength(38)
    expect(heardBy("push").filter((event) => heardBy("webhook").includes(event))).toHaveLength(37)
  })

  it("has the 96 structures of the documents by their names", () => {
    expect(v3_6Table.expectedStructures).toHaveLength(96)
    expect(Object.keys(entities)).toEqual(expect.arrayContaining([...v3_6Table.expectedStructures]))
  })

  it.each(v3_6Table.expectedKeys)(
    "knows copies of %s and its place",
    (name, keyClass, joinKey, chat, thread) => {
      const event = v3_6.events[name as keyof typeof v3_6.events]
      const place = chat === undefined ? undefined : { chat, ...(thread === undefined ? {} : { thread }) }
      expect({ keyClass: event.keyClass, joinKey: event.joinKey, place: event.place }).toEqual({
        keyClass,
        joinKey,
        place
      })
    }
  )
})
