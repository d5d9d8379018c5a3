import type { Reply } from "./platform.ts"

/** As much of a `Response` as ky and the transport need, around a body that is already here, or broke off. */
export class BufferedResponse implements Reply {
  readonly status: number
  readonly type = "default"
  readonly body = null
  readonly #headers: Readonly<Record<string, string | string[] | undefined>>
  readonly #content: Buffer | Error

  constructor(
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
    content: Buffer | Error
  ) {
    this.status = status
    this.#headers = headers
    this.#content = content
  }

  /** ky takes nothing else for a response. */
  get [Symbol.toStringTag](): string {
    return "Response"
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  get headers(): Headers {
    const headers = new Headers()
    for (const [name, value] of Object.entries(this.#headers)) {
      for (const each of Array.isArray(value) ? value : value === undefined ? [] : [value])
        headers.append(name, each)
    }
    return headers
  }

  text(): Promise<string> {
    return this.#content instanceof Error
      ? Promise.reject(this.#content)
      : Promise.resolve(this.#content.toString("utf8"))
  }

  /** The same as a response of the platform, for hooks that may do anything with it. */
  toResponse(): Response {
    const { status, headers } = this
    const content = this.#content
    if (content instanceof Error) {
      const broken = new ReadableStream({ start: (controller) => controller.error(content) })
      return new Response(broken, { status, headers })
    }
    const bodiless = status === 204 || status === 205 || status === 304
    return new Response(bodiless ? null : new Uint8Array(content), { status, headers })
  }
}
