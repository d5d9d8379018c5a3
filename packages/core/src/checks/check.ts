/** The first thing that is wrong with a value. Says what was found as a type or a size, never as a value. */
export interface Issue {
  /** Such as `event.elements[0].title`; empty for the value itself. */
  readonly path: string
  readonly expected: string
  readonly found: string
}

/** Answers `undefined` when all is well. Never throws and never changes the value. */
export type Check = (value: unknown) => Issue | undefined

/**
 * What is done about a value that does not fit.
 *
 * What is sent is checked unless `off`. What arrives: `strict` fails with a `DecodeError`, `lenient` hands it over
 * and reports a diagnostic, `off` does not look.
 */
export type Validation = "strict" | "lenient" | "off"
