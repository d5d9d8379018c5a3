import { longestTimer } from "../../options.ts"
import type { Reporter } from "../pipeline/warnings.ts"
import { loadCode } from "../time/load-code.ts"
import type { AskerOptions } from "./asker.ts"
import type { FoundGap } from "./gap-envelopes.ts"
import type { GapOptions } from "./gaps.ts"
import type { RefillOptions } from "./refill.ts"
import type { Repairs } from "./repairs.ts"

/** Whether the chats are known that were open as the stream began. */
export interface Adoption {
  isDone: boolean
  /** It could not be learnt which are to be announced. */
  hasFailed: boolean
}

/** What repairs work with. Times in milliseconds. */
export interface RepairOptions
  extends AskerOptions, RefillOptions, Omit<GapOptions, "before" | "reconcile" | "clock" | "report"> {
  readonly adoption: Adoption
  /** Whether the chats that are open are announced. */
  readonly announceOpen: boolean
  /** For one thread that is waited for. */
  readonly fill: number
  readonly onGap: (gap: FoundGap) => void
}

/** Something that repairs are to do, and what happens where they cannot be loaded. */
interface Task {
  readonly run: (repairs: Repairs) => unknown
  readonly fail: () => void
}

const nothing = (): void => {}

/** How soon after they could not be loaded whatever is asked of them has them loaded again, in milliseconds. */
const againAfter = 1_000

/** Repairs from the moment they are needed: what is asked of them waits until they are loaded, in its order. */
export class LateRepairs {
  readonly #options: RepairOptions
  readonly #reporter: Reporter
  #repairs: Repairs | undefined
  #tasks: Task[] = []
  #isLoading = false
  /** When they could not be loaded last. */
  #failedAt = -Infinity
  /** How often in a row they could not be loaded although it was their turn. */
  #failed = 0
  /** Their next turn. */
  #again: unknown
  #isClosed = false

  constructor(options: RepairOptions, reporter: Reporter) {
    this.#options = options
    this.#reporter = reporter
    // Most who can ask soon will.
    if (options.canFetch) this.#load()
  }

  /** Does something once they are there, at once if they are; `fail` is called when they cannot be loaded now. */
  do(run: Task["run"], fail: Task["fail"] = nothing): void {
    if (this.#isClosed) return
    if (this.#repairs !== undefined) return void run(this.#repairs)
    this.#tasks.push({ run, fail })
    this.#load()
  }

  /** Ends every wait. */
  close(): void {
    this.#isClosed = true
    this.#tasks = []
    this.#options.clock.time.clearTimeout(this.#again)
    this.#repairs?.close()
  }

  #load(): void {
    if (this.#isLoading) return
    this.#isLoading = true
    // However much is missed meanwhile. Who asks is told a moment later, as ever.
    if (this.#options.clock.now() - this.#failedAt < againAfter) {
      return void Promise.resolve().then(() => this.#fail())
    }
    loadCode(() => import("./repairs.ts"), "what fetches missed events")
      .then(
        (loaded) => this.#loaded(new loaded.Repairs(this.#options)),
        (cause: unknown) => this.#notLoaded(cause)
      )
      .catch((cause: unknown) => this.#options.report(cause))
  }

  #loaded(repairs: Repairs): void {
    if (this.#isClosed) return repairs.close()
    this.#options.clock.time.clearTimeout(this.#again)
    this.#repairs = repairs
    for (const { run } of this.#tasks.splice(0)) run(repairs)
  }

  /** What failed is tried again with the next look, or whatever else is asked of them. */
  #notLoaded(cause: unknown): void {
    if (this.#isClosed) return
    const { canFetch, clock, repairAfter, seen } = this.#options
    this.#failedAt = clock.now()
    if (canFetch && repairAfter < Infinity) {
      this.#again ??= clock.time.setTimeout(
        () => {
          this.#again = undefined
          this.#failedAt = -Infinity
          this.do((repairs) => repairs.look({ reason: "sweep", from: seen.until }))
        },
        Math.min(repairAfter * 2 ** Math.min(this.#failed++, 5), longestTimer)
      )
    }
    this.#reporter.report("call", cause)
    this.#fail()
  }

  #fail(): void {
    this.#isLoading = false
    for (const { fail } of this.#tasks.splice(0)) fail()
  }
}
