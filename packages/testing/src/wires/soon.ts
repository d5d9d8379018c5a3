/** Runs something as a microtask, also where a test has taken over `queueMicrotask`, as Jest does. */
export const soon = (run: () => void): void => void Promise.resolve().then(run)
