import { ConfigurationError } from "@agent-chat/core"
import type { Commit, Draft } from "@agent-chat/core/events"
import { writeDraft } from "./entry.ts"
import { partitionOf } from "./keys.ts"
import type { Settings } from "./options.ts"
import { beginning, fromSeq } from "./position.ts"
import type { Opened } from "./store.ts"

/** How long the answer to an append is kept for the case that it is sent again, in milliseconds. */
const nonceKept = { committed: 600_000, plain: 60_000 }

/** An event has no more characters than this: Redis takes no text of 512 MiB, and long before that it holds up all others. */
const mostCharacters = 64 * 2 ** 20

/** Characters of what was seen: the event that it becomes has what was added, and fits. */
export const largestSighting = mostCharacters / 2

const tooBig = (index: number, length: number): ConfigurationError =>
  new ConfigurationError({
    option: `drafts[${index}].event`,
    message: `keep it elsewhere, and write down where: as JSON it has ${length} characters, of at most ${mostCharacters}`
  })

/** Drafts and what is committed with them, as the script wants them. */
export const writeCommit = <E>(
  { keys, dataSet }: Opened,
  drafts: readonly Draft<E>[],
  nonce: string,
  commit: Commit | undefined,
  { capacity, groupExpiry, window }: Settings
): { readonly keys: readonly string[]; readonly args: readonly (string | number)[] } => {
  const { lead, state = [] } = commit ?? {}
  const sets = state.filter(({ value }) => value !== undefined)
  const drops = state.filter(({ value }) => value === undefined)
  const { meta, groups, reads, inbox, bell, facts, untils, logs } = keys
  const kept = commit === undefined ? nonceKept.plain : nonceKept.committed
  const args: (string | number)[] = [
    dataSet,
    lead?.epoch ?? "",
    nonce,
    capacity,
    groupExpiry,
    window,
    logs.length
  ]
  args.push(lead === undefined ? beginning : fromSeq(lead.checkpoint), JSON.stringify(lead?.done ?? []))
  args.push(sets.length, drops.length, drafts.length, kept)
  for (const { name, value, until } of sets) {
    args.push(name, value!, until === undefined ? "" : Math.ceil(until))
  }
  for (const { name } of drops) args.push(name)
  const ids: string[] = []
  for (const [index, draft] of drafts.entries()) {
    const body = writeDraft(draft)
    if (body.length > mostCharacters) throw tooBig(index, body.length)
    const hasId = draft.keyClass === "id"
    if (hasId) ids.push(keys.id(draft.key))
    const log = partitionOf(draft.partition, logs.length)
    args.push(log, hasId ? "1" : "0", body, draft.fact ?? "")
  }
  const fixed = [meta, keys.lead, keys.state, groups, reads, inbox, keys.nonce(nonce), bell, facts, untils]
  return { keys: [...fixed, ...logs, ...ids], args }
}
