import { largestReply, tooLarge } from "./largest-reply.ts"
import type { TextOf } from "./platform.ts"

/** As much of a response of a platform as is read here. */
interface Readable {
  readonly body?: { getReader?: unknown } | null
  readonly text?: unknown
}

/** Reads the body piece by piece, where it is one of the platform's, and leaves it once it is too large. */
export const boundedText: TextOf = async (response) => {
  const body = bodyOf(response)
  if (body === undefined) return response.text()
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let size = 0
  let text = ""
  for (let piece = await reader.read(); piece.value !== undefined; piece = await reader.read()) {
    size += piece.value.byteLength
    if (size > largestReply) {
      reader.cancel().catch(() => {})
      throw tooLarge()
    }
    text += decoder.decode(piece.value, { stream: true })
  }
  return text + decoder.decode()
}

/** The body that `text` would read. That of somebody else may say something else than the body. */
const bodyOf = (response: Readable): ReadableStream<Uint8Array> | undefined => {
  let type = Object.getPrototypeOf(response) as Readable | null
  while (type !== null && !Object.hasOwn(type, "body")) type = Object.getPrototypeOf(type) as Readable | null
  if (type === null || type.text !== response.text) return undefined
  const { body } = response
  return typeof body?.getReader === "function" ? (body as ReadableStream<Uint8Array>) : undefined
}
