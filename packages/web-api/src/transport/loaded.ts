import { ConnectionError } from "@agent-chat/core"

/** Code that few calls need. A page that is offline by then may not get it: the call fails, and may be made again. */
export const loaded = async <M>(load: () => Promise<M>, what: string, action: string): Promise<M> => {
  try {
    return await load()
  } catch (cause) {
    const message = `${what} could not be loaded`
    throw new ConnectionError({ reason: "other", delivery: "not-sent", action, message, cause })
  }
}
