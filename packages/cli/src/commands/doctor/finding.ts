/** What a check came to. */
export interface Finding {
  /** Such as `dns`, `token`, `webhooks`. */
  readonly check: string
  /** `note` is worth knowing; `warning` will hurt some day; `problem` hurts now; `skipped` could not be looked at. */
  readonly state: "ok" | "note" | "warning" | "problem" | "skipped"
  readonly says: string
  /** What to do about it. */
  readonly fix?: string
}

/** The same check's findings, each made in a word. */
export const findingsOf = (check: string) => ({
  ok: (says: string): Finding => ({ check, state: "ok", says }),
  note: (says: string, fix?: string): Finding => ({
    check,
    state: "note",
    says,
    ...(fix === undefined ? {} : { fix })
  }),
  warning: (says: string, fix: string): Finding => ({ check, state: "warning", says, fix }),
  problem: (says: string, fix: string): Finding => ({ check, state: "problem", says, fix }),
  skipped: (says: string, fix?: string): Finding => ({
    check,
    state: "skipped",
    says,
    ...(fix === undefined ? {} : { fix })
  })
})
