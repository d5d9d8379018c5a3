import { setTimeout as sleep } from "node:timers/promises"

/** Brings webhooks to any receiver that takes them, late and twice at times, until one does. */
export class Balancer {
  readonly ports = new Set<number>()
  /** How often one was brought again although it may have been taken. */
  doubts = 0
  #isClosed = false

  readonly deliver = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    const { headers } = request
    const body = await request.text()
    await sleep(Math.random() * 40)
    while (!this.#isClosed) {
      const ports = [...this.ports]
      const port = ports[Math.floor(Math.random() * ports.length)]
      if (port !== undefined) {
        const answer = await fetch(`http://127.0.0.1:${port}${pathname}`, {
          method: "POST",
          headers,
          body
        }).catch(() => undefined)
        await answer?.arrayBuffer().catch(() => {})
        if (answer?.status === 200) break
        // It may have been written down by one that died before it answered.
        if (answer === undefined) this.doubts++
      }
      await sleep(50 + Math.random() * 50)
    }
    return new Response(null, { status: 200 })
  }

  close(): void {
    this.#isClosed = true
  }
}
