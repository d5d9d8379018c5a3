import * as Schema from "effect/Schema"

export { Upload } from "../../v3.0/entities/upload.ts"

/** Where an uploaded file lies; it is gone after 24 hours unless it is used in an event. */
export const UploadResult = Schema.Struct({
  url: Schema.String
})
