import type { Reason } from "./refusal.ts"
import type { FakeVersion } from "./version.ts"

/** The message and the HTTP status of each type that a version has. */
export type KnownRefusals = Readonly<Record<string, readonly [status: number, message: string]>>

/**
 * How a version refuses; types that it does not know get status 400.
 *
 * @param types what it calls the reasons that it has no type of the same name for
 */
export const refusalsOf = (
  known: KnownRefusals,
  types: Readonly<Partial<Record<Reason, string>>>
): FakeVersion["refusals"] => {
  const messageOf = (type: string): string => known[type]?.[1] ?? type
  return {
    failure: ({ reason, message, data }) => {
      const type = types[reason] ?? reason
      return {
        type,
        message: message === "" ? messageOf(type) : message,
        ...(data === undefined ? {} : { data })
      }
    },
    message: messageOf,
    types: Object.keys(known),
    status: (type) => known[type]?.[0] ?? 400
  }
}
