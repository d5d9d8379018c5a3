import type { AnyCatalog } from "@agent-chat/core"

/** The words of an API version that the cases need. */
export interface Vocabulary {
  readonly catalog: AnyCatalog
  /** Actions by what they do. */
  readonly actions: {
    /** Sends an event into a chat; keyed. */
    readonly send: string
    /** Reads a chat; safe. */
    readonly read: string
    /** Closes a chat; its answer is empty. */
    readonly close: string
    /** Starts a chat, also without a payload; unsafe. */
    readonly start: string
    /** Sends a file into a chat, keeps a file, keeps an image. */
    readonly sendFile: string
    readonly keepFile: string
    readonly keepImage: string
  }
  readonly events: {
    /** An event was added to a chat. */
    readonly added: string
    /** Anything may be in the `content` of its payload. */
    readonly multicast: string
  }
  /** The payload of `send`. */
  readonly sending: (chatId: string, event: object) => object
  /** The payload of `read` and of `close`. */
  readonly naming: (chatId: string) => object
  /** The id of the chat in the answer to `read`. */
  readonly chatIn: (answer: unknown) => unknown
  /** The place of an event in its thread: a later one has a higher place. */
  readonly placeOf: (event: unknown) => number
}
