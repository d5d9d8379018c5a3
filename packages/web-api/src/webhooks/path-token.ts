import { equalInConstantTime } from "./secrets.ts"

/**
 * Whether the last segment of a path, or of the path of an address, is the token. A slash at the end does not count. Anybody
 * may send any path, so each character is looked at once: an expression for the slashes at the end looks at each again.
 */
export const endsWithToken = (url: string, token: string): boolean => {
  const path = url.split(/[?#]/, 1)[0] ?? ""
  let end = path.length
  while (path[end - 1] === "/") end--
  return equalInConstantTime(token, path.slice(path.lastIndexOf("/", end - 1) + 1, end))
}
