import type { Payload } from "@agent-chat/core"
import type { v3_0 } from "@agent-chat/core/v3.0"
import type { ActionContext } from "../../service/context.ts"

type Actions = (typeof v3_0)["actions"]

/** What an action does: changes the state, reports what happened, returns the answer. Throws a `Refusal`. */
type Handler<K extends keyof Actions> = (context: ActionContext, payload: Payload<Actions[K]>) => unknown

/** One handler per action of the catalog, of the named ones or of all. */
export type Handlers<K extends keyof Actions = keyof Actions> = { readonly [A in K]: Handler<A> }
