import type { TransportReply, TransportRequest } from "@agent-chat/core"
import { describe, expect, it, vi } from "vitest"
import { InFlight } from "./in-flight.ts"
import { PendingCall, PendingCalls } from "./pending-call.ts"

const requestOf = (id: string): TransportRequest => ({ id, action: "ping", encoding: "json", payload: {} })

const callOf = (id: string, request = requestOf(id)) => {
  const { promise, resolve, reject } = Promise.withResolvers<TransportReply>()
  return { promise, call: new PendingCall(request, id, resolve, reject), request }
}

const reply: TransportReply = { ok: true, payload: {} }

describe("pending calls", () => {
  it("take an answer for the call of that id, and never for another that shares its place", async () => {
    const inFlight = new InFlight()
    const { promise, call } = callOf("liquid")
    inFlight.add(call)
    // One number stands for both.
    expect(inFlight.isTaken("costarring")).toBe(true)
    expect(inFlight.settle("costarring", "ping", reply)).toBe(false)
    expect(inFlight.settle("liquid", "logout", reply)).toBe(false)
    expect(inFlight.settle(undefined, "ping", reply)).toBe(false)
    expect(inFlight.settle("liquid", "ping", reply)).toBe(true)
    expect(inFlight.settle("liquid", "ping", reply)).toBe(false)
    expect(await promise).toBe(reply)
    expect([inFlight.size, inFlight.isTaken("costarring")]).toEqual([0, false])
  })

  it("abort a request that travels under another id, also when its own is free again", async () => {
    const inFlight = new InFlight()
    const first = callOf("liquid")
    const request = requestOf("liquid")
    const second = callOf("x-1", request)
    inFlight.add(first.call)
    inFlight.add(second.call)
    expect(inFlight.settle("liquid", "ping", reply)).toBe(true)
    expect(inFlight.abort(requestOf("liquid"), "no")).toBe(false)
    expect(inFlight.abort(request, "no")).toBe(true)
    await expect(second.promise).rejects.toBe("no")
    expect(inFlight.size).toBe(0)
  })

  it("find what is asked for among very many", () => {
    const inFlight = new InFlight()
    const ids = Array.from({ length: 10_000 }, (_, i) => `k3j9x-${i.toString(36)}`)
    const added = ids.filter((id) => {
      if (inFlight.isTaken(id)) return false
      inFlight.add(callOf(id).call)
      return true
    })
    // Ids that follow each other hardly ever meet.
    expect(added.length).toBeGreaterThan(9_990)
    for (const id of added) expect(inFlight.get(id)?.id).toBe(id)
    expect(inFlight.take()).toHaveLength(added.length)
  })

  it("leave in the order in which they came, whoever comes or leaves meanwhile", () => {
    const calls = new PendingCalls()
    const shifted: (string | undefined)[] = []
    const shift = (): void => void shifted.push(calls.shift()?.id)
    shift()
    for (const id of ["a", "b", "c"]) calls.add(callOf(id).call)
    shift()
    calls.remove("b")
    calls.add(callOf("d").call)
    shift()
    shift()
    shift()
    calls.add(callOf("e").call)
    calls.take()
    calls.add(callOf("f").call)
    shift()
    expect(shifted).toEqual([undefined, "a", "c", "d", undefined, "f"])
    expect(calls.size).toBe(0)
  })

  it("are taken from the head without stepping over all that have left", () => {
    const calls = new PendingCalls()
    const count = 500
    for (let i = 0; i < count; i++) calls.add(callOf(String(i)).call)
    const values = vi.spyOn(Map.prototype, "values")
    for (let i = 0; i < count; i++) calls.shift()
    expect(values.mock.contexts.length).toBeLessThan(count / 10)
    values.mockRestore()
  })
})
