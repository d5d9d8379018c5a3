import type { DatabaseSync, StatementSync } from "node:sqlite"

/** What a column of our tables holds. */
export type Column = string | number | null

/** A statement that is prepared at its first use. Its parameters are plain `?`: Node 22 takes numbered ones for names. */
export class Statement {
  readonly #database: DatabaseSync
  readonly #sql: string
  #prepared: StatementSync | undefined

  constructor(database: DatabaseSync, sql: string) {
    this.#database = database
    this.#sql = sql
  }

  /** How many rows it changed. */
  run(...values: Column[]): number {
    return Number(this.#statement.run(...values).changes)
  }

  /** The first row. */
  get(...values: Column[]): readonly Column[] | undefined {
    return this.#statement.get(...values) as unknown as readonly Column[] | undefined
  }

  all(...values: Column[]): readonly (readonly Column[])[] {
    return this.#statement.all(...values) as unknown as readonly (readonly Column[])[]
  }

  get #statement(): StatementSync {
    if (this.#prepared === undefined) {
      this.#prepared = this.#database.prepare(this.#sql)
      this.#prepared.setReturnArrays(true)
    }
    return this.#prepared
  }
}
