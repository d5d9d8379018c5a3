import { v3_6 } from "@agent-chat/core/v3.6"
import { isFields } from "../../service/json.ts"
import { Refusal } from "../../service/refusal.ts"
import { reachOf } from "../../service/scopes.ts"
import type { FakeVersion } from "../../service/version.ts"
import { botMethods } from "./bots.ts"
import type { Method } from "./method.ts"
import { webhookMethods } from "./webhooks.ts"

const path = `/v${v3_6.version}/configuration/`
const actionPath = `${path}action/`

const methods: Readonly<Record<string, Method>> = { ...webhookMethods, ...botMethods }

const methodAt = (called: string): { readonly name: string; readonly method: Method } | undefined => {
  const name = called.startsWith(actionPath) ? called.slice(actionPath.length) : ""
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  return method === undefined ? undefined : { name, method }
}

/** The Configuration API, as far as the fake plays it: webhooks, and the bots they are for. */
export const configuration: FakeVersion["configuration"] = {
  path,
  isPublic: (called) => methodAt(called)?.method.scopes.length === 0,
  call: ({ path: called, payload, ...call }) => {
    const found = methodAt(called)
    if (found === undefined) throw new Refusal("not_found", `There is nothing at ${called}`)
    const { name, method } = found
    if (reachOf(call.by.granted, method.scopes) === undefined)
      throw new Refusal("authorization", `${name} needs one of ${method.scopes.join(", ")}`)
    return method.run({ ...call, payload: isFields(payload) ? payload : {} })
  }
}
