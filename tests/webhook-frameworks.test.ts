// A receiver behind the frameworks that the guide names, each as its users would write it.
import { v3_0 } from "@agent-chat/core/v3.0"
import { toNode, type WebhookReceiver, webhookReceiver } from "@agent-chat/web-api/webhooks"
import express from "express"
import Fastify from "fastify"
import { Hono } from "hono"
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, it } from "vitest"

const body = (secret_key: string): string =>
  JSON.stringify({
    webhook_id: "w1",
    secret_key,
    action: "thread_closed",
    data: { chat_id: "c1", thread_id: "t1" }
  })

const init = (secret: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: body(secret)
})

type Post = (secret: string) => Promise<number>
type Receiver = WebhookReceiver<typeof v3_0>

/** Listens with a listener for `node:http` while something is done with it. */
const over = async (
  listener: RequestListener,
  use: (post: Post) => Promise<void>,
  path = "/hook"
): Promise<void> => {
  const server = createServer(listener).listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
  try {
    await use(async (secret) => (await fetch(url, init(secret))).status)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const frameworks: Record<string, (receiver: Receiver, use: (post: Post) => Promise<void>) => Promise<void>> =
  {
    "node:http": (receiver, use) => over(toNode(receiver), use),

    Express: (receiver, use) => {
      const app = express()
      app.post("/hook", toNode(receiver))
      return over(app, use)
    },

    "Express, mounted": (receiver, use) => {
      const app = express()
      app.use("/livechat/hook", toNode(receiver))
      return over(app, use, "/livechat/hook/")
    },

    "Express with a body parser": (receiver, use) => {
      const app = express()
      app.use(express.json())
      app.post("/hook", (request, response) => {
        void receiver.receive(request.body, { path: request.originalUrl }).then(({ status, headers }) => {
          response.status(status).set(headers).end()
        })
      })
      return over(app, use)
    },

    ...Object.fromEntries(
      (["json", "text", "raw"] as const).map((parser) => [
        `Express with toNode behind express.${parser}`,
        (receiver: Receiver, use: (post: Post) => Promise<void>) => {
          const app = express()
          app.use(express[parser]({ type: "application/json" }))
          app.use("/hook", toNode(receiver))
          return over(app, use)
        }
      ])
    ),

    Fastify: async (receiver, use) => {
      const app = Fastify()
      app.post("/hook", async (request, reply) => {
        const { status } = await receiver.receive(request.body, { path: request.url })
        return reply.code(status).send()
      })
      await use(async (secret) => {
        const headers = { "content-type": "application/json" }
        const answer = await app.inject({ method: "POST", url: "/hook", headers, payload: body(secret) })
        return answer.statusCode
      })
      await app.close()
    },

    "Fastify with the raw body": async (receiver, use) => {
      const app = Fastify()
      const listener = toNode(receiver)
      app.removeAllContentTypeParsers()
      app.addContentTypeParser("*", (_request, _payload, done) => done(null))
      app.post("/hook", (request, reply) => {
        reply.hijack()
        listener(request.raw, reply.raw)
      })
      await app.ready()
      await over((request, response) => app.routing(request, response), use)
      await app.close()
    },

    Hono: async (receiver, use) => {
      const app = new Hono()
      app.post("/hook", (context) => receiver(context.req.raw))
      await use(async (secret) => (await app.request("/hook", init(secret))).status)
    },

    "a Next route": async (receiver, use) => {
      const POST: (request: Request) => Promise<Response> = receiver
      await use(
        async (secret) => (await POST(new Request("https://example.com/api/hook", init(secret)))).status
      )
    }
  }

it.each(Object.entries(frameworks))("takes webhooks behind %s", async (_name, run) => {
  const refused: string[] = []
  const receiver = webhookReceiver({
    catalog: v3_0,
    secrets: { w1: "secret" },
    pathToken: "hook",
    observe: {
      onDiagnostic: (diagnostic) => {
        if (diagnostic.kind === "webhook-refused") refused.push(diagnostic.reason)
      }
    }
  })
  const seen: string[] = []
  receiver.events.subscribe(({ action }) => seen.push(action))
  await run(receiver, async (post) => {
    expect([await post("secret"), await post("wrong")]).toEqual([200, 401])
  })
  expect(seen).toEqual(["thread_closed"])
  expect(refused).toEqual(["secret"])
})
