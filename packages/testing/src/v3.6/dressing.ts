import { type Choices, defaultChoices } from "../service/choices.ts"
import { isFields } from "../service/json.ts"

const { absentVisibility, timeOffset } = defaultChoices

/** A moment as this version writes it. */
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/

/** A payload with what the documents leave open as it was chosen. */
export const dressed = <T>(payload: T, choices: Choices): T =>
  choices.absentVisibility === absentVisibility && choices.timeOffset === timeOffset
    ? payload
    : (dress(payload, choices, "") as T)

const dress = (value: unknown, choices: Choices, name: string): unknown => {
  if (typeof value === "string") return isTime(name, value) ? inOffset(value, choices.timeOffset) : value
  if (Array.isArray(value)) return value.map((item: unknown) => dress(item, choices, name))
  if (!isFields(value)) return value
  const fields = Object.entries(value).filter(
    ([field, inner]) => !(choices.absentVisibility && field === "visibility" && inner === "all")
  )
  return Object.fromEntries(fields.map(([field, inner]) => [field, dress(inner, choices, field)]))
}

/** Times stand in fields that say so; what somebody wrote stays. */
const isTime = (name: string, value: string): boolean =>
  (name.endsWith("_at") || name.endsWith("_up_to")) && moment.test(value)

const inOffset = (iso: string, offset: Choices["timeOffset"]): string => {
  const [, sign = "+", hours = "0", minutes = "0"] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? []
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -60_000 : 60_000)
  const local = new Date(Date.parse(iso) + shift).toISOString().slice(0, 19)
  return `${local}${iso.slice(19, -1)}${offset}`
}
