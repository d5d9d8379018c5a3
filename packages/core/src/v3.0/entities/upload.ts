import * as Schema from "effect/Schema"
import { rule } from "../../checks/constraints.ts"
import { type FileInput, fileSize, isFileInput } from "../../calls/files.ts"
import { largestFile } from "../wire.ts"

/** A file of at most 10 MB (10 485 760 bytes). */
export const Upload = Schema.Unknown.annotate({ typeName: "FileInput" }).check(
  rule("a file: a Blob, bytes, { data, name }, { stream, name } or { path }", isFileInput),
  rule(
    `a file of at most ${largestFile} bytes (10 MB)`,
    (file) => (fileSize(file as FileInput) ?? 0) <= largestFile
  )
) as unknown as Schema.Codec<FileInput>
