import type { AnyCatalog } from "@agent-chat/core"
import { answers, type WebhookAnswer } from "./answer.ts"
import { intakeOf, join, type WebhookReceiver } from "./receiver.ts"

/** What is used of `http.IncomingMessage`. */
export interface NodeRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown
  on(event: "end" | "close" | "error", listener: () => void): unknown
  pause(): unknown
}

/** What is used of `http.ServerResponse`. */
export interface NodeResponse {
  readonly destroyed: boolean
  writeHead(status: number, headers: Record<string, string>): unknown
  end(): unknown
}

/**
 * Makes a listener for `node:http`, Express or Fastify of a receiver. It takes the body from the socket itself, so it must
 * come before a body parser; for a body that is parsed already there is `receiver.receive`.
 *
 * @example
 * ```ts
 * createServer(toNode(receiver)).listen(8080)
 * ```
 */
export const toNode = <C extends AnyCatalog>(
  receiver: WebhookReceiver<C>
): ((request: NodeRequest, response: NodeResponse) => void) => {
  const intake = receiver[intakeOf]
  const { bodyBytes, bodyTimeout } = intake.limits
  return (request, response) => {
    const { method, url, headers } = request
    const contentType = textOf(headers["content-type"])
    const contentLength = textOf(headers["content-length"])
    const refused = intake.admit({ method, url, contentType, contentLength })
    // What is left of the body is not read, so the connection ends with the answer.
    if (refused !== undefined)
      return send(response, { ...refused, headers: { ...refused.headers, connection: "close" } })

    const chunks: Uint8Array[] = []
    let size = 0
    let read = false
    let answered = false
    const answer = (what: WebhookAnswer): void => {
      if (answered) return
      answered = true
      clearTimeout(timer)
      intake.leave()
      send(response, what)
    }
    const timer = setTimeout(() => {
      if (!read) answer(answers.tooSlow)
    }, bodyTimeout)
    request.on("data", (chunk) => {
      size += chunk.byteLength
      if (size > bodyBytes) {
        request.pause()
        answer(answers.tooLarge)
      } else if (!answered) chunks.push(chunk)
    })
    request.on("error", () => answer(answers.malformed))
    request.on("close", () => {
      if (!read) answer(answers.malformed)
    })
    request.on("end", () => {
      if (answered) return
      read = true
      clearTimeout(timer)
      intake.take(join(chunks, size), () => response.destroyed).then(answer, () => answer(answers.busy))
    })
  }
}

const textOf = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined

const send = (response: NodeResponse, { status, headers }: WebhookAnswer): void => {
  if (response.destroyed) return
  response.writeHead(status, headers)
  response.end()
}
