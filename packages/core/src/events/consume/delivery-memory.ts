import type { CallOptions } from "../../calls/options.ts"
import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { KeyedLookup } from "../../catalog/roles.ts"
import { anySignal } from "./any-signal.ts"
import type { OnceClient } from "../../v3.0/once.ts"
import type { LogDelivery } from "../logs/event-log.ts"
import { pause } from "../time/pause.ts"
import type { Tools } from "./tools.ts"

const begun = "begun"

/** What one delivery of an event remembers over the tries in this process. */
export class DeliveryMemory<E> {
  readonly #delivery: LogDelivery<E>
  readonly #group: string
  readonly #tools: Tools
  readonly #made = new Map<string, Promise<unknown>>()

  constructor(delivery: LogDelivery<E>, group: string, tools: Tools) {
    this.#delivery = delivery
    this.#group = group
    this.#tools = tools
  }

  /** Makes a call, unless it was made. Throws a ConfigurationError for what is no such call. */
  once(
    name: string,
    isFirstTry: boolean,
    {
      client,
      action,
      payload,
      options
    }: {
      readonly client: OnceClient
      readonly action: string
      readonly payload: unknown
      readonly options: CallOptions | undefined
    }
  ): Promise<unknown> {
    const { callOptionRules, checkOptions, digestOf } = this.#tools
    const keyed = keyedIn(catalogOf(client, this.#tools), action, this.#tools)
    if (options !== undefined) checkOptions(options, callOptionRules)
    const { id, key, repeated, lost } = this.#delivery
    const call = `once:${name}:${action}`
    return this.#single(call, async (isFirstHere) => {
      const custom = digestOf(JSON.stringify([this.#group, id, key, call]))
      const lookFirst = !isFirstTry || repeated === true || !isFirstHere
      await this.#claim(call)
      const make = client.call as (...args: readonly unknown[]) => Promise<unknown>
      return make.call(
        client,
        action,
        keyed.withKey(payload, () => custom),
        {
          ...options,
          // Whoever goes on with the event may have looked already.
          signal: options?.signal === undefined ? lost : anySignal(options.signal, lost),
          ...(lookFirst ? { lookFirst } : {})
        }
      )
    })
  }

  /** Runs a step, unless it is known what came of it. */
  step(name: string, isFirstTry: boolean, run: () => unknown, mayRepeat: boolean): Promise<unknown> {
    const delivery = this.#delivery
    const { refuseUnrun, StepInterruptedError } = this.#tools
    const stored = `step:${name}`
    return this.#single(stored, async (isFirstHere) => {
      const isNew = isFirstTry && isFirstHere && delivery.repeated !== true
      const before = isNew ? undefined : await delivery.recall(stored)
      if (before === begun && !mayRepeat) throw new StepInterruptedError(name)
      if (before !== undefined && before !== begun) return (JSON.parse(before) as { value?: unknown }).value
      if (!mayRepeat) await this.#claim(stored)
      const value = await run()
      refuseUnrun(value, "run")
      checkResult(name, value, this.#tools)
      await delivery.remember(stored, JSON.stringify({ value }))
      return value
    })
  }

  /**
   * Goes on only with what is still this process's. Whoever was stopped for longer than its lease does not know that another
   * handles the event. The log does; and if it was stopped since it asked the log, timers are overdue that tell of that.
   */
  async #claim(name: string): Promise<void> {
    const { lost } = this.#delivery
    const isMine = await this.#delivery.remember(name, begun)
    await pause(0, lost)
    if (!isMine || lost.aborted) throw new Error("the event is handled by another process now")
  }

  /** Does something that has a name once at a time, and no more once it succeeded. */
  #single(name: string, run: (isFirstHere: boolean) => Promise<unknown>): Promise<unknown> {
    const before = this.#made.get(name)
    const isFirstHere = before === undefined
    const made = isFirstHere ? run(true) : before.catch(() => run(false))
    this.#made.set(name, made)
    // Whoever waits for it is told; if nobody does, that is no failure of its own.
    made.catch(() => {})
    return made
  }
}

/** @throws ConfigurationError when it is no client, as when the payload was given in its place */
const catalogOf = (
  client: Partial<OnceClient> | null | undefined,
  { ConfigurationError }: Tools
): AnyCatalog => {
  if (typeof client?.call === "function" && client.catalog !== undefined) return client.catalog
  const message =
    "give the client that makes the call before the payload: once(name).send_event(client, payload)"
  throw new ConfigurationError({ option: "client", message })
}

/** @throws ConfigurationError when there is no such action, or it has no key */
const keyedIn = (
  { actions, roles, version }: AnyCatalog,
  action: string,
  { ConfigurationError, nearestName }: Tools
): KeyedLookup => {
  const names = Object.keys(roles.keyed).filter((name) => Object.hasOwn(actions, name))
  if (names.includes(action)) return roles.keyed[action]!
  if (Object.hasOwn(actions, action)) {
    const message = `${action} has no key by which it could be found again: use context.step`
    throw new ConfigurationError({ option: "action", message })
  }
  const meant = nearestName(action, names) ?? nearestName(action, Object.keys(actions))
  const hint = meant === undefined ? "" : `; did you mean ${meant}?`
  throw new ConfigurationError({ option: "action", message: `v${version} has no action ${action}${hint}` })
}

/** @throws ConfigurationError when a repeat would get something else than the first try, or nothing at all */
const checkResult = (name: string, value: unknown, { ConfigurationError, unserialisable }: Tools): void => {
  const found = unserialisable(value)
  if (found === undefined) return
  const where = found.path === "" ? "" : ` at ${found.path}`
  const message = `it resolved to ${found.found}${where}, and is remembered as JSON: resolve to what JSON can hold`
  throw new ConfigurationError({ option: `step(${JSON.stringify(name)})`, message })
}
