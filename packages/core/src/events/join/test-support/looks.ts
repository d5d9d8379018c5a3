import type { ServerTime } from "../../time/server-time.ts"
import { planFetches, uncheckedThreads } from "../../recovery/plan.ts"
import { FetchedThreads } from "../fetched-threads.ts"
import type { Join } from "../join.ts"
import type { Calendar } from "./calendar.ts"
import type { Clocks } from "./clocks.ts"
import type { Scenario } from "./scenario.ts"
import type { Service } from "./service.ts"

/** What looks are made with. */
interface LookOptions {
  readonly scenario: Scenario
  readonly join: Join
  readonly service: Service
  readonly clocks: Clocks
  readonly calendar: Calendar
  readonly serverTime: ServerTime
  /** The moment up to which all was seen that there was to see. */
  readonly newsSince: () => number
}

/** Looks at what a simulated service keeps, over a network that may fail. */
export class Looks {
  /** Whether some decision was made without knowing what the server's clock shows. */
  guessed = false
  /** What the last look at the state would say of itself. */
  complete = false
  /** Whether something was seen that says what the server's clock shows. */
  isDated = false
  /** What was lost since, and has not been fetched yet. */
  owedSince = Infinity
  completeUntil: number
  readonly #scenario: Scenario
  readonly #join: Join
  readonly #threads: FetchedThreads
  readonly #service: Service
  readonly #clocks: Clocks
  readonly #calendar: Calendar
  readonly #serverTime: ServerTime
  readonly #newsSince: () => number
  #works = false
  #answers = 0
  #looks = 0

  constructor({ scenario, join, service, clocks, calendar, serverTime, newsSince }: LookOptions) {
    this.#scenario = scenario
    this.#join = join
    this.#threads = new FetchedThreads(join.parts)
    this.#service = service
    this.#clocks = clocks
    this.#calendar = calendar
    this.#serverTime = serverTime
    this.#newsSince = newsSince
    this.completeUntil = clocks.moment
  }

  /** From now on nothing fails. */
  work(): void {
    this.#works = true
  }

  /** Compares the state with what was seen, and fetches the difference. */
  plan(): void {
    const look = ++this.#looks
    const startedAt = this.#clocks.moment
    const { guesses } = this.#threads
    const since = this.#newsSince()
    let open = 1
    this.complete = false
    const onFetched = (complete: boolean): void => {
      if (!complete || --open > 0 || look !== this.#looks) return
      if (this.#threads.guesses > guesses) return
      this.complete = true
      this.owedSince = Infinity
      this.completeUntil = startedAt
    }
    for (const { chatId, threadIds } of planFetches(
      this.#join,
      this.#service.openChats(),
      this.#clocks.moment
    )) {
      open++
      this.fetch(chatId, threadIds, since, onFetched)
    }
    // The archive is asked by the day a thread began, so it shows one that is older, and is no help with those that ended
    // only.
    const first = this.#clocks.server - (this.#clocks.now - this.#clocks.timeOf(since)) - 3_000
    const archive = this.#service.chats.flatMap((chat) =>
      chat.threads
        .filter(({ active, startedAt }) => !active && (chat.id === "past" || startedAt >= first))
        .map((thread) => this.#service.thread(chat, thread))
    )
    const askedAt = this.#clocks.moment
    const dated = this.#date()
    this.#calendar.add(this.#clocks.now + 50, () => {
      dated()
      this.decide()
      for (const thread of archive) this.#threads.take(thread, askedAt, this.#clocks.moment, since)
      for (const { chatId, threadIds } of uncheckedThreads(this.#join, since)) {
        open++
        this.fetch(chatId, threadIds, since, onFetched)
      }
      onFetched(true)
    })
  }

  /** Something depends on the server's clock. Old events say of it no more than that it has gone on since. */
  decide(): void {
    if (!this.isDated) this.guessed = true
  }

  /** An answer that is written now; to be called when it comes. */
  #date(): () => void {
    // A date is in whole seconds.
    const [time, sentAt] = [Math.floor(this.#clocks.server / 1_000) * 1_000, this.#clocks.moment]
    return () => {
      if (!this.#scenario.dates) return
      this.isDated = true
      this.#serverTime.dated(time, sentAt, this.#clocks.moment)
    }
  }

  /** Asks for threads of a chat. */
  fetch(
    chatId: string,
    threadIds: readonly string[],
    since: number | undefined,
    onFetched: (complete: boolean) => void = () => {}
  ): void {
    const { fetches } = this.#scenario
    for (const threadId of threadIds) this.#join.asked(threadId, this.#clocks.moment)
    const duration = this.#works ? 50 : fetches[this.#answers++ % fetches.length]!
    const chat = this.#service.chats.find(({ id }) => id === chatId)!
    const threads = chat.threads.filter(({ id }) => threadIds.includes(id))
    const answer = threads.map((thread) => this.#service.thread(chat, thread))
    const askedAt = this.#clocks.moment
    const dated = this.#date()
    this.#calendar.add(this.#clocks.now + duration, () => {
      if (duration === 0) for (const threadId of threadIds) this.#join.failed(threadId, this.#clocks.moment)
      else {
        dated()
        this.decide()
        for (const thread of answer) this.#threads.take(thread, askedAt, this.#clocks.moment, since)
      }
      onFetched(duration > 0)
    })
  }
}
