/** The place of the draft that is larger than any that a log takes, by what `append` threw; nothing where it was not that. */
export const unfitOf = (cause: unknown): number | undefined => {
  try {
    const { _tag, option } = Object(cause) as { readonly _tag?: unknown; readonly option?: unknown }
    const place = _tag === "ConfigurationError" ? /^drafts\[(\d+)\]/.exec(String(option))?.[1] : undefined
    return place === undefined ? undefined : Number(place)
  } catch {
    // It throws when it is read.
    return undefined
  }
}
