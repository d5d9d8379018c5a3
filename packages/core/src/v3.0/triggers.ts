import type { Triggers } from "../action.ts"

/** Events that reach both sides under one name. */
export const both = (...names: readonly string[]): Triggers => ({ push: names, webhook: names })

/** An event that is pushed; that there is a webhook of its name is claimed by one document and denied by others. */
export const pushOnly = (name: string): Triggers => ({
  push: [name],
  webhook: [],
  claimed: { webhook: [name] }
})
