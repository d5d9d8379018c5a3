// `node:assert` would do on Node; a log may be one of a browser, too.
export const assert = (holds: boolean, message: string): void => {
  if (!holds) throw new Error(message)
}

export const assertEqual = (found: unknown, expected: unknown): void => {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)]
  assert(left === right, `expected ${right}, found ${left}`)
}

/** What a promise that has to reject rejects with. */
export const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise
  } catch (cause) {
    return cause
  }
  throw new Error("it should have been refused")
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
