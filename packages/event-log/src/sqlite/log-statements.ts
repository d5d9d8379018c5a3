import type { DatabaseSync } from "node:sqlite"
import { Statement } from "./statements.ts"

const sql = {
  append: `
    INSERT INTO events (seq, at, key, draft_key, partition, follows, bytes, fact)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) WHERE key IS NOT NULL DO NOTHING`,
  payload: "INSERT INTO payloads (seq, event) VALUES (?, ?)",
  byKey: "SELECT seq FROM events WHERE key = ?",
  remember: `
    INSERT INTO state (name, value, until) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value, until = excluded.until`,
  version: "SELECT value FROM state WHERE name = 'version'",
  mark: "INSERT INTO state (name, value) VALUES ('version', ?) ON CONFLICT DO NOTHING",
  forget: "DELETE FROM state WHERE name = ?",
  state: "SELECT name, value FROM state WHERE until IS NULL OR until > ?",
  commit: "SELECT appended FROM commits WHERE nonce = ?",
  committed: "INSERT INTO commits (nonce, at, appended) VALUES (?, ?, ?)",
  firstFact: `
    SELECT min(seq) FROM (SELECT seq FROM events WHERE fact IS NOT NULL AND at >= ? ORDER BY seq DESC LIMIT ?)`,
  facts:
    "SELECT seq, fact, at FROM events WHERE seq >= ? AND fact IS NOT NULL AND at >= ? ORDER BY seq LIMIT 5000",
  after: "SELECT seq, event FROM payloads WHERE seq > ? ORDER BY seq LIMIT 256",
  last: "SELECT coalesce(max(seq), 0) FROM events",
  range: "SELECT coalesce(min(seq), 0), coalesce(max(seq), -1) FROM events",
  groups: `
    SELECT id, name, cursor, read_at,
      (SELECT count(*) FROM events e WHERE e.seq > g.cursor) -
      (SELECT count(*) FROM progress p WHERE p.group_id = g.id AND p.seq > g.cursor AND p.acknowledged = 1) +
      (SELECT count(*) FROM progress p WHERE p.group_id = g.id AND p.seq <= g.cursor AND p.acknowledged = 0)
    FROM groups g`
}

/** The statements of a log in a file. */
export type LogStatements = { readonly [Name in keyof typeof sql]: Statement }

export const logStatements = (database: DatabaseSync): LogStatements =>
  Object.fromEntries(
    Object.entries(sql).map(([name, text]) => [name, new Statement(database, text)])
  ) as LogStatements
