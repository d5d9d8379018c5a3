import {
  type Frame,
  frameReader,
  InvalidRequestError,
  type TransportRequest,
  type Wire
} from "@agent-chat/core"

/** Frames that are longer are not parsed; where the platform can it does not even receive them. */
const maxLength = 8 * 1024 * 1024

/** Makes a reader of frames that does not touch those that are too long. */
export const boundedReader = (
  wire: Wire,
  wants: (action: string) => boolean
): ((text: string) => Frame | undefined) => {
  const read = frameReader(wire, wants)
  return (text) =>
    text.length > maxLength
      ? { kind: "unreadable", reason: `it is longer than ${maxLength} characters` }
      : read(text)
}

/** The same request under another id. */
const withId = ({ action, encoding, payload, authorId }: TransportRequest, id: string): TransportRequest => ({
  id,
  action,
  encoding,
  payload,
  authorId
})

/** The text of the frame of a request under this id, or what keeps it from being written. */
export const writeRequest = (
  wire: Wire,
  request: TransportRequest,
  id: string
): string | InvalidRequestError => {
  try {
    return wire.rtm.request(id === request.id ? request : withId(request, id))
  } catch {
    return new InvalidRequestError({
      action: request.action,
      path: "",
      expected: "a value that can be written as JSON",
      found: "one that cannot"
    })
  }
}
