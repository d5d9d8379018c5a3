import type { Triggers } from "../catalog/action.ts"

/** Events that reach both sides under one name. */
export const both = (...names: readonly string[]): Triggers => ({ push: names, webhook: names })

/** An event that is pushed and has no webhook of its name. */
export const pushOnly = (name: string): Triggers => ({ push: [name], webhook: [] })
