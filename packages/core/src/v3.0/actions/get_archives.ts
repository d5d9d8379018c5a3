import * as Schema from "effect/Schema"
import { intBetween } from "../../checks/constraints.ts"
import { defineAction } from "../../catalog/define.ts"
import { ChatWithThread } from "../entities/chat.ts"
import { ArchiveFilters } from "../entities/filters.ts"
import { filter } from "../filter.ts"
import { reach } from "../reach.ts"

export const get_archives = defineAction("get_archives", {
  idempotency: "safe",
  scopes: reach("chats", "ro"),
  docs: "Searches archived conversations by thread.",
  payload: Schema.Struct({
    filters: Schema.optional(ArchiveFilters),
    pagination: Schema.optional(
      Schema.Struct({
        /** 1 to 1000; 1 unless set. */
        page: Schema.optional(intBetween(1, 1000)),
        /** Threads per page, 0 to 100; 25 unless set. */
        limit: Schema.optional(intBetween(0, 100))
      })
    )
  }).check(filter("threadIdsAlone")),
  success: Schema.Struct({
    chats: Schema.Array(Schema.Struct({ chat: ChatWithThread })),
    pagination: Schema.Struct({
      page: Schema.Number,
      /** Threads that match. */
      total: Schema.Number
    })
  })
})
