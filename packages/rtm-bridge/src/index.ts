export type { Disconnect, Reaction, SessionOptions } from "./session/options.ts"
export { createRtm, type LoginDetails, type Rtm, type RtmOptions, type RtmSession } from "./rtm.ts"
export type { WebSocketLike } from "./platform/socket.ts"
export type { RtmStatus, ValueObservable } from "./session/status.ts"
