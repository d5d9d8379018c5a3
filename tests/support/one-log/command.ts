/** Groups that handle events, each with the processes in which that is done. */
export const groups = ["bot", "crm"] as const

/** What happens. Processes and chats are numbers; times are in milliseconds. */
export type Command =
  | {
      readonly kind: "say" | "tag" | "close"
      readonly chat: number
      /** When its webhook comes, and to which process. */
      readonly late: number
      readonly to: number
    }
  | {
      readonly kind: "kill"
      readonly process: number
      /** After so many things that it asks for; at once at 0. */
      readonly asked: number
      readonly when: "before" | "after"
      readonly down: number
    }
  | { readonly kind: "stop"; readonly process: number; readonly ms: number }
  | { readonly kind: "drop" | "return"; readonly process: number }
  | { readonly kind: "leave" | "join"; readonly process: number; readonly group: number }
  | { readonly kind: "fails"; readonly how: "there" | "back"; readonly ms: number }
  | { readonly kind: "late" | "handling" | "answering"; readonly ms: number }
  | { readonly kind: "handlers"; readonly group: number; readonly fail: number; readonly die: number }
  | { readonly kind: "answers"; readonly lost: boolean }
  | { readonly kind: "again"; readonly group: number }
  | { readonly kind: "crash" }
  | { readonly kind: "wait"; readonly ms: number }

/** What lies under the processes, and how many there are. */
export type Setting = "many in memory" | "many on a file" | "one on a file"
