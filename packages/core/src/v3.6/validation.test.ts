import { describe, expect, test } from "vitest"
import type { Validation } from "../checks/check.ts"
import { createClient } from "../clients/promise.ts"
import type { Transport } from "../catalog/transport.ts"
import { v3_6 } from "./index.ts"
import { type ActionSample, actionSamples } from "./samples/actions.ts"

const answering = (payload: unknown): Transport<"web"> => ({
  kind: "web",
  execute: () => Promise.resolve({ ok: true, payload })
})

const shared = Object.values(v3_6.actions).filter(
  ({ via, encoding }) => via.length === 2 && encoding === "json"
)

describe("answers", () => {
  test.each(shared)("of $name come out as the object that came in, under strict", async ({ name }) => {
    const { request, response = {} }: ActionSample = actionSamples[name]
    const client = createClient(v3_6, answering(response), { validate: "strict" })
    expect(await client.call(name as "send_event", request as never)).toBe(response)
  })

  const broken = { event_id: 7, extra: [1] }
  const send = (validate: Validation, diagnostics: unknown[] = []) =>
    createClient(v3_6, answering(broken), {
      validate,
      observe: { onDiagnostic: (diagnostic) => diagnostics.push(diagnostic) }
    }).safe.send_event({ chat_id: "c", event: { type: "message", text: "hi" } })

  test("that do not fit fail under strict, naming the field", async () => {
    expect(await send("strict")).toMatchObject({
      ok: false,
      error: { _tag: "DecodeError", delivery: "accepted", path: "event_id", expected: "a string" }
    })
  })

  test("that do not fit are handed over and reported under lenient", async () => {
    const diagnostics: unknown[] = []
    const result = await send("lenient", diagnostics)
    expect(result).toEqual({ ok: true, value: broken })
    expect(diagnostics).toMatchObject([{ kind: "unexpected-reply", action: "send_event" }])
  })

  test("are not looked at under off", async () => {
    const diagnostics: unknown[] = []
    expect(await send("off", diagnostics)).toEqual({ ok: true, value: broken })
    expect(diagnostics).toEqual([])
  })
})
