import type { StructCheck } from "./struct-check.ts"

/** No check is written out where bytes count. */
export const structChecks: ReadonlyMap<string, StructCheck> = new Map()
