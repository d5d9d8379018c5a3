import type { ScopeFacts } from "../../v3.0/about/scopes.ts"

const entry = (scope: string, role: ScopeFacts["role"]): ScopeFacts => ({ scope, role })

/** The scopes around the Agent Chat API v3.6 with the role each one needs. */
export const scopes: readonly ScopeFacts[] = [
  entry("agents--my:rw", "normal"),
  entry("agents--my:ro", "normal"),
  entry("agents--all:rw", "administrator"),
  entry("agents--all:ro", "normal"),
  entry("agents-bot--my:ro", "administrator"),
  entry("agents-bot--my:rw", "administrator"),
  entry("agents-bot--all:ro", "normal"),
  entry("agents-bot--all:rw", "administrator"),
  entry("chats--all:ro", "administrator"),
  entry("chats--access:ro", "normal"),
  entry("chats--my:ro", "normal"),
  entry("chats.conversation--all:rw", "administrator"),
  entry("chats.conversation--access:rw", "normal"),
  entry("chats.conversation--my:rw", "normal"),
  entry("chats--all:rw", "administrator"),
  entry("chats--access:rw", "normal"),
  entry("chats--my:rw", "normal"),
  entry("customers.ban:rw", "normal"),
  entry("customers:own", "administrator"),
  entry("customers:ro", "normal"),
  entry("customers:rw", "normal"),
  { scope: "multicast:ro", role: "normal", note: "named by `login` only, and in no list of scopes" },
  entry("multicast:rw", "normal")
]
