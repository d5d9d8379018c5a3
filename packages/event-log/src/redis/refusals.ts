import { FencedError } from "@agent-chat/core/events"

/** What Redis said instead of an answer. */
export type Refusal = "full" | "vanished" | "gone" | "fenced" | "refused" | "away"

/** A request that was not carried out, or of which nobody knows whether it was. */
export class RedisLogError extends Error {
  override readonly name = "RedisLogError"
  readonly refusal: Refusal

  constructor(refusal: Refusal, message: string) {
    super(message)
    this.refusal = refusal
  }
}

/** Whether something was refused for this reason. */
export const isRefusal = (cause: unknown, refusal: Refusal): boolean =>
  cause instanceof RedisLogError && cause.refusal === refusal

/** Whether a server that takes nothing said so: it is a replica. */
export const isReadOnly = (cause: unknown): boolean =>
  cause instanceof Error && cause.message.startsWith("READONLY")

/** Whether a node of a cluster says that a key lies on another one. */
export const isElsewhere = (cause: Error | null): boolean =>
  /^(MOVED|ASK|TRYAGAIN) /.test(cause?.message ?? "")

/** Whether a server does not know a script. */
export const isNoScript = (cause: unknown): boolean =>
  cause instanceof RedisLogError && cause.refusal === "refused" && cause.message.includes("NOSCRIPT")

/** What the scripts refuse, by the first word. */
const refusals: Readonly<Record<string, Refusal>> = {
  FULL: "full",
  VANISHED: "vanished",
  GONE: "gone",
  // While a cluster moves slots or elects, or a server reads its file.
  CLUSTERDOWN: "away",
  TRYAGAIN: "away",
  LOADING: "away",
  MASTERDOWN: "away"
}

/** An error of the client names the command with all it was told, passwords and what customers wrote: only its words are kept. */
export const translate = (cause: unknown): Error => {
  if (cause instanceof RedisLogError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  const [word = ""] = message.split(" ", 1)
  if (word === "FENCED") return new FencedError(message.slice(7))
  const refusal = refusals[word]
  if (refusal === "away") return new RedisLogError(refusal, `Redis: ${message}`)
  if (refusal !== undefined) return new RedisLogError(refusal, message.slice(word.length + 1))
  const name = cause instanceof Error ? cause.name : ""
  return new RedisLogError(name === "ReplyError" ? "refused" : "away", `Redis: ${message}`)
}
