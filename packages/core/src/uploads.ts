// What checks and reads streams, and files in whichever way they are given: for transports that load it when a call sends a
// file, and say themselves what is wrong with one. Without a value of what every program loads but what is known of streams.
export {
  CheckedStream,
  type CheckedStreamAbout,
  UploadSourceError,
  whatFailed
} from "./calls/checked-stream.ts"
export { CheckedStreams, type CheckStream } from "./calls/checked-streams.ts"
export { toUpload } from "./calls/to-upload.ts"
