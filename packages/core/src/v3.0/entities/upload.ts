import * as Schema from "effect/Schema"
import type { FileInput } from "../../calls/to-upload.ts"
import { filter } from "../filter.ts"
import { largestFile } from "../web-wire.ts"

/** A file of at most 10 MB (10 485 760 bytes). */
export const Upload = Schema.Unknown.annotate({ typeName: "FileInput" }).check(
  filter("file"),
  filter("fileOfAtMost", largestFile)
) as unknown as Schema.Codec<FileInput>
