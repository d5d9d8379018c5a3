import { platformTimers, type Timer, type Timers } from "./timers.ts"

/** The program of the worker: sets the timers it is told to, and answers when they are over. */
const program = `const timers = new Map()
onmessage = ({ data: { id, after } }) => {
  clearTimeout(timers.get(id))
  timers.delete(id)
  if (after !== undefined) timers.set(id, setTimeout(() => { timers.delete(id); postMessage(id) }, after))
}`

/** What is used of a worker. */
interface WorkerLike {
  addEventListener(type: "message" | "error", listener: (event: { readonly data?: unknown }) => void): void
  postMessage(message: { readonly id: number; readonly after?: number }): void
  terminate(): void
}

/** What is used of a page. */
interface Page {
  readonly document?: unknown
  readonly Worker?: new (url: string) => WorkerLike
}

/**
 * Timers for pages. Browsers let the timers of a hidden tab run once a minute, which is too late for a heartbeat; a
 * worker's run on time. Every timer is set on both sides and the first one counts, so that nothing is lost where a
 * content security policy forbids the worker.
 */
export class WorkerTimers implements Timers {
  readonly #page: Required<Pick<Page, "Worker">>
  readonly #running = new Map<number, () => void>()
  #worker: WorkerLike | undefined
  #url: string | undefined
  #forbidden = false
  #ids = 0

  constructor(page: Required<Pick<Page, "Worker">>) {
    this.#page = page
  }

  set(after: number, run: () => void): Timer {
    const id = ++this.#ids
    const onPage = setTimeout(() => this.#running.get(id)?.(), after)
    const clear = (): void => {
      if (!this.#running.delete(id)) return
      clearTimeout(onPage)
      this.#worker?.postMessage({ id })
    }
    this.#running.set(id, () => {
      clear()
      run()
    })
    this.#start()
    this.#worker?.postMessage({ id, after })
    return { clear }
  }

  close(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    if (this.#url !== undefined) URL.revokeObjectURL(this.#url)
    this.#url = undefined
  }

  #start(): void {
    if (this.#worker !== undefined || this.#forbidden) return
    try {
      this.#url = URL.createObjectURL(new Blob([program], { type: "text/javascript" }))
      this.#worker = new this.#page.Worker(this.#url)
    } catch {
      return this.#forbid()
    }
    this.#worker.addEventListener("message", ({ data }) => this.#running.get(data as number)?.())
    this.#worker.addEventListener("error", () => this.#forbid())
  }

  #forbid(): void {
    this.#forbidden = true
    this.close()
  }
}

/** The timers for this platform: those of a worker on a page, its own elsewhere. */
export const timersFor = (page: Page = globalThis): Timers =>
  page.document !== undefined && page.Worker !== undefined
    ? new WorkerTimers({ Worker: page.Worker })
    : platformTimers
