import * as Schema from "effect/Schema"

/** Who may see a chat or a thread. */
export const Access = Schema.Struct({
  /** 0 stands for everybody. */
  group_ids: Schema.Array(Schema.Number),
  /** Not documented. */
  agent_ids: Schema.optionalKey(Schema.Array(Schema.String))
})
