// What a program has to undo when it ends, however it does: Ctrl-C ends a Node without its `finally` blocks.

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/** A signal is that of the whole process, so one listener serves all that wait for it. */
const waiting = new Set<() => void>()

const undoAll = (): void => {
  // Last in, first out: what runs in a folder ends before the folder is removed.
  for (const undo of [...waiting].toReversed()) undo()
  waiting.clear()
}

const onSignal = (signal: NodeJS.Signals): void => {
  undoAll()
  listen("off")
  // Who else listens ends the process in his own way.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}

const listen = (how: "on" | "off"): void => {
  process[how]("exit", undoAll)
  for (const signal of signals) process[how](signal, onSignal)
}

/** Does this when the process ends, by itself or by a signal, unless what is returned is called before. */
export const atEnd = (undo: () => void): (() => void) => {
  if (waiting.size === 0) listen("on")
  waiting.add(undo)
  return () => {
    if (waiting.delete(undo) && waiting.size === 0) listen("off")
  }
}
