import type { Clock } from "../service/clock.ts"
import { type Fields, isFields, parseJson } from "../service/json.ts"
import { Refusal } from "../service/refusal.ts"
import type { Page, PageRequest } from "../service/state/pages.ts"

/** Page ids live a month at most. */
const lifetime = 31 * 86_400_000

/** What a list is asked for with: a page of before, or how to begin. */
interface Asked<Filters> {
  readonly page_id?: string | undefined
  readonly limit?: number | undefined
  readonly sort_order?: "asc" | "desc" | undefined
  readonly filters?: Filters | undefined
}

/** What a page shows: page ids stand alone, so they carry it on. */
export interface Listing<Filters> {
  /** What is listed; its page ids are no others' ones. */
  readonly list: string
  readonly request: PageRequest
  readonly filters: Filters | undefined
}

/** Reads what a list is asked for with. */
export const listingOf = <Filters extends object>(
  { page_id, limit, sort_order, filters }: Asked<Filters>,
  list: { readonly name: string; readonly defaultLimit: number },
  clock: Clock
): Listing<Filters> =>
  page_id === undefined
    ? { list: list.name, request: { limit: limit ?? list.defaultLimit, order: sort_order }, filters }
    : carried(page_id, list.name, clock)

/** The ids of the pages around one. */
export const pageLinks = (
  { next, previous }: Page<unknown>,
  { list, request: { limit }, filters }: Listing<object>,
  clock: Clock
): Record<string, string> => {
  const idOf = (page: string): string =>
    Buffer.from(JSON.stringify({ list, page, limit, filters, at: clock.now() })).toString("base64url")
  return {
    ...(next === undefined ? {} : { next_page_id: idOf(next) }),
    ...(previous === undefined ? {} : { previous_page_id: idOf(previous) })
  }
}

const carried = <Filters extends object>(pageId: string, list: string, clock: Clock): Listing<Filters> => {
  const read = parseJson(Buffer.from(pageId, "base64url").toString())
  const { list: listed, page, limit, filters, at }: Fields = isFields(read) ? read : {}
  if (typeof page !== "string" || typeof limit !== "number" || typeof at !== "number")
    throw new Refusal("validation", "page_id is none that this service handed out")
  if (listed !== list) throw new Refusal("validation", "page_id belongs to another list")
  if (at + lifetime < clock.now()) throw new Refusal("validation", "page_id is older than a month")
  // This service wrote it.
  return { list, request: { pageId: page, limit }, filters: filters as Filters | undefined }
}
