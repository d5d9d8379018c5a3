/** Ways to break a rule of the webhook receiver or of registration: `from` stands once in `file`, and becomes `to`. */
export const mutants = {
  "lookers-on": {
    what: "between two consumers a subscriber passes for one",
    file: "audience.ts",
    from: "(this.#everConsumed || this.events.size === 0)",
    to: "this.events.size === 0",
    tests: ["src/webhooks/ways-in.test.ts"]
  },
  "nobody-is-fine": {
    what: "a webhook is answered 200 with nobody there",
    file: "audience.ts",
    from: 'if (this.#consumers.size === 0 && (this.#everConsumed || this.events.size === 0)) return "nobody"',
    to: "",
    tests: ["src/webhooks/ways-in.test.ts"]
  },
  "not-taken-is-taken": {
    what: "a consumer cannot say that it does not take an event",
    file: "audience.ts",
    from: 'answer === notTaken ? "nobody" : "taken"',
    to: '"taken"',
    tests: ["src/webhooks/ways-in.test.ts"]
  },
  "handed-on-twice": {
    what: "consumers that were done get a repeat again",
    file: "audience.ts",
    from: "if (delivery.isDone(consumer)) continue",
    to: "",
    tests: ["src/webhooks/ways-in.test.ts"]
  },
  "no-memory": {
    what: "what was not answered 200 is not remembered",
    file: "intake.ts",
    from: "if (answer !== safe || visit.isGone) await remember()",
    to: "if (false) await remember()",
    tests: ["src/webhooks/receiver-answers.test.ts"]
  },
  "lost-senders": {
    what: "a sender that hangs up while consumers are at work is not noticed",
    file: "intake.ts",
    from: "visit.onGone(() => void remember())",
    to: "",
    tests: ["src/webhooks/request.test.ts"]
  },
  "memory-for-ever": {
    what: "a delivery that was answered 200 at last is not forgotten",
    file: "intake.ts",
    from: "else if (known !== undefined) this.#deliveries.forget(await digest(), known)",
    to: "",
    tests: ["src/webhooks/receiver-answers.test.ts"]
  },
  "places-until-answered": {
    what: "consumers that hang hold no place",
    file: "intake.ts",
    from: "this.#handling.enter(bytes)\n    void handling",
    to: "if (false) void handling",
    tests: ["src/webhooks/receiver-answers.test.ts"]
  },
  "strangers-handle": {
    what: "a stranger whose secret is looked up is never pushed out",
    file: "places.ts",
    from: "if (this.#readers.size > this.#limits.reading) this.#pushOutBefore(reader)",
    to: "",
    tests: ["src/webhooks/request.test.ts"]
  },
  "bytes-uncounted": {
    what: "bodies that are read are counted, not weighed",
    file: "places.ts",
    from: "while (this.#bytes > this.#limits.readingBytes && this.#pushOutBefore(reader));",
    to: "",
    tests: ["src/webhooks/request.test.ts"]
  },
  "path-by-hearsay": {
    what: "receive does not look at the path",
    file: "intake.ts",
    from: "if (!this.#isRightPath(path)) {",
    to: "if (path !== undefined && !this.#isRightPath(path)) {",
    tests: ["src/webhooks/receive.test.ts"]
  },
  "late-timers": {
    what: "a timer that fires late judges before the sockets were read",
    file: "time-limit.ts",
    from: "if (performance.now() - begun <= after + slack) end()",
    to: "if (true) end()",
    tests: ["src/webhooks/node.test.ts"]
  },
  "text-is-nothing": {
    what: "a stream of texts is not read",
    file: "body-bytes.ts",
    from: 'if (typeof value === "string") return encoder.encode(value)',
    to: "",
    tests: ["src/webhooks/body-bytes.test.ts"]
  },
  "paused-for-ever": {
    what: "a request that middleware paused is not read",
    file: "node.ts",
    from: "request.resume?.()",
    to: "",
    tests: ["src/webhooks/middleware.test.ts"],
    test: "that paused the request"
  },
  "drain-without-end": {
    what: "connections that are open when the time is up stay open",
    file: "drain.ts",
    from: "if (serverOpen) attempt(() => server?.closeAllConnections?.())",
    to: "",
    tests: ["src/webhooks/node-drain.test.ts"],
    test: "and ends in time"
  },
  "own-way": {
    what: "processes that register at the same time do not look again",
    file: "register.ts",
    from: "const superfluous = there.filter((webhook) => this.#isOurs(webhook) && !chosen.includes(webhook))",
    to: "const superfluous: typeof there = []",
    tests: ["src/webhooks/register-together.test.ts"]
  },
  "last-wins": {
    what: "the last that was registered is kept, of which others do not know",
    file: "register.ts",
    from: "const found = there.find(",
    to: "const found = there.findLast(",
    tests: ["src/webhooks/register-together.test.ts"]
  },
  "old-secrets": {
    what: "secrets of what is replaced are not returned",
    file: "register.ts",
    from: "else await this.#secrets.learn(webhook_id, secret_key)",
    to: "else if (secret_key === (this.#settings.secret ?? secret_key)) await this.#secrets.learn(webhook_id, secret_key)",
    tests: ["src/webhooks/register-together.test.ts"]
  },
  "echoed-secrets": {
    what: "a secret that the service echoes is handed on",
    file: "configuration-api.ts",
    from: "this.#secrets.push(secret)",
    to: "",
    tests: ["src/webhooks/register-calls.test.ts"]
  },
  "nothing-is-a-secret": {
    what: "an unknown webhook with an empty secret is authentic",
    file: "compare.ts",
    from: 'isEqual = text !== ""',
    to: "isEqual = true",
    tests: ["src/webhooks/compare.test.ts"]
  }
}
