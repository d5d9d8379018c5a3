import type { UploadProgress } from "@agent-chat/core"
import type { v3_0 } from "@agent-chat/core/v3.0"
import type { WebApi } from "@agent-chat/web-api"

/** Sends a file of this machine into a chat; it is read while it is sent. Resolves to its address. */
export const uploadFile = async (
  chat: WebApi<typeof v3_0>,
  file: { readonly chatId: string; readonly path: string; readonly type: string },
  options: { readonly onProgress: (progress: UploadProgress) => void; readonly signal: AbortSignal }
): Promise<string> => {
  const { chatId, path, type } = file
  const { url } = await chat.send_file({ chat_id: chatId, file: { path, type } }, options)
  return url
}
