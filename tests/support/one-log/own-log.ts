import type { EventLog } from "@agent-chat/core/events"
import { pause, type Weather } from "./connection.ts"
import type { Ground } from "./grounds.ts"
import type { History } from "./history.ts"
import { type Machine, never } from "./machine.ts"
import { runIn } from "./virtual-time.ts"

/** The log of one process, which dies with it; what it has written is for the next. */
export const ownLog = <E>(
  machine: Machine,
  { log }: Ground<E>,
  history: History,
  weather: Weather,
  /** Called when something is about to be written beside events; what it answers with when that is. */
  writes: (names: readonly string[]) => () => void
): EventLog<E> => {
  const ask = <T>(run: () => Promise<T>): Promise<T> => machine.ask(() => runIn(machine, run))
  return {
    durable: log.durable,
    shared: false,
    append: (drafts, commit) =>
      ask(async () => {
        // A disk may be slow, and full.
        if (weather.late > 0) await pause(weather.late)
        if (machine.isDead) return never()
        if (weather.fails !== "never") throw new Error("the disk is full")
        const written = writes(commit?.state?.map(({ name }) => name) ?? [])
        const appended = await log.append(drafts, commit)
        written()
        for (const [i, { seq, duplicate }] of appended.entries()) {
          if (!duplicate) history.appended(seq, drafts[i]!.follows === true)
        }
        return appended
      }),
    restore: (options) => ask(() => log.restore(options)),
    subscribe: async function* (group, options) {
      for await (const delivery of log.subscribe(group, options)) {
        const { lost } = delivery
        const membership = {
          get isOver() {
            return machine.isDead || lost.aborted
          }
        }
        yield history.watch(group, delivery, membership, lost, ask)
      }
    },
    tail: (options) => log.tail(options),
    groups: () => log.groups(),
    forget: (group) => ask(() => log.forget(group)),
    deadLetters: (group, options) => ask(() => log.deadLetters(group, options)),
    sendAgain: (group, ids) => ask(() => log.sendAgain(group, ids)),
    health: () => log.health(),
    close: () => log.close()
  }
}
