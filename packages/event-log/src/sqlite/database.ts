import { DatabaseSync } from "node:sqlite"
import { ConfigurationError } from "@agent-chat/core"
import { openingFailed } from "./failures.ts"
import { applicationId, migrations } from "./schema.ts"

const numberIn = (database: DatabaseSync, pragma: string): number =>
  Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? { value: 0 })[0])

/**
 * Opens the file of a log, for this process alone, and brings it up to date.
 *
 * @throws ConfigurationError when it is in use, no log, or written by a newer version
 */
export const openDatabase = (path: string, synchronous: "full" | "normal"): DatabaseSync => {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path)
    // These have to come first: the lock before the first read, the way of freeing pages before the first table.
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA auto_vacuum = INCREMENTAL")
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous.toUpperCase()}`)
    // The journal is cut to this size when it has been written back.
    database.exec("PRAGMA journal_size_limit = 67108864")
    migrate(database, path)
    return database
  } catch (cause) {
    return giveUp(database, path, cause)
  }
}

/** Lets go of a file that cannot be used, so that something else can, and says why. */
export const giveUp = (database: DatabaseSync | undefined, path: string, cause: unknown): never => {
  try {
    database?.close()
  } catch {
    // What made it fail says more.
  }
  throw openingFailed(path, cause)
}

const migrate = (database: DatabaseSync, path: string): void => {
  const refuse = (reason: string): never => {
    throw new ConfigurationError({ option: "path", message: `${path} cannot be used, ${reason}` })
  }
  database.exec("BEGIN EXCLUSIVE")
  const version = numberIn(database, "user_version")
  const owner = numberIn(database, "application_id")
  const isEmpty = numberIn(database, "schema_version") === 0
  if (owner !== applicationId && !isEmpty) refuse("it is the database of another program")
  if (version > migrations.length) {
    refuse(`it was written by a newer version (format ${version}, known is ${migrations.length})`)
  }
  for (const migration of migrations.slice(version)) database.exec(migration)
  database.exec(`PRAGMA user_version = ${migrations.length}; PRAGMA application_id = ${applicationId}`)
  database.exec("COMMIT")
}

/** How many bytes of the file are in use. */
export const bytesIn = (database: DatabaseSync): number =>
  (numberIn(database, "page_count") - numberIn(database, "freelist_count")) * numberIn(database, "page_size")
