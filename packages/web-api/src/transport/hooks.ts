import type { Outgoing, Reply } from "../platform/platform.ts"

/** What a hook may know of a request beside the request itself, and what `init` may change. */
export interface HookOptions {
  method: string
  headers: Headers
  body: string | ArrayBuffer | null
  /** Added to the address. */
  searchParams?: string | Record<string, string> | URLSearchParams | undefined
  /** Whatever hooks have to tell each other. */
  context: Record<string, unknown>
}

interface HookState {
  readonly request: Request
  readonly options: Readonly<Pick<HookOptions, "method" | "headers" | "context">>
  /** Always 0: repeats are calls of their own, with hooks of their own. */
  readonly retryCount: number
}

type Awaitable<T> = T | Promise<T>

// As methods, whose parameters may be narrower: hooks that were typed for ky fit.
interface HookTypes {
  init(options: HookOptions): void
  beforeRequest(state: HookState): Awaitable<Request | Response | void>
  afterResponse(state: HookState & { readonly response: Response }): Awaitable<Response | object | void>
  beforeError(state: HookState & { readonly error: Error }): Awaitable<Error>
}

/**
 * What may look at every attempt and change it, by the contract of the hooks of ky: the same functions, called with the
 * same values in the same order.
 */
export interface Hooks {
  /** Called with what the request will be made of, which they may change. */
  readonly init?: readonly HookTypes["init"][] | undefined
  /** Called before the request is sent. A request that one returns is sent in its place, a response ends it. */
  readonly beforeRequest?: readonly HookTypes["beforeRequest"][] | undefined
  /** Called with each response. One that they return takes its place. */
  readonly afterResponse?: readonly HookTypes["afterResponse"][] | undefined
  /** Called when no response came, with the error that the call is going to have as its cause. */
  readonly beforeError?: readonly HookTypes["beforeError"][] | undefined
}

// By name, not by class: hooks may come with a `Request` of their own.
const tagOf = (value: unknown): string => Object.prototype.toString.call(value)
const isRequest = (value: unknown): value is Request => tagOf(value) === "[object Request]"
const isResponse = (value: unknown): value is Response => tagOf(value) === "[object Response]"

/** Sends a request between hooks. */
export const sendWithHooks = async (
  hooks: Hooks,
  outgoing: Outgoing & { readonly body: string | ArrayBuffer | null },
  send: (outgoing: Outgoing) => Promise<Reply>
): Promise<Reply> => {
  const { url, method, headers, body, signal } = outgoing
  const options: HookOptions = { method, headers: new Headers(headers), body, context: {} }
  for (const hook of hooks.init ?? []) hook(options)
  const given = { method: options.method, headers: options.headers, body: options.body }
  const original = new Request(withSearch(url, options), {
    ...given,
    ...(signal === undefined ? {} : { signal })
  })
  let request = original
  const run = async (): Promise<Reply> => {
    let response: Response | undefined
    // One after the other: each sees what those before it did.
    /* oxlint-disable no-await-in-loop */
    for (const hook of hooks.beforeRequest ?? []) {
      const changed = await hook({ request, options, retryCount: 0 })
      if (isRequest(changed)) request = changed
      else if (isResponse(changed)) {
        response = changed
        break
      }
    }
    if (response === undefined) {
      const reply = await send({
        url: request.url,
        method: request.method,
        headers: Object.fromEntries(request.headers),
        // What was read by a hook is sent all the same.
        body: request === original ? options.body : await request.arrayBuffer(),
        signal,
        onSent: () => outgoing.onSent()
      })
      // Of a `fetch` that answers with less than a `Response`, hooks get what there is.
      response = reply.toResponse?.() ?? (reply as unknown as Response)
    }
    for (const hook of hooks.afterResponse ?? []) {
      const copy = typeof response.clone === "function" ? response.clone() : response
      const changed = await hook({ request, options, response: copy, retryCount: 0 })
      if (isResponse(changed)) response = changed
    }
    return response
  }
  try {
    return await run()
  } catch (error) {
    let told: unknown = error
    for (const hook of hooks.beforeError ?? [])
      if (told instanceof Error) told = (await hook({ request, options, error: told, retryCount: 0 })) ?? told
    throw told
  }
  /* oxlint-enable no-await-in-loop */
}

const withSearch = (url: string, { searchParams }: HookOptions): string => {
  const search = searchParams === undefined ? "" : String(new URLSearchParams(searchParams))
  return search === "" ? url : `${url}?${search}`
}
