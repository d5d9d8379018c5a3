import { isAgentChatError, isApiError } from "@agent-chat/core"

/** What a person is told of an error that ends a program. */
export const explain = (error: unknown): string => {
  if (isApiError(error, "unsupported_version")) {
    return "The service answered unsupported_version: it no longer serves the version of the API that this program speaks. docs/migrating.md says how to move; without AGENT_CHAT_TOKEN it runs on the fake."
  }
  return isAgentChatError(error) ? `${error._tag}: ${error.message} (see ${error.docs})` : String(error)
}
