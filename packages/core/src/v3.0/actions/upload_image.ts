import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Upload } from "../entities/upload.ts"

export const upload_image = defineAction("upload_image", {
  via: ["web"],
  encoding: "multipart",
  idempotency: "safe",
  docs: "Stores an image and returns a URL for now and a path to keep.",
  payload: Schema.Struct({
    /** At most 10 MB (10 485 760 bytes). */
    image: Upload
  }),
  success: Schema.Struct({
    /** Works at once; may stop working later. */
    url: Schema.String,
    /** To keep: append it to `https://cdn.livechat-static.com/api/file/lc/img`. */
    path: Schema.String
  })
})
