import { Hidden } from "./hidden.ts"
import type { Host, Output } from "./host.ts"
import { harmless, toJson } from "./text.ts"

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const

export type Paint = keyof typeof codes

/** What a command shows: results on stdout, everything else on stderr, no secret on either. */
export class Screen {
  readonly json: boolean
  readonly #host: Host
  readonly #hidden = new Hidden()
  /** Whether what was written to stdout waits to be read. */
  #isFull = false

  constructor(host: Host, json: boolean) {
    this.#host = host
    this.json = json
  }

  /** Whether a person reads stdout. */
  get isTerminal(): boolean {
    return this.#host.stdout.isTTY === true
  }

  /** Whether a person reads stderr, so that progress may be drawn there. */
  get showsProgress(): boolean {
    return this.#host.stderr.isTTY === true && !this.json && this.#host.env["TERM"] !== "dumb"
  }

  get width(): number {
    return Math.max(40, Math.min(this.#host.stdout.columns || 100, 120))
  }

  /** What is given here is never shown. */
  hide(...secrets: readonly (string | undefined)[]): void {
    for (const secret of secrets) if (secret !== undefined) this.#hidden.add(secret)
  }

  /** A result, in one or several lines. */
  line(text = ""): void {
    this.#write(this.#host.stdout, `${text}\n`)
  }

  /** A result as JSON: in one line, or in as many as a person likes. */
  value(value: unknown): void {
    this.line(toJson(value, this.json || !this.isTerminal ? undefined : 2))
  }

  /** Resolves once whoever reads stdout can take more, so that what waits for it stays small. */
  async drained(): Promise<void> {
    const { stdout } = this.#host
    if (!this.#isFull || stdout.once === undefined) return
    await new Promise<void>((resolve) => stdout.once?.("drain", resolve))
    this.#isFull = false
  }

  /** What is no result: what happens, what was asked. */
  note(text: string): void {
    this.#write(this.#host.stderr, `${text}\n`)
  }

  /** Draws over the last line on stderr; nothing where nobody looks. */
  draw(text: string): void {
    if (this.showsProgress) this.#write(this.#host.stderr, `\r\u001B[K${text}`)
  }

  /** A text in a colour, where a person reads it and wants colours. */
  paint(paint: Paint, text: string, output: "stdout" | "stderr" = "stdout"): string {
    return this.#isColoured(this.#host[output]) ? `\u001B[${codes[paint]}m${text}\u001B[0m` : text
  }

  /** What somebody else wrote, so that it does no harm. */
  foreign(text: string): string {
    return harmless(text)
  }

  #isColoured(output: Output): boolean {
    const { NO_COLOR, FORCE_COLOR, TERM } = this.#host.env
    if (NO_COLOR !== undefined && NO_COLOR !== "") return false
    if (FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0") return true
    return output.isTTY === true && TERM !== "dumb"
  }

  #write(output: Output, text: string): void {
    const takesMore = output.write(this.#hidden.strike(text)) !== false
    if (output === this.#host.stdout) this.#isFull = !takesMore
  }
}
