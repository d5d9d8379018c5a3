import { Command as Parser, CommanderError, Option } from "commander"
import { exitCodes, type ExitCode } from "./service/failure.ts"
import type { Command, Context, Flags } from "./commands/context.ts"
import type { Host } from "./terminal/host.ts"
import { Screen } from "./terminal/screen.ts"

/** A command as the help shows it. Its module is loaded when it runs. */
interface Entry {
  readonly usage: string
  readonly summary: string
  readonly options?: readonly (readonly [flags: string, meaning: string])[]
  /** Whether it talks to the service, so that it has the flags that say where and as whom. */
  readonly connects?: true
  readonly more?: string
  readonly load: () => Promise<Command>
}

const entries: readonly Entry[] = [
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
      ["--pace <ms>", "milliseconds between two pages; 500 unless set"]
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
    usage: "profile [list|save|remove] [name]",
    summary: "keep a token in a file that only you can read",
    connects: true,
    load: async () => (await import("./commands/profile.ts")).profile
  }
]

const connectionOptions: readonly (readonly [flags: string, meaning: string])[] = [
  ["--profile <name>", "a profile that agent-chat profile save has kept"],
  ["--region <name>", "the data centre; unless set, a redirect is followed once"],
  ["--organization-id <id>", "v3.6, over RTM: the organisation to log in to"],
  ["--timeout <ms>", "milliseconds for one attempt; 20000 unless set"],
  ["--allow-insecure", "allow http:// beyond this machine"]
]

const sharedOptions: readonly (readonly [flags: string, meaning: string])[] = [
  ["--url <origin>", "the service, such as that of a mock (AGENT_CHAT_URL)"],
  ["--api-version <3.6|3.0>", "the version of the API; 3.6 unless set"],
  ["--json", "results as JSON in single lines, failures as JSON"]
]

const epilogue = `
Credentials come from AGENT_CHAT_TOKEN, a profile, or a prompt that does not echo; never from arguments.
With AGENT_CHAT_ACCOUNT_ID as well, the token is taken for a personal access token.

Exit codes: 0 done, 1 refused or a problem found, 2 wrong usage, 3 no or wrong credentials,
4 no connection or no answer, 5 unreadable answer, 6 declined, 130 interrupted.
`

const withOptions = (parser: Parser, options: readonly (readonly [string, string])[]): Parser => {
  for (const [flags, meaning] of options) parser.addOption(new Option(flags, meaning))
  return parser
}

/** Tokens in arguments can be read by everybody on the machine: they are refused before anything else looks at them. */
const refusedToken = (words: readonly string[]): boolean =>
  // The token of a mock is no secret: it opens nothing.
  words[0] !== "mock" && words.some((word) => /^--(token|pat|secret|password)(=|$)/.test(word))

const flagsOf = (parser: Parser): Flags => parser.optsWithGlobals()

/** Runs a command line, and resolves to the exit code. */
export const run = async (words: readonly string[], host: Host): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.done
  const screen = new Screen(host, words.includes("--json"))
  const context: Context = { host, screen }
  const guarded = async (command: () => Promise<ExitCode | void>): Promise<void> => {
    try {
      code = (await command()) ?? exitCodes.done
    } catch (error) {
      const { failureOf, tell } = await import("./session/failures.ts")
      const failure = failureOf(error)
      if (failure === undefined) throw error
      tell(screen, failure)
      code = failure.exitCode
    }
  }
  if (refusedToken(words)) {
    screen.note(
      "agent-chat: credentials are never taken from arguments, where everybody on this machine can read them and the history keeps them\n  set AGENT_CHAT_TOKEN, or save a profile with agent-chat profile save"
    )
    return exitCodes.usage
  }
  const program = new Parser("agent-chat")
    .description("LiveChat's Agent Chat API from a shell")
    .version(await versionText(words), "-V, --version", "show the version")
    .helpOption("-h, --help", "show this text; with a command, that of the command")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => screen.line(text.trimEnd()),
      writeErr: (text) => screen.note(text.trimEnd()),
      getOutHelpWidth: () => screen.width,
      getErrHelpWidth: () => screen.width
    })
    .addHelpText("after", epilogue)
  withOptions(program, sharedOptions)
  program
    .command("call [action] [words...]")
    .summary("call any action, its fields as flags")
    .description("call any action, its fields as flags")
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action((action: string | undefined, rest: readonly string[], _options: unknown, parser: Parser) =>
      guarded(async () => {
        const { call } = await import("./commands/call.ts")
        const all = action === undefined ? [...rest] : [action, ...rest]
        return call(context, flagsOf(parser), all)
      })
    )
  program
    .command("mock [words...]")
    .summary("a LiveChat on this machine, with a page; --help lists its options")
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action((rest: readonly string[]) => guarded(async () => (await import("./commands/mock.ts")).mock(rest)))
  for (const { usage, summary, options = [], connects, more, load } of entries) {
    const parser = program.command(usage).summary(summary).description(summary)
    withOptions(parser, [...options, ...sharedOptions, ...(connects ? connectionOptions : [])])
    if (more !== undefined) parser.addHelpText("after", more)
    parser.action((...given: readonly unknown[]) =>
      guarded(async () => {
        // After the words come the flags and the parser, which `flagsOf` reads.
        const named = given.slice(0, -2) as readonly (string | undefined)[]
        return (await load())(context, flagsOf(parser), ...named)
      })
    )
  }
  if (words.length === 0) {
    program.outputHelp()
    return exitCodes.usage
  }
  try {
    await program.parseAsync([...words], { from: "user" })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  }
  return code
}

/** The version of this package, read only when it is asked for. */
const versionText = async (words: readonly string[]): Promise<string> => {
  if (!words.some((word) => word === "-V" || word === "--version")) return "unread"
  const { readFile } = await import("node:fs/promises")
  const manifest = await readFile(new URL("../package.json", import.meta.url), "utf8")
  return (JSON.parse(manifest) as { version: string }).version
}
