import { Refusal } from "../service/refusal.ts"

export const isMultipart = (contentType: string | undefined): boolean =>
  /^multipart\/form-data\b/i.test(contentType ?? "")

/** Reads the parts of a form: texts, and files with their bytes. The last part of a name counts. */
export const readForm = async (
  contentType: string,
  body: Uint8Array,
  largestFile: number
): Promise<ReadonlyMap<string, unknown>> => {
  const parts = new Map<string, unknown>()
  for (const [name, value] of await parseForm(contentType, body)) {
    parts.set(name, await partOf(value, largestFile))
  }
  return parts
}

const parseForm = async (contentType: string, body: Uint8Array): Promise<FormData> => {
  try {
    const copy = new Uint8Array(body)
    return await new Response(copy, { headers: { "Content-Type": contentType } }).formData()
  } catch {
    throw new Refusal("validation", "The body is no multipart/form-data")
  }
}

const partOf = async (value: string | File, largestFile: number): Promise<unknown> => {
  if (typeof value === "string") return value
  if (value.size > largestFile) throw new Refusal("entity_too_large")
  return { name: value.name, type: value.type, data: new Uint8Array(await value.arrayBuffer()) }
}
