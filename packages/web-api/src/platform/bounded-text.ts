import { largestReply, tooLarge } from "./largest-reply.ts"
import type { TextOf } from "./platform.ts"

/** Reads the body piece by piece, where it is one of the platform's, and leaves it once it is too large. */
export const boundedText: TextOf = async (response) => {
  const { body } = response as { readonly body?: ReadableStream<Uint8Array> | null }
  if (typeof body?.getReader !== "function") return response.text()
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
