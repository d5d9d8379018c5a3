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
  readonly request: PageRequest
  readonly filters: Filters | undefined
}

/** Reads what a list is asked for with. */
export const listingOf = <Filters extends object>(
  { page_id, limit, sort_order, filters }: Asked<Filters>,
  defaultLimit: number,
  clock: Clock
): Listing<Filters> =>
  page_id === undefined
    ? { request: { limit: limit ?? defaultLimit, order: sort_order }, filters }
    : carried(page_id, clock)

/** The ids of the pages around one. */
export const pageLinks = (
  { next, previous }: Page<unknown>,
  { request: { limit }, filters }: Listing<object>,
  clock: Clock
): Record<string, string> => {
  const idOf = (page: string): string =>
    Buffer.from(JSON.stringify({ page, limit, filters, at: clock.now() })).toString("base64url")
  return {
    ...(next === undefined ? {} : { next_page_id: idOf(next) }),
    ...(previous === undefined ? {} : { previous_page_id: idOf(previous) })
  }
}

const carried = <Filters extends object>(pageId: string, clock: Clock): Listing<Filters> => {
  const read = parseJson(Buffer.from(pageId, "base64url").toString())
  const { page, limit, filters, at }: Fields = isFields(read) ? read : {}
  if (typeof page !== "string" || typeof limit !== "number" || typeof at !== "number")
    throw new Refusal("validation", "page_id is none that this service handed out")
  if (at + lifetime < clock.now()) throw new Refusal("validation", "page_id is older than a month")
  // This service wrote it.
  return { request: { pageId: page, limit }, filters: filters as Filters | undefined }
}
