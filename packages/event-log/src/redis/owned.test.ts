import { expect, it } from "vitest"
import { Owned } from "./owned.ts"

it("tells whoever has made it that its lease was over by then, once it begins", async () => {
  const store = { connection: { command: () => Promise.resolve([]), carry: () => Promise.resolve([]) } }
  const opened = { keys: { logs: ["log"], again: () => ["again"] } }
  const about = { group: "bot", index: 0, epoch: "1", until: performance.now() - 1, fields: [] }
  const lost: unknown[] = []
  const troubles: Error[] = []
  // As a member does, which looks for itself what it has lost.
  const owned: Owned<number> = new Owned<number>(store as never, opened as never, about, {
    onHanded: () => {},
    onFreed: () => {},
    onReady: () => {},
    onLost: () => lost.push(owned),
    onTrouble: (cause) => troubles.push(cause),
    isDoneBefore: () => Promise.resolve(true)
  })
  expect(lost).toEqual([])
  owned.start()
  await Promise.resolve()
  expect(owned.lost.aborted).toBe(true)
  expect(lost).toEqual([owned])
  expect(troubles).toEqual([])
})
