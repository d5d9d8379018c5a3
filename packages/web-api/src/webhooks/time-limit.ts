/** Milliseconds by which a timer may be late without the event loop having been blocked. */
const slack = 50

/**
 * Runs `end` when the time is up; never when it is `Infinity`. Returns what cancels it. After the event loop was blocked,
 * what came meanwhile lies in the sockets unread, so they get a turn first.
 */
export const timeLimit = (after: number, end: () => void): (() => void) => {
  if (after === Infinity) return () => {}
  const begun = performance.now()
  let timer = setTimeout(() => {
    if (performance.now() - begun <= after + slack) end()
    else timer = setTimeout(end)
  }, after)
  return () => clearTimeout(timer)
}
