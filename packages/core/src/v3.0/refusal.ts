import type { TransportRefusal } from "../transport.ts"

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)

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
