import { expect } from "vitest"
import type { Check } from "../check.ts"

type Fields = Readonly<Record<string, unknown>>

/** `a[].b` as `a`, `[]`, `b`. */
const stepsOf = (path: string): string[] => path.split(/\.|(?=\[\])/).filter((step) => step !== "")

/** Copies of a value in each of which one occurrence of the field at a path is gone, or another. */
const changed = (value: unknown, [step, ...rest]: readonly string[], change?: () => unknown): unknown[] => {
  if (typeof value !== "object" || value === null || step === undefined) return []
  if (Array.isArray(value)) {
    if (step !== "[]") return []
    return value.flatMap((item: unknown, index) =>
      changed(item, rest, change).map((copy) => value.with(index, copy) as unknown)
    )
  }
  const { [step]: found, ...others } = value as Fields
  if (found === undefined) return []
  if (rest.length > 0) return changed(found, rest, change).map((copy) => ({ ...others, [step]: copy }))
  return [change === undefined ? others : { ...others, [step]: change() }]
}

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Copies in each of which one object has a field that nobody knows yet, at any depth; in a map it would be an entry, and properties are data. */
const extended = (value: unknown, maps: readonly string[], at = ""): unknown[] => {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      extended(item, maps, at).map((copy) => value.with(index, copy) as unknown)
    )
  }
  if (!isObject(value) || at === "properties") return []
  const inner = Object.entries(value).flatMap(([name, field]) =>
    extended(field, maps, name).map((copy) => ({ ...value, [name]: copy }))
  )
  return maps.includes(at) ? inner : [{ ...value, from_the_future: [1] }, ...inner]
}

/** What is walked: the samples of a shape, its check, and the paths of its fields that may be missing. */
export interface Walked {
  readonly samples: readonly unknown[]
  readonly check: Check
  readonly optional: readonly string[]
  /** Paths of fields that may hold any JSON. */
  readonly open?: readonly string[]
  /** Names of fields that hold maps, of which the names are data; the empty one is the whole. */
  readonly maps?: readonly string[]
}

/**
 * Every sample comes out as it went in. Every optional field stands in one of them, may be gone, and is refused when it
 * is no JSON at all, which shows that the catalog knows it.
 */
export const walkFields = ({ samples, check, optional, open = [] }: Walked): void => {
  for (const sample of samples) {
    const before = structuredClone(sample)
    expect(check(sample)).toBeUndefined()
    expect(sample).toEqual(before)
  }
  for (const path of optional) {
    const steps = stepsOf(path)
    const without = samples.flatMap((sample) => changed(sample, steps))
    expect(without.length, `samples with ${path}`).toBeGreaterThan(0)
    if (open.includes(path)) continue
    for (const copy of samples.flatMap((sample) => changed(sample, steps, () => Symbol("spoilt")))) {
      expect(check(copy)?.path, `with a spoilt ${path}`).toContain(steps.find((step) => step !== "[]"))
    }
  }
}

/** Fields that nobody knows yet are let through wherever an object is. */
export const walkUnknown = ({ samples, check, maps = [] }: Walked): void => {
  expect(samples.map((sample) => check(sample))).toEqual(samples.map(() => undefined))
  for (const copy of samples.flatMap((sample) => extended(sample, maps))) {
    expect(check(copy)).toBeUndefined()
  }
}
