import type { EffectContext } from "./context.ts"
import type { EventRecord, MemberRecord, ThreadRecord } from "./world.ts"

/** Microseconds in a second. */
const second = 1_000_000

/** When it happened, in microseconds since 1970; a record that knows seconds only happened at their start. */
export const timeOf = ({ time, timestamp }: Pick<EventRecord | ThreadRecord, "time" | "timestamp">): number =>
  time ?? (timestamp ?? 0) * second

/** Up to when a user has seen a chat, in microseconds since 1970. */
export const seenUpTo = ({ seen_up_to, last_seen_timestamp }: MemberRecord): number | undefined =>
  seen_up_to ?? (last_seen_timestamp === undefined ? undefined : last_seen_timestamp * second)

/** Microseconds since 1970. */
export const microseconds = ({ clock }: Pick<EffectContext, "clock">): number => clock.now() * 1000

/** Microseconds since 1970 of a moment in ISO 8601; a date keeps milliseconds only. */
export const microsecondsOf = (iso: string): number =>
  Date.parse(iso) * 1000 + Number((/\.\d{3}(\d{1,3})/.exec(iso)?.[1] ?? "0").padEnd(3, "0"))

/** ISO 8601 in UTC with microseconds, of microseconds since 1970. */
export const isoOf = (time: number): string =>
  new Date(Math.floor(time / 1000)).toISOString().replace("Z", `${String(time % 1000).padStart(3, "0")}Z`)

/** ISO 8601 with microseconds, as the service writes it. */
export const isoTime = ({ clock }: Pick<EffectContext, "clock">): string =>
  new Date(clock.now()).toISOString().replace("Z", "000Z")
