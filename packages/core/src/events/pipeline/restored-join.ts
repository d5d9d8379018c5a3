import type { Person } from "../../catalog/roles.ts"
import type { JoinFact } from "../join/join-facts.ts"
import type { Restored } from "../logs/event-log.ts"

/** The names under which a log keeps what a join has to remember. */
export const place = "place"
export const occurrencePrefix = "occurrences:"
export const unansweredPrefix = "unanswered:"
export const personPrefix = "person:"

/** What is left in a log of a joiner that was there before. Times in milliseconds since 1970. */
export interface RestoredJoin {
  /** When the stream began first. */
  readonly began: number
  /** Up to this time everything was seen that there was to see. */
  readonly seenUntil: number
  /** The occurrences with each content, as the join knows them, with times on the wall. */
  readonly occurrences: ReadonlyMap<string, string>
  /** How many webhooks with each content were written, and perhaps not answered. */
  readonly unanswered: ReadonlyMap<string, number>
  /** Who is who, as far as was known. */
  readonly people: readonly Person[]
  readonly facts: readonly (readonly [fact: JoinFact, at: number])[]
}

/** Reads what a log has kept; nothing when no joiner has used it before. */
export const readRestored = async ({ state, facts }: Restored): Promise<RestoredJoin | undefined> => {
  const placed = state.get(place)
  if (placed === undefined) return undefined
  const { began, seenUntil } = JSON.parse(placed) as { began: number; seenUntil: number }
  const occurrences = new Map<string, string>()
  const unanswered = new Map<string, number>()
  const people: Person[] = []
  for (const [name, value] of state) {
    if (name.startsWith(occurrencePrefix)) occurrences.set(name.slice(occurrencePrefix.length), value)
    if (name.startsWith(personPrefix)) {
      people.push({ id: name.slice(personPrefix.length), role: value as Person["role"] })
    }
    if (name.startsWith(unansweredPrefix)) unanswered.set(name.slice(unansweredPrefix.length), Number(value))
  }
  const found: (readonly [JoinFact, number])[] = []
  for await (const { fact, at } of facts) found.push([JSON.parse(fact) as JoinFact, at])
  return { began, seenUntil, occurrences, unanswered, people, facts: found }
}
