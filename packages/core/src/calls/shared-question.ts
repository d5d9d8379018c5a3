/** Milliseconds after which a question that is not answered is asked anew. */
const patience = 10_000

/** A question that all who ask at the same time share. One without an answer must not hold up all that are to come. */
export class SharedQuestion<T> {
  #answer: Promise<T> | undefined
  #askedAt = 0

  /** The answer to the question that was asked last, if it is still to come, else to this one. */
  ask(question: () => Promise<T>): Promise<T> {
    const now = performance.now()
    if (this.#answer !== undefined && now - this.#askedAt < patience) return this.#answer
    this.#askedAt = now
    const answer = question().finally(() => this.forget(answer))
    this.#answer = answer
    return answer
  }

  /** Lets go of a question, so that the next one asks anew. */
  forget(answer: Promise<T>): void {
    if (this.#answer === answer) this.#answer = undefined
  }
}
