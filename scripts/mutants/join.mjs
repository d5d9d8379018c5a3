const tests = ["src/events/join/join-model.test.ts"]

/** Ways to break the join, each of which its model has to notice. */
const ways = {
  "hash-only": {
    what: "events of equal content are taken for one",
    file: "occurrences.ts",
    from: "return copy\n",
    to: "return copy ?? (known.length > 1 ? known[0] : undefined)\n"
  },
  "short-window": {
    what: "ids are remembered for a second",
    file: "known-keys.ts",
    from: "{ window: times.window, capacity: times.keys, keep }",
    to: "{ window: 1_000, capacity: times.keys, keep }"
  },
  "three-keys": {
    what: "no more than three ids are remembered",
    file: "known-keys.ts",
    from: "{ window: times.window, capacity: times.keys, keep }",
    to: "{ window: times.window, capacity: 3, keep }"
  },
  "no-hold": {
    what: "events are passed on as they come",
    file: "lane.ts",
    from: "if (this.highest !== undefined) return order === this.highest + 1",
    to: "if (this.highest !== undefined) return true"
  },
  "no-archive": {
    what: "threads nobody had heard of are left out of what is fetched",
    file: "fetched-threads.ts",
    from: "const strange = known === undefined || known.isGuess ||",
    to: "if (known === undefined) return\n    const strange = known.isGuess ||"
  },
  "no-first-message": {
    what: "the events in a thread that opens are not passed on",
    file: "openings.ts",
    from: "if (!isOld(event.occurredAt) && !isHistory) this.#sink.push(event, now)",
    to: ""
  },
  "forgotten-holes": {
    what: "threads that could not be fetched are not fetched later",
    file: "../recovery/plan.ts",
    from: "lane.dirtySince !== undefined || lane.isGuess",
    to: "lane.isGuess"
  },
  "missing-chats": {
    what: "chats that are no longer listed are not looked at",
    file: "../recovery/plan.ts",
    from: "isIncomplete || moved",
    to: "isIncomplete"
  },
  "hasty-close": {
    what: "the end of a thread does not wait for its events",
    file: "thread-order.ts",
    from: 'if (lane.state !== "fetching") this.#wait(lane, now)',
    to: 'if (lane.state !== "fetching") this.#settle(lane)'
  },
  "stale-answers": {
    what: "an answer is trusted about what came after it was asked for",
    file: "thread-order.ts",
    from: "first.order > last && first.at >= askedAt",
    to: "false"
  },
  "old-stories": {
    what: "what is older than the stream is passed on when it is fetched",
    file: "fetched-threads.ts",
    from: "(envelope.order ?? Infinity) <= lane.history ? [] :",
    to: ""
  },
  "guess-for-proof": {
    what: "history is guessed, and the look is called complete",
    file: "fetched-threads.ts",
    from: "if (guessed) this.guesses++",
    to: ""
  },
  "guess-for-good": {
    what: "what was guessed to be history is not looked at again",
    file: "../recovery/plan.ts",
    from: "lane.dirtySince !== undefined || lane.isGuess ||",
    to: "lane.dirtySince !== undefined ||"
  },
  "followed-history": {
    what: "all that lies in a thread is news when it is followed",
    file: "history.ts",
    from: "return hasRun || isLate ? (at) => at !== undefined && at < line : isNews",
    to: "return isNews"
  },
  "no-slack": {
    what: "clocks are taken to agree to the millisecond",
    file: "history.ts",
    from: "line: this.#serverTime.at(moment) - this.#clockSkew",
    to: "line: this.#serverTime.at(moment)"
  }
}

export const mutants = Object.fromEntries(
  Object.entries(ways).map(([name, way]) => [name, { ...way, tests }])
)
