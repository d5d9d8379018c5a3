import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { Upload } from "../entities/upload.ts"

export const upload_file = defineAction("upload_file", {
  category: "other",
  via: ["web"],
  encoding: "multipart",
  provenance: { web: "added-later" },
  idempotency: ["safe", "it leaves no more than a temporary file"],
  docs: "Stores a file for 24 hours and returns a URL to use in a file event.",
  notes: ["Added to v3.0 on 2019-09-04; later versions have it in place of send_file and upload_image."],
  source: "later Web API v3.0 pages (2019-08/09), engineering README of v3.0 (2019-09-27)",
  payload: Schema.Struct({
    /** At most 10 MB (10 485 760 bytes). */
    file: Upload
  }),
  success: Schema.Struct({ url: Schema.String })
})
