export { createWebApi, type WebApi, type WebApiOptions } from "./web-api.ts"
export type { DispatcherLike } from "./platform/platform.ts"
export type { FetchFunction, FetchInit, FetchReply } from "./platform/fetch-sender.ts"
export type { Hooks } from "./transport/hooks.ts"
