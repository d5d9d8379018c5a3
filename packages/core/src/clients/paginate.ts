// The same class as that of "rxjs", whose root takes Node seven times as long to load.
import { Observable } from "rxjs/internal/Observable"
import type { Payload, Success, TransportKind } from "../catalog/action.ts"
import type { CallOptions } from "../calls/options.ts"
import type { ActionName, AnyCatalog } from "../catalog/catalog.ts"
import { ConfigurationError, DecodeError } from "../errors.ts"
import { abortSignal, anything, type OptionRules, readOptions, wholeNumber } from "../options.ts"
import { nameOf } from "../nearest-name.ts"
import type { ClientBase } from "./promise.ts"
import type { Paging } from "../catalog/roles.ts"

/** The actions that answer page by page. */
export type PagedActionName<C extends AnyCatalog, Kind extends TransportKind = TransportKind> = {
  [K in ActionName<C, Kind>]: "page_id" | "pagination" extends infer Field
    ? Extract<keyof Payload<C["actions"][K]>, Field> extends never
      ? never
      : K
    : never
}[ActionName<C, Kind>]

/** What a page lists: the elements of the one list in an answer. */
export type PageItem<S> = {
  [K in keyof S]-?: NonNullable<S[K]> extends readonly (infer Item)[] ? Item : never
}[keyof S]

/** What a walk over all pages may set. `timeout` and `deadline` hold for each page. */
export interface PaginateOptions extends Omit<CallOptions, "onProgress" | "lookFirst"> {
  /** Stops after so many items. The `limit` of the payload is the number of items on a page. */
  readonly maxItems?: number | undefined
  /** Fails after so many pages; 10 000 unless set. A list that never ends must not be walked for ever. */
  readonly maxPages?: number | undefined
}

/** What belongs to the call is checked by the call. */
const paginateRules: OptionRules<PaginateOptions> = {
  signal: abortSignal,
  timeout: anything,
  deadline: anything,
  maxAttempts: anything,
  maxElapsed: anything,
  authorId: anything,
  token: anything,
  maxItems: wholeNumber(0),
  maxPages: wholeNumber(1)
}

/** The items of all pages: an `Observable` and an `AsyncIterable`. Each walk asks anew; a page is asked for when it is needed. */
export interface Pages<T> extends Observable<T>, AsyncIterable<T> {}

class PagesObservable<T> extends Observable<T> implements AsyncIterable<T> {
  readonly #walk: (signal: AbortSignal | undefined) => AsyncGenerator<T, void, undefined>

  constructor(walk: (signal: AbortSignal | undefined) => AsyncGenerator<T, void, undefined>) {
    super((subscriber) => {
      const controller = new AbortController()
      const run = async (): Promise<void> => {
        for await (const item of walk(controller.signal)) {
          subscriber.next(item)
          if (subscriber.closed) return
        }
        subscriber.complete()
      }
      run().catch((error: unknown) => subscriber.error(error))
      return () => controller.abort()
    })
    this.#walk = walk
  }

  [Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    return this.#walk(undefined)
  }
}

/**
 * Walks over all pages of a list action.
 *
 * @example
 * ```ts
 * import { paginate } from "@agent-chat/core"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createWebApi } from "@agent-chat/web-api"
 *
 * const client = createWebApi(v3_6, { token: "dal:token" })
 * for await (const chat of paginate(client, "list_chats", { limit: 100 })) console.log(chat.id)
 * ```
 * @throws ConfigurationError when it is given no client, or the action does not answer page by page
 */
export const paginate = <
  C extends AnyCatalog,
  Kind extends TransportKind,
  K extends PagedActionName<C, Kind>
>(
  client: ClientBase<C, Kind>,
  action: K,
  payload?: Payload<C["actions"][K]>,
  options: PaginateOptions = {}
): Pages<PageItem<Success<C["actions"][K]>>> => {
  if (typeof (client as Partial<ByName> | undefined)?.call !== "function") {
    throw new ConfigurationError({ option: "client", message: "give a client, such as createWebApi makes" })
  }
  const { paging: pagings } = client.catalog.roles
  const paging = Object.hasOwn(pagings, action) ? pagings[action] : undefined
  if (paging === undefined) {
    throw new ConfigurationError({
      option: "action",
      message: `${nameOf(action)} does not answer page by page`
    })
  }
  const {
    maxItems = Infinity,
    maxPages = 10_000,
    signal: given,
    ...rest
  } = readOptions(options, paginateRules)
  const call = async (page: unknown, own: AbortSignal | undefined): Promise<unknown> => {
    const { signal, release } = eitherOf(given, own)
    try {
      return await (client as unknown as ByName).call(action, page, { ...rest, signal })
    } finally {
      release()
    }
  }
  return new PagesObservable((signal) =>
    walk({ action, paging, call, first: payload ?? {}, maxItems, maxPages, signal })
  ) as Pages<never>
}

interface ByName {
  call(name: string, payload: unknown, options: CallOptions): Promise<unknown>
}

/** A signal that is aborted when one of two is. Not by `AbortSignal.any`, which not every platform has. */
const eitherOf = (
  given: AbortSignal | undefined,
  own: AbortSignal | undefined
): { readonly signal: AbortSignal | undefined; readonly release: () => void } => {
  if (given === undefined || own === undefined) return { signal: given ?? own, release: () => {} }
  const controller = new AbortController()
  const both = [given, own].map((signal) => ({ signal, abort: () => controller.abort(signal.reason) }))
  for (const { signal, abort } of both) {
    if (signal.aborted) abort()
    signal.addEventListener("abort", abort, { once: true })
  }
  return {
    signal: controller.signal,
    release: () => {
      for (const { signal, abort } of both) signal.removeEventListener("abort", abort)
    }
  }
}

interface Walk {
  readonly action: string
  readonly paging: Paging
  readonly call: (payload: unknown, signal: AbortSignal | undefined) => Promise<unknown>
  readonly first: unknown
  readonly maxItems: number
  readonly maxPages: number
  readonly signal: AbortSignal | undefined
}

async function* walk<T>({
  action,
  paging,
  call,
  maxItems,
  maxPages,
  ...more
}: Walk): AsyncGenerator<T, void, undefined> {
  const endless = (found: string): DecodeError =>
    new DecodeError({ action, path: "", expected: "a list of pages that ends", found })
  const seen = new Set<number>()
  let left = maxItems
  let payload = more.first
  while (left > 0 && payload !== undefined) {
    // The first is looked at once it was sent: what is wrong with it, the call says.
    if (seen.size > 0 && seen.has(digestOf(payload))) throw endless("one that names a page again")
    if (seen.size >= maxPages) throw endless(`one of more than ${maxPages} pages (maxPages)`)
    // A page cannot be asked for before the one that names it.
    const reply = await call(payload, more.signal)
    seen.add(digestOf(payload))
    for (const item of paging.items(reply)) {
      yield item as T
      if (--left <= 0) return
    }
    payload = paging.next(payload, reply)
  }
}

/** A number that stands for a payload, however long it is: 53 bits of two FNV-1a. */
const digestOf = (payload: unknown): number => {
  const text = JSON.stringify(payload)
  let [low, high] = [-2128831035, 84696351]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    low = Math.imul(low ^ code, 16777619)
    high = Math.imul(high ^ code, 805306457)
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}
