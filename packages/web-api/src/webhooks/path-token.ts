import { equalInConstantTime } from "./secrets.ts"

/** Whether the last segment of a path, or of the path of an address, is the token. A slash at the end does not count. */
export const endsWithToken = (url: string, token: string): boolean => {
  const path = url.replace(/[?#].*$/s, "").replace(/\/+$/, "")
  return equalInConstantTime(token, path.slice(path.lastIndexOf("/") + 1))
}
