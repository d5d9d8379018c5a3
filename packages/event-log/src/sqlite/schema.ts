/** Says that a file is ours: "acel" in ASCII. */
export const applicationId = 0x61_63_65_6c

/** What leads from each version of the file to the next. They are never changed, only added to. */
export const migrations: readonly string[] = [
  `
  -- "key" is that of an event with an id, and NULL for others.
  CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    key TEXT,
    draft_key TEXT NOT NULL,
    partition TEXT NOT NULL,
    follows INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    fact TEXT
  ) STRICT;
  -- What makes an event big lies apart: it can go before its key does, and a start reads nothing of it.
  CREATE TABLE payloads (
    seq INTEGER PRIMARY KEY,
    event TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_key ON events (key) WHERE key IS NOT NULL;
  -- A group is done with all events up to "cursor", and with those behind it that are acknowledged in "progress".
  CREATE TABLE groups (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    cursor INTEGER NOT NULL,
    read_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE progress (
    group_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    acknowledged INTEGER NOT NULL,
    PRIMARY KEY (group_id, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE results (
    group_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (group_id, seq, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE dead_letters (
    group_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    draft_key TEXT NOT NULL,
    partition TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (group_id, seq)
  ) STRICT;
  CREATE TABLE state (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    until INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX state_by_end ON state (until) WHERE until IS NOT NULL;
  CREATE TABLE commits (
    nonce TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    appended TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX commits_by_time ON commits (at);
  `
]
