import { isFields, textOf } from "../json.ts"
import type { TransportRefusal } from "./transport.ts"

/** Reads `{ error: { type, message, data? } }`; `undefined` when that is not what it is. */
export const refusal = (value: unknown): TransportRefusal | undefined => {
  const error = isFields(value) ? value["error"] : undefined
  if (!isFields(error) || typeof error["type"] !== "string") return undefined
  const { type, message, data } = error
  return {
    ok: false,
    error: { type, message: textOf(message) ?? type, ...(data === undefined ? {} : { data }) }
  }
}
