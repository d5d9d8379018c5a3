import { ConfigurationError } from "@agent-chat/core"
import type { Connection } from "./connection.ts"

const line = (info: string, name: string): string | undefined =>
  new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(info)?.[1]

/**
 * Looks whether the server of a key may keep a log at all: it is new enough, and throws nothing away by itself.
 *
 * @throws ConfigurationError when it may not
 */
export const checkServer = async (connection: Connection, key: string): Promise<void> => {
  const info = String(await connection.beside(key, "info", "server"))
  const version = line(info, "redis_version")
  if (version !== undefined && Number(version.split(".")[0]) < 7) {
    throw new ConfigurationError({
      option: "url",
      message: `Redis ${version} is too old: use Redis 7.0 or Valkey 7.2, or a later one`
    })
  }
  const policy = await evictionPolicy(connection, key)
  if (policy === undefined || policy === "noeviction") return
  throw new ConfigurationError({
    option: "url",
    message: `maxmemory-policy is ${policy}: when memory is short, Redis would drop events without a word. Set it to noeviction`
  })
}

const evictionPolicy = async (connection: Connection, key: string): Promise<string | undefined> => {
  const memory = String(await connection.beside(key, "info", "memory"))
  return line(memory, "maxmemory_policy")
}
