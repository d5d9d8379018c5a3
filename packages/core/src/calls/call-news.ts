import { type AboutCall, notify, type Observer } from "./observer.ts"

/** What observers are told of calls. */
type CallObserver = Required<Omit<Observer, "onEvent" | "onDiagnostic">>

/** What there is to tell of one call, but for which one it is. */
export type CallNews = {
  readonly [Name in keyof CallObserver]: Omit<Parameters<CallObserver[Name]>[0], keyof AboutCall>
}

/** Tells whoever observes what happens to a call. */
export const tellOf = <Name extends keyof CallNews>(
  observe: Observer,
  about: AboutCall,
  name: Name,
  news: CallNews[Name]
): void => notify(observe, observe[name] as ((info: object) => unknown) | undefined, { ...about, ...news })
