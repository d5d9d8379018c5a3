export type { Content, Recording, RecordingEntry, RecordingHead } from "./entry.ts"
export { observationsOf } from "./observations.ts"
export type { PlayOptions } from "./options.ts"
export { playIntoFake, type PlayedFake, type PlayIntoFakeOptions } from "./play-into-fake.ts"
export { parseRecording, readRecording, RecordingError } from "./read-recording.ts"
export {
  createRecorder,
  type RecordedSocket,
  type RecordedSocketEvent,
  type Recorder,
  type RecorderOptions,
  type WebhookHandler
} from "./recorder.ts"
export { replay, type Replay } from "./replay.ts"
