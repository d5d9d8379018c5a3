export type { RedisClient } from "./client.ts"
export type { RedisLogOptions } from "./options.ts"
export { redisLog } from "./redis-log.ts"
