import { spawnSync } from "node:child_process"

const group = "core/src/events/logs/group.ts"
const member = "core/src/events/logs/member.ts"
const memory = "core/src/events/logs/memory-store.ts"
const sqliteGroup = "event-log/src/sqlite/sqlite-group.ts"
const sqlite = "event-log/src/sqlite/sqlite-log.ts"
const redisLog = "event-log/src/redis/scripts/log.ts"
const redisPartitions = "event-log/src/redis/scripts/partitions.ts"
const redisFigures = "event-log/src/redis/scripts/figures.ts"

const inMemory = ["testing/src/conformance/event-log/suite.test.ts"]
const inFile = ["event-log/src/sqlite/suite.test.ts"]
const inRedis = ["event-log/src/redis/suite.test.ts"]
const figures = ["event-log/src/redis/figures.test.ts"]

/** Ways to break a log that only the suite for logs has to notice. */
const ofOneProcess = {
  "retry-at-once": {
    what: "an event comes again at once, whatever time was asked for",
    file: member,
    from: "if (counts) this.#after(after,",
    to: "if (counts) this.#after(0,",
    tests: inMemory
  },
  "late-acknowledgement": {
    what: "an acknowledgement counts though the event was lost",
    file: member,
    from: "if (!isMine()) return Promise.resolve(false)\n      const finished",
    to: "const finished",
    tests: inMemory
  },
  "gap-at-once": {
    what: "what says something of all before it does not wait for them",
    file: group,
    from: "entry.follows && before > 0",
    to: "entry.follows && before < 0",
    tests: inMemory
  },
  "no-room": {
    what: "a member is handed more than it can take",
    file: member,
    from: "this.#out.size < this.#max",
    to: "this.#out.size < Infinity",
    tests: inMemory
  },
  "kept-by-the-dead": {
    what: "what a dead member had is handed to nobody",
    file: member,
    from: "for (const partition of this.#out) this.#group.giveBack(partition)",
    to: "",
    tests: inMemory
  },
  "attempts-uncounted": {
    what: "attempts are not counted",
    file: member,
    from: "entry.attempts++",
    to: "entry.attempts = 1",
    tests: inMemory
  },
  "lost-in-silence": {
    what: "nobody is told that an event was lost",
    file: member,
    from: "lost: this.#lost.signal,",
    to: "lost: new AbortController().signal,",
    tests: inMemory
  },
  "again-at-the-end": {
    what: "a dead letter that is sent again comes after newer events",
    file: group,
    from: "entries.insert(index, entry)",
    to: "entries.push(entry)",
    tests: inMemory
  },
  "not-repeated": {
    what: "a dead letter that is sent again looks like an event that was never handed out",
    file: member,
    from: "repeated: repeated || entry.attempts > 1,",
    to: "repeated: entry.attempts > 1,",
    tests: inMemory
  },
  "short-window": {
    what: "ids are known for a millisecond",
    file: memory,
    from: "this.#seen = new Keys({ window,",
    to: "this.#seen = new Keys({ window: 1,",
    tests: inMemory
  },
  "half-a-batch": {
    what: "a batch that fails leaves a part of it",
    file: memory,
    from: "const bytes = drafts.map((draft) => draft.bytes ?? this.#weigh(draft.event))",
    to: "for (const each of drafts) {\n      this.#weigh(each.event)\n      this.#append(each, 1, now, at)\n    }\n    const bytes = drafts.map(() => 1)",
    tests: inMemory
  },
  "all-groups-together": {
    what: "what waits for one group counts for all of them",
    file: memory,
    from: "if (group.hasMembers && group.isOver(this.#bounds, 1)) return true",
    to: "if (group.pending * this.#groups.size >= this.#bounds.events) return true",
    tests: inMemory
  },
  "acknowledgements-in-memory": {
    what: "acknowledgements are not on the disk",
    file: sqliteGroup,
    from: "statements.acknowledge.run(id, position)\n",
    to: "\n",
    tests: inFile
  },
  "cumulative-acknowledgement": {
    what: "an acknowledgement counts for all events before it",
    file: "event-log/src/sqlite/cursor.ts",
    from: "if (!this.#acknowledged.delete(first)) return",
    to: "if (!this.#acknowledged.delete(first) && first > position) return",
    tests: inFile
  },
  "attempts-in-memory": {
    what: "attempts are not on the disk before an event is handed out",
    file: sqliteGroup,
    from: "statements.attempt.run(this.#id!, position, attempts)",
    to: "statements.attempt.run(this.#id!, position, 0)",
    tests: inFile
  },
  "any-time": {
    what: "a group that begins at a time begins with what comes",
    file: "event-log/src/sqlite/read-group.ts",
    from: "statements.before.get(Math.floor(time))",
    to: "statements.before.get(Math.floor(time * 2))",
    tests: inFile
  },
  "never-earliest": {
    what: "a group that begins with what is there begins with what comes",
    file: "event-log/src/sqlite/read-group.ts",
    from: 'if (from === "earliest") return 0',
    to: "",
    tests: inFile
  },
  "results-in-memory": {
    what: "results are not on the disk",
    file: sqliteGroup,
    from: "statements.remember.run(this.#id!, entry.position, name, value)",
    to: "0",
    tests: inFile
  },
  "buried-without-a-grave": {
    what: "what was given up is not kept",
    file: sqliteGroup,
    from: "if (reason !== undefined) statements.bury.run",
    to: 'if (reason === "") statements.bury.run',
    tests: inFile
  },
  "again-in-memory": {
    what: "what was sent again is forgotten by a restart",
    file: "event-log/src/sqlite/dead-letters.ts",
    from: "statements.begin.run(groupId, seq)\n",
    to: "\n",
    tests: inFile
  },
  "keys-in-memory": {
    what: "ids are not on the disk",
    file: "event-log/src/sqlite/write-rows.ts",
    from: "isId ? key : null, key",
    to: "null, key",
    tests: inFile
  },
  "nonce-ignored": {
    what: "what has the same nonce is written twice",
    file: "event-log/src/sqlite/write-rows.ts",
    from: "if (before !== undefined) return new Before",
    to: "if (before === null) return new Before",
    tests: inFile
  },
  "nonce-handed-out": {
    what: "what has the same nonce is handed out twice",
    file: sqlite,
    from: "if (appended instanceof Before) return",
    to: "",
    tests: inFile
  },
  "state-in-memory": {
    what: "what is committed beside events is not written",
    file: "event-log/src/sqlite/write-rows.ts",
    from: "else sql.remember.run(name,",
    to: 'else if (name === "") sql.remember.run(name,',
    tests: inFile
  },
  "state-too-short": {
    what: "what is remembered is forgotten before its time",
    file: "event-log/src/sqlite/write-rows.ts",
    from: "until === undefined ? null : Math.ceil(until)",
    to: "until === undefined ? null : Math.ceil(until) - 59_000",
    tests: inFile
  },
  "facts-backwards": {
    what: "facts come back in no order",
    file: "event-log/src/sqlite/log-statements.ts",
    from: "at >= ? ORDER BY seq LIMIT 5000",
    to: "at >= ? ORDER BY seq DESC LIMIT 5000",
    tests: inFile
  },
  "all-facts": {
    what: "more facts come back than were asked for",
    file: sqlite,
    from: "const limit = Math.min(most, 2 ** 31)",
    to: "const limit = 2 ** 31",
    tests: inFile
  },
  "no-backpressure": {
    what: "append does not wait while the log is full",
    file: "event-log/src/sqlite/sqlite-groups.ts",
    from: "group.pending >= capacity && !",
    to: "group.pending >= capacity * 4 && !",
    tests: inFile
  },
  "positions-again": {
    what: "positions are given twice",
    file: "event-log/src/sqlite/write-rows.ts",
    from: "let seq = Number(sql.last.get()![0])",
    to: "let seq = 0",
    tests: inFile
  },
  "tail-from-the-start": {
    what: "those who look on are shown what was there before",
    file: sqlite,
    from: "Number(this.#read(() => this.#sql.last.get())![0])",
    to: "0",
    tests: inFile
  },
  "all-for-one": {
    what: "what cannot be written itself keeps the rest from being written",
    file: "event-log/src/sqlite/transactions.ts",
    from: "if (current === undefined || concernsAll(cause))",
    to: "if (cause !== undefined)",
    tests: ["event-log/src/sqlite/damage.test.ts"],
    test: "a group that cannot be read"
  },
  "told-once": {
    what: "a group that cannot be read is told once, and then never",
    file: "event-log/src/sqlite/sqlite-groups.ts",
    from: "? troubles.reasons",
    to: "? []",
    tests: ["event-log/src/sqlite/damage.test.ts"],
    test: "a group that cannot be read"
  },
  "any-version": {
    what: "what another version of the API wrote is taken without a word",
    file: sqlite,
    from: "else if (kept !== wanted) throw",
    to: 'else if (kept === "") throw',
    tests: ["event-log/src/sqlite/version.test.ts"]
  },
  "places-kept": {
    what: "chats that cannot be handed out keep their places",
    file: "core/src/events/logs/member.ts",
    from: "        this.#out.delete(partition)\n        this.#group.setAside(partition)",
    to: "        this.#group.setAside(partition)",
    tests: ["event-log/src/sqlite/damage.test.ts"],
    test: "take no place from others"
  },
  "forgotten-at-once": {
    what: "a group that could not be forgotten counts as forgotten",
    file: "event-log/src/sqlite/sqlite-groups.ts",
    from: "this.#leaving.add(group)",
    to: "void group.forget().catch(() => {})",
    tests: ["event-log/src/sqlite/forgotten-groups.test.ts"],
    test: "is forgotten when that can be written again"
  }
}

const ofManyProcesses = {
  "two-leaders": {
    what: "a commit counts though another process leads",
    file: redisLog,
    from: "if redis.call('HGET', lead, 'epoch') ~= epoch then return redis.error_reply('FENCED another one leads') end",
    to: "",
    tests: inRedis
  },
  "lease-not-renewed": {
    what: "a lease is never renewed",
    file: redisPartitions,
    from: "redis.call('HSET', KEYS[4 + i], 'until', ends)",
    to: "",
    tests: inRedis
  },
  "in-dead-hands": {
    what: "what a member had that has died counts as in hand",
    file: redisFigures,
    from: "if is_owned then out = out + 1 end",
    to: "out = out + 1",
    tests: figures,
    test: "whose each partition is"
  },
  "again-without-age": {
    what: "what is handed out once more is of no age",
    file: redisFigures,
    from: "for j = 1, #again do look(again[j]) end",
    to: "",
    tests: figures,
    test: "once more how old"
  },
  "done-waits": {
    what: "records that are done with count as waiting to be joined",
    file: redisFigures,
    from: "waiting = waiting - #cjson.decode(found[4])",
    to: "",
    tests: figures,
    test: "waits to be joined"
  },
  "figures-of-the-last-time": {
    what: "the health is that of the time before",
    file: "event-log/src/redis/redis-log.ts",
    from: "this.#watch.refresh()\n",
    to: "undefined\n",
    tests: figures,
    test: "waits to be joined"
  },
  "given-back-taken-over": {
    what: "what was given back counts as taken over",
    file: redisPartitions,
    from: "isTaken and owned[1] ~= ARGV[3] and 1 or 0, fields",
    to: "1, fields",
    tests: figures,
    test: "given back"
  },
  "up-though-nothing-is-taken": {
    what: "a log that can be read counts as one that takes something",
    file: "event-log/src/redis/watch.ts",
    from: "this.#isAway || now - this.#refusedAt < failureFor",
    to: "this.#isAway",
    tests: figures,
    test: "takes nothing"
  },
  "half-made-connection-kept": {
    what: "a connection that is made and says nothing is waited for without an end",
    file: "event-log/src/redis/connection.ts",
    from: 'if (client.status === "connect") client.disconnect(true)',
    to: "void client",
    tests: ["event-log/src/redis/connection.test.ts"],
    test: "that are made meanwhile"
  },
  "no-patience": {
    what: "what takes longer than the timeout to read is tried in the same time again",
    file: "event-log/src/redis/page-size.ts",
    from: "this.#patience = Math.min(this.#patience * 2, longest)",
    to: "",
    tests: ["event-log/src/redis/slow-redis.test.ts"],
    test: "is given time for an event"
  }
}

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0

/** Without a Redis nobody could notice. */
export const mutants = hasRedis ? { ...ofOneProcess, ...ofManyProcesses } : ofOneProcess
