/** Ways to break a rule of the fake: `from` stands once in `file`, and becomes `to`; `tests` are where it has to be noticed. */
export const mutants = {
  "same-order": {
    what: "events of a thread have no order",
    file: "service/effects/threads.ts",
    from: "order: (thread.events.at(-1)?.order ?? 0) + 1",
    to: "order: 1"
  },
  "customers-see-all": {
    what: "customers see what is for agents",
    file: "service/audience.ts",
    from: '(event.recipients === "agents" ? [] : customerIdsOf(chat))',
    to: "customerIdsOf(chat)"
  },
  "close-twice": {
    what: "a thread closes twice",
    file: "service/effects/threads.ts",
    from: "const thread = activeThread(chat)\n  if (thread === undefined) throw",
    to: "const thread = chat.threads.at(-1)\n  if (thread === undefined) throw"
  },
  "no-active-thread": {
    what: "require_active_thread is not looked at",
    file: "v3.0/actions/events.ts",
    from: "choice.require_active_thread === true",
    to: "false"
  },
  "ban-leaves-chats": {
    what: "a ban leaves the chats of the customer open",
    file: "service/effects/customers.ts",
    from: "if (isPresent(chat, customer.id) && activeThread(chat) !== undefined)",
    to: "if (false)"
  },
  "no-scopes": {
    what: "every token may do everything",
    file: "service/scopes.ts",
    from: 'if (granted === "all" || required.length === 0) return "all"',
    to: 'return "all"\n  if (granted === "all" || required.length === 0) return "all"'
  },
  "no-access": {
    what: "everybody is told of everything",
    file: "service/pushes.ts",
    from: "if (!seesChat(viewer, chat)) return false",
    to: ""
  },
  "no-echo": {
    what: "pushes bear no request id",
    file: "service/pushes.ts",
    from: "listener === origin?.listener ? origin.requestId : undefined",
    to: "undefined"
  },
  "no-silence": {
    what: "silent connections stay open",
    file: "wires/rtm.ts",
    from: 'if (left <= 0) return this.disconnect("ping_timeout")',
    to: "if (left <= 0) return"
  },
  "no-content": {
    what: "a webhook that is answered 204 counts as delivered",
    file: "service/webhooks.ts",
    from: "result === 200",
    to: '(typeof result === "number" && result < 300)'
  },
  "eleven-retries": {
    what: "webhooks are tried once more",
    file: "v3.0/webhooks.ts",
    from: "4_800_000, 9_600_000",
    to: "4_800_000, 4_800_000, 4_800_000"
  },
  "author-filter": {
    what: "webhooks are not filtered by who wrote",
    file: "v3.0/webhooks.ts",
    from: "author_type !== undefined && authorType !== author_type",
    to: "false"
  },
  "positional-pages": {
    what: "a page id stands for the entry itself, so that it comes twice",
    file: "service/state/pages.ts",
    from: "cursor.isBackward ? key >= at : key > at",
    to: "key >= at"
  },
  "bigger-files": {
    what: "files may be a byte larger",
    file: "wires/web-form.ts",
    from: "value.size > largestFile",
    to: "value.size > largestFile + 1"
  },
  "replaced-properties": {
    what: "properties of a namespace are replaced instead of merged",
    file: "service/state/properties.ts",
    from: "{ ...properties[namespace], ...values }",
    to: "{ ...values }"
  },
  "same-time": {
    what: "events of a thread may bear the same time",
    file: "service/effects/threads.ts",
    from: "timeOf(thread.events.at(-1) ?? thread) + 1",
    to: "timeOf(thread.events.at(-1) ?? thread)"
  },
  "mixed-versions": {
    what: "a webhook gets the events of every version",
    file: "service/webhooks.ts",
    from: "action === name && version === catalog.version",
    to: "action === name && version !== ''"
  },
  "no-scheme": {
    what: "tokens need no scheme",
    file: "service/credentials.ts",
    from: "/^(Bearer|Basic) +(\\S+)$/i.exec(value.trim())",
    to: "/^(Bearer|Basic|) *(\\S+)$/i.exec(value.trim())"
  },
  "null-is-something": {
    what: "null is not taken for absent",
    file: "service/zero-values.ts",
    from: 'value[field] === null || value[field] === ""',
    to: 'value[field] === ""'
  },
  "number-lost": {
    what: "request ids that are numbers are dropped",
    file: "v3.0/frames.ts",
    from: 'typeof value === "number" || ',
    to: ""
  },
  "quiet-refusals": {
    what: "watchers are not told of what is refused early",
    file: "wires/web.ts",
    from: 'this.#service.refusedEarly(version, "web", asked, failure)',
    to: "void asked"
  },
  "seconds-forgotten": {
    what: "a world in seconds loses its times",
    file: "service/time.ts",
    from: "time ?? (timestamp ?? 0) * second",
    to: "time ?? 0"
  },
  "presence-forgotten": {
    what: "who is not in a chat may write there in v3.6",
    file: "v3.6/actions/handler.ts",
    from: "ignoresPresence || isPresent(chat, context.author.id)",
    to: "true",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "stub-for-nobody": {
    what: "a deleted event is whole for everybody",
    file: "v3.6/views.ts",
    from: 'event.deleted === true && viewer?.agent.permission !== "administrator"',
    to: "false",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "restricted-read": {
    what: "restricted threads of v3.6 can be read",
    file: "v3.6/views.ts",
    from: "if (viewer !== undefined && !readsThread(viewer, thread))",
    to: "if (viewer === null)",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "no-version-in-pushes": {
    what: "pushes of v3.6 name no version",
    file: "v3.6/frames.ts",
    from: '{"version":"${version}",${id}',
    to: "{${id}",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "any-version-in-frames": {
    what: "frames of another version are taken",
    file: "v3.6/frames.ts",
    from: 'version === "" || version === v3_6.version',
    to: 'version === "" || version !== 0',
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "all-pushes": {
    what: "login.pushes is not looked at",
    file: "wires/rtm.ts",
    from: "if (wanted === undefined) return",
    to: "if (wanted !== null) return",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "endless-requests": {
    what: "any number of requests may be open",
    file: "wires/open-requests.ts",
    from: "if (this.#begun.size >= this.#most)\n      return",
    to: "if (this.#begun.size >= 1_000)\n      return",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "four-tries": {
    what: "webhooks of v3.6 are tried once more",
    file: "v3.6/webhooks.ts",
    from: "retryDelays: [20_000, 40_000]",
    to: "retryDelays: [20_000, 20_000, 20_000]",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "presence-filter": {
    what: "webhooks are not filtered by who is in the chat",
    file: "v3.6/webhooks.ts",
    from: "return admitsAny(user_ids, presentIds(chat))",
    to: "return true",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "everywhere-bots": {
    what: "webhooks of bots come from every chat",
    file: "v3.6/webhooks.ts",
    from: 'if (type === "bot" && !hasOwnBot) return false',
    to: "",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "nobody-asked": {
    what: "webhooks do not name who configured something",
    file: "v3.6/webhooks.ts",
    from: '"requester" in occurrence && occurrence.requester !== undefined',
    to: "false",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "ever-lasting-pages": {
    what: "page ids of v3.6 do not grow old",
    file: "v3.6/pages.ts",
    from: "if (at + lifetime < clock.now()) throw",
    to: "if (false) throw",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "fourth-webhook": {
    what: "an application may have a webhook more for an event",
    file: "v3.6/configuration/webhooks.ts",
    from: "same.length >= mostPerAction",
    to: "same.length > mostPerAction",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "shown-secrets": {
    what: "lists of webhooks show their secrets",
    file: "v3.6/configuration/webhooks.ts",
    from: "secret_key: _hidden, ...webhook",
    to: "...webhook",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "long-bots": {
    what: "tokens of bots live for longer than a day",
    file: "v3.6/configuration/bots.ts",
    from: "const tokenLifetime = 86_400_000",
    to: "const tokenLifetime = 2 * 86_400_000",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "expired-is-fine": {
    what: "tokens that ran out are taken",
    file: "service/credentials.ts",
    from: "expiresAt !== undefined && expiresAt <= this.#clock.now()",
    to: "false",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "expired-stays": {
    what: "connections outlive their token",
    file: "wires/rtm.ts",
    from: 'this.disconnect("access_token_expired")',
    to: "void 0",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "nobody-evicted": {
    what: "an agent may have any number of connections",
    file: "wires/rtm.ts",
    from: "if (others.length < connectionLimit.most) return",
    to: "return",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "silent-queue": {
    what: "places in the queue are not told anew",
    file: "service/service.ts",
    from: "const moved = queue.filter(({ chat }, index) => this.#places.get(chat.id) !== index)",
    to: "const moved = queue.slice(queue.length)",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "queue-for-ever": {
    what: "who comes to take chats gets none of those that wait",
    file: "service/effects/agents.ts",
    from: 'if (status === "accepting_chats") assignWaiting(context)',
    to: "",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "quiet-groups": {
    what: "the status of groups is told though it is the same",
    file: "service/effects/agents.ts",
    from: 'if (now === (agents.groupStatuses.get(id) ?? "offline")) return []',
    to: "",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "everlasting-version": {
    what: "the end of a version is not announced at the upgrade",
    file: "wires/server.ts",
    from: "Object.entries(handlers.headers(pathOf(request)))",
    to: "[] as [string, string][]",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "text-in-offset": {
    what: "what somebody wrote is put into another offset",
    file: "v3.6/dressing.ts",
    from: '(name.endsWith("_at") || name.endsWith("_up_to")) && moment.test(value)',
    to: "name !== null && moment.test(value)",
    tests: ["src/v3.6/**/*.test.ts"]
  },
  "open-doors": {
    what: "pages of other origins use the control endpoints",
    file: "endpoints/guard.ts",
    from: "origin !== undefined && hostIn(withoutScheme(origin))?.host !== addressed.host",
    to: "false",
    tests: ["src/endpoints/**/*.test.ts"]
  },
  "rebound-names": {
    what: "any name leads to the control endpoints",
    file: "endpoints/guard.ts",
    from: "addressed === undefined || !isOwnName(addressed.hostname, host)",
    to: "addressed === undefined",
    tests: ["src/endpoints/**/*.test.ts"]
  },
  "shown-tokens": {
    what: "the feed shows tokens",
    file: "service/feed.ts",
    from: 'secrets.has(name) && typeof value === "string"',
    to: 'secrets.has(name) && typeof value === "number"',
    tests: ["src/endpoints/**/*.test.ts"]
  },
  "endless-feed": {
    what: "the feed keeps everything",
    file: "service/feed.ts",
    from: "this.#records.length > mostRecords || this.#characters > mostCharacters",
    to: "this.#records.length > 1_000_000",
    tests: ["src/endpoints/**/*.test.ts"]
  },
  "powerful-files": {
    what: "files that were uploaded have the rights of the fake's origin",
    file: "wires/web.ts",
    from: "headers: { ...cors, ...harmless,",
    to: "headers: { ...cors,",
    tests: ["src/endpoints/**/*.test.ts"]
  },
  "rates-of-a-minute": {
    what: "a rate counts calls of before the last second",
    file: "service/faults.ts",
    from: "const second = 1_000",
    to: "const second = 60_000",
    tests: ["src/endpoints/**/*.test.ts"]
  }
}
