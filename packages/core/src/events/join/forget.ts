import type { AnyEnvelope } from "../envelope.ts"
import type { Join } from "./join.ts"

/**
 * An envelope that was emitted could not be kept, nor any that followed it in its thread. Its occurrence counts as not
 * seen: its sender brings it again, or it is fetched.
 */
export const forget = (
  join: Pick<Join, "known" | "lanes" | "roleOf">,
  envelope: AnyEnvelope,
  now: number
): void => {
  const { action, threadId = "", flags, order } = envelope
  join.known.forget(envelope)
  const lane = join.lanes.get(threadId)
  const what = join.roleOf(action)
  if (lane === undefined || what === undefined) return
  lane.dirtySince = now
  // That its end was told says nothing of what was said in it.
  if (what !== "closed") lane.isNews = true
  if (what === "opened") {
    lane.opened = false
    join.lanes.succession.forget(lane)
  }
  // Late is the end of a thread that was over before, as far as was known; to whoever listens it is not.
  if (what === "closed") lane.closed = false
  if (flags.late === true) return
  if (what === "opened") {
    lane.fromStart = true
    lane.highest = undefined
  } else if (order !== undefined && lane.highest !== undefined && order <= lane.highest)
    lane.passed(order - 1)
}
