import type { Discrepancy, Documented, DriftKind } from "../catalog/documented.ts"

/** A way in which reality differs from what is documented. */
export interface DriftFinding {
  readonly kind: DriftKind
  /** Where it was seen: `push incoming_event`, `answer get_chat`, `refusal send_event`. */
  readonly where: string
  /** The path in the payload; `[]` stands for the items of a list, `*` for any name. Empty for the whole. */
  readonly path: string
  /** What differs, in words and without any value a customer could have made. */
  readonly says: string
  /** How often. */
  readonly count: number
  /** The discrepancies of the protocol data that it settles, such as `S704`. */
  readonly settles: readonly string[]
}

/** How many ways are told apart; later ones are only counted. */
const most = 1_000

const fits = ({ kinds, in: names, path }: Discrepancy, kind: DriftKind, name: string, at: string): boolean =>
  (kinds === undefined || kinds.includes(kind)) &&
  (names === undefined || names.includes(name)) &&
  (path === undefined || path.test(at))

/** The ways in which reality differed so far. */
export class Findings {
  readonly #discrepancies: readonly Discrepancy[]
  readonly #found = new Map<string, DriftFinding & { count: number; readonly isExpected: boolean }>()
  #dropped = 0

  constructor({ discrepancies }: Documented) {
    this.#discrepancies = discrepancies
  }

  /** @param name the action or the event, without its side */
  add(kind: DriftKind, where: string, name: string, path: string, says: string, times = 1): void {
    const key = `${kind} ${where} ${path} ${says}`
    const known = this.#found.get(key)
    if (known !== undefined) {
      known.count += times
      return
    }
    if (this.#found.size >= most) {
      this.#dropped++
      return
    }
    const settled = this.#discrepancies.filter((each) => fits(each, kind, name, path))
    this.#found.set(key, {
      kind,
      where,
      path,
      says,
      count: times,
      settles: settled.map(({ id }) => id),
      isExpected: settled.some(({ isExpected }) => isExpected === true)
    })
  }

  /** What was told of each case turns out to be so in all of them. */
  replace(from: DriftKind, to: DriftKind, where: string, name: string, path: string): void {
    const says = "documented as always there, and never came"
    for (const [key, found] of this.#found) {
      if (found.kind !== from || found.where !== where || found.path !== path) continue
      this.#found.delete(key)
      this.add(to, where, name, path, says, found.count)
    }
  }

  /** What nobody documented. */
  get drift(): readonly DriftFinding[] {
    return this.#listed(false)
  }

  /** What one document says and another denies, so that what came settles it. */
  get settled(): readonly DriftFinding[] {
    return this.#listed(true)
  }

  /** How many more there were than are told apart. */
  get dropped(): number {
    return this.#dropped
  }

  #listed(isExpected: boolean): DriftFinding[] {
    return [...this.#found.values()]
      .filter((each) => each.isExpected === isExpected)
      .map(({ isExpected: _told, ...finding }) => finding)
      .toSorted((a, b) => compareText(`${a.kind} ${a.where} ${a.path}`, `${b.kind} ${b.where} ${b.path}`))
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
