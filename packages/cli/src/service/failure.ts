/** The exit codes of every command. */
export const exitCodes = {
  /** It did what it was asked. */
  done: 0,
  /** The service refused, or a check found a problem. */
  refused: 1,
  /** The command line, a file or a payload is wrong; nothing was sent. */
  usage: 2,
  /** There is no token, or the service does not take it. */
  credentials: 3,
  /** No connection, or no answer in time; what was sent may have been done. */
  unreachable: 4,
  /** The service acted, and its answer cannot be read. */
  unreadable: 5,
  /** The user said no to a question. */
  declined: 6,
  /** Ctrl-C, before it was done. */
  interrupted: 130
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Something went wrong that the user is told of in a line or two, without a stack. */
export class Failure extends Error {
  readonly exitCode: ExitCode
  /** What to do about it. */
  readonly fix: string | undefined
  /** What `--json` says besides the message. */
  readonly facts: Readonly<Record<string, unknown>>

  constructor(
    exitCode: ExitCode,
    message: string,
    {
      fix,
      facts = {},
      cause
    }: { fix?: string | undefined; facts?: Readonly<Record<string, unknown>>; cause?: unknown } = {}
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.exitCode = exitCode
    this.fix = fix
    this.facts = facts
  }
}

/** The command line is wrong. */
export const usage = (message: string, fix?: string): Failure =>
  new Failure(exitCodes.usage, message, { fix })
