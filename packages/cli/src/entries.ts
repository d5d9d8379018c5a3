import type { Command } from "./commands/context.ts"

/** How a flag is written, and what it means. */
export type Flag = readonly [flags: string, meaning: string]

/** A command as the help shows it. Its module is loaded when it runs. */
export interface Entry {
  readonly usage: string
  readonly summary: string
  readonly options?: readonly Flag[]
  /** Whether it talks to the service, so that it has the flags that say where and as whom. */
  readonly connects?: true
  readonly more?: string
  readonly load: () => Promise<Command>
}

/** The commands but for `call` and `mock`, which read their words themselves. */
export const entries: readonly Entry[] = [
  {
    usage: "doctor",
    summary: "look once, harmlessly, at everything between here and the service",
    connects: true,
    options: [
      ["--actions <names>", "actions whose scopes are checked, such as send_event,list_chats"],
      ["--owner-client-id <id>", "the application whose webhooks are looked at"],
      ["--accounts-url <origin>", "who tells the scopes of a token"]
    ],
    load: async () => (await import("./commands/doctor/doctor.ts")).doctor
  },
  {
    usage: "actions [name]",
    summary: "what can be called, with fields, limits, scopes and an example",
    load: async () => (await import("./commands/actions.ts")).actions
  },
  {
    usage: "events [name]",
    summary: "what can arrive, and when",
    load: async () => (await import("./commands/actions.ts")).events
  },
  {
    usage: "tail",
    summary: "what happens, each event once and in order, until Ctrl-C",
    connects: true,
    options: [
      ["--action <names>", "only these events, such as incoming_event,incoming_chat"],
      ["--chat <ids>", "only these chats"],
      ["--author <who>", "only by these: customer, agent, bot, system, or ids"],
      ["--open", "begin with the chats that are open"],
      ["--port <number>", "join the webhooks that come there, checked by AGENT_CHAT_WEBHOOK_SECRET"],
      ["--host <address>", "with --port: 127.0.0.1 unless set"],
      ["--limit <number>", "end after so many events"],
      ["--for <span>", "end after a time, such as 30s or 5m"]
    ],
    load: async () => (await import("./commands/tail.ts")).tail
  },
  {
    usage: "listen",
    summary: "print webhooks as they come, and hand them on to your program",
    options: [
      ["--port <number>", "where to listen; 8080 unless set"],
      ["--host <address>", "127.0.0.1 unless set"],
      ["--forward <url>", "your program; its answer is the answer"],
      ["--path-token <text>", "the last part of the path, without which nothing is taken"],
      ["--any-secret", "believe everybody, with no AGENT_CHAT_WEBHOOK_SECRET"],
      ["--limit <number>", "end after so many webhooks"],
      ["--for <span>", "end after a time, such as 30s or 5m"]
    ],
    load: async () => (await import("./commands/listen.ts")).listen
  },
  {
    usage: "export",
    summary: "the archive, one chat a line; goes on where it was stopped",
    connects: true,
    options: [
      ["--from <day>", "the first day, or a moment with its zone"],
      ["--to <day>", "the last day, or a moment with its zone"],
      ["--out <file>", "where to write, readable for you only; stdout unless set"],
      ["--restart", "begin anew, whatever is there"],
      ["--page-size <number>", "chats a page; 100 unless set"],
      ["--pace <span>", "the time between two pages; 500ms unless set"]
    ],
    load: async () => (await import("./commands/export.ts")).exportArchive
  },
  {
    usage: "record <file>",
    summary: "write frames, answers and webhooks to a file, secrets struck out",
    connects: true,
    options: [
      ["--anonymise", "replace names, texts and addresses by stand-ins of the same shape"],
      ["--port <number>", "take webhooks there as well, checked by AGENT_CHAT_WEBHOOK_SECRET"],
      ["--host <address>", "127.0.0.1 unless set"],
      ["--for <span>", "end after a time, such as 30s or 5m"],
      ["--force", "write over a file that is there"]
    ],
    load: async () => (await import("./commands/record.ts")).record
  },
  {
    usage: "replay <file>",
    summary: "play a recording into a joined stream, or into a fake for your program",
    options: [
      ["--speed <factor>", "1 as it was, 2 twice as fast; as fast as it goes unless set"],
      ["--fake", "start a fake and play it to the program that logs in there"],
      ["--port <number>", "with --fake: where it listens; a free one unless set"],
      ["--webhook-url <url>", "with --fake: where webhooks are posted"],
      ["--once", "with --fake: end when it was played"]
    ],
    load: async () => (await import("./commands/replay.ts")).replay
  },
  {
    usage: "drift <file>",
    summary: "where a recording and the documents differ: a report without any customer data",
    options: [
      ["--out <file>", "write the report there; stdout unless set"],
      ["--lag <span>", "from when on an event counts as late; 30s unless set"]
    ],
    load: async () => (await import("./commands/drift.ts")).drift
  },
  {
    usage: "completion <shell>",
    summary: "print what lets bash, zsh or fish complete commands, actions and fields",
    load: async () => (await import("./commands/completion.ts")).completion
  },
  {
    usage: "profile [what] [name]",
    summary: "list, save or remove tokens in a file that only you can read",
    connects: true,
    load: async () => (await import("./commands/profile.ts")).profile
  }
]

/** The flags of whatever talks to the service. */
export const connectionOptions: readonly Flag[] = [
  ["--profile <name>", "a profile that agent-chat profile save has kept"],
  ["--region <name>", "the data centre; unless set, a redirect is followed once"],
  ["--organization-id <id>", "v3.6, over RTM: the organisation to log in to"],
  ["--timeout <span>", "the time of one attempt; 20s unless set"],
  ["--allow-insecure", "allow http:// beyond this machine"]
]

/** The flags of every command. */
export const sharedOptions: readonly Flag[] = [
  ["--url <origin>", "the service, such as that of a mock (AGENT_CHAT_URL)"],
  ["--api-version <3.6|3.0>", "the version of the API; 3.6 unless set"],
  ["--json", "results as JSON in single lines, failures as JSON"]
]
