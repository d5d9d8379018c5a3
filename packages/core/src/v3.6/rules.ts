import { rules as common, type Rules } from "../checks/rules.ts"
import { fileRules } from "../v3.0/rules.ts"

type List = readonly unknown[] | undefined

/** What is asked of a list, page after page. */
export interface Page {
  readonly page_id?: string | undefined
  readonly filters?: object | undefined
  readonly limit?: unknown
  readonly sort_order?: unknown
  readonly min_events_count?: unknown
}

/** Who receives a multicast. */
export interface Receivers {
  readonly agents?:
    | { readonly all?: boolean | undefined; readonly ids?: List; readonly groups?: List }
    | undefined
}

/** Kinds of agents, in three lists. */
export interface AgentTypes {
  readonly all_values?: readonly string[] | undefined
  readonly any_values?: readonly string[] | undefined
  readonly exclude_values?: readonly string[] | undefined
}

const isSet = (value: unknown): boolean => value !== undefined

const countOf = (users: readonly { readonly type: string }[], type: string): number =>
  users.filter((user) => user.type === type).length

/** The rules of v3.6: those of every version, and what only a whole payload shows. */
export const rules = {
  ...common,
  ...fileRules,
  pageIdAlone: {
    expected: () => "an object in which page_id stands without filters, limit and sort_order",
    holds: ({ page_id, filters, limit, sort_order }: Page) =>
      !isSet(page_id) || ![filters, limit, sort_order].some(isSet)
  },
  minEventsAlone: {
    expected: () => "an object in which min_events_count stands without filters and limit",
    holds: ({ min_events_count, filters, limit }: Page) =>
      !isSet(min_events_count) || ![filters, limit].some(isSet)
  },
  threadIdsAlone: {
    expected: () =>
      "an object in which filters.thread_ids stands alone, without other filters, page_id, limit and sort_order",
    holds: ({ page_id, filters = {}, limit, sort_order }: Page) => {
      const set = Object.entries(filters).filter(([, value]) => isSet(value))
      return (
        set.every(([name]) => name !== "thread_ids") ||
        (set.length === 1 && ![page_id, limit, sort_order].some(isSet))
      )
    }
  },
  together: {
    expected: (one: string, other: string) => `an object with both ${one} and ${other}, or neither`,
    holds: (value: object, one: string, other: string) => {
      const fields = value as Readonly<Record<string, unknown>>
      return isSet(fields[one]) === isSet(fields[other])
    }
  },
  usersFit: {
    expected: () => "users with at most 1 customer and 4 agents",
    holds: (users: readonly { readonly type: string }[]) =>
      countOf(users, "customer") <= 1 && countOf(users, "agent") <= 4
  },
  idsByType: {
    expected: () => "an object whose ids are numbers of groups or texts of agents, as its type says",
    holds: ({ type, ids }: { readonly type: string; readonly ids: readonly unknown[] }) =>
      ids.every((id) => typeof id === (type === "group" ? "number" : "string"))
  },
  customerSeesAll: {
    expected: () => `an object in which visibility is "all" when user_type is "customer"`,
    holds: ({ user_type, visibility }: { readonly user_type?: string; readonly visibility?: string }) =>
      user_type !== "customer" || visibility === "all"
  },
  agentTypesOnce: {
    expected: () => "an object that lists every kind of agent once",
    holds: ({ all_values = [], any_values = [], exclude_values = [] }: AgentTypes) => {
      const kinds = [...all_values, ...any_values, ...exclude_values]
      return new Set(kinds).size === kinds.length
    }
  },
  namesReceiver: {
    expected: () => "an object that names a receiver in agents.all, agents.ids or agents.groups",
    holds: ({ agents }: Receivers) =>
      agents?.all === true || [agents?.ids, agents?.groups].some((ids) => ids?.length)
  }
} as const satisfies Rules
