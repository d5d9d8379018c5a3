import { connectionReason } from "@agent-chat/core"
import type { Loss } from "./loss.ts"
import type { SocketClosure } from "../platform/socket.ts"

/** What the end of a socket means: that the connection was lost, or, unless it was open, that there was none. */
export const lossOf = ({ code, reason, cause }: SocketClosure, wasOpen: boolean): Loss => {
  const facts = [code === undefined ? "" : `code ${code}`, reason ?? ""].filter((fact) => fact !== "")
  const detail = facts.length === 0 ? "" : ` (${facts.join(", ")})`
  if (wasOpen) return { reason: "lost", message: `the connection was closed${detail}`, cause }
  const failure = connectionReason(cause)
  return failure === "other"
    ? { reason: failure, message: `the connection could not be opened${detail}`, cause }
    : { reason: failure, cause }
}
