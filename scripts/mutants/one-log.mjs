const tests = ["tests/joins-on-one-log.test.ts"]

/** Ways to break streams that go on in another process: the random courses over several of them have to notice each. */
export const mutants = {
  "joined-twice": {
    what: "what was joined behind something that waits is joined again under the next lead",
    file: "shared/ledger.ts",
    from: "done: [...before, ...done] }",
    to: "done: [] }",
    tests
  },
  "copy-answered-early": {
    what: "a webhook that brings nothing new is answered before it is written that it came",
    file: "pipeline/joiner.ts",
    from: "if (answers) inHand.add(key)",
    to: "",
    tests
  },
  "start-not-kept": {
    what: "when a thread began is not known in another life",
    file: "join/join-facts.ts",
    from: "givenStart ?? undefined]",
    to: "undefined]",
    tests
  },
  "over-in-one-life": {
    what: "another life does not know that the next thread of a chat has opened",
    file: "join/join-facts.ts",
    from: "lanes.succession.opened(lane, startedAt, at, () => {})",
    to: "{}",
    tests
  },
  "refused-copy-paired": {
    what: "a copy that was refused is taken for another event when it comes again",
    file: "pipeline/joiner.ts",
    from: "unpair(paired, origin)",
    to: "",
    tests
  }
}
