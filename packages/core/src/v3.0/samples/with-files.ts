/** Samples of uploads name their file as curl does: `@name`. */
export const withFiles = (request: unknown): unknown =>
  Object.fromEntries(
    Object.entries(request as object).map(([name, value]) => [
      name,
      typeof value === "string" && value.startsWith("@") ? new Blob(["content"]) : (value as unknown)
    ])
  )
