import type { ActionContext } from "../context.ts"
import { isFields } from "../json.ts"
import { Refusal } from "../refusal.ts"

/** A file as the wire hands it over: read in full. */
export interface ReceivedFile {
  readonly name: string
  readonly type: string
  readonly data: Uint8Array
}

/** @throws Refusal when it is no file */
export const receivedFile = (value: unknown): ReceivedFile => {
  if (!isFields(value) || !(value["data"] instanceof Uint8Array)) throw new Refusal("validation")
  const { name, type, data } = value
  return {
    name: typeof name === "string" ? name : "file",
    type: typeof type === "string" ? type : "application/octet-stream",
    data
  }
}

/**
 * Keeps a file under a fresh path and says where it is served.
 *
 * @param folder the one of its kind
 * @param lifetime milliseconds for which it is kept
 */
export const storeFile = (
  { state, clock, fileOrigin }: Pick<ActionContext, "state" | "clock" | "fileOrigin">,
  { name, type, data }: ReceivedFile,
  folder: string,
  lifetime = Number.POSITIVE_INFINITY
): { url: string; path: string } => {
  const path = `${state.license.id}/${state.random.code(16).toLowerCase()}/${encodeURIComponent(name)}`
  const location = `/api/file/lc/${folder}/${path}`
  const now = clock.now()
  state.uploads.add(location, { name, contentType: type, bytes: data, expires: now + lifetime }, now)
  return { url: `${fileOrigin}${location}`, path }
}
