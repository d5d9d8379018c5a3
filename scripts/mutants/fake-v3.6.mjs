/** Ways to break a rule of the fake that came with v3.6. */
export const mutants = {
  "presence-forgotten": {
    what: "who is not in a chat may write there in v3.6",
    file: "v3.6/actions/handler.ts",
    from: "ignoresPresence || isPresent(chat, context.author.id)",
    to: "true",
    tests: ["src/v3.6/presence.test.ts"]
  },
  "stub-for-nobody": {
    what: "a deleted event is whole for everybody",
    file: "v3.6/views.ts",
    from: 'event.deleted === true && viewer?.agent.permission !== "administrator"',
    to: "false",
    tests: ["src/v3.6/lists.test.ts"]
  },
  "restricted-read": {
    what: "restricted threads of v3.6 can be read",
    file: "v3.6/views.ts",
    from: "if (viewer !== undefined && !readsThread(viewer, thread))",
    to: "if (viewer === null)",
    tests: ["src/v3.6/announced.test.ts"]
  },
  "no-version-in-pushes": {
    what: "pushes of v3.6 name no version",
    file: "v3.6/frames.ts",
    from: '{"version":"${version}",${id}',
    to: "{${id}",
    tests: ["src/v3.6/connections.test.ts"]
  },
  "any-version-in-frames": {
    what: "frames of another version are taken",
    file: "v3.6/frames.ts",
    from: 'version === "" || version === v3_6.version',
    to: 'version === "" || version !== 0',
    tests: ["src/v3.6/connections.test.ts"]
  },
  "all-pushes": {
    what: "login.pushes is not looked at",
    file: "wires/rtm.ts",
    from: "if (wanted === undefined) return",
    to: "if (wanted !== null) return",
    tests: ["src/v3.6/connections.test.ts"]
  },
  "endless-requests": {
    what: "any number of requests may be open",
    file: "wires/open-requests.ts",
    from: "if (this.#begun.size >= this.#most)\n      return",
    to: "if (this.#begun.size >= 1_000)\n      return",
    tests: ["src/v3.6/connections.test.ts"]
  },
  "four-tries": {
    what: "webhooks of v3.6 are tried once more",
    file: "v3.6/webhooks.ts",
    from: "retryDelays: [20_000, 40_000]",
    to: "retryDelays: [20_000, 20_000, 20_000]",
    tests: ["src/v3.6/choices.test.ts"]
  },
  "presence-filter": {
    what: "webhooks are not filtered by who is in the chat",
    file: "v3.6/webhooks.ts",
    from: "return admitsAny(user_ids, presentIds(chat))",
    to: "return true",
    tests: ["src/v3.6/configuration/configuration.test.ts"]
  },
  "everywhere-bots": {
    what: "webhooks of bots come from every chat",
    file: "v3.6/webhooks.ts",
    from: 'if (type === "bot" && !hasOwnBot) return false',
    to: "",
    tests: ["src/v3.6/configuration/configuration.test.ts"]
  },
  "nobody-asked": {
    what: "webhooks do not name who configured something",
    file: "v3.6/webhooks.ts",
    from: '"requester" in occurrence && occurrence.requester !== undefined',
    to: "false",
    tests: ["src/v3.6/announced.test.ts"]
  },
  "ever-lasting-pages": {
    what: "page ids of v3.6 do not grow old",
    file: "v3.6/pages.ts",
    from: "if (at + lifetime < clock.now()) throw",
    to: "if (false) throw",
    tests: ["src/v3.6/lists.test.ts"]
  },
  "fourth-webhook": {
    what: "an application may have a webhook more for an event",
    file: "v3.6/configuration/webhooks.ts",
    from: "same.length >= mostPerAction",
    to: "same.length > mostPerAction",
    tests: ["src/v3.6/configuration/configuration.test.ts"]
  },
  "shown-secrets": {
    what: "lists of webhooks show their secrets",
    file: "v3.6/configuration/webhooks.ts",
    from: "secret_key: _hidden, ...webhook",
    to: "...webhook",
    tests: ["src/v3.6/configuration/configuration.test.ts"]
  },
  "long-bots": {
    what: "tokens of bots live for longer than a day",
    file: "v3.6/configuration/bots.ts",
    from: "const tokenLifetime = 86_400_000",
    to: "const tokenLifetime = 2 * 86_400_000",
    tests: ["src/v3.6/configuration/bots.test.ts"]
  },
  "expired-is-fine": {
    what: "tokens that ran out are taken",
    file: "service/credentials.ts",
    from: "expiresAt !== undefined && expiresAt <= this.#clock.now()",
    to: "false",
    tests: ["src/v3.6/connections.test.ts"]
  },
  "expired-stays": {
    what: "connections outlive their token",
    file: "wires/rtm.ts",
    from: 'this.disconnect("access_token_expired")',
    to: "void 0",
    tests: ["src/v3.6/connections.test.ts"]
  },
  "nobody-evicted": {
    what: "an agent may have any number of connections",
    file: "wires/rtm.ts",
    from: "if (others.length < connectionLimit.most) return",
    to: "return",
    tests: ["src/v3.6/connections.test.ts"]
  },
  "silent-queue": {
    what: "places in the queue are not told anew",
    file: "service/service.ts",
    from: "const moved = queue.filter(({ chat }, index) => this.#places.get(chat.id) !== index)",
    to: "const moved = queue.slice(queue.length)",
    tests: ["src/v3.6/queue.test.ts"]
  },
  "queue-for-ever": {
    what: "who comes to take chats gets none of those that wait",
    file: "service/effects/agents.ts",
    from: 'if (status === "accepting_chats") assignWaiting(context)',
    to: "",
    tests: ["src/v3.6/queue.test.ts"]
  },
  "quiet-groups": {
    what: "the status of groups is told though it is the same",
    file: "service/effects/agents.ts",
    from: 'if (status === (agents.groupStatuses.get(id) ?? "offline")) return []',
    to: "",
    tests: ["src/v3.6/queue.test.ts"]
  },
  "generous-pushes": {
    what: "pushes come without their scopes",
    file: "service/pushes.ts",
    from: "if (told.scopes !== undefined && !listener.grants(told.scopes)) continue",
    to: "",
    tests: ["src/v3.6/connections.test.ts"]
  },
  "endless-curiosity": {
    what: "a connection hears of every customer, whatever its level",
    file: "v3.6/monitoring.ts",
    from: 'if (level === "my") return chats.some((chat) => isPresent(chat, agent.id))',
    to: 'if (level === "my") return true',
    tests: ["src/v3.6/customers.test.ts"]
  },
  "hidden-agents": {
    what: "customers hear of agents who are there for agents only",
    file: "service/audience.ts",
    from: 'memberOf(chat, userId)?.visibility === "agents" ? [] : customerIdsOf(chat)',
    to: "customerIdsOf(chat)",
    tests: ["src/v3.6/customers.test.ts"]
  },
  "everlasting-version": {
    what: "the end of a version is not announced at the upgrade",
    file: "wires/server.ts",
    from: "Object.entries(handlers.headers(pathOf(request)))",
    to: "[] as [string, string][]",
    tests: ["src/v3.6/announced.test.ts"]
  },
  "text-in-offset": {
    what: "what somebody wrote is put into another offset",
    file: "v3.6/dressing.ts",
    from: '(name.endsWith("_at") || name.endsWith("_up_to")) && moment.test(value)',
    to: "name !== null && moment.test(value)",
    tests: ["src/v3.6/choices.test.ts"]
  }
}
