import type { LogDelivery } from "@agent-chat/core/events"

/** Whether a member of a group still owns what it was handed. */
export interface Membership {
  readonly isOver: boolean
}

interface Out {
  readonly membership: Membership
  readonly id: string
  /** Whether its member is done with it, or about to be. */
  isBack: boolean
}

/** What became of the events of a log in one group. */
class GroupHistory {
  readonly done = new Set<string>()
  /** What members have said to be done with, whether that counts or not. */
  readonly saidDone = new Set<string>()
  readonly sentAgain = new Set<string>()
  readonly dead = new Set<string>()
  readonly lastDone = new Map<string, string>()
  readonly out = new Map<string, Out>()
}

/** Writes down what a log took, whom it handed it to and what was acknowledged, and finds what must not be. */
export class History {
  /** What a log did that it must not do. */
  readonly faults: string[] = []
  readonly #groups = new Map<string, GroupHistory>()
  readonly #appended: { readonly seq: string; readonly follows: boolean }[] = []

  appended(seq: string, follows: boolean): void {
    this.#appended.push({ seq, follows })
  }

  /** Dead letters of a group are handed out again. */
  sentAgain(group: string, ids: readonly string[]): void {
    const of = this.#of(group)
    for (const id of ids) {
      of.dead.delete(id)
      of.done.delete(id)
      of.sentAgain.add(id)
    }
  }

  /** How many dead letters a group has. */
  dead(group: string): number {
    return this.#of(group).dead.size
  }

  /** What a group is not done with, in words. */
  left(group: string): string[] {
    const { done } = this.#of(group)
    return this.#appended.flatMap(({ seq }) => (done.has(seq) ? [] : [`${group} is not done with ${seq}`]))
  }

  /** A delivery, asked as `ask` does, of which is written down what becomes of it. */
  watch<E>(
    group: string,
    delivery: LogDelivery<E>,
    membership: Membership,
    lost: AbortSignal,
    ask: <T>(run: () => Promise<T>) => Promise<T>
  ): LogDelivery<E> {
    const of = this.#of(group)
    const { id, seq, partition } = delivery
    const out: Out = { membership, id, isBack: false }
    // It may have gone to another member on its way.
    if (!membership.isOver) this.#handed(group, delivery, out)
    let isDone = false
    const finish = async (isDead: boolean, run: () => Promise<boolean>): Promise<boolean> => {
      const wasOver = membership.isOver
      out.isBack = true
      of.saidDone.add(id)
      const counts = await run()
      if (!counts || isDone) return counts
      isDone = true
      if (wasOver) this.faults.push(`an old owner of ${group} was done with ${id}`)
      if (of.done.has(id)) this.faults.push(`${group} was done with ${id} twice`)
      const last = of.lastDone.get(partition) ?? ""
      if (!of.sentAgain.has(id)) {
        if (seq <= last) this.faults.push(`${group} was done with ${seq} after ${last}`)
        of.lastDone.set(partition, seq)
      }
      of.done.add(id)
      if (isDead) of.dead.add(id)
      return counts
    }
    const owned = async (run: () => Promise<boolean>, isBack = false): Promise<boolean> => {
      const wasOver = membership.isOver
      out.isBack ||= isBack
      const counts = await run()
      if (counts && wasOver) this.faults.push(`an old owner of ${group} was heard about ${id}`)
      return counts
    }
    return {
      ...delivery,
      lost,
      ack: () => ask(() => finish(false, () => delivery.ack())),
      giveUp: (reason) => ask(() => finish(true, () => delivery.giveUp(reason))),
      retry: (after) => ask(() => owned(() => delivery.retry(after), true)),
      recall: (name) => ask(() => delivery.recall(name)),
      remember: (name, value) => ask(() => owned(() => delivery.remember(name, value)))
    }
  }

  #handed<E>(group: string, { id, seq, partition }: LogDelivery<E>, out: Out): void {
    const of = this.#of(group)
    const before = of.out.get(partition)
    if (before !== undefined && !before.isBack && !before.membership.isOver) {
      this.faults.push(`${group} was handed ${id} while ${before.id} was out`)
    }
    of.out.set(partition, out)
    if (of.done.has(id)) this.faults.push(`${group} was handed ${id}, with which it was done`)
    if (of.sentAgain.has(id)) return
    const last = of.lastDone.get(partition) ?? ""
    if (seq <= last) this.faults.push(`${group} was handed ${seq} after ${last}`)
    if (this.#appended.find((one) => one.seq === seq)?.follows !== true) return
    const early = this.#appended.find(
      (one) => one.seq < seq && !of.saidDone.has(one.seq) && !of.sentAgain.has(one.seq)
    )
    if (early !== undefined) this.faults.push(`${group} was handed the gap ${seq} before ${early.seq}`)
  }

  #of(group: string): GroupHistory {
    let found = this.#groups.get(group)
    if (found === undefined) this.#groups.set(group, (found = new GroupHistory()))
    return found
  }
}
