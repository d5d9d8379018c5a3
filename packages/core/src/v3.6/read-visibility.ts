/**
 * Who sees an event, or whether customers see an agent, also where the service leaves `visibility` out, as it does in
 * summaries and for deleted events: by its documents that means `all`. What shows text to customers should not rely on that:
 * there, take an absent `visibility` for unknown.
 *
 * @example
 * ```ts
 * visibilityOf({ visibility: "agents" }) // "agents"
 * visibilityOf({}) // "all"
 * ```
 */
export const visibilityOf = (owner: { readonly visibility?: string | undefined }): string =>
  owner.visibility ?? "all"
