import { Command as Parser, CommanderError, Option } from "commander"
import { exitCodes, type ExitCode, Failure } from "./service/failure.ts"
import type { Context, Flags } from "./commands/context.ts"
import { connectionOptions, entries, type Flag, sharedOptions } from "./entries.ts"
import type { Host } from "./terminal/host.ts"
import { Screen } from "./terminal/screen.ts"

const epilogue = `
Credentials come from AGENT_CHAT_TOKEN, a profile, or a prompt that does not echo; never from arguments.
With AGENT_CHAT_ACCOUNT_ID as well, the token is taken for a personal access token.

Exit codes: 0 done, 1 refused or a problem found, 2 wrong usage, 3 no or wrong credentials,
4 no connection or no answer, 5 unreadable answer, 6 declined, 130 interrupted.
`

const withOptions = (parser: Parser, options: readonly Flag[]): Parser => {
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
  const misused = async (message: string, fix?: string): Promise<ExitCode> => {
    const { tell } = await import("./session/failures.ts")
    tell(screen, new Failure(exitCodes.usage, message, { fix }))
    return exitCodes.usage
  }
  if (refusedToken(words)) {
    return misused(
      "credentials are never taken from arguments, where everybody on this machine can read them and the history keeps them",
      "set AGENT_CHAT_TOKEN, or save a profile with agent-chat profile save"
    )
  }
  const version = await versionText(words)
  const program = new Parser("agent-chat")
    .description("LiveChat's Agent Chat API from a shell")
    .version(version, "-V, --version", "show the version")
    .helpOption("-h, --help", "show this text; with a command, that of the command")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      // The version is a result; a help is for people.
      writeOut: (text) => {
        const shown = text.trimEnd()
        if (screen.json && shown === version) screen.value({ version })
        else screen.line(shown)
      },
      // As JSON it is told when parsing has failed.
      writeErr: (text) => void (screen.json || screen.note(text.trimEnd())),
      getOutHelpWidth: () => screen.width,
      getErrHelpWidth: () => screen.width
    })
    .addHelpText("after", epilogue)
  withOptions(program, sharedOptions)
  program
    .command("call [action] [fields...]")
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
    .command("complete [words...]", { hidden: true })
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action((rest: readonly string[]) =>
      guarded(async () => (await import("./commands/complete.ts")).complete(context, rest, completable()))
    )
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
  program
    .command("mock [options...]")
    .summary("a LiveChat on this machine, with a page; --help lists its options")
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action((rest: readonly string[]) => guarded(async () => (await import("./commands/mock.ts")).mock(rest)))
  if (words.length === 0) {
    program.outputHelp()
    return exitCodes.usage
  }
  try {
    await program.parseAsync([...words], { from: "user" })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return exitCodes.done
    return screen.json ? misused(error.message.replace(/^error: /, "")) : exitCodes.usage
  }
  return code
}

/** What can be completed of each command: its flags, and what their values may be. */
const completable = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    entries.map(({ usage, options = [], connects }) => [
      usage.split(" ")[0]!,
      [...options, ...sharedOptions, ...(connects ? connectionOptions : [])].map(([flags]) => flags)
    ])
  )

/** The version of this package, read only when it is asked for. */
const versionText = async (words: readonly string[]): Promise<string> => {
  if (!words.some((word) => word === "-V" || word === "--version")) return "unread"
  const { readFile } = await import("node:fs/promises")
  const manifest = await readFile(new URL("../package.json", import.meta.url), "utf8")
  return (JSON.parse(manifest) as { version: string }).version
}
