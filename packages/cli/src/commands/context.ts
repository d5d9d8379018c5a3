import type { ExitCode } from "../service/failure.ts"
import type { ConnectionFlags } from "../service/target.ts"
import type { Host } from "../terminal/host.ts"
import type { Screen } from "../terminal/screen.ts"

/** What every command is given. */
export interface Context {
  readonly host: Host
  readonly screen: Screen
}

/** The flags of a command besides those that all have. */
export type Flags = ConnectionFlags & Readonly<Record<string, unknown>>

/** A command: what it is asked, and with which flags. Nothing stands for the exit code 0. */
export type Command = (
  context: Context,
  flags: Flags,
  ...words: readonly (string | undefined)[]
) => Promise<ExitCode | void>
