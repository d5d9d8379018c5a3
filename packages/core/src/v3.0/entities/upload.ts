import * as Schema from "effect/Schema"
import { rule } from "../../constraints.ts"
import { type FileInput, fileSize, isFileInput } from "../../file.ts"
import { largestFile } from "../wire.ts"

/** A file of at most 10 MB (10 485 760 bytes). */
export const Upload = Schema.declare<FileInput>(isFileInput, {
  expected: "a file: a Blob, bytes, { data, name }, { stream, name } or { path }"
}).check(
  rule("a file of at most 10485760 bytes (10 MB)", (file: FileInput) => (fileSize(file) ?? 0) <= largestFile)
)
