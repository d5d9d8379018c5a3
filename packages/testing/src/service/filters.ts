import { microsecondsOf } from "./time.ts"
import type { PropertyMap } from "./world.ts"

type Value = string | number | boolean

/** A condition on a value: one of the three. */
export interface ValueFilter {
  readonly exists?: boolean | undefined
  readonly values?: readonly Value[] | undefined
  readonly exclude_values?: readonly Value[] | undefined
  /** All of the values have to be there, or for `exclude_values` to be kept out; one is enough unless set. */
  readonly require_every_value?: boolean | undefined
}

/** Comparisons, all of which have to hold. */
export interface RangeFilter<T> {
  readonly lte?: T | undefined
  readonly lt?: T | undefined
  readonly gte?: T | undefined
  readonly gt?: T | undefined
  readonly eq?: T | undefined
}

/** Whether a value, or any of several, meets a condition. */
export const meetsValue = (
  filter: ValueFilter | undefined,
  ...found: readonly (Value | undefined)[]
): boolean => {
  if (filter === undefined) return true
  const there = found.filter((value) => value !== undefined)
  if (filter.exists !== undefined) return there.length > 0 === filter.exists
  const { values, exclude_values = [] } = filter
  const isThere = (value: Value): boolean => there.includes(value)
  const areThere = (wanted: readonly Value[]): boolean =>
    filter.require_every_value === true && wanted.length > 0 ? wanted.every(isThere) : wanted.some(isThere)
  return values === undefined ? !areThere(exclude_values) : areThere(values)
}

export const meetsRange = (filter: RangeFilter<number> | undefined, value: number | undefined): boolean => {
  if (filter === undefined) return true
  if (value === undefined) return false
  const { lte, lt, gte, gt, eq } = filter
  return (
    (lte === undefined || value <= lte) &&
    (lt === undefined || value < lt) &&
    (gte === undefined || value >= gte) &&
    (gt === undefined || value > gt) &&
    (eq === undefined || value === eq)
  )
}

/** The same for moments in ISO 8601. */
export const meetsDates = (filter: RangeFilter<string> | undefined, value: string | undefined): boolean => {
  if (filter === undefined) return true
  const bounds = Object.entries(filter as Readonly<Record<string, string | undefined>>).flatMap(
    ([name, bound]) => (bound === undefined ? [] : [[name, microsecondsOf(bound)] as const])
  )
  return meetsRange(Object.fromEntries(bounds), value === undefined ? undefined : microsecondsOf(value))
}

/** Whether every property that is asked for meets its condition. */
export const meetsProperties = (
  filters: Readonly<Record<string, Readonly<Record<string, ValueFilter>>>> | undefined,
  properties: PropertyMap
): boolean =>
  Object.entries(filters ?? {}).every(([namespace, names]) =>
    Object.entries(names).every(([name, filter]) => meetsValue(filter, properties[namespace]?.[name]))
  )
