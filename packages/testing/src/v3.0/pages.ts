import type { Page, PageRequest } from "../service/state/pages.ts"

interface Asked extends Omit<PageRequest, "pageId"> {
  readonly page_id?: string | undefined
}

/** What a list request says about the page it wants. */
export const pageRequest = ({ page_id, limit, order }: Asked): PageRequest => ({
  pageId: page_id === "" ? undefined : page_id,
  limit,
  order
})

/** The ids of the pages around one. */
export const pageLinks = ({ next, previous }: Page<unknown>): Record<string, string> => ({
  ...(next === undefined ? {} : { next_page_id: next }),
  ...(previous === undefined ? {} : { previous_page_id: previous })
})
