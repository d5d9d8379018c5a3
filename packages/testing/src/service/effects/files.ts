import type { ActionContext } from "../context.ts"

/** A file as the wire hands it over: read in full. */
export interface ReceivedFile {
  readonly name: string
  readonly type: string
  readonly data: Uint8Array
}

/** Keeps a file under a fresh path and says where it is served; `folder` is the one of its kind. */
export const storeFile = (
  { state, fileOrigin }: Pick<ActionContext, "state" | "fileOrigin">,
  { name, type, data }: ReceivedFile,
  folder: string,
  expires = Number.POSITIVE_INFINITY
): { url: string; path: string } => {
  const path = `${state.license.id}/${state.random.code(16).toLowerCase()}/${encodeURIComponent(name)}`
  const location = `/api/file/lc/${folder}/${path}`
  state.uploads.byPath.set(location, { name, contentType: type, bytes: data, expires })
  return { url: `${fileOrigin}${location}`, path }
}
