import type { ResponseInfo, TransportReply } from "../catalog/transport.ts"

/** What came with an answer besides its payload. */
export const responseOf = ({ status, requestId, headers }: TransportReply): ResponseInfo => ({
  ...(status === undefined ? {} : { status }),
  ...(requestId === undefined ? {} : { requestId }),
  ...(headers === undefined ? {} : { headers })
})

/** The result of a call that succeeded. What came besides is made when somebody asks for it. */
export class SafeSuccess {
  readonly ok = true
  readonly value: unknown
  readonly #reply: TransportReply

  constructor(value: unknown, reply: TransportReply) {
    this.value = value
    this.#reply = reply
  }

  get response(): ResponseInfo {
    return responseOf(this.#reply)
  }
}
