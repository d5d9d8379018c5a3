import { readFile } from "node:fs/promises"
import { usage } from "../service/failure.ts"
import type { Host, Input } from "../terminal/host.ts"

/** The largest payload that is read, in bytes: more than any action takes. */
const most = 16 * 2 ** 20

const readAll = async (input: Input): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk
    size += bytes.byteLength
    if (size > most) throw usage("stdin holds more than 16 MiB, which no action takes")
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString("utf8")
}

const textOf = async (host: Host, source: string): Promise<string> => {
  if (source === "-") return readAll(host.stdin)
  if (!source.startsWith("@")) return source
  try {
    return await readFile(source.slice(1), "utf8")
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT"
    throw usage(`--data ${source}: ${missing ? "there is no such file" : (error as Error).message}`)
  }
}

/**
 * The payload that `--data` names: `@file`, `-` for stdin, or JSON itself.
 *
 * @throws Failure when it is no JSON; nothing of it is shown, as it may hold a secret
 */
export const payloadFromData = async (host: Host, source: string): Promise<unknown> => {
  const text = await textOf(host, source)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown
  } catch {
    throw usage(`--data ${source.startsWith("@") || source === "-" ? source : "…"} is no JSON`)
  }
}
