import { ConfigurationError } from "../errors.ts"

/**
 * The credentials of a personal access token, as the `token` option of every client takes them.
 *
 * @example
 * ```ts
 * import { basic } from "@agent-chat/core"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createWebApi } from "@agent-chat/web-api"
 *
 * const client = createWebApi(v3_6, { token: basic("646d53b8-ba76-48bf-7ef1-f6d61ec4ec44", "dal:token") })
 * ```
 * @throws ConfigurationError when one of the two is empty or no text, or the id has a colon
 */
export const basic = (accountId: string, personalAccessToken: string): string => {
  if (typeof accountId !== "string" || accountId === "" || accountId.includes(":")) {
    throw new ConfigurationError({
      option: "accountId",
      message: "give the id of the account, without a colon"
    })
  }
  if (typeof personalAccessToken !== "string" || personalAccessToken === "") {
    throw new ConfigurationError({ option: "personalAccessToken", message: "give the personal access token" })
  }
  const bytes = new TextEncoder().encode(`${accountId}:${personalAccessToken}`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}
