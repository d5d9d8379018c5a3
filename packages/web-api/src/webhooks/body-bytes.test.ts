import { expect, it } from "vitest"
import { BodyBuffer, toBytes } from "./body-bytes.ts"

it("hands over a single piece as it is", () => {
  const piece = new Uint8Array([1, 2, 3])
  const body = new BodyBuffer()
  expect(body.add(piece)).toBe(3)
  expect(body.read()).toBe(piece)
})

it("joins pieces of any size, and says what it holds", () => {
  const body = new BodyBuffer()
  const all: number[] = []
  let held = 0
  for (let i = 0; i < 1_000; i++) {
    const piece = Uint8Array.from({ length: i % 7 }, (_, at) => (i + at) % 256)
    all.push(...piece)
    held += body.add(piece)
    expect(held).toBeLessThanOrEqual(2 * Math.max(body.size, 1))
  }
  expect([...body.read()]).toEqual(all)
})

it("holds a body of a million pieces in twice its bytes", () => {
  const body = new BodyBuffer()
  let held = 0
  for (let i = 0; i < 1_000_000; i++) held += body.add(new Uint8Array(1))
  expect([body.size, held <= 2_000_000]).toEqual([1_000_000, true])
})

it("does not write into the first piece", () => {
  const first = new Uint8Array([1])
  const body = new BodyBuffer()
  body.add(first)
  body.add(new Uint8Array([2]))
  expect([...first, ...body.read()]).toEqual([1, 1, 2])
})

it("makes bytes of what is or was bytes", () => {
  const bytes = new Uint8Array([0, 104, 105, 0])
  expect(toBytes(bytes)).toBe(bytes)
  expect([...toBytes(bytes.buffer)!]).toEqual([0, 104, 105, 0])
  expect([...toBytes(new DataView(bytes.buffer, 1, 2))!]).toEqual([104, 105])
  expect([...toBytes("hi")!]).toEqual([104, 105])
  expect([7, null, undefined, {}, [1], { byteLength: 3 }].map(toBytes)).toEqual(Array(6).fill(undefined))
})
