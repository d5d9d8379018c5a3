import type { EventLog } from "@agent-chat/core/events/logs"
import type { SqliteLogOptions } from "./options.ts"
import { readPath } from "./path.ts"
import { SqliteLog } from "./sqlite-log.ts"

export type { SqliteLogOptions } from "./options.ts"

/**
 * A log in a file, for one process: what was appended outlives it, and so does all that a joined stream has to remember. It
 * needs nothing but Node. The file, named by its path or by a `file:` URL, belongs to this process alone, on a disk of its own machine.
 *
 * @example
 * ```ts
 * import { joinEvents } from "@agent-chat/core/events"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { sqliteLog } from "@agent-chat/event-log/sqlite"
 * import { createRtm } from "@agent-chat/rtm-bridge"
 *
 * await using events = joinEvents({ rtm: createRtm(v3_6, { token: "dal:test" }), log: sqliteLog("events.db") })
 * ```
 * @throws ConfigurationError when an option is wrong, or the file is in use, no log, or written by a newer version
 */
export const sqliteLog = <E = never>(path: string | URL, options: SqliteLogOptions = {}): EventLog<E> =>
  new SqliteLog<E>(readPath(path), options)
