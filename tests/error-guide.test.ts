import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { apiErrors as older } from "@agent-chat/core/v3.0/about"
import { apiErrors as newer } from "@agent-chat/core/v3.6/about"

const guide = readFileSync(new URL("../docs/errors.md", import.meta.url), "utf8")

it.each([
  ["v3.0", older],
  ["v3.6", newer]
])("docs/errors.md has a place for every error type of %s, to which errors point", (_name, apiErrors) => {
  const anchors = [...guide.matchAll(/<a id="api-error-(\w+)">/g)].map(([, type]) => type!)
  const types = apiErrors.filter(({ unlisted }) => unlisted === undefined).map(({ type }) => type)
  expect(anchors).toEqual(expect.arrayContaining(types))
})
