import { useEffect, useState } from "preact/hooks"

/** A state that components look at. */
export class Store<State extends object> {
  #state: State
  readonly #listeners = new Set<() => void>()

  constructor(state: State) {
    this.#state = state
  }

  get state(): State {
    return this.#state
  }

  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

/** A part of a state; the component is drawn anew when that part is another one. `select` has to be the same each time. */
export const useStore = <State extends object, T>(store: Store<State>, select: (state: State) => T): T => {
  const [part, setPart] = useState(() => select(store.state))
  useEffect(() => {
    const look = (): void => setPart(() => select(store.state))
    // It may have changed since it was drawn.
    look()
    return store.subscribe(look)
  }, [store, select])
  return part
}
