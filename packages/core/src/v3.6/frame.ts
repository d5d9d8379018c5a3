import { frameReaderOf } from "../v3.0/frame.ts"

/** Reads the frames of v3.6. Its pushes name their version: those of another are for another catalog. */
export const frameReader = frameReaderOf("3.6")
