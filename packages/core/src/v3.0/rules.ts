import { fileSize, isFileInput } from "../calls/files.ts"
import type { FileInput } from "../calls/to-upload.ts"
import { rules as common, type Rules } from "../checks/rules.ts"

/** Who receives a multicast. */
export interface Receivers {
  readonly agents?:
    | { readonly all?: boolean | undefined; readonly ids?: List; readonly groups?: List }
    | undefined
  readonly customers?: { readonly ids?: List } | undefined
}

type List = readonly unknown[] | undefined

/** What archives are searched for. */
export interface ArchiveSearch {
  readonly filters?: { readonly thread_ids?: List } | undefined
  readonly pagination?: unknown
}

/** What an upload has to be. */
export const fileRules = {
  file: {
    expected: () => "a file: a Blob, bytes, { data, name }, { stream, name } or { path }",
    holds: (value: unknown) => isFileInput(value)
  },
  fileOfAtMost: {
    expected: (bytes: number) => `a file of at most ${bytes} bytes (10 MB)`,
    holds: (value: unknown, bytes: number) => (fileSize(value as FileInput) ?? 0) <= bytes
  }
} as const satisfies Rules

/** The rules of v3.0: those of every version, and what only a whole payload shows. */
export const rules = {
  ...common,
  ...fileRules,
  namesReceiver: {
    expected: () =>
      "an object that names a receiver in agents.all, agents.ids, agents.groups or customers.ids",
    holds: ({ agents, customers }: Receivers) =>
      agents?.all === true || [agents?.ids, agents?.groups, customers?.ids].some((ids) => ids?.length)
  },
  threadIdsAlone: {
    expected: () =>
      "an object in which filters.thread_ids stands alone, without other filters and pagination",
    holds: ({ filters, pagination }: ArchiveSearch) =>
      filters?.thread_ids === undefined ||
      (pagination === undefined &&
        Object.entries(filters).every(([name, value]) => name === "thread_ids" || value === undefined))
  }
} as const satisfies Rules
