import { type FileInput, isFileBytes, isFileInput, isFilePath, isFileStream } from "@agent-chat/core"
import type { FilePath, MultipartPart } from "@agent-chat/core"

/** The value of a part, if it is a file. */
export const asFile = (value: unknown): FileInput | undefined => (isFileInput(value) ? value : undefined)

/** The name the receiver sees. */
export const fileName = (file: FileInput): string => {
  if (file instanceof Uint8Array || file instanceof ArrayBuffer) return "file"
  if (isFilePath(file)) return file.name ?? file.path.replace(/^.*[/\\]/, "")
  const { name } = file as { readonly name?: string }
  return name === undefined || name === "" ? "file" : name
}

/** The parts as a form that any `fetch` can send. A stream is read into memory first: few can send one. */
export const toFormData = async (
  parts: readonly MultipartPart[],
  readFile: (file: FilePath, part: string) => Promise<Blob>
): Promise<FormData> => {
  const form = new FormData()
  for (const { name, value } of parts) {
    const file = asFile(value)
    if (file === undefined) form.append(name, String(value))
    // One after the other, so that a form never holds more than it must.
    // oxlint-disable-next-line no-await-in-loop
    else form.append(name, await toBlob(file, (found) => readFile(found, name)), fileName(file))
  }
  return form
}

const toBlob = async (file: FileInput, readFile: (file: FilePath) => Promise<Blob>): Promise<Blob> => {
  if (file instanceof Blob) return file
  if (isFilePath(file)) return readFile(file)
  if (isFileStream(file)) {
    const chunks: BlobPart[] = []
    for await (const chunk of file.stream as AsyncIterable<Uint8Array>) chunks.push(new Uint8Array(chunk))
    return new Blob(chunks, { type: file.type ?? "" })
  }
  if (!isFileBytes(file)) return new Blob([new Uint8Array(file)])
  const { data } = file
  return new Blob([data instanceof Uint8Array ? new Uint8Array(data) : data], {
    type: file.type ?? (data instanceof Blob ? data.type : "")
  })
}
