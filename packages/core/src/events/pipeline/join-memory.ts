import type { Person } from "../../catalog/roles.ts"
import type { AnyEnvelope } from "../envelope.ts"
import type { HubEvent } from "../observe/hub.ts"
import type { Join } from "../join/join.ts"
import { factOf, type JoinFact, restoreFact } from "../join/join-facts.ts"
import type { Occurrence } from "../join/occurrences.ts"
import type { RecentKeys } from "../join/recent-keys.ts"
import type { StateChange } from "../logs/event-log.ts"
import type { People } from "../join/people.ts"
import {
  occurrencePrefix,
  personPrefix,
  place,
  type RestoredJoin,
  unansweredPrefix
} from "./restored-join.ts"
import type { SteadyClock } from "../time/steady-clock.ts"

export { readRestored, type RestoredJoin } from "./restored-join.ts"

/** For so many milliseconds it is remembered who somebody is. */
const personKept = 30 * 24 * 3_600_000

/** What a memory works with. */
export interface MemoryOptions {
  readonly people: People
  readonly clock: SteadyClock
  readonly pairing: number
  readonly answers: boolean
  /** Where the occurrences of each content are kept as they were written last. */
  readonly written: RecentKeys<readonly Occurrence[]>
}

/** Makes the memory of a join. */
export type MakeJoinMemory = (
  join: Join,
  options: MemoryOptions,
  restored: RestoredJoin | undefined
) => JoinMemory

/** What a webhook that brought nothing new has changed. */
interface Learnt {
  readonly key: string
  readonly by: "occurrences" | "answers"
}

/** Keeps track of what a join knows that is not in its events, for it to be written together with them. */
export class JoinMemory {
  readonly #join: Join
  readonly #clock: SteadyClock
  readonly #pairing: number
  readonly #keepsAnswers: boolean
  /** Contents whose occurrences have changed since they were written. */
  readonly #changed = new Set<string>()
  /** How many events of each content were taken and are not written: until then what is known of those must not be either. */
  readonly #unwritten = new Map<string, number>()
  /** The occurrences of each content as they were written last. */
  readonly #written: RecentKeys<readonly Occurrence[]>
  readonly #unanswered: Map<string, number>
  readonly #changedAnswers = new Set<string>()
  /** Those of another life: their senders may bring them again. */
  readonly #perhapsAgain: Map<string, number>
  #place: string | undefined
  #isPlaceWritten = true
  /** Contents of webhooks that brought nothing new, each with what was learnt by it: that has to be written before it is answered. */
  #learnt: Learnt[] = []
  /** What was taken last, in case it cannot be written. */
  #taken:
    | {
        readonly events: ReadonlySet<HubEvent>
        readonly occurrences: ReadonlyMap<string, readonly Occurrence[]>
        readonly answers: string[]
        readonly people: readonly Person[]
        readonly place: boolean
        readonly learnt: readonly Learnt[]
      }
    | undefined
  readonly #people: People
  /** Those who were learnt of, and could not be written. */
  #unwrittenPeople: readonly Person[] = []

  /** `answers`: whether it is kept which webhooks were perhaps not answered. */
  constructor(
    join: Join,
    { clock, people, pairing, answers, written }: MemoryOptions,
    restored: RestoredJoin | undefined
  ) {
    this.#join = join
    this.#clock = clock
    this.#people = people
    people.add(restored?.people ?? [])
    people.takeNews()
    this.#pairing = pairing
    this.#written = written
    this.#keepsAnswers = answers
    this.#unanswered = new Map(restored?.unanswered)
    this.#perhapsAgain = new Map(restored?.unanswered)
    if (restored === undefined) return
    for (const [fact, at] of restored.facts) restoreFact(join, fact, clock.ofTheWall(at))
    const now = clock.now()
    for (const [key, value] of restored.occurrences) {
      const found = JSON.parse(value) as [at: number, ...origins: string[]][]
      const known = found.map(([at, ...origins]) => ({ at: Math.min(now, clock.ofTheWall(at)), origins }))
      this.#written.set(key, known.map(copyOf), now)
      join.known.occurrences.restore(key, known, now)
    }
  }

  /** What has to be known of an event after a restart. */
  factOf(envelope: AnyEnvelope): JoinFact | undefined {
    return factOf(this.#join, envelope)
  }

  /** An occurrence was taken. */
  accepted(key: string): void {
    this.#changed.add(key)
    this.#unwritten.set(key, (this.#unwritten.get(key) ?? 0) + 1)
  }

  /** What is known of the occurrences with a content has changed, without a new one; {@link written} says when it is safe. */
  repeated(key: string): void {
    this.#changed.add(key)
    if (this.#keepsAnswers) this.#learnt.push({ key, by: "occurrences" })
  }

  /**
   * Whether a webhook is one that was written in another life and perhaps not answered: then it is no news. {@link written}
   * says when that is safe.
   */
  wasUnanswered({ key, keyClass, source }: AnyEnvelope): boolean {
    if (keyClass !== "content" || source !== "webhook") return false
    const left = this.#perhapsAgain.get(key)
    if (left === undefined) return false
    if (left > 1) this.#perhapsAgain.set(key, left - 1)
    else this.#perhapsAgain.delete(key)
    this.answered([key])
    this.#learnt.push({ key, by: "answers" })
    return true
  }

  /** Such a webhook was refused after all. */
  comesAgain(key: string): void {
    for (const counts of [this.#perhapsAgain, this.#unanswered]) counts.set(key, (counts.get(key) ?? 0) + 1)
    this.#changedAnswers.add(key)
  }

  /** A copy of an occurrence with a content was refused. */
  unpaired(key: string): void {
    this.#changed.add(key)
  }

  /** Webhooks were answered. Says whether there is something to write. */
  answered(keys: readonly string[]): boolean {
    let isChanged = false
    for (const key of keys) {
      const count = this.#unanswered.get(key)
      if (count === undefined) continue
      if (count > 1) this.#unanswered.set(key, count - 1)
      else this.#unanswered.delete(key)
      this.#changedAnswers.add(key)
      isChanged = true
    }
    return isChanged
  }

  /** Everything was seen and written up to a moment. Says whether that is news. */
  sawUntil(moment: number, began: number): boolean {
    const seenUntil = Math.floor(this.#clock.onTheWall(moment))
    const now = JSON.stringify({ began, seenUntil })
    if (now === this.#place) return false
    this.#place = now
    this.#isPlaceWritten = false
    return true
  }

  /** What has to be written together with these events. */
  take(events: readonly HubEvent[]): readonly StateChange[] {
    for (const event of events) {
      if (!("key" in event) || event.keyClass !== "content") continue
      this.#leaves(event.key)
      if (event.source !== "webhook" || !this.#keepsAnswers) continue
      this.#unanswered.set(event.key, (this.#unanswered.get(event.key) ?? 0) + 1)
      this.#changedAnswers.add(event.key)
    }
    const occurrences = new Map([...this.#changed].flatMap((key) => this.#safe(key)))
    const answers = [...this.#changedAnswers]
    const isTaken = ({ key, by }: Learnt): boolean =>
      by === "occurrences" ? !this.#unwritten.has(key) : this.#changedAnswers.has(key)
    const learnt = this.#learnt.filter(isTaken)
    if (learnt.length > 0) this.#learnt = this.#learnt.filter((one) => !isTaken(one))
    for (const key of occurrences.keys()) if (!this.#unwritten.has(key)) this.#changed.delete(key)
    this.#changedAnswers.clear()
    const changes = [
      ...Array.from(occurrences, ([key, known]) => this.#occurrences(key, known)),
      ...answers.map((key) => this.#answers(key))
    ]
    const people = [...this.#unwrittenPeople, ...this.#people.takeNews()]
    this.#unwrittenPeople = []
    for (const { id, role } of people) {
      changes.push({ name: personPrefix + id, value: role, until: this.#clock.date() + personKept })
    }
    this.#taken = {
      events: new Set(events),
      occurrences,
      answers,
      people,
      place: !this.#isPlaceWritten,
      learnt
    }
    if (!this.#isPlaceWritten) changes.push({ name: place, value: this.#place })
    this.#isPlaceWritten = true
    return changes
  }

  /** What was taken last is written. Answers with the contents of webhooks that brought nothing new and are safe by that. */
  written(): readonly string[] {
    const { learnt = [], occurrences = [] } = this.#taken ?? {}
    const now = this.#clock.now()
    for (const [key, known] of occurrences) this.#written.set(key, known, now)
    this.#taken = undefined
    return learnt.map(({ key }) => key)
  }

  /** What was taken last could not be written, nor could these events. */
  failed(events: readonly AnyEnvelope[]): void {
    for (const key of this.#taken?.occurrences.keys() ?? []) this.#changed.add(key)
    for (const key of this.#taken?.answers ?? []) this.#changedAnswers.add(key)
    this.#unwrittenPeople = this.#taken?.people ?? []
    const lost = new Set(events.map(({ key }) => key))
    this.#learnt = [...(this.#taken?.learnt ?? []), ...this.#learnt].filter(({ key }) => !lost.has(key))
    if (this.#taken?.place === true) this.#isPlaceWritten = false
    const tried = this.#taken?.events
    this.#taken = undefined
    for (const event of events) {
      const { key, keyClass, source } = event
      if (keyClass !== "content") continue
      // What waited behind those that were tried goes with them.
      if (tried?.has(event) !== true) this.#leaves(key)
      this.#changed.add(key)
      if (source === "webhook") this.answered([key])
    }
  }

  #answers(key: string): StateChange {
    const count = this.#unanswered.get(key)
    const name = unansweredPrefix + key
    if (count === undefined) return { name, value: undefined }
    return { name, value: String(count), until: this.#clock.date() + this.#join.known.repeatWindow }
  }

  /** One of the events that are not written is on its way, or lost. */
  #leaves(key: string): void {
    const left = (this.#unwritten.get(key) ?? 0) - 1
    if (left > 0) this.#unwritten.set(key, left)
    else this.#unwritten.delete(key)
  }

  /**
   * What may be written of the occurrences with a content, unless it is already. While some are not written, the copies of
   * any may belong to those, and are done with after them: of the others no more counts than what was written before, and who
   * brought them first.
   */
  #safe(key: string): (readonly [key: string, known: readonly Occurrence[]])[] {
    const known = this.#join.known.occurrences.of(key)
    const unwritten = this.#unwritten.get(key)
    if (unwritten === undefined) return [[key, known.map(copyOf)]]
    const before = this.#written.get(key) ?? []
    const safe = known.slice(0, -unwritten).map(({ at, origins: [first = ""] }) => {
      const same = before.find((one) => one.at === at && one.origins[0] === first)
      return same ?? { at, origins: [first] }
    })
    return safe.every((one) => before.includes(one)) ? [] : [[key, safe]]
  }

  #occurrences(key: string, known: readonly Occurrence[]): StateChange {
    const name = occurrencePrefix + key
    if (known.length === 0) return { name, value: undefined }
    const onTheWall = known.map(({ at, origins }) => [Math.round(this.#clock.onTheWall(at)), ...origins])
    return { name, value: JSON.stringify(onTheWall), until: this.#clock.date() + this.#pairing }
  }
}

const copyOf = ({ at, origins }: Occurrence): Occurrence => ({ at, origins: [...origins] })

export const makeJoinMemory: MakeJoinMemory = (join, options, restored) =>
  new JoinMemory(join, options, restored)
