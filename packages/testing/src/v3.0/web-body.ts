import type { Check } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { type Fields, isFields } from "../service/json.ts"
import { Refusal } from "../service/refusal.ts"
import type { FakeVersion, RequestBody } from "../service/version.ts"

const actions: Readonly<Record<string, { readonly check?: { readonly payload: Check } }>> = v3_0.actions

/** Bodies of the Web API. */
export const web: FakeVersion["web"] = {
  actionPath: v3_0.wire.web.request({ id: "", action: "", encoding: "json", payload: {} }, "flat").path,
  // Both forms of a JSON body: the parameters themselves, or in `payload` with `author_id` beside.
  body: (value): RequestBody => {
    if (value === undefined) return { payload: {}, authorId: undefined }
    if (!isFields(value)) throw new Refusal("validation", "The body is no JSON object")
    const { author_id, ...rest } = value
    return {
      payload: isWrapped(rest) ? rest["payload"] : rest,
      authorId: typeof author_id === "string" ? author_id : undefined
    }
  },
  // The parts of a form are named `payload.<field>`.
  form: (action, parts): RequestBody => {
    const payload: Record<string, unknown> = {}
    for (const [name, value] of parts) {
      if (name.startsWith("payload.")) payload[name.slice("payload.".length)] = value
    }
    const authorId = parts.get("author_id")
    return {
      payload: withBooleans(payload, actions[action]?.check?.payload),
      authorId: typeof authorId === "string" ? authorId : undefined
    }
  }
}

const isWrapped = (body: Fields): boolean => isFields(body["payload"]) && Object.keys(body).length === 1

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
