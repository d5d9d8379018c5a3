import { type FileInput, toUpload as read, type Upload } from "./to-upload.ts"

// Not passed on as it is: bundlers would then load what is on demand with every program.
/** Reads a file that is to be uploaded, in whichever way it was given; `undefined` when it is none. */
export const toUpload = (value: unknown): Upload | undefined => read(value)

/** Whether a value is a file that can be uploaded. */
export const isFileInput = (value: unknown): value is FileInput => read(value) !== undefined

/** The bytes of a file, where they are known without reading it. */
export const fileSize = (file: FileInput): number | undefined => read(file)?.size
