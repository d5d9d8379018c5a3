import type { CallOptions } from "../calls/options.ts"
import type { AnyCatalog } from "../catalog/catalog.ts"

/** A client as `once` uses it. */
export interface OnceClient {
  readonly catalog: AnyCatalog
  readonly call: (...args: never) => unknown
}

/** A client that has an action as a method. */
type Having<Action extends string> = OnceClient & {
  readonly [A in Action]: (payload: never, ...options: never[]) => Promise<unknown>
}

/** The actions that have a key, made once over all repeats of an event: the same in all versions. */
export interface OnceCalls {
  /** Sends an event once. Give it no `custom_id`: that is the key by which it is found again. */
  send_event<C extends Having<"send_event">>(
    client: C,
    payload: Parameters<C["send_event"]>[0],
    options?: CallOptions
  ): ReturnType<C["send_event"]>
  /** Calls any action that has a key, by its name. */
  call(client: OnceClient, action: string, payload: unknown, options?: CallOptions): Promise<unknown>
}
