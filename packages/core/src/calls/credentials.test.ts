import { describe, expect, it, vi } from "vitest"
import { Credentials, type TokenSource } from "./credentials.ts"
import { SignedOut } from "./signed-out.ts"
import { v3_0 } from "../v3.0/index.ts"

const make = (token: TokenSource, region?: string) =>
  new Credentials({ token, region, regionOf: (value) => v3_0.wire.regionOf(value) })

describe("Credentials", () => {
  it("has the token and the region that its prefix names", async () => {
    expect(make("fra:t").identity()).toEqual({ token: "fra:t", region: "fra" })
    expect(make("t").identity()).toEqual({ token: "t", region: undefined })
    expect(make("fra:t", "dal").identity()).toEqual({ token: "fra:t", region: "dal" })
    expect(await make(async () => "dal-t").identity()).toEqual({ token: "dal-t", region: "dal" })
  })

  it("asks a function for every attempt, and shares no answer", async () => {
    const source = vi.fn<() => Promise<string>>(async () => "t")
    const credentials = make(source)
    await Promise.all([credentials.identity(), credentials.identity(), credentials.identity()])
    expect(source).toHaveBeenCalledTimes(3)
  })

  it("takes the token of a call alone, and gets another one for that", async () => {
    const credentials = make("dal:t")
    expect(credentials.identity(undefined, "fra:own")).toEqual({ token: "fra:own", region: "fra" })
    expect(() => credentials.identity(undefined, "a\nb")).toThrow(
      expect.objectContaining({ option: "token" })
    )
    const own = (rejected?: string) => (rejected === undefined ? "own" : "other")
    const refused = await credentials.identity(undefined, own)
    expect(await credentials.refresh(refused, own)).toBe(true)
    expect(await credentials.identity(undefined, own)).toMatchObject({ token: "other" })
    expect(credentials.identity()).toMatchObject({ token: "dal:t" })
  })

  it("says so when the function says that the user has signed out", async () => {
    const gone = new SignedOut()
    const credentials = make((rejected) => {
      if (rejected !== undefined) throw gone
      return "t"
    })
    const wanted = { _tag: "ConnectionError", reason: "signed-out", delivery: "not-sent", retryable: false }
    await expect(credentials.refresh(await credentials.identity())).rejects.toMatchObject(wanted)
    const out = make(() => Promise.reject(gone))
    await expect(out.identity()).rejects.toMatchObject({ ...wanted, cause: gone })
  })

  it("remembers of many tokens only the last ones", async () => {
    let issued = 0
    const credentials = make((rejected) => (rejected === undefined ? "t0" : `t${++issued}`))
    for (let i = 0; i < 150; i++) {
      // Each is refused in its turn.
      expect(await credentials.refresh({ token: `t${i}`, region: undefined })).toBe(true)
    }
    expect(await credentials.identity()).toMatchObject({ token: "t0" })
    expect(await credentials.refresh({ token: "t149", region: undefined })).toBe(true)
    expect(issued).toBe(150)
  })

  it("tells when the token expires, where the function says so", async () => {
    const credentials = make((rejected) =>
      rejected === undefined ? { token: "t", expiresAt: 7_000 } : { token: "u" }
    )
    const refused = await credentials.identity()
    expect(refused).toEqual({ token: "t", region: undefined, expiresAt: 7_000 })
    expect(await credentials.identityAfter(refused)).toEqual({ token: "u", region: undefined })
  })

  it("refuses a time that is a text or a date, and takes none for none", async () => {
    for (const expiresAt of [new Date(), "2026-11-27T00:00:00Z", {}])
      await expect(
        make(() => ({ token: "t", expiresAt: expiresAt as never })).identity()
      ).rejects.toMatchObject({
        _tag: "ConfigurationError",
        option: "token",
        message: expect.stringContaining("expiresAt")
      })
    for (const expiresAt of [undefined, null, Infinity, Number.NaN])
      expect(await make(() => ({ token: "t", expiresAt: expiresAt as never })).identity()).toEqual({
        token: "t",
        region: undefined
      })
  })

  it("asks anew when one that waited has given up", async () => {
    let calls = 0
    const credentials = make(() => (++calls === 1 ? new Promise<string>(() => {}) : "t"))
    const controller = new AbortController()
    const waiting = credentials.identity(controller.signal)
    controller.abort("no")
    await expect(waiting).rejects.toBe("no")
    expect(await credentials.identity()).toMatchObject({ token: "t" })
  })

  it("asks again after a failure", async () => {
    let calls = 0
    const credentials = make(() => {
      if (++calls === 1) throw new Error("not now")
      return "t"
    })
    await expect(credentials.identity()).rejects.toMatchObject({
      _tag: "ConnectionError",
      delivery: "not-sent"
    })
    expect(await credentials.identity()).toMatchObject({ token: "t" })
  })

  it("refreshes once for all who were refused with the same token", async () => {
    const source = vi.fn<(rejected?: string) => Promise<string>>(async (rejected) =>
      rejected ? "new" : "old"
    )
    const credentials = make(source)
    const refused = await credentials.identity()
    expect(await Promise.all([credentials.refresh(refused), credentials.refresh(refused)])).toEqual([
      true,
      true
    ])
    expect(source.mock.calls).toEqual([[], ["old"]])
    // Who comes late with the old token needs no other: there is one already.
    expect(await credentials.refresh(refused)).toBe(true)
    expect(source).toHaveBeenCalledTimes(2)
    // The function does not remember what it was told: what took the place of its token is sent.
    expect(await credentials.identity()).toMatchObject({ token: "new" })
  })

  it("asks anew for another token when the first question is never answered", async () => {
    vi.useFakeTimers()
    try {
      let questions = 0
      const credentials = make((rejected) => {
        if (rejected === undefined) return "old"
        return ++questions === 1 ? new Promise<string>(() => {}) : "new"
      })
      const refused = await credentials.identity()
      const cured = vi.fn<(cured: boolean) => void>()
      void credentials.refresh(refused).then(cured)
      vi.advanceTimersByTime(9_000)
      void credentials.refresh(refused).then(cured)
      expect(questions).toBe(1)
      vi.advanceTimersByTime(2_000)
      expect(await credentials.refresh(refused)).toBe(true)
      expect(questions).toBe(2)
      expect(await credentials.identity()).toMatchObject({ token: "new" })
    } finally {
      vi.useRealTimers()
    }
  })

  it("has no cure when the token stays the same, cannot change, or cannot be had", async () => {
    expect(await make("t").refresh({ token: "t", region: undefined })).toBe(false)
    const same = make(() => "t")
    expect(await same.refresh(await same.identity())).toBe(false)
    const failing = make((rejected) => {
      if (rejected !== undefined) throw new Error("revoked")
      return "t"
    })
    expect(await failing.refresh(await failing.identity())).toBe(false)
  })

  it("moves to the region that is named, unless it is the one that refused", async () => {
    const credentials = make("dal:t")
    const refused = await credentials.identity()
    expect(credentials.move("dal", refused)).toBe(false)
    expect(credentials.move(undefined, refused)).toBe(false)
    expect(credentials.move("x\r\nEvil: 1", refused)).toBe(false)
    expect(credentials.move("fra", refused)).toBe(true)
    // Another call that was refused in the old region may follow.
    expect(credentials.move("fra", refused)).toBe(true)
    expect(await credentials.identity()).toMatchObject({ region: "fra" })
  })

  it("refuses what is no token, without showing it", async () => {
    for (const token of ["", "secret\n", "se cr et", "sécret", undefined, 7]) {
      const make_ = () => make(token as never)
      expect(make_).toThrow(expect.objectContaining({ _tag: "ConfigurationError", option: "token" }))
      expect(make_).toThrow(expect.objectContaining({ message: expect.not.stringMatching(/secret|sécret/) }))
      await expect(make(() => token as never).identity()).rejects.toMatchObject({ option: "token" })
    }
  })

  it("has no property that could be printed", async () => {
    const credentials = make(() => "dal:secret")
    await credentials.identity()
    expect(Reflect.ownKeys(credentials)).toEqual([])
    expect(JSON.stringify(credentials)).toBe("{}")
  })
})
