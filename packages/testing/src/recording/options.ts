import { abortSignal, type OptionRules } from "@agent-chat/core/options"

/** How a recording is played. */
export interface PlayOptions {
  /** 1 as it was, 2 twice as fast, `Infinity` as fast as it goes; that unless set. */
  readonly speed?: number | undefined
  /** Ends it. */
  readonly signal?: AbortSignal | undefined
}

export const playRules: OptionRules<PlayOptions> = {
  speed: {
    expected: "a number above 0, or Infinity for as fast as it goes",
    read: (value) => (typeof value === "number" && value > 0 ? value : undefined)
  },
  signal: abortSignal
}
