// Values that nearly fit, made of values that do: for the tests of checks.

/** Stands for nothing at all. */
export const missing = Symbol("missing")

/** What is put in the place of a field,or `missing`. */
export const replacements: readonly unknown[] = [
  missing,
  null,
  "",
  "x",
  0,
  -1,
  true,
  [],
  {},
  [[]],
  { type: "message" }
]

export type Path = readonly (string | number)[]

/** All paths of a value, its own included. */
export const pathsOf = (value: unknown): Path[] => [
  [],
  ...(typeof value === "object" && value !== null && !(value instanceof Blob)
    ? Object.entries(value).flatMap(([name, field]) =>
        pathsOf(field).map((path) => [Array.isArray(value) ? Number(name) : name, ...path])
      )
    : [])
]

/** A copy with another value at a path, or with nothing there. */
export const withAt = (value: unknown, [first, ...rest]: Path, replacement: unknown): unknown => {
  if (first === undefined) return replacement === missing ? undefined : replacement
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >
  if (rest.length === 0 && replacement === missing) delete copy[first]
  else copy[first] = withAt(copy[first], rest, replacement)
  return copy
}
