import { receivedFile, storeFile } from "../../service/effects/files.ts"
import { sendEvent } from "./events.ts"
import type { Handlers } from "./handler.ts"

const millisecondsPerDay = 86_400_000

/** Uploads: the files themselves are served under the address they are answered with. */
export const fileHandlers: Handlers<"send_file" | "upload_file" | "upload_image"> = {
  send_file: (context, payload) => {
    const file = receivedFile(payload.file)
    const { url } = storeFile(context, file, "att")
    const { custom_id } = payload
    const event = {
      type: "file",
      ...(custom_id === undefined ? {} : { custom_id }),
      name: file.name,
      url,
      content_type: file.type,
      size: file.data.byteLength
    }
    sendEvent(context, payload.chat_id, event, payload)
    return { url }
  },
  upload_file: (context, payload) => {
    const { url } = storeFile(context, receivedFile(payload.file), "tmp/attachments", millisecondsPerDay)
    return { url }
  },
  upload_image: (context, payload) => storeFile(context, receivedFile(payload.image), "img")
}
