/** A path that a payload can have. */
export interface Field {
  /** `[]` stands for the items of a list, `*` for any name. */
  readonly path: string
  /** Such as `string`, `list of strings`, `file`. */
  readonly kind: string
  readonly required?: true
  /** The values that are known. */
  readonly values?: readonly unknown[]
  /** The values of `type` with which it goes, where it does not go with all. */
  readonly only?: readonly string[]
  readonly meaning?: string
}

/** What is known of what an action is given. */
export interface ActionInput {
  readonly fields: readonly Field[]
  /** What is checked before sending, in words. */
  readonly limits: readonly string[]
  /** A payload that would be taken; `@name` stands for a file. */
  readonly example: unknown
}

/** What is known of what each action is given, by its name. */
export type ActionFields = Readonly<Record<string, ActionInput>>
