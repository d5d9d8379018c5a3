import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { Person } from "../../catalog/roles.ts"
import type { Author } from "../envelope.ts"
import { RecentKeys } from "./recent-keys.ts"

/** So many users are remembered. */
const capacity = 50_000

/** Who is who, as far as events and answers tell. */
export class People {
  readonly #catalog: AnyCatalog
  readonly #own: Set<string>
  // They are forgotten by number, not by age.
  readonly #roles = new RecentKeys<Person["role"]>({ window: Infinity, capacity })

  /** Whoever was learnt of since that was asked for last, where anybody asks. */
  #news: Map<string, Person["role"]> | undefined

  /** `own` are the ids of those whose events are this program's own. */
  constructor(catalog: AnyCatalog, own: Iterable<string>) {
    this.#catalog = catalog
    this.#own = new Set(own)
  }

  /** Learns from the payload of an event, or an answer. */
  learn(value: unknown): void {
    this.add(this.#catalog.roles.people.users(value))
  }

  /** Learns of users. */
  add(people: readonly Person[]): void {
    for (const { id, role } of people) {
      if (this.#news !== undefined && this.#roles.get(id) !== role) this.#news.set(id, role)
      this.#roles.set(id, role, 0)
    }
  }

  /** Whoever was learnt of since that was asked for last; the first time nobody. */
  takeNews(): Person[] {
    const news = Array.from(this.#news ?? [], ([id, role]) => ({ id, role }))
    this.#news = new Map()
    return news
  }

  /** This program acts as this user. */
  addOwn(id: string): void {
    this.#own.add(id)
  }

  /** Learns from the answer to a login, which also says as whom this program acts. */
  learnLogin(reply: unknown): void {
    this.learn(reply)
    const id = this.#catalog.roles.login.agentId(reply)
    if (id !== undefined) this.addOwn(id)
  }

  isOwn(id: string): boolean {
    return this.#own.has(id)
  }

  authorOf(payload: unknown): Author | undefined {
    const hint = this.#catalog.roles.people.author(payload)
    if (hint === undefined) return undefined
    const { id, role } = hint
    if (id === undefined) return { role: role ?? "unknown" }
    return { id, role: role === "system" ? role : (this.#roles.get(id) ?? role ?? "unknown") }
  }
}
