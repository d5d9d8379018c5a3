export type { Disconnect, Reaction, SessionOptions } from "./options.ts"
export { createRtm, type LoginDetails, type Rtm, type RtmOptions, type RtmSession } from "./rtm.ts"
export type { WebSocketLike } from "./socket.ts"
export type { RtmStatus, ValueObservable } from "./status.ts"
