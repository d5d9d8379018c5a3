import { type Draft, weigh } from "@agent-chat/core/events/logs"

/** A draft as it is written. */
export interface Row {
  readonly draft: { readonly key: string; readonly partition: string; readonly fact: string | null }
  readonly isId: boolean
  readonly follows: boolean
  readonly bytes: number
  readonly event: string
}

export const rowOf = <E>({ event, key, keyClass, partition, follows, fact, bytes }: Draft<E>): Row => ({
  draft: { key, partition, fact: fact ?? null },
  isId: keyClass === "id",
  follows: follows === true,
  bytes: Math.ceil(bytes ?? weigh(event)),
  event: JSON.stringify(event)
})
