import * as ws from "ws"
import { describe, expect, it } from "vitest"
import { loadWs } from "./load-ws.ts"

const failure = {
  _tag: "ConfigurationError",
  option: "webSocket",
  message: expect.stringContaining("--external:ws")
}

describe("ws", () => {
  it("is handed over as it is", async () => {
    expect((await loadWs(() => import("ws"))).WebSocket).toBe(ws.WebSocket)
  })

  it("is found to be broken before anything is sent, with a message that names the fix", async () => {
    const frame = () => {
      throw new TypeError("bufferUtil.mask is not a function")
    }
    await expect(loadWs(() => Promise.resolve({ ...ws, Sender: { frame } }))).rejects.toMatchObject({
      ...failure,
      message: expect.stringContaining("bufferUtil.mask is not a function")
    })
  })

  it("is found to be missing, or something else", async () => {
    const missing = new Error('Dynamic require of "events" is not supported')
    await expect(loadWs(() => Promise.reject(missing))).rejects.toMatchObject({
      ...failure,
      message: expect.stringContaining("Dynamic require")
    })
    await expect(loadWs(() => Promise.resolve({}))).rejects.toMatchObject(failure)
    await expect(loadWs(() => Promise.resolve(undefined))).rejects.toMatchObject(failure)
  })

  it("is asked for the very part that bundlers break", async () => {
    const { Sender } = ws as unknown as { Sender: { frame(data: Uint8Array, options: object): Uint8Array[] } }
    const seen: Uint8Array[] = []
    await loadWs(() =>
      Promise.resolve({
        ...ws,
        Sender: {
          frame: (data: Uint8Array, options: object) => {
            seen.push(...Sender.frame(data, options).map((part) => Uint8Array.from(part)))
          }
        }
      })
    )
    // Bytes of 0 that are masked are the mask itself.
    expect(seen.at(-1)?.slice(0, 4)).toEqual(Uint8Array.of(1, 2, 3, 4))
    expect(seen.at(-1)?.length).toBeGreaterThanOrEqual(48)
  })
})
