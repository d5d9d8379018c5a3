import * as Schema from "effect/Schema"
import { rule } from "../../constraints.ts"
import { isUploadSource, uploadSize, type UploadSource } from "../../upload-source.ts"

const sizeLimit = 10 * 1024 * 1024

/** A file of at most 10 MB (10 485 760 bytes). */
export const Upload = Schema.declare<UploadSource>(isUploadSource, {
  expected: "a file: bytes, a stream of bytes, { path } or { content }"
}).check(
  rule(
    "a file of at most 10485760 bytes (10 MB)",
    (source: UploadSource) => (uploadSize(source) ?? 0) <= sizeLimit
  )
)
