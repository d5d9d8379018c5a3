import type { AnyCatalog } from "@agent-chat/core"
import type { World } from "../service/world.ts"

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
    /** Sends a file into a chat, where one call does. */
    readonly sendFile?: string
    /** Keeps a file. */
    readonly keepFile: string
  }
  readonly events: {
    /** An event was added to a chat. */
    readonly added: string
    /** Anything may be in the `content` of its payload. */
    readonly multicast: string
  }
  /** The payload of `send`. */
  readonly sending: (chatId: string, event: object) => object
  /** The payload of `read`. */
  readonly naming: (chatId: string) => object
  /** The payload of `close`. */
  readonly closing: (chatId: string) => object
  /** The type of the refusal of a chat that does not exist. */
  readonly noSuchChat: string
  /** Whether calls are made for bots that they name. */
  readonly hasAuthors: boolean
  /** The event that the answer to `send` is about: in the answer, or in the world by what the answer says. */
  readonly eventOf: (answer: unknown, world: World) => unknown
  /** The id of the chat in the answer to `read`. */
  readonly chatIn: (answer: unknown) => unknown
  /** The place of an event in its thread: a later one has a higher place. */
  readonly placeOf: (event: unknown) => number
}
