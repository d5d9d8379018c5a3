import type { Frame, Wire } from "@agent-chat/core"

/** Frames that are longer are not parsed; where the platform can it does not even receive them. */
const maxLength = 8 * 1024 * 1024

/** Makes a reader of frames that does not touch those that are too long. */
export const boundedReader = (
  wire: Wire,
  wants: (action: string) => boolean
): ((text: string) => Frame | undefined) => {
  const read = wire.rtm.reader(wants)
  return (text) =>
    text.length > maxLength
      ? { kind: "unreadable", reason: `it is longer than ${maxLength} characters` }
      : read(text)
}
