/** Ways to break what programs in any language do to a fake. */
export const mutants = {
  "open-doors": {
    what: "pages of other origins use the control endpoints",
    file: "endpoints/guard.ts",
    from: "origin !== undefined && hostIn(withoutScheme(origin))?.host !== addressed.host",
    to: "false",
    tests: ["src/endpoints/guard.test.ts"]
  },
  "rebound-names": {
    what: "any name leads to the control endpoints",
    file: "endpoints/guard.ts",
    from: "addressed === undefined || !isOwnName(addressed.hostname, host)",
    to: "addressed === undefined",
    tests: ["src/endpoints/guard.test.ts"]
  },
  "shown-tokens": {
    what: "the feed shows tokens",
    file: "service/feed.ts",
    from: 'secrets.has(name) && typeof value === "string"',
    to: 'secrets.has(name) && typeof value === "number"',
    tests: ["src/endpoints/feed.test.ts"]
  },
  "endless-feed": {
    what: "the feed keeps everything",
    file: "service/feed.ts",
    from: "this.#records.length > mostRecords || this.#characters > mostCharacters",
    to: "this.#records.length > 1_000_000",
    tests: ["src/endpoints/feed.test.ts"]
  },
  "powerful-files": {
    what: "files that were uploaded have the rights of the fake's origin",
    file: "wires/web.ts",
    from: "headers: { ...cors, ...harmless,",
    to: "headers: { ...cors,",
    tests: ["src/endpoints/customers.test.ts"]
  },
  "rates-of-a-minute": {
    what: "a rate counts calls of before the last second",
    file: "service/faults.ts",
    from: "const second = 1_000",
    to: "const second = 60_000",
    tests: ["src/endpoints/faults.test.ts"]
  }
}
