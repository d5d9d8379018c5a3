/** A field that would carry a secret: arguments can be read by everybody on the machine, and stay in the history. */
export const isSecretField = (name: string): boolean => /(^|_)(token|secret|password|secret_key)$/.test(name)

/** A payload without the fields that carry secrets, and their names. */
export const withoutSecrets = (
  payload: unknown
): { readonly rest: unknown; readonly secrets: readonly string[] } => {
  if (typeof payload !== "object" || payload === null || Array.isArray(payload))
    return { rest: payload, secrets: [] }
  const entries = Object.entries(payload)
  return {
    rest: Object.fromEntries(entries.filter(([name]) => !isSecretField(name))),
    secrets: entries.flatMap(([name]) => (isSecretField(name) ? [name] : []))
  }
}
