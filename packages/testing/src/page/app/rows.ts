import type { FeedRecord } from "./protocol.ts"

export const kinds = ["call", "answer", "push", "webhook", "connection", "mishap"] as const

export type Kind = (typeof kinds)[number]

export type Tone = "good" | "bad" | "waits" | "quiet"

/** One line of what goes over the wires. */
export interface Row {
  readonly id: number
  readonly at: number
  readonly kind: Kind
  /** The action, the event, what became of a connection, or what befell something that was sent. */
  readonly name: string
  /** The words in it, if there are some. */
  readonly excerpt: string
  /** Over which wire, and for whom. */
  readonly where: string
  readonly version: string
  readonly status: { readonly text: string; readonly tone: Tone } | undefined
  /** What was said, as far as it was kept. */
  readonly content: unknown
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** In lower case, to be searched. */
  readonly text: string
  /** What its result is found by, of a try to deliver. */
  readonly key: string | undefined
}

/** How many rows are kept, and how many characters they have together. */
const most = 2_000
const mostCharacters = 8_000_000

/** How much of a call its answer is found by. */
const longestCall = 10_000

/** The rows of what happened, the newest first. */
export class Rows {
  #rows: readonly Row[] = []
  readonly #calls = new Map<number, string>()
  #hidden = 0

  get all(): readonly Row[] {
    return this.#rows
  }

  /** Adds what happened; what belongs to a row that is there changes that row. */
  add(records: readonly FeedRecord[]): void {
    let rows = this.#rows
    const fresh: Row[] = []
    for (const record of records) {
      if (record.id <= this.#hidden) continue
      if (record.kind === "webhook_result") {
        const settled = (row: Row): boolean => row.key === tryKey(record)
        const at = fresh.findLastIndex(settled)
        if (at >= 0) fresh[at] = withResult(fresh[at]!, record)
        else rows = rows.map((row) => (settled(row) ? withResult(row, record) : row))
        continue
      }
      const row = this.#row(record)
      if (row !== undefined) fresh.push(row)
    }
    this.#rows = within([...fresh.toReversed(), ...rows])
  }

  /** Begins anew after what was there. */
  clear(): void {
    this.#hidden = this.#rows[0]?.id ?? this.#hidden
    this.#rows = []
  }

  /** Another fake answers now. */
  forget(): void {
    this.#rows = []
    this.#calls.clear()
    this.#hidden = 0
  }

  #row(record: FeedRecord): Row | undefined {
    const kind = kinds.find((name) => name === record.kind)
    if (kind === undefined) return undefined
    let text = JSON.stringify(record).toLowerCase()
    if (kind === "call") this.#remember(record.id, text)
    // Whoever looks for a call by what it said finds its answer with it.
    if (record.call !== undefined) text += this.#calls.get(record.call) ?? ""
    return {
      id: record.id,
      at: record.at,
      kind,
      name: nameOf(record),
      excerpt: wordsIn(record.payload ?? record.error ?? record.body)?.slice(0, 120) ?? "",
      where: whereOf(record),
      version: record.version ?? "",
      status: statusOf(record),
      content: contentOf(record),
      facts: factsOf(record),
      text,
      key: kind === "webhook" ? tryKey(record) : undefined
    }
  }

  #remember(id: number, text: string): void {
    this.#calls.set(id, text.slice(0, longestCall))
    if (this.#calls.size <= most) return
    const [oldest] = this.#calls.keys()
    this.#calls.delete(oldest!)
  }
}

/** The newest, as many as are kept. */
const within = (rows: readonly Row[]): Row[] => {
  let characters = 0
  const end = rows.findIndex(({ text }, index) => {
    characters += text.length
    return index >= most || (index > 0 && characters > mostCharacters)
  })
  return end < 0 ? [...rows] : rows.slice(0, end)
}

const tryKey = ({ delivery, webhook_id, attempt }: FeedRecord): string =>
  `${delivery ?? webhook_id}#${attempt}`

/** The first text or message in a content. */
const wordsIn = (value: unknown, depth = 0): string | undefined => {
  if (typeof value !== "object" || value === null || depth > 4) return undefined
  const { text, message, title } = value as Readonly<Record<string, unknown>>
  for (const words of [text, message, title]) if (typeof words === "string") return words
  for (const inner of Object.values(value)) {
    const words = wordsIn(inner, depth + 1)
    if (words !== undefined) return words
  }
  return undefined
}

const nameOf = ({ kind, action, what }: FeedRecord): string =>
  kind === "connection" || kind === "mishap" ? (what ?? "").replaceAll("_", " ") : (action ?? "")

const whereOf = ({ kind, wire, connection, agent_id, url, attempt }: FeedRecord): string => {
  if (kind === "webhook") return `try ${attempt ?? 1} → ${hostOf(url)}`
  const who = agent_id === undefined || agent_id === "" ? undefined : agent_id
  return [connection ?? wire, who].filter((part) => part !== undefined).join(" · ")
}

const hostOf = (url: string | undefined): string =>
  url !== undefined && URL.canParse(url) ? new URL(url).host : (url ?? "")

/** What became of what was sent, by what befell it. */
const mishaps: Readonly<Record<string, string>> = {
  drop: "never sent",
  duplicate: "sent twice",
  reorder: "sent after the next",
  stall: "sent late",
  cut: "sent by half"
}

const statusOf = ({ kind, result, ms, reason, what }: FeedRecord): Row["status"] => {
  if (kind === "answer") {
    const late = ms === undefined || ms < 1 ? "" : ` ${Math.round(ms)} ms`
    if (result === "ok") return { text: `ok${late}`, tone: "good" }
    return { text: `${String(result ?? "")}${late}`, tone: "bad" }
  }
  if (kind === "webhook") return { text: "on its way", tone: "waits" }
  if (kind === "mishap") return { text: mishaps[what ?? ""] ?? "struck", tone: "bad" }
  return reason === undefined ? undefined : { text: reason, tone: "quiet" }
}

const withResult = (row: Row, { result, next_in }: FeedRecord): Row => {
  const again = next_in === undefined ? "" : `, again in ${Math.round(next_in / 1000)} s`
  return {
    ...row,
    status: { text: `${String(result)}${again}`, tone: result === 200 ? "good" : "bad" },
    facts: [...row.facts, ["result", `${String(result)}${again}`]]
  }
}

const contentOf = ({ payload, error, body, kind, ...rest }: FeedRecord): unknown => {
  if (kind === "connection") {
    const { what, agent_id, reason, connection, version } = rest
    return { connection, version, what, agent_id, reason }
  }
  if (kind === "mishap") {
    const { what, wire, connection, version, action } = rest
    return { what, wire, connection, version, action }
  }
  if (rest.left_out !== undefined) return `${rest.left_out} characters, too many to be kept`
  if (error !== undefined) return { error }
  return body ?? payload ?? {}
}

const factsOf = (record: FeedRecord): (readonly [string, string])[] => {
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    ["version", record.version],
    ["connection", record.connection],
    ["agent", record.agent_id],
    ["request id", record.request_id],
    ["address", record.url],
    ["try", record.attempt]
  ]
  return facts.flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)] as const]
  )
}
