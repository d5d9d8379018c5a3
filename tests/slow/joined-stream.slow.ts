// The promises of the joined stream, from outside: pushes and webhooks over real sockets, by a network that is late, repeats
// itself and breaks off, into a process that is killed now and then and whose clock is wrong.
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { v3_0 } from "@agent-chat/core/v3.0"
import { FakeLiveChat } from "@agent-chat/testing"
import { registerWebhooks } from "@agent-chat/web-api/webhooks"
import { expect, it } from "vitest"
import { temporaryFolder } from "../../scripts/temporary-folder.ts"
import { freePort } from "../support/free-port.ts"
import { random } from "../support/random.ts"
import { Lives } from "./support/lives.ts"
import { makeNetwork } from "./support/network.ts"
import type { Line, ReceivingAssignment } from "./support/receiving-process.ts"

const runs = Number(process.env["JOINED_STREAM_RUNS"] ?? 20)
const size = 2_000
const program = fileURLToPath(new URL("support/receiving-process.ts", import.meta.url))
const actions = ["incoming_chat_thread", "incoming_event", "thread_closed"]

const without = (all: ReadonlySet<string>, some: ReadonlySet<string>): string[] =>
  [...all].filter((each) => !some.has(each))

const linesOf = async (file: string): Promise<Line[]> => {
  const text = await readFile(file, "utf8").catch(() => "")
  // The last line of a process that was killed may lack its end.
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
}

const oneRun = async (seed: number, folder: string) => {
  const chance = random(seed)
  const network = makeNetwork(chance)
  await using fake = await FakeLiveChat.start({ fetch: network.deliver, world: { chats: [] } })
  const { token, rtmUrl, webUrl } = fake
  const port = await freePort()
  const { secrets } = await registerWebhooks({
    catalog: v3_0,
    token,
    baseUrl: webUrl,
    secret: "s3cret",
    url: `http://127.0.0.1:${port}/hook/path-token`,
    webhooks: actions.map((action) => ({ action }))
  })
  const files: string[] = []
  await using lives = new Lives<ReceivingAssignment>(program)
  const start = async (): Promise<void> => {
    const file = join(folder, `${seed}.${files.length}`)
    files.push(file)
    const skew = Math.round((chance() - 0.5) * 3_600_000)
    await lives.start({ token, rtmUrl, webUrl, port, secrets: { ...secrets }, file, skew })
  }

  await start()
  const customers = Array.from({ length: 40 }, (_, i) => fake.customer(`customer-${i}`))
  const open = new Set<(typeof customers)[number]>()
  for (let i = 0; i < size; i++) {
    const customer = customers[Math.floor(chance() * customers.length)]!
    if (chance() < 0.02 && open.delete(customer)) customer.closes()
    else {
      customer.says(`message ${i}`)
      open.add(customer)
    }
    if (i % 20 === 0) await sleep(4)
    if (i % 700 === 350) fake.dropSockets()
    if (i % 900 === 800) {
      await lives.kill()
      await start()
    }
  }

  const truth = new Set<string>()
  for (const { threads } of fake.snapshot().chats) {
    for (const { id, active, events } of threads) {
      truth.add(`incoming_chat_thread ${id}`)
      for (const event of events) truth.add(`incoming_event ${id} ${event.id}`)
      if (!active) truth.add(`thread_closed ${id}`)
    }
  }
  const handled = async (): Promise<Set<string>> => {
    const all = (await Promise.all(files.map(linesOf))).flat()
    return new Set(all.flatMap((line) => (line.kind === "handled" ? line.what : [])))
  }
  const missing = async () => without(truth, await handled())
  for (const deadline = performance.now() + 15_000; performance.now() < deadline; await sleep(100)) {
    if ((await missing()).length === 0) break
  }
  await fake.idle()
  const message = await lives.close()
  network.end()

  const done = await handled()
  const told = await Promise.all(files.map(linesOf))
  const doubled: string[] = []
  const outOfOrder: string[] = []
  for (const lines of told) {
    const seen = new Set<string>()
    const highest = new Map<string, number>()
    for (const line of lines) {
      if (line.kind !== "seen") continue
      if (seen.has(line.what)) doubled.push(line.what)
      seen.add(line.what)
      if (line.late || line.order < 0) continue
      if (line.order <= (highest.get(line.thread) ?? -1)) outOfOrder.push(line.what)
      highest.set(line.thread, line.order)
    }
  }
  return {
    events: truth.size,
    lost: without(truth, done),
    // The stream tells of other events as well, such as who comes and goes.
    invented: without(done, truth).filter((what) => actions.includes(what.split(" ")[0]!)),
    doubled,
    outOfOrder,
    acknowledgedOnly: without(network.acknowledged, done),
    processes: told.length,
    gaps: told.flat().filter(({ kind }) => kind === "gap").length,
    message
  }
}

it(
  `loses, doubles and disorders nothing in ${runs} runs of ${size} events`,
  { timeout: 600_000 },
  async () => {
    using folder = temporaryFolder("joined-stream")
    let told = 0
    for (let seed = 1; seed <= runs; seed++) {
      const { events, processes, gaps, ...found } = await oneRun(seed, folder.path)
      expect(found, `run ${seed}`).toEqual({
        lost: [],
        invented: [],
        doubled: [],
        outOfOrder: [],
        acknowledgedOnly: [],
        message: "closed with 0 unfinished"
      })
      expect(events).toBeGreaterThan(size * 0.9)
      expect(processes).toBe(3)
      told += gaps
    }
    // A process that is killed soon after a drop has not always told of it.
    expect(told).toBeGreaterThanOrEqual(runs)
  }
)
