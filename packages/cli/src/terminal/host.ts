/** Where text goes: a stream of Node, or what can do the same. */
export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  /** Told when more can be written, after a `write` that answered `false`. */
  once?(event: "drain", listener: () => void): unknown
}

/** Where text comes from. */
export interface Input extends AsyncIterable<Uint8Array | string> {
  readonly isTTY?: boolean | undefined
  setRawMode?(isRaw: boolean): unknown
  on(event: "data", listener: (chunk: Uint8Array | string) => void): unknown
  on(event: "end", listener: () => void): unknown
  off(event: "data", listener: (chunk: Uint8Array | string) => void): unknown
  off(event: "end", listener: () => void): unknown
  resume(): unknown
  pause(): unknown
}

/** The process around a command: what it reads, writes and is told. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Input
  readonly stdout: Output
  readonly stderr: Output
  /** Calls back when the user wants it to end. Returns what takes the listener away. */
  onInterrupt(listener: () => void): () => void
}

/** A supervisor, and a terminal that goes away: both may say so twice. */
const endings = ["SIGTERM", "SIGHUP"] as const

/** The process itself. */
export const processHost: Host = {
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  onInterrupt: (listener) => {
    // Whoever presses Ctrl-C again does not want to wait for a good end.
    process.once("SIGINT", listener)
    for (const signal of endings) process.on(signal, listener)
    return () => {
      process.off("SIGINT", listener)
      for (const signal of endings) process.off(signal, listener)
    }
  }
}
