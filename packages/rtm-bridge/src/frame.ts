import type { Frame, Wire } from "@agent-chat/core"

/** Frames that are longer are not parsed; where the platform can it does not even receive them. */
const maxLength = 8 * 1024 * 1024

/**
 * Reads the text of a frame. `undefined` when it is certainly a push that nobody wants, which is found out without
 * parsing it. Never throws.
 */
export const readFrame = (
  wire: Wire,
  text: string,
  wants: (action: string) => boolean
): Frame | undefined => {
  if (text.length > maxLength) {
    return { kind: "unreadable", reason: `it is longer than ${maxLength} characters` }
  }
  if (wire.rtm.isUnwantedPush(text, wants)) return undefined
  try {
    return wire.rtm.frame(JSON.parse(text))
  } catch {
    return { kind: "unreadable", reason: "it is no JSON" }
  }
}
