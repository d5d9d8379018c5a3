/** Milliseconds within which the fake has to answer. */
const deadline = 10_000

/** What the fake answered instead of doing it. */
export class Refused extends Error {}

const messageIn = (answer: unknown): string | undefined => {
  const { error } = (answer ?? {}) as {
    readonly error?: { readonly message?: unknown; readonly type?: unknown }
  }
  const said = error?.message ?? error?.type
  return typeof said === "string" ? said : undefined
}

const send = async (path: string, init: RequestInit): Promise<unknown> => {
  const response = await fetch(`/_fake/${path}`, { ...init, signal: AbortSignal.timeout(deadline) }).catch(
    () => {
      throw new Refused("The fake does not answer")
    }
  )
  const answer: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw new Refused(messageIn(answer) ?? `The fake answers ${response.status}`)
  return answer
}

/** Asks a control endpoint for something. */
export const get = async <T>(path: string): Promise<T> => (await send(path, {})) as T

/** Lets a control endpoint do something. */
export const change = (method: "POST" | "PUT" | "DELETE", path: string, body?: object): Promise<unknown> =>
  send(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) })
  })

/** Hands over a file. */
export const upload = (path: string, file: File): Promise<unknown> =>
  send(path, {
    method: "POST",
    headers: { "content-type": file.type === "" ? "application/octet-stream" : file.type },
    body: file
  })

/** A path of which the parts may hold anything. */
export const path = (...parts: readonly string[]): string => parts.map(encodeURIComponent).join("/")
