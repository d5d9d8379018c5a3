import { Refusal } from "../refusal.ts"

type Order = "asc" | "desc"

/** What a request says about the page it wants. */
export interface PageRequest {
  /** One that an earlier page named. */
  readonly pageId?: string | undefined
  readonly limit?: number | undefined
  readonly order?: Order | undefined
}

/** A page, and the ids of those around it. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | undefined
  readonly previous: string | undefined
}

/** Where a page starts: behind an entry, seen from the start or from the end of the list. */
interface Cursor {
  readonly key: number
  readonly order: Order
  readonly isBackward: boolean
}

const defaultLimit = 10

/**
 * Cuts a page out of a list. Page ids name an entry rather than a position, so what is added meanwhile neither
 * repeats nor hides one.
 *
 * @param keyOf a number per entry by which the list is ordered; no two are equal
 */
export const pageOf = <T>(items: readonly T[], keyOf: (item: T) => number, request: PageRequest): Page<T> => {
  const { limit = defaultLimit } = request
  const cursor = request.pageId === undefined ? undefined : decode(request.pageId)
  const order = cursor?.order ?? request.order ?? "desc"
  const sign = order === "asc" ? 1 : -1
  const sorted = items.toSorted((a, b) => sign * (keyOf(a) - keyOf(b)))
  const start = startOf(
    sorted.map((item) => sign * keyOf(item)),
    cursor,
    sign,
    limit
  )
  const page = sorted.slice(start, start + limit)
  const [first, last] = [page[0], page.at(-1)]
  return {
    items: page,
    next:
      last !== undefined && start + limit < sorted.length
        ? encode({ key: keyOf(last), order, isBackward: false })
        : undefined,
    previous:
      first !== undefined && start > 0 ? encode({ key: keyOf(first), order, isBackward: true }) : undefined
  }
}

/** Small enough for a million entries within minutes, large enough to survive addition to milliseconds since 1970. */
const step = 1 / 2048

/** A number per entry that orders by time, in milliseconds; entries of the same time follow one another. */
export const placesOf = <T>(items: Iterable<T>, timeOf: (item: T) => number): Map<T, number> => {
  const places = new Map<T, number>()
  let last = Number.NEGATIVE_INFINITY
  for (const item of [...items].toSorted((a, b) => timeOf(a) - timeOf(b))) {
    last = Math.max(timeOf(item), last + step)
    places.set(item, last)
  }
  return places
}

const startOf = (
  keys: readonly number[],
  cursor: Cursor | undefined,
  sign: number,
  limit: number
): number => {
  if (cursor === undefined) return 0
  const at = sign * cursor.key
  const after = keys.findIndex((key) => (cursor.isBackward ? key >= at : key > at))
  const position = after === -1 ? keys.length : after
  return cursor.isBackward ? Math.max(0, position - limit) : position
}

const encode = ({ key, order, isBackward }: Cursor): string =>
  Buffer.from(`${key}:${order}${isBackward ? ":back" : ""}`).toString("base64")

/** Reads what `encode` writes, and a bare number, as in the samples of the documents. */
const decode = (pageId: string): Cursor => {
  const match = /^(\d+(?:\.\d+)?)(?::(asc|desc)(:back)?)?$/.exec(Buffer.from(pageId, "base64").toString())
  if (match === null)
    throw new Refusal("validation", "The id of the page is none that this service handed out")
  return { key: Number(match[1]), order: (match[2] ?? "desc") as Order, isBackward: match[3] !== undefined }
}
