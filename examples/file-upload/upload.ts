import type { UploadProgress } from "@agent-chat/core"
import type { v3_6 } from "@agent-chat/core/v3.6"
import type { WebApi } from "@agent-chat/web-api"

/**
 * Sends a file of this machine into a chat: uploads it, read while it is sent, then sends an event with its address, which
 * it resolves to. Nobody sees a file without the event.
 */
export const uploadFile = async (
  chat: WebApi<typeof v3_6>,
  file: { readonly chatId: string; readonly path: string; readonly type: string },
  options: { readonly onProgress: (progress: UploadProgress) => void; readonly signal: AbortSignal }
): Promise<string> => {
  const { chatId, path, type } = file
  const { url } = await chat.upload_file({ file: { path, type } }, options)
  const event = { type: "file", url, visibility: "all" } as const
  await chat.send_event({ chat_id: chatId, event }, { signal: options.signal })
  return url
}
