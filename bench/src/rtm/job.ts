export type Name = "bare" | "checked" | "unchecked"

/** What a client is told to do. */
export type Job =
  | { readonly kind: "requests"; readonly inFlight: number; readonly total: number }
  /** `wanted` of every ten pushes are those that somebody listens to. */
  | { readonly kind: "pushes"; readonly total: number; readonly wanted: number }
