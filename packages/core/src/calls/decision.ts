import type { Idempotency } from "../catalog/action.ts"
import type { AgentChatError } from "../errors.ts"
import { outcomeUnknown } from "./outcome.ts"

/**
 * What may follow a failed attempt.
 *
 * - `repeat`: it cannot act twice.
 * - `look-up`: it may have acted; whether it did is looked up by its key, and then it is repeated or answered.
 * - `fail`: it may have acted, and nothing shows whether it did.
 */
export type Decision = "repeat" | "look-up" | "fail"

/** Decides by what became of the attempt and by what the action is: never by the transport, and not by the policy. */
export const decide = (error: AgentChatError, idempotency: Idempotency, canLookUp: boolean): Decision => {
  if (!outcomeUnknown(error)) return "repeat"
  if (idempotency === "safe" || idempotency === "idempotent") return "repeat"
  return idempotency === "keyed" && canLookUp ? "look-up" : "fail"
}
