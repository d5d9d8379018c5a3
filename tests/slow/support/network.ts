// What the tests that run for long have between the fake and a process.
import { setTimeout as sleep } from "node:timers/promises"

/** What a webhook is about, as the receiving process calls it. */
const nameOf = (body: string): string => {
  const { action, data } = JSON.parse(body) as {
    action: string
    data: { thread_id?: string; event?: { id: string }; chat?: { thread: { id: string } } }
  }
  return `${action} ${data.thread_id ?? data.chat?.thread.id} ${data.event?.id ?? ""}`.trim()
}

/** The way of webhooks: late, twice at times, and again until somebody answers 200. */
export const makeNetwork = (chance: () => number) => {
  const acknowledged = new Set<string>()
  const end = new AbortController()
  const deliver = async (request: Request): Promise<Response> => {
    const { url, headers } = request
    const body = await request.text()
    const post = async (): Promise<number> => {
      const response = await fetch(url, { method: "POST", headers, body }).catch(() => undefined)
      await response?.arrayBuffer().catch(() => {})
      return response?.status ?? 0
    }
    await sleep(chance() * 60)
    // What has no id is told apart by how often it is brought: twice by mistake would be twice.
    const twice = chance() < 0.15 && !body.includes("tagged")
    while (!end.signal.aborted) {
      if ((await post()) === 200) {
        acknowledged.add(nameOf(body))
        if (twice) await post()
        break
      }
      await sleep(100 + chance() * 100)
    }
    return new Response(null, { status: 200 })
  }
  return { acknowledged, deliver, end: () => end.abort() }
}
