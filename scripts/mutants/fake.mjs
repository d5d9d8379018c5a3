/** Ways to break a rule of the fake that holds in every version, or in v3.0. */
export const mutants = {
  "same-order": {
    what: "events of a thread have no order",
    file: "service/effects/threads.ts",
    from: "order: (thread.events.at(-1)?.order ?? 0) + 1",
    to: "order: 1",
    tests: ["src/controls/controls.test.ts"]
  },
  "customers-see-all": {
    what: "customers see what is for agents",
    file: "service/audience.ts",
    from: '(event.recipients === "agents" ? [] : customerIdsOf(chat))',
    to: "customerIdsOf(chat)",
    tests: ["src/service/chats.test.ts"]
  },
  "close-twice": {
    what: "a thread closes twice",
    file: "service/effects/threads.ts",
    from: "const thread = activeThread(chat)\n  if (thread === undefined) throw",
    to: "const thread = chat.threads.at(-1)\n  if (thread === undefined) throw",
    tests: ["src/controls/calls.test.ts"]
  },
  "no-active-thread": {
    what: "require_active_thread is not looked at",
    file: "v3.0/actions/events.ts",
    from: "choice.require_active_thread === true",
    to: "false",
    tests: ["src/service/chats.test.ts"]
  },
  "ban-leaves-chats": {
    what: "a ban leaves the chats of the customer open",
    file: "service/effects/customers.ts",
    from: "if (isPresent(chat, customer.id) && activeThread(chat) !== undefined)",
    to: "if (false)",
    tests: ["src/service/customers.test.ts"]
  },
  "no-scopes": {
    what: "every token may do everything",
    file: "service/scopes.ts",
    from: 'if (granted === "all" || required.length === 0) return "all"',
    to: 'return "all"\n  if (granted === "all" || required.length === 0) return "all"',
    tests: ["src/service/scopes.test.ts"]
  },
  "no-access": {
    what: "everybody is told of everything",
    file: "service/pushes.ts",
    from: "if (!seesChat(viewer, chat)) return false",
    to: "",
    tests: ["src/service/chats.test.ts"]
  },
  "no-echo": {
    what: "pushes bear no request id",
    file: "service/pushes.ts",
    from: "listener === origin?.listener ? origin.requestId : undefined",
    to: "undefined",
    tests: ["src/fake-livechat.test.ts"]
  },
  "no-silence": {
    what: "silent connections stay open",
    file: "wires/rtm.ts",
    from: 'if (left <= 0) return this.disconnect("ping_timeout")',
    to: "if (left <= 0) return",
    tests: ["src/wires/rtm.test.ts"]
  },
  "no-content": {
    what: "a webhook that is answered 204 counts as delivered",
    file: "service/webhooks.ts",
    from: "result === 200",
    to: '(typeof result === "number" && result < 300)',
    tests: ["src/service/webhooks.test.ts"]
  },
  "eleven-retries": {
    what: "webhooks are tried once more",
    file: "v3.0/webhooks.ts",
    from: "4_800_000, 9_600_000",
    to: "4_800_000, 4_800_000, 4_800_000",
    tests: ["src/service/webhooks.test.ts"]
  },
  "author-filter": {
    what: "webhooks are not filtered by who wrote",
    file: "v3.0/webhooks.ts",
    from: "author_type !== undefined && authorType !== author_type",
    to: "false",
    tests: ["src/service/webhooks.test.ts"]
  },
  "positional-pages": {
    what: "a page id stands for the entry itself, so that it comes twice",
    file: "service/state/pages.ts",
    from: "cursor.isBackward ? key >= at : key > at",
    to: "key >= at",
    tests: ["src/service/lists.test.ts"]
  },
  "bigger-files": {
    what: "files may be a byte larger",
    file: "wires/web-form.ts",
    from: "value.size > largestFile",
    to: "value.size > largestFile + 1",
    tests: ["src/wires/web.test.ts"]
  },
  "replaced-properties": {
    what: "properties of a namespace are replaced instead of merged",
    file: "service/state/properties.ts",
    from: "{ ...properties[namespace], ...values }",
    to: "{ ...values }",
    tests: ["src/service/chats.test.ts"]
  },
  "same-time": {
    what: "events of a thread may bear the same time",
    file: "service/effects/threads.ts",
    from: "timeOf(thread.events.at(-1) ?? thread) + 1",
    to: "timeOf(thread.events.at(-1) ?? thread)",
    tests: ["src/v3.6/beside-v3.0.test.ts"]
  },
  "mixed-versions": {
    what: "a webhook gets the events of every version",
    file: "service/webhooks.ts",
    from: "action === name && version === catalog.version",
    to: "action === name && version !== ''",
    tests: ["src/service/webhooks.test.ts"]
  },
  "no-scheme": {
    what: "tokens need no scheme",
    file: "service/credentials.ts",
    from: "/^(Bearer|Basic) +(\\S+)$/i.exec(value.trim())",
    to: "/^(Bearer|Basic|) *(\\S+)$/i.exec(value.trim())",
    tests: ["src/wires/tokens.test.ts"]
  },
  "null-is-something": {
    what: "null is not taken for absent",
    file: "service/zero-values.ts",
    from: 'value[field] === null || value[field] === ""',
    to: 'value[field] === ""',
    tests: ["src/wires/zero-values.test.ts"]
  },
  "number-lost": {
    what: "request ids that are numbers are dropped",
    file: "service/frames.ts",
    from: 'typeof value === "number" || ',
    to: "",
    tests: ["src/wires/bodies.test.ts"]
  },
  "quiet-refusals": {
    what: "watchers are not told of what is refused early",
    file: "wires/web.ts",
    from: 'this.#service.refusedEarly(version, "web", asked, failure)',
    to: "void asked",
    tests: ["src/wires/other-versions.test.ts"]
  },
  "seconds-forgotten": {
    what: "a world in seconds loses its times",
    file: "service/time.ts",
    from: "time ?? (timestamp ?? 0) * second",
    to: "time ?? 0",
    tests: ["src/versions.test.ts"]
  }
}
