/**
 * A text that is none of the listed ones. The pattern is a mark for the compiler and is not there at run time: since no
 * listed text fits it, `event.type === "message"` rules the unknown member of a union out. To compare with a type that
 * came later, write `(event.type as string) === "…"`.
 */
export type Unlisted = `${string} (unlisted)`
