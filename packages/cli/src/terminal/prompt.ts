import type { Host } from "./host.ts"

/** The user pressed Ctrl-C at a prompt. */
export class Interrupted extends Error {
  constructor() {
    super("interrupted")
  }
}

/** Return in either form, and Ctrl-D. */
const enter = "\r\n\u0004"
const backspace = "\b\u007f"
const interrupt = "\u0003"
// What a terminal puts around a text that is pasted, and what its arrow keys send.
// eslint-disable-next-line no-control-regex
const sequences = /\u001B\[[0-9;]*[A-Za-z~]/g

/**
 * Asks for a line. `hidden` shows nothing of it, not even its length; the text never enters the history of a shell.
 * Rejects with `Interrupted` on Ctrl-C. Only where `stdin` is a terminal.
 */
export const ask = (
  { stdin, stderr }: Host,
  question: string,
  { hidden = false }: { readonly hidden?: boolean } = {}
): Promise<string> => {
  // Before the question is there: who types at once must not see it either.
  if (hidden) stdin.setRawMode?.(true)
  stderr.write(question)
  let text = ""
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const end = (): void => {
    stdin.off("data", onData)
    stdin.off("end", onEnd)
    if (hidden) stdin.setRawMode?.(false)
    stdin.pause()
    if (hidden) stderr.write("\n")
  }
  const onEnd = (): void => {
    end()
    resolve(text)
  }
  const onData = (chunk: Uint8Array | string): void => {
    const typed = (typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk)).replace(sequences, "")
    for (const character of typed) {
      if (character === interrupt) {
        end()
        return reject(new Interrupted())
      }
      if (enter.includes(character)) return onEnd()
      text = backspace.includes(character) ? text.slice(0, -1) : text + character
    }
  }
  stdin.on("data", onData)
  stdin.on("end", onEnd)
  stdin.resume()
  return promise
}

/** Asks a question that is answered with yes or no; anything but yes is no. */
export const confirm = async (host: Host, question: string): Promise<boolean> =>
  /^\s*y(es)?\s*$/i.test(await ask(host, `${question} [y/N] `))
