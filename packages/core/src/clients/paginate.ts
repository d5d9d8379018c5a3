// The same class as that of "rxjs", whose root takes Node seven times as long to load.
import { Observable } from "rxjs/internal/Observable"
import type { Payload, Success, TransportKind } from "../catalog/action.ts"
import type { CallOptions } from "../calls/options.ts"
import type { ActionName, AnyCatalog } from "../catalog/catalog.ts"
import { ConfigurationError } from "../errors.ts"
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
export interface PaginateOptions extends Omit<CallOptions, "onProgress"> {
  /** Stops after so many items. The `limit` of the payload is the number of items on a page. */
  readonly maxItems?: number | undefined
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
 * import { v3_0 } from "@agent-chat/core/v3.0"
 * import { createWebApi } from "@agent-chat/web-api"
 *
 * const client = createWebApi(v3_0, { token: "dal:token" })
 * for await (const customer of paginate(client, "get_customers", { limit: 100 })) console.log(customer.id)
 * ```
 * @throws ConfigurationError when the action does not answer page by page
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
  const paging: Paging | undefined = client.catalog.roles.paging[action]
  if (paging === undefined) {
    throw new ConfigurationError({ option: "action", message: `${action} does not answer page by page` })
  }
  const { maxItems = Infinity } = options
  if (!(maxItems >= 0)) {
    throw new ConfigurationError({
      option: "maxItems",
      message: `give a number from 0, found ${String(maxItems)}`
    })
  }
  const call = (page: unknown, signal: AbortSignal | undefined): Promise<unknown> =>
    (client as unknown as ByName).call(action, page, withSignal(options, signal))
  return new PagesObservable((signal) => walk(paging, call, payload ?? {}, maxItems, signal)) as Pages<never>
}

interface ByName {
  call(name: string, payload: unknown, options: CallOptions): Promise<unknown>
}

const withSignal = (options: PaginateOptions, own: AbortSignal | undefined): CallOptions => {
  const { signal } = options
  if (own === undefined) return options
  return { ...options, signal: signal === undefined ? own : AbortSignal.any([signal, own]) }
}

async function* walk<T>(
  paging: Paging,
  call: (payload: unknown, signal: AbortSignal | undefined) => Promise<unknown>,
  first: unknown,
  maxItems: number,
  signal: AbortSignal | undefined
): AsyncGenerator<T, void, undefined> {
  let left = maxItems
  let payload = first
  while (left > 0 && payload !== undefined) {
    // A page cannot be asked for before the one that names it.
    // oxlint-disable-next-line no-await-in-loop
    const reply = await call(payload, signal)
    for (const item of paging.items(reply)) {
      yield item as T
      if (--left <= 0) return
    }
    payload = paging.next(payload, reply)
  }
}
