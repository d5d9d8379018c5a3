// Asks TypeScript's own language server what an editor would show.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly items?: readonly unknown[] }
  readonly result?: unknown
}

const root = fileURLToPath(new URL("../..", import.meta.url))
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc")

export class LanguageServer {
  readonly #server: ChildProcessWithoutNullStreams
  readonly #waiting = new Map<number, (result: unknown) => void>()
  #buffer = Buffer.alloc(0)
  #ids = 0

  private constructor() {
    this.#server = spawn(process.execPath, [compiler, "--lsp", "--stdio"], { cwd: root })
    this.#server.stdout.on("data", (chunk: Buffer) => this.#read(chunk))
  }

  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer()
    const hover = { contentFormat: ["markdown"] }
    await server.#request("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(root).href,
      capabilities: { textDocument: { hover } }
    })
    server.#send({ method: "initialized", params: {} })
    return server
  }

  /** Opens a text as if it stood in a file, which need not exist. */
  open(path: string, text: string): { hover(mark: string): Promise<string> } {
    const uri = pathToFileURL(join(root, path)).href
    this.#send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri, languageId: "typescript", version: 1, text } }
    })
    const lines = text.split("\n")
    return {
      hover: async (mark) => {
        const line = lines.findIndex((candidate) => candidate.includes(mark))
        // On the last letter of the mark, so that it may lead up to a word.
        const character = lines[line]!.indexOf(mark) + mark.length - 1
        const answer = await this.#request("textDocument/hover", {
          textDocument: { uri },
          position: { line, character }
        })
        return (answer as { contents?: { value?: string } } | null)?.contents?.value ?? ""
      }
    }
  }

  stop(): void {
    this.#server.kill()
  }

  #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#ids
    this.#send({ id, method, params })
    return new Promise((resolve) => this.#waiting.set(id, resolve))
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message })
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk])
    for (;;) {
      const end = this.#buffer.indexOf("\r\n\r\n")
      if (end < 0) return
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, end).toString())?.[1])
      if (this.#buffer.length < end + 4 + length) return
      const message = JSON.parse(this.#buffer.subarray(end + 4, end + 4 + length).toString()) as Message
      this.#buffer = this.#buffer.subarray(end + 4 + length)
      this.#take(message)
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (id === undefined) return
    if (method === undefined) {
      this.#waiting.get(id)?.(result)
      this.#waiting.delete(id)
    } else {
      // The server asks for settings: none are set.
      this.#send({ id, result: params?.items?.map(() => null) ?? null })
    }
  }
}
