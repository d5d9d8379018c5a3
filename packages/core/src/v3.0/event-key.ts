/** Makes the `key` function of an event from the paths its key is made of. */
export const keyOf =
  (...paths: readonly string[]) =>
  (payload: unknown): string | undefined => {
    const parts: string[] = []
    for (const path of paths) {
      let value: unknown = payload
      for (const field of path.split(".")) {
        if (typeof value !== "object" || value === null) return undefined
        value = (value as Record<string, unknown>)[field]
      }
      if (typeof value !== "string" && typeof value !== "number") return undefined
      parts.push(String(value))
    }
    return JSON.stringify(parts)
  }
