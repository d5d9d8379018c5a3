import type { TransportReply, TransportRequest } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { describe, expect, it } from "vitest"
import { platformTimers } from "../platform/timers.ts"
import { Requests } from "./requests.ts"
import { PendingCall } from "./pending-call.ts"
import { PendingCalls } from "./pending-calls.ts"

const requestOf = (id: string): TransportRequest => ({ id, action: "ping", encoding: "json", payload: {} })

const callOf = (id: string, request = requestOf(id)) => {
  const { promise, resolve: onReply, reject: onFailed } = Promise.withResolvers<TransportReply>()
  return { promise, call: new PendingCall(request, id, { onReply, onFailed }), request }
}

const reply: TransportReply = { ok: true, payload: {} }

describe("pending calls", () => {
  it("take an answer for the call of that id, and never for another that shares its bucket", async () => {
    const requests = new Requests(v3_0.wire, platformTimers, () => undefined)
    const { promise, call } = callOf("liquid")
    requests.add(call)
    // Their hashes are the same.
    expect([requests.isTaken("liquid"), requests.isTaken("costarring")]).toEqual([true, false])
    expect(requests.settle("costarring", "ping", reply)).toBe(false)
    expect(requests.settle("liquid", "logout", reply)).toBe(false)
    expect(requests.settle(undefined, "ping", reply)).toBe(false)
    expect(requests.settle("liquid", "ping", reply)).toBe(true)
    expect(requests.settle("liquid", "ping", reply)).toBe(false)
    expect(await promise).toBe(reply)
    expect([requests.size, requests.isTaken("costarring")]).toEqual([0, false])
  })

  it("abort a request that travels under another id, also when its own is free again", async () => {
    const requests = new Requests(v3_0.wire, platformTimers, () => undefined)
    const first = callOf("liquid")
    const request = requestOf("liquid")
    const second = callOf("x-1", request)
    requests.add(first.call)
    requests.add(second.call)
    expect(requests.settle("liquid", "ping", reply)).toBe(true)
    expect(requests.abort(requestOf("liquid"), "no")).toBe(false)
    expect(requests.abort(request, "no")).toBe(true)
    await expect(second.promise).rejects.toBe("no")
    expect(requests.size).toBe(0)
  })

  it("find what is asked for among very many", () => {
    const requests = new Requests(v3_0.wire, platformTimers, () => undefined)
    const ids = Array.from({ length: 10_000 }, (_, i) => `k3j9x-${i.toString(36)}`)
    const added = ids.filter((id) => {
      if (requests.isTaken(id)) return false
      requests.add(callOf(id).call)
      return true
    })
    // Ids that follow each other hardly ever meet.
    expect(added.length).toBeGreaterThan(9_990)
    for (const id of added) expect(requests.get(id)?.id).toBe(id)
    expect(requests.take()).toHaveLength(added.length)
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

  it("are found, removed and taken in order, however many share a bucket", () => {
    const calls = new PendingCalls()
    const model = new Map<string, PendingCall>()
    const add = (id: string): void => {
      const { call } = callOf(id)
      calls.add(call)
      model.set(id, call)
    }
    const remove = (id: string): void => {
      calls.remove(id)
      model.delete(id)
    }
    // The first two have one hash; the others fill many buckets, several times over.
    for (const id of ["liquid", "costarring"]) add(id)
    for (let i = 0; i < 200; i++) add(`k3j9x-${i}`)
    for (let i = 0; i < 200; i += 3) remove(`k3j9x-${i}`)
    for (const id of ["costarring", "nobody", "k3j9x-199", "k3j9x-0"]) remove(id)
    for (let i = 300; i < 320; i++) add(`k3j9x-${i}`)
    expect([...calls]).toEqual([...model.values()])
    expect(calls.size).toBe(model.size)
    for (const [id, call] of model) expect(calls.get(id)).toBe(call)
    expect(["costarring", "k3j9x-0", "k3j9x-199"].map((id) => calls.isTaken(id))).toEqual([
      false,
      false,
      false
    ])
    expect(calls.take()).toEqual([...model.values()])
    expect([calls.size, [...calls]]).toEqual([0, []])
  })

  it("refer to nothing of the others once they are gone", () => {
    const calls = new PendingCalls()
    const added = Array.from({ length: 40 }, (_, i) => callOf(String(i)).call)
    for (const call of added) calls.add(call)
    for (let i = 0; i < 40; i += 2) calls.remove(String(i))
    calls.take()
    for (const { previous, next, chained } of added) {
      expect([previous, next, chained]).toEqual([undefined, undefined, undefined])
    }
  })
})
