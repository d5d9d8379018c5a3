/** The first line of a recording. */
export interface RecordingHead {
  /** The version of this format. */
  readonly acr: 1
  /** The API version that was spoken, such as `3.6`. */
  readonly version: string
  /** Milliseconds since 1970: when it began. */
  readonly startedAt: number
  /** Whether names, texts and addresses were replaced. */
  readonly anonymised: boolean
  /** The events for which webhooks were registered, where that is known. */
  readonly webhooks?: readonly string[]
}

/** What was sent or came, as JSON; as text where it is none, or is not the same when it is written again. */
export type Content = { readonly json: unknown } | { readonly text: string } | { readonly bytes: number }

/** Something that happened. `t` is in milliseconds since the recording began. */
export type RecordingEntry =
  | { readonly t: number; readonly k: "open"; readonly c: number; readonly url: string }
  /** A frame that was sent on the connection `c`. */
  | ({ readonly t: number; readonly k: "out"; readonly c: number } & Content)
  /** A frame that came. */
  | ({ readonly t: number; readonly k: "in"; readonly c: number } & Content)
  | {
      readonly t: number
      readonly k: "closed"
      readonly c: number
      readonly code?: number
      readonly reason?: string
    }
  /** A request over HTTP, by its number `r`. */
  | ({ readonly t: number; readonly k: "request"; readonly r: number; readonly path: string } & Content)
  | ({
      readonly t: number
      readonly k: "answer"
      readonly r: number
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
    } & Content)
  /** There was no answer. */
  | { readonly t: number; readonly k: "failed"; readonly r: number; readonly reason: string }
  /** A webhook, by its number `w`. */
  | ({ readonly t: number; readonly k: "webhook"; readonly w: number } & Content)
  /** What it was answered. */
  | { readonly t: number; readonly k: "answered"; readonly w: number; readonly status: number }
  /** The program was handed the event: of the webhook `w`, or of the frame before. */
  | { readonly t: number; readonly k: "seen"; readonly w?: number }

/** What was recorded. */
export interface Recording {
  readonly head: RecordingHead
  readonly entries: readonly RecordingEntry[]
}
