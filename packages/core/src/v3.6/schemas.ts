import { schemasOfActions, schemasOfEvents } from "../catalog/define.ts"
import * as definedActions from "./actions/index.ts"
import * as definedEntities from "./entities/index.ts"
import * as definedEvents from "./events/index.ts"
import type { V3_6ActionSchemas, V3_6EntitySchemas, V3_6EventSchemas } from "./generated/schemas.ts"

/**
 * The Effect Schemas of what each action sends and answers.
 *
 * @example
 * ```ts
 * import { actions } from "@agent-chat/core/v3.6/schemas"
 * import * as Schema from "effect/Schema"
 *
 * const decode = Schema.decodeUnknownSync(actions.send_event.payload)
 * console.log(decode({ chat_id: "PJ0MRSHTDG", event: { type: "message", text: "hi" } }).chat_id)
 * ```
 */
export const actions: V3_6ActionSchemas = schemasOfActions(definedActions)

/** The Effect Schema of each event's payload. */
export const events: V3_6EventSchemas = schemasOfEvents(definedEvents)

/**
 * The Effect Schemas of what requests, answers and events are made of.
 *
 * @example
 * ```ts
 * import { entities } from "@agent-chat/core/v3.6/schemas"
 * import * as Schema from "effect/Schema"
 *
 * const isMessage = Schema.is(entities.Message)
 * console.log(isMessage({ type: "message" }))
 * ```
 */
export const entities: V3_6EntitySchemas = definedEntities

export type * from "./generated/index.ts"
export type * from "./generated/schemas.ts"
