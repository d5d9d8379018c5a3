import { seqText } from "./seq.ts"
import type { Column } from "./statements.ts"

/** What a tail needs of its log. */
export interface TailSource {
  /** The next events behind a position. */
  readonly readAfter: (seq: number) => readonly (readonly Column[])[]
  /** Aborted when the log is closed. */
  readonly closed: AbortSignal
  /** Called whenever something was appended. */
  readonly onAppended: Set<() => void>
}

/** What is appended behind a position, as it comes, until the signal is aborted or the log is closed. */
export async function* readTail(
  { readAfter, closed, onAppended }: TailSource,
  signal: AbortSignal,
  after: number
): AsyncGenerator<{ event: unknown; id: string }> {
  let wake: (() => void) | undefined
  const ring = (): void => wake?.()
  const ends = [signal, closed]
  onAppended.add(ring)
  for (const end of ends) end.addEventListener("abort", ring)
  try {
    while (!ends.some(({ aborted }) => aborted)) {
      const rows = readAfter(after)
      const more = new Promise<void>((resolve) => (wake = resolve))
      for (const [seq, event] of rows) {
        after = Number(seq)
        yield { event: JSON.parse(String(event)) as unknown, id: seqText(after) }
      }
      if (rows.length === 0 && !ends.some(({ aborted }) => aborted)) await more
    }
  } finally {
    onAppended.delete(ring)
    for (const end of ends) end.removeEventListener("abort", ring)
  }
}
