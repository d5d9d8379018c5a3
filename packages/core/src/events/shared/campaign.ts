import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { Inbox } from "../logs/inbox.ts"
import { type JoinedMetrics, noMetrics } from "../pipeline/metrics.ts"
import { pause } from "../time/pause.ts"
import { Leading, type LeadingOptions } from "./leading.ts"
import { sumOfLeads, whenOver } from "./sum-of-leads.ts"

/** How soon somebody who could not lead tries again, in milliseconds: doubling from the first to the last. */
const pace = { first: 500, last: 30_000 }
/** A lead that lasted so long was none that could not begin. */
const lasting = 10_000

/** Leads whenever nobody else does, one lead after another. */
export class Campaign<C extends AnyCatalog> {
  /** The lead there is. */
  #current: Leading<C> | undefined
  /** The counts of those that are over. */
  #past = noMetrics
  readonly #options: Omit<LeadingOptions<C>, "lead"> & { readonly inbox: Inbox }
  readonly #end = new AbortController()
  readonly #over: Promise<void>
  #timeout = 0

  constructor(options: Omit<LeadingOptions<C>, "lead"> & { readonly inbox: Inbox }) {
    this.#options = options
    this.#over = this.#run()
  }

  /** What was joined in all leads so far. */
  metrics(): JoinedMetrics {
    return this.#current === undefined ? this.#past : sumOfLeads(this.#past, this.#current.joiner.metrics())
  }

  /** Leads no more: what was joined is written, in the milliseconds there are, and another may lead at once. */
  async close(timeout: number): Promise<void> {
    this.#timeout = timeout
    this.#end.abort(new Error("the stream is closed"))
    await this.#current?.close(timeout)
    await this.#over
  }

  async #run(): Promise<void> {
    let wait = pace.first
    while (!this.#end.signal.aborted) {
      const began = performance.now()
      await this.#leadOnce()
      if (this.#end.signal.aborted) return
      wait = performance.now() - began > lasting ? pace.first : Math.min(wait * 2, pace.last)
      await pause(wait, this.#end.signal)
    }
  }

  async #leadOnce(): Promise<void> {
    const { inbox, reporter } = this.#options
    const { signal } = this.#end
    try {
      const lead = await inbox.lead({ signal })
      try {
        const leading = await Leading.begin({ ...this.#options, lead })
        this.#current = leading
        if (signal.aborted) await leading.close(this.#timeout)
        else await leading.over
      } finally {
        await lead.release()
      }
    } catch (cause) {
      if (!signal.aborted) reporter.report("log", cause)
    } finally {
      this.#past = whenOver(this.metrics())
      this.#current = undefined
    }
  }
}
