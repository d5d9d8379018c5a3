import { describe, expect, it } from "vitest"
import { actionSamples } from "../v3.6/samples/actions.ts"
import { eventSamples } from "../v3.6/samples/events.ts"
import { actionSamples as actionSamples3_0 } from "../v3.0/samples/actions.ts"
import { eventSamples as eventSamples3_0 } from "../v3.0/samples/events.ts"
import { v3_0 } from "../v3.0/light.ts"
import { v3_6 } from "../v3.6/light.ts"
import { driftRadar } from "./index.ts"
import { planted, look, message, push, webhook, answer, chat, refusal } from "./test-support/planted.ts"

describe("the radar", () => {
  it.each(planted)("finds %s", (_what, observations, [kind, where, path, settles]) => {
    const { radar, report } = look(observations)
    const all = [...report.drift, ...report.settled]
    expect(all).toContainEqual(expect.objectContaining({ kind, where, path }))
    const found = all.find((each) => each.kind === kind && each.path === path)!
    expect(found.settles.includes(settles ?? "none")).toBe(settles !== undefined)
    // The report names what differs, and nothing of what was said or by whom.
    expect(radar.markdown()).toContain(kind)
    expect(radar.markdown()).not.toMatch(/SECRET|Ann Smith|smith|PJ0MRSHTDG|K600PKZON8/i)
    expect(
      JSON.stringify(report, (_key, value: unknown) => (value instanceof Map ? [...value] : value))
    ).not.toMatch(/SECRET|smith|PJ0MRSHTDG|K600PKZON8/i)
  })

  it("tells at least twenty kinds apart", () => {
    expect(new Set(planted.map(([, , [kind]]) => kind)).size).toBeGreaterThanOrEqual(20)
  })

  it("finds all of them at once, and tells the same however often it is asked", () => {
    const radar = driftRadar()
    for (const [, observations] of planted) for (const each of observations) radar.see(each)
    const first = radar.markdown()
    expect(radar.markdown()).toBe(first)
    const kinds = new Set(radar.report().drift.map(({ kind }) => kind))
    expect(kinds.size).toBeGreaterThanOrEqual(18)
  })

  it.each([
    { version: "3.6", catalog: v3_6, actions: actionSamples, events: eventSamples },
    { version: "3.0", catalog: v3_0, actions: actionSamples3_0, events: eventSamples3_0 }
  ] as const)(
    "finds nothing in what the documents of v$version show",
    ({ version, catalog, actions, events }) => {
      const radar = driftRadar({ version, lagLimit: Infinity })
      for (const [action, { response }] of Object.entries(
        actions as Record<string, { response?: unknown }>
      )) {
        radar.see(answer(action, response))
      }
      for (const [action, payload] of Object.entries(events as Record<string, unknown>)) {
        const { via } = (catalog.events as Record<string, { via: readonly string[] }>)[action]!
        for (const source of via)
          radar.see(source === "push" ? push(payload, action) : webhook(payload, action))
      }
      expect(radar.report().drift).toEqual([])
    }
  )

  it("keeps names to itself that a customer could have made", () => {
    const { radar } = look([
      answer(
        "get_chat",
        chat((it) =>
          Object.assign(it, {
            "ann.smith@example.com": 1,
            "+48 123 456 789": 1,
            PJ0MRSHTDG: 1,
            b7eff798f8df4364: 1
          })
        )
      ),
      push(message(1, (it) => (it.type = "Ann Smith called about her order 4711"))),
      refusal({ type: "no user Ann Smith 12345 here, sorry", message: "x" })
    ])
    expect(radar.markdown()).not.toMatch(/ann[. ]|smith|48 123|PJ0M|b7eff|4711/i)
    expect(radar.markdown()).toContain("<a name of 21 characters>")
  })

  it("refuses what it does not know", () => {
    expect(() => driftRadar({ version: "3.7" as never })).toThrow("version")
    expect(() => driftRadar({ webhooks: ["incoming_evnt"] })).toThrow("incoming_evnt")
  })
})
