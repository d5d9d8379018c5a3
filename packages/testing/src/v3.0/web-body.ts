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
    // No action has a parameter of that name: what stands beside it belongs to an envelope.
    const payload = isFields(rest["payload"]) ? rest["payload"] : rest
    return { payload, authorId: authorIn(author_id) }
  },
  // The parts of a form are named `payload.<field>`.
  form: (action, parts): RequestBody => {
    const payload: Record<string, unknown> = {}
    for (const [name, value] of parts) {
      if (name.startsWith("payload.")) payload[name.slice("payload.".length)] = value
    }
    return {
      payload: withBooleans(payload, actions[action]?.check?.payload),
      authorId: authorIn(parts.get("author_id"))
    }
  }
}

/** The bot that is named, if one is: some languages write an empty text for none. */
export const authorIn = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined

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
