import { ConnectionError } from "../../errors.ts"

/** Loads code that few need: a page may be offline when it is asked for. Rejects with a `ConnectionError` then. */
export const loadCode = async <M>(load: () => Promise<M>, what: string): Promise<M> => {
  try {
    return await load()
  } catch (cause) {
    const message = `${what} could not be loaded, which is tried again`
    throw new ConnectionError({ reason: "other", delivery: "not-sent", message, cause })
  }
}
