/** A stage of an API version that ends. */
export interface LifecycleStage {
  /** `legacy`: only mended any more. `deprecated`: about to be switched off. */
  readonly stage: "legacy" | "deprecated"
  /** The day on which the stage ends: `YYYY-MM-DD`. */
  readonly endsAt: string
}

/** Reads a header by its name; `null` or `undefined` when there is none. */
export type HeaderReader = (name: string) => string | null | undefined

const headers = [
  ["Deprecation", "deprecated"],
  ["Legacy", "legacy"]
] as const

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** What an answer of the service says about the version it is of. Other forms of these headers are somebody else's. */
export const lifecycleIn = (header: HeaderReader): readonly LifecycleStage[] =>
  headers.flatMap(([name, stage]) => {
    const endsAt = header(name)?.trim() ?? ""
    return isDay(endsAt) ? [{ stage, endsAt }] : []
  })
