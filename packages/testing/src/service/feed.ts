/** What went over a wire, or was done to the fake. */
export interface FeedRecord {
  /** Grows from record to record. */
  readonly id: number
  /** An object with `id`, `at` (milliseconds since 1970), `kind` and what there is to say, as JSON text. */
  readonly json: string
}

/** How many records are kept, and how many characters they have together. */
const mostRecords = 2_000
const mostCharacters = 4_000_000

/** A record that is longer is kept without its bodies. */
const longestRecord = 200_000

/** Fields that nobody should read over a shoulder. */
const secrets = new Set(["token", "secret", "secret_key", "bot_secret", "firebase_token"])

const shown = (name: string, value: unknown): unknown => {
  if (secrets.has(name) && typeof value === "string") return "[hidden]"
  return value instanceof Uint8Array ? `[${value.byteLength} bytes]` : value
}

/** A body that is JSON text already and holds no secret. */
export class Text {
  readonly json: string

  constructor(json: string) {
    this.json = json
  }
}

/** What went over the wires lately, for whoever looks: kept only while it is switched on. */
export class Feed {
  /** Whether anything is written down. */
  isOn = false
  readonly #records: FeedRecord[] = []
  readonly #listeners = new Set<(record: FeedRecord) => void>()
  #characters = 0
  #last = 0

  /** The id of the last record; 0 before the first. */
  get last(): number {
    return this.#last
  }

  /**
   * Writes a record down; returns its id.
   *
   * @param bodies what is left out of a record that is too long
   */
  add(
    kind: string,
    at: number,
    facts: Readonly<Record<string, unknown>>,
    bodies: Readonly<Record<string, unknown>> = {}
  ): number {
    if (!this.isOn) return 0
    const id = (this.#last += 1)
    const head = JSON.stringify({ id, at, kind, ...facts }, shown).slice(0, -1)
    const body = Object.entries(bodies).map(([name, value]) => `,"${name}":${written(value)}`)
    const size = head.length + body.reduce((sum, { length }) => sum + length, 0)
    const tail = size > longestRecord ? `,"left_out":${size}` : body.join("")
    this.#keep({ id, json: `${head}${tail}}` })
    return id
  }

  /** The records behind one, those that are still there. */
  after(id: number): readonly FeedRecord[] {
    const at = this.#records.findIndex((record) => record.id > id)
    return at < 0 ? [] : this.#records.slice(at)
  }

  /** Calls back with each record from now on. Returns what ends it. */
  watch(listener: (record: FeedRecord) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #keep(record: FeedRecord): void {
    this.#records.push(record)
    this.#characters += record.json.length
    while (this.#records.length > mostRecords || this.#characters > mostCharacters)
      this.#characters -= this.#records.shift()?.json.length ?? 0
    for (const listener of this.#listeners) listener(record)
  }
}

const written = (value: unknown): string =>
  value instanceof Text ? value.json : (JSON.stringify(value, shown) ?? "null")
