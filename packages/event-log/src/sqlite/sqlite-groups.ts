import type { Appended } from "@agent-chat/core/events/logs"
import type { Row } from "./draft-row.ts"
import type { Settings } from "./options.ts"
import { type GroupOwner, SqliteGroup } from "./sqlite-group.ts"
import type { Column } from "./statements.ts"

/** What the groups of a log need of it. */
export interface GroupsOwner extends GroupOwner {
  /** Groups that nobody wants any more are forgotten; or are not, for a reason. */
  forgot(cause?: unknown): void
}

/** The groups of a log in a file, and how far behind they may be. */
export class SqliteGroups<E> {
  readonly #owner: GroupsOwner
  readonly #settings: Settings
  readonly #byName = new Map<string, SqliteGroup<E>>()
  /** Those that are to be forgotten, and may still be written. */
  readonly #leaving = new Set<SqliteGroup<E>>()

  /** `rows` are those that are written: id, name, cursor, when it was read last, how many events wait. */
  constructor(owner: GroupsOwner, settings: Settings, rows: readonly (readonly Column[])[]) {
    this.#owner = owner
    this.#settings = settings
    for (const [id, name, cursor, readAt, pending] of rows) {
      const row = {
        id: Number(id),
        cursor: Number(cursor),
        readAt: Number(readAt),
        pending: Number(pending)
      }
      this.#byName.set(String(name), new SqliteGroup(String(name), owner, row))
    }
  }

  get all(): Iterable<SqliteGroup<E>> {
    return this.#byName.values()
  }

  get(name: string): SqliteGroup<E> | undefined {
    return this.#byName.get(name)
  }

  /** The group with a name, and a new one if there is none. */
  of(name: string): SqliteGroup<E> {
    let group = this.#byName.get(name)
    if (group === undefined) this.#byName.set(name, (group = new SqliteGroup<E>(name, this.#owner)))
    return group
  }

  /** Forgets a group. One that could not be is forgotten with {@link forgetExpired}, if not before. */
  async forget(name: string): Promise<void> {
    this.#dismiss(name)
    await this.#forgetThose((group) => group.name === name)
  }

  /** Whether nothing more may be appended. A group that nobody reads counts until it has expired. */
  get areFull(): boolean {
    const { capacity } = this.#settings
    for (const group of this.all) if (group.pending >= capacity && !this.#isExpired(group)) return true
    return false
  }

  /** What somebody should know of them. */
  get reasons(): readonly string[] {
    const { capacity } = this.#settings
    return Array.from(this.all, ({ name, pending, troubles }) =>
      pending < capacity / 2
        ? troubles.reasons
        : [...troubles.reasons, `the group ${name} is ${pending} events behind`]
    ).flat()
  }

  /** Takes what was written: each group has to handle what is new. */
  enter(rows: readonly Row[], appended: readonly Appended[]): void {
    for (const [i, { seq, duplicate }] of appended.entries()) {
      if (duplicate) continue
      const { draft, follows } = rows[i]!
      for (const group of this.all) {
        group.enter({ position: Number(seq), partition: draft.partition, follows, bytes: 0 })
      }
    }
    for (const group of this.all) this.#warn(group)
  }

  /** Writes, within a transaction, how far each is. */
  writeCursors(): void {
    for (const group of this.all) group.writeCursor()
  }

  /** Those that nobody reads any more are forgotten. */
  forgetExpired(): void {
    for (const group of this.all) {
      if (!this.#isExpired(group)) continue
      const { name, pending } = group
      this.#owner.tell(
        new Error(`nobody reads the group ${name}: the ${pending} events that wait for it are given up`)
      )
      this.#dismiss(name)
    }
    if (this.#leaving.size === 0) return
    this.#forgetThose(() => true).then(
      () => this.#owner.forgot(),
      (cause: unknown) => this.#owner.forgot(cause)
    )
  }

  end(): void {
    for (const group of this.all) group.end()
  }

  #dismiss(name: string): void {
    const group = this.#byName.get(name)
    if (group === undefined) return
    this.#byName.delete(name)
    this.#leaving.add(group)
  }

  async #forgetThose(areMeant: (group: SqliteGroup<E>) => boolean): Promise<void> {
    for (const group of [...this.#leaving].filter(areMeant)) {
      await group.forget()
      this.#leaving.delete(group)
    }
  }

  #isExpired(group: SqliteGroup<E>): boolean {
    return !group.hasMembers && group.readAt < this.#owner.now() - this.#settings.groupExpiry
  }

  #warn(group: SqliteGroup<E>): void {
    const { capacity } = this.#settings
    const { name, pending } = group
    if (group.isLate && pending < capacity / 4) group.isLate = false
    if (group.isLate || pending < capacity / 2) return
    group.isLate = true
    this.#owner.tell(
      new Error(`the group ${name} is ${pending} events behind; when it is full, all others wait for it`)
    )
  }
}
