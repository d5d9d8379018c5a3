import type { DatabaseSync } from "node:sqlite"
import { Statement } from "./statements.ts"

const sql = {
  create: "INSERT INTO groups (name, cursor, read_at) VALUES (?, ?, ?) RETURNING id",
  idOf: "SELECT id FROM groups WHERE name = ?",
  isRead: "UPDATE groups SET read_at = ? WHERE id = ?",
  last: "SELECT coalesce(max(seq), 0) FROM events",
  before: "SELECT coalesce(max(seq), 0) FROM events WHERE at < ?",
  pending: "SELECT seq, partition, follows FROM events WHERE seq > ? ORDER BY seq",
  kept: "SELECT seq, partition, follows FROM events WHERE seq IN (SELECT seq FROM payloads WHERE seq > ?) ORDER BY seq",
  progress: "SELECT seq, attempts, acknowledged FROM progress WHERE group_id = ? AND seq > ?",
  at: "SELECT at FROM events WHERE seq = ?",
  firstUnread: `
    SELECT e.at FROM events e
    WHERE e.seq > ? AND NOT EXISTS (
      SELECT 1 FROM progress p WHERE p.group_id = ? AND p.seq = e.seq AND p.acknowledged = 1)
    ORDER BY e.seq LIMIT 1`,
  firstAgain: `
    SELECT min(e.at) FROM progress p JOIN events e ON e.seq = p.seq
    WHERE p.group_id = ? AND p.seq <= ? AND p.acknowledged = 0`,
  repeatedUnread: "SELECT count(*) FROM progress WHERE group_id = ? AND acknowledged = 0 AND attempts > 1",
  again: `
    SELECT e.seq, e.partition, e.follows, p.attempts
    FROM progress p JOIN events e ON e.seq = p.seq
    WHERE p.group_id = ? AND p.seq <= ? AND p.acknowledged = 0 ORDER BY p.seq`,
  attempt: `
    INSERT INTO progress (group_id, seq, attempts, acknowledged) VALUES (?, ?, ?, 0)
    ON CONFLICT DO UPDATE SET attempts = excluded.attempts`,
  event: "SELECT p.event, e.draft_key FROM payloads p JOIN events e ON e.seq = p.seq WHERE p.seq = ?",
  acknowledge: "UPDATE progress SET acknowledged = 1 WHERE group_id = ? AND seq = ?",
  move: "UPDATE groups SET cursor = ? WHERE id = ?",
  passed: "DELETE FROM progress WHERE group_id = ? AND seq <= ? AND acknowledged = 1",
  recall: "SELECT value FROM results WHERE group_id = ? AND seq = ? AND name = ?",
  remember: `
    INSERT INTO results (group_id, seq, name, value) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value`,
  unremember: "DELETE FROM results WHERE group_id = ? AND seq = ?",
  bury: `
    INSERT OR REPLACE INTO dead_letters (group_id, seq, draft_key, partition, attempts, reason, at, bytes, event)
    SELECT ?, e.seq, e.draft_key, e.partition, ?, ?, ?, e.bytes, p.event
    FROM events e JOIN payloads p ON p.seq = e.seq WHERE e.seq = ?`,
  dead: `
    SELECT seq, event, draft_key, partition, attempts, reason, at
    FROM dead_letters WHERE group_id = ? ORDER BY seq LIMIT ?`,
  countDead: "SELECT count(*) FROM dead_letters WHERE group_id = ?",
  revive: `
    INSERT OR IGNORE INTO events (seq, at, key, draft_key, partition, follows, bytes, fact)
    SELECT seq, at, NULL, draft_key, partition, 0, bytes, NULL FROM dead_letters WHERE group_id = ? AND seq = ?`,
  refill: `
    INSERT OR IGNORE INTO payloads (seq, event)
    SELECT seq, event FROM dead_letters WHERE group_id = ? AND seq = ?`,
  unbury: "DELETE FROM dead_letters WHERE group_id = ? AND seq = ?",
  begin: `
    INSERT INTO progress (group_id, seq, attempts, acknowledged) VALUES (?, ?, 0, 0)
    ON CONFLICT DO UPDATE SET attempts = 0, acknowledged = 0`,
  forget: "DELETE FROM groups WHERE id = ?",
  forgetProgress: "DELETE FROM progress WHERE group_id = ?",
  forgetResults: "DELETE FROM results WHERE group_id = ?",
  forgetDead: "DELETE FROM dead_letters WHERE group_id = ?"
}

/** The statements that all groups of a file share. */
export type GroupStatements = { readonly [Name in keyof typeof sql]: Statement }

export const groupStatements = (database: DatabaseSync): GroupStatements =>
  Object.fromEntries(
    Object.entries(sql).map(([name, text]) => [name, new Statement(database, text)])
  ) as GroupStatements
