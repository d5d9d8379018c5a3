import { receivedFile, storeFile } from "../../service/effects/files.ts"
import { Refusal } from "../../service/refusal.ts"
import type { Handlers } from "./handler.ts"

const millisecondsPerDay = 86_400_000

/** The documents refuse executables without a list: what Windows and shells would run. */
const executable = /\.(?:bat|cmd|com|exe|msi|ps1|scr|sh|vbs)$/i

/** Files are kept for a day; an event that names their URL shows them. */
export const fileHandlers: Handlers<"upload_file"> = {
  upload_file: (context, payload) => {
    const file = receivedFile(payload.file)
    if (executable.test(file.name)) throw new Refusal("validation", "file: executables are not taken")
    return { url: storeFile(context, file, "tmp/attachments", millisecondsPerDay).url }
  }
}
