/** How far a scope reaches: every chat of the account, those the caller may see, those the caller is in. */
export type Reach = "all" | "access" | "my"

/** The scopes of a family, one per reach: `reach("chats", "rw")` is `chats--all:rw`, `chats--access:rw`, `chats--my:rw`. */
export const reach = (
  family: "chats" | "chats.conversation",
  mode: "ro" | "rw",
  reaches: readonly Reach[] = ["all", "access", "my"]
): readonly string[] => reaches.map((level) => `${family}--${level}:${mode}`)
