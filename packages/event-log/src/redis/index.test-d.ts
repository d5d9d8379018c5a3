import { Cluster, Redis } from "ioredis"
import { expectTypeOf, it } from "vitest"
import type { RedisClient } from "./index.ts"

it("takes the clients of ioredis", () => {
  expectTypeOf<Redis>().toExtend<RedisClient>()
  expectTypeOf<Cluster>().toExtend<RedisClient>()
})
