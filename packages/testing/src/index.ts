export { FakeLiveChat, type FakeOptions, type StartOptions } from "./fake-livechat.ts"
export type { Call, CallLog } from "./calls.ts"
export type { FaultOptions } from "./faults.ts"
export type { World } from "./world.ts"
