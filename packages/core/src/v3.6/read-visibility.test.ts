import { expect, test } from "vitest"
import { type DeletedEvent, visibilityOf } from "./index.ts"

test("an absent visibility means all, and one that is there counts", () => {
  const stub: DeletedEvent = {
    id: "e",
    type: "message",
    created_at: "2026-03-02T09:16:21.010200Z",
    deleted: true
  }
  expect(visibilityOf(stub)).toBe("all")
  expect(visibilityOf({ visibility: undefined })).toBe("all")
  expect(visibilityOf({ visibility: "agents" })).toBe("agents")
  expect(visibilityOf({ visibility: "from_the_future" })).toBe("from_the_future")
})
