import { callback, listener, milliseconds, oneOf, readOptions, wholeNumber } from "@agent-chat/core/options"

/** How a log lies in its file. Times in milliseconds. */
export interface SqliteLogOptions {
  /**
   * `full` (unless set): what was appended is on the disk when that is said, and outlives a power failure. `normal`: it
   * outlives the process, but a power failure may take the last moments; several times as quick one by one.
   */
  readonly synchronous?: "full" | "normal" | undefined
  /** How long events are kept that every group has handled, and their ids known; 24 h unless set, 7 h at least. */
  readonly retention?: number | undefined
  /** How many bytes the file may have before handled events go earlier; 4 GiB unless set. Their ids stay known for 7 h. */
  readonly retentionBytes?: number | undefined
  /** How many events a group may leave unhandled before `append` waits; 100 000 unless set. */
  readonly capacity?: number | undefined
  /** How long a group that nobody reads is kept, and dead letters are; 7 d unless set. */
  readonly groupExpiry?: number | undefined
  /** How often what is over is taken out; 60 000 unless set. */
  readonly cleanEvery?: number | undefined
  /** Told of what goes wrong without stopping the log: a full disk, groups that cannot keep up, groups that are forgotten. */
  readonly onTrouble?: ((cause: Error) => void) | undefined
  /** The time in milliseconds since 1970, for tests; `Date.now` unless set. */
  readonly now?: (() => number) | undefined
}

/** A webhook that was not answered is repeated for 6 h: ids are known for longer. */
export const idWindow = 7 * 3_600_000

const rules = {
  synchronous: oneOf("full", "normal"),
  retention: milliseconds({ least: idWindow }),
  retentionBytes: wholeNumber(1, { unit: "bytes" }),
  capacity: wholeNumber(1),
  groupExpiry: milliseconds(),
  cleanEvery: milliseconds(),
  onTrouble: listener,
  now: callback
}

/** The options with what is left out filled in. */
export type Settings = { readonly [Name in keyof SqliteLogOptions]-?: NonNullable<SqliteLogOptions[Name]> }

/** @throws ConfigurationError when an option is wrong */
export const readSettings = (given: SqliteLogOptions): Settings => {
  const read = readOptions<SqliteLogOptions>(given, rules)
  return {
    synchronous: read.synchronous ?? "full",
    retention: read.retention ?? 24 * 3_600_000,
    retentionBytes: read.retentionBytes ?? 4 * 2 ** 30,
    capacity: read.capacity ?? 100_000,
    groupExpiry: read.groupExpiry ?? 7 * 24 * 3_600_000,
    cleanEvery: read.cleanEvery ?? 60_000,
    now: read.now ?? Date.now,
    onTrouble: read.onTrouble ?? (() => {})
  }
}
