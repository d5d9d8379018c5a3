import { type ReceivedFile, storeFile } from "../../service/effects/files.ts"
import { isFields } from "../../service/json.ts"
import { Refusal } from "../../service/refusal.ts"
import type { Handlers } from "./handler.ts"

const millisecondsPerDay = 86_400_000

/** The documents refuse executables without a list: what Windows and shells would run. */
const executable = /\.(?:bat|cmd|com|exe|msi|ps1|scr|sh|vbs)$/i

/** Files are kept for a day; an event that names their URL shows them. */
export const fileHandlers: Handlers<"upload_file"> = {
  upload_file: (context, payload) => {
    const file = fileIn(payload.file)
    if (executable.test(file.name)) throw new Refusal("validation", "file: executables are not taken")
    const expires = context.clock.now() + millisecondsPerDay
    return { url: storeFile(context, file, "tmp/attachments", expires).url }
  }
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
