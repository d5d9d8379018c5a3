export type { RedisClient } from "./connection.ts"
export type { RedisLogOptions } from "./options.ts"
export { redisLog } from "./redis-log.ts"
