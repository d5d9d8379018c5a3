import type { Action, Check } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { type Fields, isFields, parseJson } from "../service/json.ts"
import { Refusal } from "../service/refusal.ts"

/** The largest file: 10 MB. */
const fileLimit = 10 * 1024 * 1024

/** What a request body says. */
export interface WebBody {
  readonly payload: unknown
  readonly authorId: string | undefined
}

const actions: Readonly<Record<string, Action>> = v3_0.actions

/** Reads both forms of a JSON body: the parameters themselves, or in `payload` with `author_id` beside. */
export const readJsonBody = (body: Uint8Array): WebBody => {
  const text = new TextDecoder().decode(body)
  if (text.trim() === "") return { payload: {}, authorId: undefined }
  const value = parseJson(text)
  if (!isFields(value)) throw new Refusal("validation", "The body is no JSON object")
  const { author_id, ...rest } = value
  return {
    payload: isWrapped(rest) ? rest["payload"] : rest,
    authorId: typeof author_id === "string" ? author_id : undefined
  }
}

const isWrapped = (body: Fields): boolean => isFields(body["payload"]) && Object.keys(body).length === 1

export const isMultipart = (contentType: string | undefined): boolean =>
  /^multipart\/form-data\b/i.test(contentType ?? "")

/** Reads a form whose parts are named `payload.<field>`. */
export const readFormBody = async (
  action: string,
  contentType: string,
  body: Uint8Array
): Promise<WebBody> => {
  const form = await parseForm(contentType, body)
  const payload: Record<string, unknown> = {}
  let authorId: string | undefined
  for (const [name, value] of form) {
    if (name.startsWith("payload.")) payload[name.slice("payload.".length)] = await partOf(value)
    else if (name === "author_id" && typeof value === "string") authorId = value
  }
  return { payload: withBooleans(payload, actions[action]?.check?.payload), authorId }
}

const parseForm = async (contentType: string, body: Uint8Array): Promise<FormData> => {
  try {
    const copy = new Uint8Array(body)
    return await new Response(copy, { headers: { "Content-Type": contentType } }).formData()
  } catch {
    throw new Refusal("validation", "The body is no multipart/form-data")
  }
}

const partOf = async (value: string | File): Promise<unknown> => {
  if (typeof value === "string") return value
  if (value.size > fileLimit) throw new Refusal("entity_too_large")
  return { name: value.name, type: value.type, data: new Uint8Array(await value.arrayBuffer()) }
}

/** A form carries text only: turns `true` and `false` into booleans where the action wants one. */
const withBooleans = (payload: Record<string, unknown>, check: Check | undefined): Fields => {
  const read = { ...payload }
  for (let issue = check?.(read); issue !== undefined; issue = check?.(read)) {
    const value = read[issue.path]
    if (value !== "true" && value !== "false") break
    read[issue.path] = value === "true"
  }
  return read
}
