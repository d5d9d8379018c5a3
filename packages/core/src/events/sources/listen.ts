import type { Observable } from "rxjs"
import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { Acceptance, AgentChatEvent, GapEvent } from "../event.ts"
import type { Pipeline } from "../pipeline/pipeline.ts"
import type { PushSource, WebhookSource } from "./sources.ts"
import type { Reporter } from "../pipeline/warnings.ts"

/** Hands a pipeline what is pushed, by one connection after another, until that is closed. `onPush` is called after each push. */
export const listenToPushes = <C extends AnyCatalog>(
  pipeline: Pipeline<C>,
  source: PushSource<C>,
  index: number,
  onPush: () => void,
  reporter: Reporter
): void => {
  let connection = 0
  let origin = `rtm-${index}`
  const error = (cause: unknown): void => reporter.report("source", cause)
  let isOld = true
  const onLogin = once((reply: unknown) => pipeline.login(reply, index, isOld))
  const listen = <T>(observable: Observable<T>, next: (value: T) => void): void => {
    const subscription = observable.subscribe({ next, error })
    pipeline.onClose(() => subscription.unsubscribe())
  }
  listen(source.events, (event) => {
    if (isGap(event)) {
      const ended = origin
      origin = `rtm-${index}.${++connection}`
      pipeline.gap(event, index, origin, ended)
    } else {
      pipeline.push(event, index, origin)
      onPush()
    }
  })
  if (source.logins !== undefined) listen(source.logins, onLogin)
  isOld = false
}

/** Hands a pipeline what webhooks tell, and answers them, until that is closed. */
export const listenToWebhooks = <C extends AnyCatalog>(
  pipeline: Pipeline<C>,
  source: WebhookSource<C>,
  index: number,
  reporter: Reporter
): void => {
  const take = (event: AgentChatEvent<C>): Acceptance | Promise<Acceptance> =>
    isGap(event) ? "taken" : pipeline.webhook(event, event.origin ?? `webhooks-${index}`)
  const unheard = source.onRefused?.(() => pipeline.refusedWebhook())
  if (unheard !== undefined) pipeline.onClose(unheard)
  if (source.consume !== undefined) return pipeline.onClose(source.consume(take))
  const subscription = source.events.subscribe({
    next: (event) => void take(event),
    error: (cause: unknown) => reporter.report("source", cause)
  })
  pipeline.onClose(() => subscription.unsubscribe())
}

/** Milliseconds since something was heard of last, where that is known. */
export type Silence = () => number | undefined

/** Asks a source how long it has been silent, where it says so. It is asked from timers, which must not throw. */
export const silenceOf = <C extends AnyCatalog>(
  source: PushSource<C>,
  reporter: Reporter
): Silence | undefined =>
  source.silentFor &&
  (() => {
    try {
      return source.silentFor?.()
    } catch (cause) {
      reporter.report("source", cause)
      return undefined
    }
  })

const isGap = (event: { readonly action: string }): event is GapEvent => event.action === "gap"

/** A function that runs once, however often it is called. */
export const once = <A extends readonly unknown[]>(run: (...args: A) => void): ((...args: A) => void) => {
  let done = false
  return (...args) => {
    if (done) return
    done = true
    run(...args)
  }
}
