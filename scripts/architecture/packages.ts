// The packages: which of each other they may import, and what else holds for all of one.

export const scope = "@agent-chat/"

/** By folder, the packages that sources and tests may import. */
export const friends: Readonly<
  Record<string, { readonly source: readonly string[]; readonly test: readonly string[] }>
> = {
  "packages/core": { source: [], test: [] },
  "packages/web-api": { source: ["core"], test: ["core", "testing"] },
  "packages/rtm-bridge": { source: ["core"], test: ["core", "testing"] },
  "packages/event-log": { source: ["core"], test: ["core", "testing"] },
  "packages/testing": { source: ["core"], test: ["core"] },
  "packages/cli": {
    source: ["core", "web-api", "rtm-bridge", "testing"],
    test: ["core", "web-api", "rtm-bridge", "testing"]
  }
}

/** Whether an entry may reach Effect. */
export const mayReachEffect = (entry: string): boolean => /\/(effect|schemas)$/.test(entry)

/** What speaks a protocol: core imports none of it. */
export const wireLibraries = ["ky", "undici", "ws"]
