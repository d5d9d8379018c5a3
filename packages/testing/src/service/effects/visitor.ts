import type { EffectContext } from "../context.ts"
import type { UserRef } from "../occurrence.ts"
import { isoTime, microseconds } from "../time.ts"
import type { ChatRecord, CustomerRecord, ThreadRecord, VisitRecord } from "../world.ts"

/** Begins a visit unless one is under way, and opens a page. */
export const openPage = (
  context: EffectContext,
  customer: CustomerRecord,
  { url, title }: { readonly url: string; readonly title?: string | undefined }
): void => {
  const page = { opened_at: isoTime(context), url, ...(title === undefined ? {} : { title }) }
  const visit = visitUnderWay(customer) ?? beginVisit(context, customer)
  visit.last_pages = [...(visit.last_pages ?? []), page]
  context.emit({ kind: "page-opened", customer, visit, page })
}

const visitUnderWay = ({ last_visit: visit }: CustomerRecord): VisitRecord | undefined =>
  visit?.id === undefined || visit.ended_at !== undefined ? undefined : visit

const beginVisit = (context: EffectContext, customer: CustomerRecord): VisitRecord => {
  const before = customer.last_visit
  customer.statistics.visits_count += 1
  const visit: VisitRecord = {
    id: customer.statistics.visits_count,
    started_at: isoTime(context),
    ip: before?.ip ?? "192.0.2.1",
    ...(before?.geolocation === undefined ? {} : { geolocation: before.geolocation })
  }
  customer.last_visit = visit
  context.emit({ kind: "visit-started", customer, visit })
  return visit
}

/** Ends the visit that is under way, if one is. */
export const endVisit = (context: EffectContext, customer: CustomerRecord): void => {
  const visit = visitUnderWay(customer)
  if (visit === undefined) return
  visit.ended_at = isoTime(context)
  context.emit({ kind: "visit-ended", customer, visit })
}

/** Shows agents what a customer has written and not sent. */
export const peek = (
  context: EffectContext,
  chat: ChatRecord,
  thread: ThreadRecord,
  author: UserRef,
  text: string
): void => context.emit({ kind: "draft-changed", chat, thread, author, text, time: microseconds(context) })
