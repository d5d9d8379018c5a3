import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Upload, UploadResult } from "../entities/upload.ts"

export const upload_file = defineAction("upload_file", {
  via: ["web"],
  encoding: "multipart",
  idempotency: "safe",
  docs: "Stores a file for 24 hours and returns the URL to use in a file event.",
  payload: Schema.Struct({
    /** At most 10 MB (10 485 760 bytes); executables are refused. */
    file: Upload
  }),
  success: UploadResult
})
