// Many workers: two receivers, a session and three workers share one stream on a Redis, and some are killed.
import { setTimeout as sleep } from "node:timers/promises"
import { v3_6 } from "@agent-chat/core/v3.6"
import { registerWebhooks } from "@agent-chat/web-api/webhooks"
import { run } from "../run.ts"
import { screen } from "../screen.ts"
import { Balancer } from "./balancer.ts"
import { freePorts } from "./free-ports.ts"
import { Processes } from "./processes.ts"
import { openRedis } from "./redis.ts"

const registered = [
  { action: "incoming_chat" },
  { action: "incoming_event" },
  { action: "chat_deactivated" }
] as const

await run({}, async ({ service, signal, play }) => {
  const redis = await openRedis()
  if (redis === undefined) {
    return screen.note("This needs a Redis: install redis-server, or say where one is with REDIS_URL.")
  }
  const ports = await freePorts(2)
  const balancer = new Balancer(ports)
  const pathToken = crypto.randomUUID()
  const address = await balancer.listen()
  const { secrets } =
    service.fake === undefined
      ? { secrets: {} }
      : await registerWebhooks({
          catalog: v3_6,
          token: service.token,
          baseUrl: service.webUrl,
          ownerClientId: "the-application-of-the-examples",
          url: `${address}/${pathToken}`,
          webhooks: registered
        })
  const settings = {
    token: service.token,
    webUrl: service.webUrl,
    rtmUrl: service.rtmUrl,
    // Short, so that you need not wait for the others to go on.
    log: { url: redis.url, namespace: `many-workers-${crypto.randomUUID()}`, lease: 1_500 },
    secrets: { ...secrets },
    pathToken
  }
  const processes = new Processes(settings, signal)
  try {
    screen.title("Many workers")
    screen.fact("service", service.name)
    screen.fact("Redis", redis.url)
    const [firstReceiver] = await Promise.all(ports.map((port) => processes.start("receiver", port)))
    const session = await processes.start("session")
    const [firstWorker] = await Promise.all([1, 2, 3].map(() => processes.start("worker")))

    await play(async (fake) => {
      const names = ["nina", "omar", "ines", "paul", "rosa"]
      const customers = names.map((name) => fake.customer(name))
      const asks = async (round: number): Promise<void> => {
        for (const customer of customers) {
          customer.says(`Is it ${round}`)
          await sleep(30)
        }
      }
      screen.title("customers write")
      for (let round = 1; round <= 3; round++) await asks(round)

      screen.title("a worker is killed while they write")
      await Promise.all([asks(4), processes.kill(firstWorker!)])

      screen.title("so is a receiver")
      await Promise.all([asks(5), processes.kill(firstReceiver!)])

      screen.title("and the session, which joined what all have seen")
      await Promise.all([asks(6), processes.kill(session)])

      screen.title("others come")
      await Promise.all([
        processes.start("receiver", ports[0]),
        processes.start("session"),
        processes.start("worker")
      ])
      await asks(7)
      const hears = (round: number) =>
        customers.map((customer) => customer.hears(new RegExp(`Is it ${round}`), { timeout: 15_000 }))
      await Promise.all([1, 2, 3, 4, 5, 6, 7].flatMap(hears))
      await processes.close()

      screen.title("what they heard, by the number of the question")
      for (const { id, heard } of customers) {
        screen.fact(id, heard.map((text) => /Is it (\d)/.exec(text)?.[1] ?? "?").join(" "))
      }
    })
  } finally {
    await processes.close()
    await balancer.close()
    await redis.close()
  }
})
