import { expect, it } from "vitest"
import type { TransportKind } from "../catalog/action.ts"
import type { AnyCatalog } from "../catalog/catalog.ts"
import type { Transport } from "../catalog/transport.ts"
import { v3_0 } from "../v3.0/index.ts"
import { v3_6 } from "../v3.6/index.ts"
import { prefer } from "./prefer.ts"
import { createClient } from "./promise.ts"

const over = <Kind extends TransportKind>(kind: Kind, catalog?: AnyCatalog): Transport<Kind> => ({
  kind,
  ...(catalog === undefined ? {} : { catalog }),
  execute: async () => ({ ok: true, payload: {} })
})
const nothing = undefined as never

it.each([
  [
    "a transport of another version",
    "transport",
    () => createClient(v3_6, over("web", v3_0)),
    /v3\.0.*v3\.6/
  ],
  ["no transport", "transport", () => createClient(v3_6, nothing), /give a transport/],
  [
    "a client for a transport",
    "transport",
    () => createClient(v3_6, createClient(v3_6, over("web")) as never),
    /give a tr/
  ],
  ["no catalog", "catalog", () => createClient(nothing, over("web")), /such as v3_6/],
  [
    "two clients of two versions",
    "web",
    () =>
      prefer({ catalog: v3_6, transport: over("rtm") }, { catalog: v3_0 as never, transport: over("web") }),
    /v3\.0.*v3\.6/
  ],
  [
    "two clients the wrong way round",
    "rtm",
    () => prefer(createClient(v3_6, over("web")) as never, createClient(v3_6, over("rtm")) as never),
    /RTM API/
  ]
])("refuses %s", (_what, option, make, words) => {
  expect(make).toThrow(
    expect.objectContaining({ _tag: "ConfigurationError", option, message: expect.stringMatching(words) })
  )
})

it("takes a transport that names no catalog, and one of the same version", () => {
  expect(createClient(v3_6, over("web")).catalog).toBe(v3_6)
  expect(createClient(v3_6, over("web", { ...v3_6 })).catalog).toBe(v3_6)
})
