/** The names of all keys of a namespace. They share one hash tag, so that a script finds them on one node of a cluster. */
export class Keys {
  readonly meta: string
  readonly lead: string
  readonly state: string
  readonly inbox: string
  readonly sessions: string
  /** What restoring needs of the events, without them. */
  readonly facts: string
  /** When what is remembered may be forgotten. */
  readonly untils: string
  /** How many events each group is done with. */
  readonly groups: string
  /** When each group was read last. */
  readonly reads: string
  /** The channel on which it is told that there is something to read. */
  readonly bell: string
  readonly logs: readonly string[]
  readonly #prefix: string

  constructor(namespace: string, partitions: number) {
    this.#prefix = `{${namespace}}:`
    this.meta = this.#named("meta")
    this.lead = this.#named("lead")
    this.state = this.#named("state")
    this.inbox = this.#named("inbox")
    this.sessions = this.#named("sessions")
    this.facts = this.#named("facts")
    this.untils = this.#named("untils")
    this.groups = this.#named("groups")
    this.reads = this.#named("reads")
    this.bell = this.#named("bell")
    this.logs = Array.from({ length: partitions }, (_, index) => this.#named(`log:${index}`))
  }

  /** Where an id is remembered. */
  id(key: string): string {
    return this.#named(`id:${key}`)
  }

  /** Where it is remembered that a request was carried out. */
  nonce(nonce: string): string {
    return this.#named(`nonce:${nonce}`)
  }

  /** The living members of a group. */
  members(group: string): string {
    return this.#named(`members:${group}`)
  }

  /** What each group keeps of each partition: owner, epoch, cursor, and the events beyond the cursor that are under way. */
  parts(group: string): readonly string[] {
    return this.logs.map((_, index) => this.#named(`group:${index}:${group}`))
  }

  /** What each group is to be handed once more, by partition. */
  again(group: string): readonly string[] {
    return this.logs.map((_, index) => this.#named(`again:${index}:${group}`))
  }

  /** The events a group has given up. */
  dead(group: string): string {
    return this.#named(`dead:${group}`)
  }

  /** Everything that is kept of a group, as the script that forgets it wants it. */
  ofGroup(group: string): string[] {
    const kept = [...this.parts(group), ...this.again(group)]
    return [this.groups, this.reads, this.bell, this.members(group), this.dead(group), ...kept]
  }

  #named(name: string): string {
    return `${this.#prefix}${name}`
  }
}

/** The partition of a key: FNV-1a over its UTF-16 code units, the same in every process. */
export const partitionOf = (name: string, partitions: number): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) {
    hash ^= name.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash >>> 0) % partitions
}
