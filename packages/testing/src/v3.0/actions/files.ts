import { type ReceivedFile, storeFile } from "../../service/effects/files.ts"
import { Refusal } from "../../service/refusal.ts"
import { isFields } from "../../service/json.ts"
import { sendEvent } from "./events.ts"
import type { Handlers } from "./handler.ts"

const millisecondsPerDay = 86_400_000

/** Uploads: the files themselves are served under the address they are answered with. */
export const fileHandlers: Handlers<"send_file" | "upload_file" | "upload_image"> = {
  send_file: (context, payload) => {
    const file = fileIn(payload.file)
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
    const expires = context.clock.now() + millisecondsPerDay
    return { url: storeFile(context, fileIn(payload.file), "tmp/attachments", expires).url }
  },
  upload_image: (context, payload) => storeFile(context, fileIn(payload.image), "img")
}

const fileIn = (value: unknown): ReceivedFile => {
  if (!isFields(value) || !(value["data"] instanceof Uint8Array)) throw new Refusal("validation")
  const { name, type, data } = value
  return {
    name: typeof name === "string" ? name : "file",
    type: typeof type === "string" ? type : "application/octet-stream",
    data
  }
}
