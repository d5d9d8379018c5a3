import { isAborted } from "@agent-chat/core/events/logs"

/** Whoever asks a signal lets it look at the clock first: a process that was stopped has timers that are overdue. */
export const tellByTheClock = (signal: AbortSignal, look: () => void): void => {
  Object.defineProperty(signal, "aborted", {
    get: () => {
      if (!isAborted(signal)) look()
      return isAborted(signal)
    }
  })
}
