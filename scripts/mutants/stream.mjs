/** Ways to break what stands around the join: log, consumers, looks at the state, clocks. */
export const mutants = {
  "failed-append": {
    what: "an event that the log refused is taken for written",
    file: "logs/log-writer.ts",
    from: "this.#hooks.onFailed(\n        lost.map(({ event }) => event),\n        cause\n      )\n      return",
    to: "results = lost.map(() => ({ duplicate: false }))",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "failed-key": {
    what: "the key of an event that the log refused stays taken",
    file: "pipeline/joiner.ts",
    from: "forget(this.#join, envelope, now)",
    to: "",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "failed-rest": {
    what: "what follows a refused event in its chat is written all the same",
    file: "logs/log-writer.ts",
    from: "const isBehind = ({ event, passes }: Entry): boolean => !passes && partitions.has(partitionOf(event))",
    to: "const isBehind = ({ event }: Entry): boolean => partitions.has(`none of ${partitionOf(event)}`)",
    tests: ["src/events/pipeline/log-refusals.test.ts"]
  },
  "late-opening": {
    what: "a late opening that the log refused is not announced any more",
    file: "join/forget.ts",
    from: "    lane.opened = false\n",
    to: "    lane.opened = flags.late === true\n",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "fresh-history": {
    what: "a chat that began while it was asked for the open ones is history up to what the answer showed",
    file: "join/openings.ts",
    from: "if (!isStrange) history.drawAgain(lane, events, now, snapshot?.startedAt)",
    to: "",
    tests: ["src/events/recovery/beginning.test.ts"]
  },
  "old-news": {
    what: "what was in a chat long before the stream began is news when its opening is told late",
    file: "join/history.ts",
    from: "if ((occurredAt ?? -Infinity) >= line) first",
    to: "first",
    tests: ["src/events/recovery/beginning.test.ts"]
  },
  "before-the-list": {
    what: "what came before the open chats were known is taken for the first there was",
    file: "join/lanes.ts",
    from: "lane.opened = lane.isGuess = !fromStart",
    to: "lane.opened = !fromStart",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "ended-before": {
    what: "a thread that opened and ended as the stream began is taken for one that was over",
    file: "join/open-threads.ts",
    from: "if (lane === undefined || lane.fromStart || lane.isGuess || lane.isNews) continue",
    to: "if (lane === undefined) continue",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "refused-before": {
    what: "a thread that the log refused with its end is taken for one that was over as the stream began",
    file: "join/open-threads.ts",
    from: "lane.isGuess || lane.isNews",
    to: "lane.isGuess",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "refused-long-after": {
    what: "what the log refuses long after it came is looked for from the moment it was refused",
    file: "recovery/recovery.ts",
    from: "Math.min(this.#options.clock.ofTheWall(since), this.seenUntil)",
    to: "this.seenUntil",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "dropped-long-before": {
    what: "what was dropped while the code was away is missing only since the code is there",
    file: "pipeline/early.ts",
    from: "joiner.shed(this.#shedAt)",
    to: "joiner.shed()",
    tests: ["src/events/consume/offline-enrich.test.ts"]
  },
  "enriched-before-refused": {
    what: "what waits for its webhook goes before what the log has refused of its chat",
    file: "pipeline/joiner.ts",
    from: "...(this.#enrichment?.takeBehind(envelopes) ?? [])",
    to: "",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "untold-threads-by-hearing": {
    what: "of two threads that nobody has told of the one that was heard of first is the first",
    file: "join/succession.ts",
    from: "if (!other.isAnnounced) return (other.startedAt ?? other.occurredAt) > occurredAt",
    to: "if (!other.isAnnounced) return false",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "nobody-there": {
    what: "webhooks are taken while nobody is there",
    file: "pipeline/pipeline.ts",
    from: "return !this.#consumers.wereThere && this.#hub.isHeard",
    to: "return true",
    tests: ["src/events/pipeline/acceptance.test.ts"]
  },
  "any-group": {
    what: "a group's acknowledgement counts for all groups",
    file: "consume/in-hand.ts",
    from: "else held.groups.delete(group)",
    to: "else held.groups.clear()",
    tests: ["src/events/consume/consumers.test.ts"]
  },
  "fetched-in-hand": {
    what: "a webhook is answered before its event, which was fetched, is handled",
    file: "pipeline/joiner.ts",
    from: "if (this.#delivery.isLogged) inHand.add(key)",
    to: "",
    tests: ["src/events/consume/consumers.test.ts"]
  },
  "half-answered": {
    what: "the webhook of an opening is answered before the first messages in it are handled",
    file: "pipeline/joiner.ts",
    from: "repeat: (key, keyClass) => {\n          this.#touched.push(key)\n",
    to: "repeat: (key, keyClass) => {\n",
    tests: ["src/events/consume/consumers.test.ts"]
  },
  "gone-group": {
    what: "a group that nobody reads holds up the others",
    file: "logs/memory-store.ts",
    from: "if (group.hasMembers && group.isOver(this.#bounds, 1)) return true",
    to: "if (group.isOver(this.#bounds, 1)) return true",
    tests: ["src/events/pipeline/bounds.test.ts"],
    test: "hold nobody up"
  },
  "bytes-uncounted": {
    what: "what waits is bounded by its number only",
    file: "logs/log-writer.ts",
    from: "|| this.#bytes >= this.#bounds.bytes * part",
    to: "",
    tests: ["src/events/pipeline/bounds.test.ts"],
    test: "waits for consumers in bytes"
  },
  "early-gap": {
    what: "a gap is handed out before what it speaks of is handled",
    file: "logs/group.ts",
    from: "entry.follows && before > 0",
    to: "entry.follows && before < 0",
    tests: ["src/events/pipeline/bounds.test.ts"],
    test: "says something of all before it"
  },
  poison: {
    what: "an event that ended the process every time is handled once more",
    file: "consume/consumer.ts",
    from: "attempt <= this.#retries + 1; attempt++",
    to: "attempt <= Math.max(delivery.attempt, this.#retries + 1); attempt++",
    tests: ["src/events/consume/consume.test.ts"]
  },
  "ack-again": {
    what: "an event is handled again because it could not be acknowledged",
    file: "consume/consumer.ts",
    from: "if (before !== undefined && delivery.attempt > before.attempt) failure = before.failure\n      else failure",
    to: "failure",
    tests: ["src/events/consume/consume.test.ts"]
  },
  "endless-close": {
    what: "closing waits for handlers without end",
    file: "consume/consumer.ts",
    from: "await isSettledWithin(all, last)",
    to: "await all",
    tests: ["src/events/pipeline/closing.test.ts"]
  },
  "endless-pages": {
    what: "pages are asked for as long as there are some",
    file: "recovery/asker.ts",
    from: "if (seen.size >= mostPages) throw",
    to: "if (seen.size >= mostPages * 3) throw",
    tests: ["src/events/pipeline/bounds.test.ts"],
    test: "pages without end end"
  },
  "one-for-all": {
    what: "a look at the state ends with its first failure",
    file: "recovery/refill.ts",
    from: "if (!(await this.#fetchArchive(from))) complete = false",
    to: "if (!complete || !(await this.#fetchArchive(from))) complete = false",
    tests: ["src/events/pipeline/bounds.test.ts"],
    test: "pages that go round end"
  },
  "wall-clock": {
    what: "waits are measured by the clock on the wall",
    file: "time/steady-clock.ts",
    from: "return this.time.now() + this.#ahead\n",
    to: "return this.time.date() + this.#ahead\n",
    tests: ["src/events/time.test.ts"]
  },
  "trusting-the-wall": {
    what: "what is news is decided by the clock on our wall",
    file: "time/server-time.ts",
    from: "return this.#isFresh ? proven : Math.max(proven, this.#guess(moment))",
    to: "return this.#guess(moment)",
    tests: ["src/events/time.test.ts"]
  },
  "no-date": {
    what: "the date of an answer is not looked at",
    file: "recovery/asker.ts",
    from: "if (date !== undefined) {",
    to: "if (date === null) {",
    tests: ["src/events/time.test.ts"]
  },
  "debt-forgotten": {
    what: "what could not be fetched is not owed any longer",
    file: "recovery/gaps.ts",
    from: "seen.owedSince = Math.min(seen.owedSince, from)\n      return this.repair()",
    to: "seen.owedSince = Infinity\n      return",
    tests: ["src/events/recovery/gaps.test.ts"]
  },
  silence: {
    what: "what nobody listens to is not warned of",
    file: "pipeline/warnings.ts",
    from: "this.#warned.add(trouble)\n",
    to: "this.#warned.add(trouble)\n    if (this.#warned.size > 0) return\n",
    tests: ["src/events/pipeline/warnings.test.ts"]
  },
  "every-author": {
    what: "whoever wrote is taken for a customer",
    file: "join/people.ts",
    from: '(this.#roles.get(id) ?? role ?? "unknown")',
    to: '(this.#roles.get(id) ?? "customer")',
    tests: ["src/events/authors.test.ts"]
  },
  "restart-as-first": {
    what: "a restart is taken for a beginning: what happened meanwhile is history",
    file: "recovery/recovery.ts",
    from: "this.#owesRestart = restoredAt !== undefined",
    to: "this.#owesRestart = false",
    tests: ["src/events/pipeline/restart.test.ts"]
  },
  "restart-unowed": {
    what: "what happened between two lives is not owed until it was fetched",
    file: "recovery/seen.ts",
    from: "this.owedSince = options.owedSince ?? Infinity",
    to: "this.owedSince = Infinity",
    tests: ["src/events/pipeline/restart.test.ts"]
  },
  "facts-forgotten": {
    what: "what was told in another life is told again",
    file: "pipeline/join-memory.ts",
    from: "for (const [fact, at] of restored.facts) restoreFact(join, fact, clock.ofTheWall(at))",
    to: "",
    tests: ["src/events/pipeline/restart.test.ts"]
  },
  "places-forgotten": {
    what: "places in threads do not outlive a restart",
    file: "join/join-facts.ts",
    from: "if (order !== undefined && !isLate && !lane.isPast(order, tie)) lane.passed(order, tie)",
    to: "",
    tests: ["src/events/pipeline/restart.test.ts"]
  },
  "pairs-forgotten": {
    what: "what was paired does not outlive a restart",
    file: "pipeline/join-memory.ts",
    from: "...Array.from(occurrences, ([key, known]) => this.#occurrences(key, known)),",
    to: "",
    tests: ["src/events/pipeline/restart.test.ts"]
  },
  "same-connection": {
    what: "a connection of the next life may bring copies of what was before it",
    file: "pipeline/joiner.ts",
    from: "for (let i = 0; i < pushSources; i++) this.begin(`rtm-${i}`, clock.now())",
    to: "",
    tests: ["src/events/pipeline/restart-copies.test.ts"]
  },
  "answers-forgotten": {
    what: "a webhook that was written and not answered counts again after a restart",
    file: "pipeline/join-memory.ts",
    from: "if (left === undefined) return false",
    to: "if (left !== 0) return false",
    tests: ["src/events/pipeline/restart-copies.test.ts"]
  },
  "answers-kept": {
    what: "a webhook that was answered does not count when it comes again after a restart",
    file: "pipeline/pipeline.ts",
    from: 'if (outcome !== "not-taken") void Promise.resolve().then(() => joiner.answered(keys))',
    to: "",
    tests: ["src/events/pipeline/restart-copies.test.ts"]
  },
  "held-overlooked": {
    what: "a look at the state passes over threads in which something waits for what is missing",
    file: "recovery/plan.ts",
    from: " || lane.heldCount > 0",
    to: "",
    tests: ["src/events/pipeline/restart.test.ts"]
  },
  "opening-alone": {
    what: "an opening is written without the first messages in it",
    file: "logs/log-writer.ts",
    from: "(isFull && !isDerived(next.event))",
    to: "isFull",
    tests: ["src/events/pipeline/log-refusals.test.ts"]
  },
  "unweighed-before-the-code": {
    what: "what waits for the code that consumers take is not weighed",
    file: "pipeline/delivery.ts",
    from: "this.#bytes += weigh(event)",
    to: "",
    tests: ["src/events/pipeline/bursts.test.ts"]
  },
  "left-group": {
    what: "what was written for a group that has gone meanwhile counts as taken",
    file: "pipeline/logged-delivery.ts",
    from: "if (isForGroups && consumers.wereThere && groups.length === 0)",
    to: "if (groups.length < 0)",
    tests: ["src/events/pipeline/acceptance.test.ts"]
  },
  "late-group": {
    what: "nothing is kept for the group of a consumer that was closed before its code was there",
    file: "consume/late-consumers.ts",
    from: "subscribe(consumers.log, settings).end()",
    to: "continue",
    tests: ["src/events/pipeline/bounds.test.ts"],
    test: "when another was closed"
  },
  "untold-in-hand": {
    what: "webhooks that were taken before the code that consumers take is there are never answered",
    file: "consume/late-consumers.ts",
    from: "this.#say(consumers.inHand)",
    to: "",
    tests: ["src/events/consume/consumers.test.ts"]
  },
  "done-forgotten": {
    what: "what was joined behind something that waits is joined again under the next lead",
    file: "shared/ledger.ts",
    from: "done: [...before, ...done] }",
    to: "done: [] }",
    tests: ["src/events/shared/ledger.test.ts"]
  },
  "done-before-forgotten": {
    what: "what was joined two leads ago behind something that still waits is joined again",
    file: "shared/ledger.ts",
    from: "done: [...before, ...done] }",
    to: "done }",
    tests: ["src/events/shared/ledger.test.ts"]
  },
  "copy-answered-at-once": {
    what: "a webhook that brings nothing new is answered before it is written that it came",
    file: "pipeline/joiner.ts",
    from: "if (answers) inHand.add(key)",
    to: "",
    tests: ["src/events/pipeline/restart-copies.test.ts"],
    test: "answered once it is written"
  },
  "repeat-answered-at-once": {
    what: "a webhook of another life is answered before it is written that it came again",
    file: "pipeline/joiner.ts",
    from: "this.#world.inHand.add(envelope.key)",
    to: "",
    tests: ["src/events/pipeline/restart-copies.test.ts"],
    test: "answered once it is written"
  },
  "own-clock": {
    what: "what the next lead reads is dated by the clock of this process",
    file: "shared/inbox-clock.ts",
    from: "this.#offset = moment - now",
    to: "this.#offset = moment - Date.now()",
    tests: ["src/events/shared/inbox-clock.test.ts"]
  },
  "unasked-once": {
    what: "something is done once without asking the log whether the event is still this process's",
    file: "consume/delivery-memory.ts",
    from: "const isMine = await this.#delivery.remember(name, begun)",
    to: "const isMine = true",
    tests: ["src/events/consume/once.test.ts"]
  },
  "old-timers": {
    what: "a process that was stopped goes on before its timers tell it that it has lost the event",
    file: "consume/delivery-memory.ts",
    from: "await pause(0, lost)",
    to: "",
    tests: ["src/events/consume/once.test.ts"]
  },
  "failure-forgotten": {
    what: "an event that failed is acknowledged when the log did not take that it was given up",
    file: "consume/consumer.ts",
    from: "this.#handled.set(id, { attempt, failure })",
    to: "this.#handled.set(id, { attempt, failure: undefined })",
    tests: ["src/events/consume/consume.test.ts"]
  },
  "turn-on-the-clock": {
    what: "a thread is given up before it was its turn to be asked for",
    file: "join/lane-waits.ts",
    from: "new DeadlineQueue(turnWait, isOver)",
    to: "new DeadlineQueue(fill, isOver)",
    tests: ["src/events/recovery/wide-gap.test.ts"],
    test: "in order"
  },
  "waits-last": {
    what: "a thread in which something waits for what is missing is asked for when all others were",
    file: "recovery/asker.ts",
    from: "(isUrgent ? this.#urgent : this.#queue)",
    to: "this.#queue",
    tests: ["src/events/recovery/wide-gap.test.ts"],
    test: "go first"
  },
  "early-uncounted": {
    what: "what comes before the log has said what it has kept is bounded by its number only",
    file: "pipeline/early.ts",
    from: " || this.#bytes >= this.#bounds.bytes",
    to: "",
    tests: ["src/events/pipeline/bursts.test.ts"],
    test: "not say yet"
  },
  "fetched-without-room": {
    what: "what was missed is fetched although there is no room for it",
    file: "recovery/asker.ts",
    from: "while (this.#options.isFull() && !this.isClosed)",
    to: "while (this.isClosed)",
    tests: ["src/events/pipeline/bursts.test.ts"],
    test: "no faster than it is written"
  },
  "after-a-refusal": {
    what: "whoever leads goes on writing after the log has refused something, which may have been written",
    file: "shared/lead-log.ts",
    from: "isRefused = true",
    to: "",
    tests: ["src/events/shared/lead-log.test.ts"]
  },
  "not-loaded-gap": {
    what: "a gap that could not be looked into for want of the code is not told",
    file: "recovery/late-repairs.ts",
    from: "for (const { fail } of this.#tasks.splice(0)) fail()",
    to: "",
    tests: ["src/events/recovery/late-repairs.test.ts"]
  },
  "not-loaded-again": {
    what: "code that could not be loaded is not asked for again",
    file: "recovery/late-repairs.ts",
    from: "canFetch && repairAfter < Infinity",
    to: "canFetch && repairAfter < 0",
    tests: ["src/events/recovery/offline-start.test.ts"]
  },
  "not-loaded-pace": {
    what: "code that could not be loaded is asked for again at once, whenever something is missed",
    file: "recovery/late-repairs.ts",
    from: "this.#options.clock.now() - this.#failedAt < againAfter",
    to: "this.#failedAt > Infinity",
    tests: ["src/events/recovery/late-repairs.test.ts"]
  },
  "doubts-postpone": {
    what: "each webhook that is refused puts off the look for what was refused before",
    file: "recovery/gaps.ts",
    from: "if (this.#clock.now() + repairAfter < this.#sweepAt) this.#scheduleSweep",
    to: "this.#scheduleSweep",
    tests: ["src/events/pipeline/refused.test.ts"]
  },
  "back-unheard": {
    what: "what was said in a chat while an agent was not in it is taken for a repeat when it comes back",
    file: "join/openings.ts",
    from: "(isIncomplete || mayBeMissing) && lane !== undefined",
    to: "isIncomplete && lane !== undefined",
    tests: ["src/events/v3.6.test.ts"]
  },
  "counts-begin-anew": {
    what: "what was counted in one lead is forgotten in the next",
    file: "shared/campaign.ts",
    from: "this.#past = whenOver(this.metrics())",
    to: "",
    tests: ["src/events/pipeline/figures.test.ts"]
  },
  "lost-counts-as-nothing": {
    what: "an event that went to another process while it was handled is not counted",
    file: "consume/consumer.ts",
    from: "else if (delivery.lost.aborted) this.#counts.lost++",
    to: "",
    tests: ["src/events/pipeline/figures.test.ts"]
  },
  "refusals-uncounted": {
    what: "webhooks that are refused later than at once are not counted",
    file: "pipeline/pipeline.ts",
    from: "else void acceptance.then(count)",
    to: "",
    tests: ["src/events/pipeline/figures.test.ts"]
  },
  "next-overtakes-end": {
    what: "a thread opens while the end of the one before it waits",
    file: "join/succession.ts",
    from: "if (before.successorAt === undefined) giveWay(before)",
    to: "continue",
    tests: ["src/events/pipeline/chat-order.test.ts"]
  },
  "over-unknown": {
    what: "what comes of a thread after the next one has opened is not called late",
    file: "join/succession.ts",
    from: "index < last ? at : undefined",
    to: "undefined",
    tests: ["src/events/pipeline/chat-order.test.ts"]
  },
  "next-waits-not": {
    what: "the next thread of a chat overtakes what waits for its additional data",
    file: "join/enrichment.ts",
    from: 'chatId ?? threadId ?? ""',
    to: 'threadId ?? chatId ?? ""',
    tests: ["src/events/join/enrichment.test.ts"]
  },
  "answers-as-they-come": {
    what: "threads of a chat that were missed are told of in the order of the answers",
    file: "recovery/refill.ts",
    from: "startOf(a.thread) - startOf(b.thread)",
    to: "0",
    tests: ["src/events/pipeline/chat-order.test.ts"]
  },
  "first-of-two-unwritten": {
    what: "nothing is written of a content while one of its occurrences waits to be",
    file: "pipeline/join-memory.ts",
    from: "const before = this.#written.get(key) ?? []",
    to: "return []\n    const before = this.#written.get(key) ?? []",
    tests: ["src/events/pipeline/restart-copies.test.ts"]
  },
  "waits-for-the-lost": {
    what: "what is lost behind what the log refused counts as to be written",
    file: "pipeline/join-memory.ts",
    from: "if (tried?.has(event) !== true) this.#leaves(key)",
    to: "",
    tests: ["src/events/pipeline/restart-copies.test.ts"]
  },
  "refused-is-history": {
    what: "what a webhook tells that was refused is history, once the chat was shown to whoever got it",
    file: "join/openings.ts",
    from: "isOwed || isUnheard",
    to: "isUnheard",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "over-is-whole": {
    what: "what was lost of a thread that is over is not looked for when something comes late of it",
    file: "join/thread-order.ts",
    from: "if (isMissing) this.#lookAgain(lane, now)",
    to: "",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "end-makes-news": {
    what: "an end that the log refused makes news of all that was said in an old thread",
    file: "join/forget.ts",
    from: 'if (what !== "closed") lane.isNews = true',
    to: "lane.isNews = true",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "unheard-of-is-younger": {
    what: "of two threads of one second the one that nobody told of is taken for the next",
    file: "join/succession.ts",
    from: "(isAtOnce && (wasThere || !other.isEnding))",
    to: "false",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "open-at-start-is-younger": {
    what: "of two threads of one second the one that was shown as open is taken for the next",
    file: "join/succession.ts",
    from: "(wasThere || !other.isEnding)",
    to: "!other.isEnding",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  },
  "consumer-of-a-moment-ago-gets-nothing": {
    what: "what is behind an event is only shown when somebody begins to consume as it is",
    file: "pipeline/delivery.ts",
    from: "if (this.#waits && !isFleeting(event)) break",
    to: "",
    tests: ["src/events/pipeline/acceptance.test.ts"]
  },
  "early-let-go": {
    what: "what came before the code is let go when the stream is closed",
    file: "pipeline/pipeline.ts",
    from: "this.#early.events > 0 &&",
    to: "false &&",
    tests: ["src/events/consume/offline-enrich.test.ts"]
  },
  "source-keeps-open": {
    what: "a source that throws as it is let go keeps a stream from being closed",
    file: "pipeline/pipeline.ts",
    from: 'this.#options.reporter.report("source", cause)',
    to: "throw cause",
    tests: ["src/events/pipeline/source-failures.test.ts"]
  },
  "half-joined": {
    what: "a stream that could not listen to all its sources goes on listening to some",
    file: "join-events.ts",
    from: "void (pipeline?.close() ?? closeLog?.())",
    to: "",
    tests: ["src/events/pipeline/source-failures.test.ts"]
  },
  "left-while-told": {
    what: "whoever leaves or reads on as it is told of dropped events is not seen to",
    file: "observe/subscriber-buffer.ts",
    from: "if (dropsNewest || this.#ended || this.#handOver(item)) return",
    to: "if (dropsNewest) return",
    tests: ["src/events/observe/subscriber-buffer.test.ts"]
  },
  "told-twice": {
    what: "that there is no room is said again as the code comes",
    file: "pipeline/logged-delivery.ts",
    from: "if (options.isFullTold?.() === true) return",
    to: "",
    tests: ["src/events/consume/consuming.test.ts"]
  },
  "typing-waits": {
    what: "what nobody handles waits for the code that consumers take",
    file: "pipeline/delivery.ts",
    from: "this.#waits && !isFleeting(event)",
    to: "this.#waits",
    tests: ["src/events/consume/consuming.test.ts"]
  },
  "endless-lead": {
    what: "closing waits without end for a lead to be given back",
    file: "shared/shared-pipeline.ts",
    from: "await isSettledWithin(this.#campaign.close(left()), left())",
    to: "await this.#campaign.close(left())",
    tests: ["src/events/shared/hanging-log.test.ts"]
  },
  "endless-record": {
    what: "a webhook waits for ever for what is never written down",
    file: "shared/recorder.ts",
    from: "for (const { settle } of this.#queue) settle(false)",
    to: "",
    tests: ["src/events/shared/hanging-log.test.ts"]
  },
  "foreign-promise": {
    what: "what comes later is handed out at once, where its promise is of another realm",
    file: "logs/member.ts",
    from: '!("then" in handed)',
    to: "!(handed instanceof Promise)",
    tests: ["src/events/logs/group.test.ts"]
  },
  "came-back-with-more": {
    what: "what was missed in a thread that comes back is not looked for before what was heard, though orders do not show it",
    file: "join/openings.ts",
    from: "(parts.order.sparse || lane.isBehind(order, tie))",
    to: "lane.isBehind(order, tie)",
    tests: ["src/events/pipeline/pipeline-model.test.ts"]
  }
}
