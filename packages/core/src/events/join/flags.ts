import type { AnyEnvelope, EnvelopeFlags } from "../envelope.ts"

/** Nothing is out of the ordinary. */
export const noFlags: EnvelopeFlags = {}

/** The same envelope with more flags. */
export const flagged = (envelope: AnyEnvelope, flags: EnvelopeFlags): AnyEnvelope => ({
  ...envelope,
  flags: { ...envelope.flags, ...flags }
})
