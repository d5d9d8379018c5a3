// File upload: sends a large file over the Web API with its progress, and cancels another half-way.
import { createHash, randomBytes } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createWebApi } from "@agent-chat/web-api"
import { run } from "../run.ts"
import { screen } from "../screen.ts"
import { everyTenth, progressBar } from "./progress-bar.ts"
import { uploadFile } from "./upload.ts"

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

await run({}, async ({ service, signal }) => {
  const { token, webUrl, name } = service
  const folder = await mkdtemp(join(tmpdir(), "agent-chat-"))
  const chat = createWebApi(v3_6, { token, baseUrl: webUrl })
  try {
    screen.title("File upload")
    screen.fact("service", name)
    const bytes = randomBytes(8 * 1024 * 1024)
    const path = join(folder, "holiday.jpg")
    await writeFile(path, bytes)
    const chatId = (await chat.start_chat({}, { signal })).chat_id
    const file = { chatId, path, type: "image/jpeg" }

    screen.title("an upload with its progress")
    const printProgress = everyTenth((share) => screen.fact("sent", progressBar(share)))
    const url = await uploadFile(chat, file, {
      signal,
      onProgress: ({ sent, total = bytes.length }) => printProgress(sent / total)
    })
    screen.fact("address", url)
    const stored = await fetch(url, { signal })
    const same = hashOf(await stored.bytes()) === hashOf(bytes)
    screen.fact(
      "stored",
      same ? `${bytes.length} bytes, the same as on the disk` : "something else than was sent"
    )

    screen.title("an upload that is cancelled half-way")
    const cancellation = new AbortController()
    const cancelled = uploadFile(chat, file, {
      signal: AbortSignal.any([signal, cancellation.signal]),
      onProgress: ({ sent, total = bytes.length }) => {
        if (sent >= total / 2) cancellation.abort(new Error("cancelled by the user"))
      }
    })
    await cancelled.catch((reason: unknown) => screen.fact("ended", String(reason)))

    const { thread } = await chat.get_chat({ chat_id: chatId }, { signal })
    const files = (thread?.events ?? []).filter(({ type }) => type === "file")
    screen.title("summary")
    screen.fact("files", `${files.length} in the chat`)
    await chat.deactivate_chat({ id: chatId })
  } finally {
    await chat.close()
    await rm(folder, { recursive: true })
  }
})
