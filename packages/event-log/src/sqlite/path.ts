import { fileURLToPath } from "node:url"
import { ConfigurationError } from "@agent-chat/core"

/**
 * Where a log lies. SQLite takes more for a path than a path: names that mean memory or a file that is deleted when it is
 * closed, and addresses with parameters, one of which takes no locks.
 *
 * @throws ConfigurationError when it is no path of a file
 */
export const readPath = (given: string | URL): string => {
  const path = typeof given === "string" && !/^file:/i.test(given) ? given : pathOfAddress(given)
  if (path === "" || path === ":memory:") {
    wrong("a log that is gone with the process is no log in a file: leave log out, or give a MemoryLog")
  }
  if (path.includes("\0")) wrong("a path has no NUL in it")
  return path
}

const pathOfAddress = (given: string | URL): string => {
  const url = URL.canParse(String(given)) ? new URL(String(given)) : undefined
  // As an address, what is relative to nothing would lie in the root.
  if (url?.protocol !== "file:" || !/^file:\//i.test(String(given))) {
    return wrong("give the path of a file, or its complete file: URL")
  }
  if (url.search !== "" || url.hash !== "") wrong("a file: URL of a log has no parameters")
  try {
    return fileURLToPath(url)
  } catch {
    return wrong("give a file: URL of a file of this machine")
  }
}

const wrong = (message: string): never => {
  throw new ConfigurationError({ option: "path", message })
}
