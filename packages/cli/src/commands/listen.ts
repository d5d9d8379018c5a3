import type { IncomingMessage, ServerResponse } from "node:http"
import { parseJson } from "@agent-chat/core"
import { type AgentChatEvent, toEvent } from "@agent-chat/core/events"
import { webhookReceiver } from "@agent-chat/web-api/webhooks"
import { exitCodes, Failure, usage } from "../service/failure.ts"
import { usualVersion } from "../service/target.ts"
import type { Version } from "../service/version.ts"
import { loadVersion } from "../session/versions.ts"
import type { Screen } from "../terminal/screen.ts"
import { oneLine } from "../terminal/text.ts"
import type { Command, Context, Flags } from "./context.ts"
import { eventLine, type Told } from "./event-line.ts"
import { duration, wholeNumber } from "../service/numbers.ts"
import { watching } from "./until.ts"
import { bodyOf, listenWith, type WebhookServer } from "./webhook-server.ts"

type Catalog = Version["catalog"]

/** Milliseconds that the program may take to which webhooks are handed on. */
const patience = 10_000

/** What answers a webhook: the status, and why when it is none that says "taken". */
interface Answer {
  readonly status: number
  readonly why?: string
}

/** Takes the body of a webhook and tells of its event. */
type Take = (body: Uint8Array, path: string) => Promise<Answer>

const toldOf = (version: Version, event: AgentChatEvent<Catalog>): Told => {
  const { roles, events } = version.catalog
  const place = events[event.action]?.place
  const payload = (event as { readonly payload?: unknown }).payload
  const chatId = place === undefined ? undefined : valueAt(payload, place.chat)
  const author = roles.people.author(payload)
  return {
    ...(event as Told),
    ...(typeof chatId === "string" ? { chatId } : {}),
    ...(author?.role === undefined ? {} : { author: { id: author.id, role: author.role } })
  }
}

const valueAt = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((found, name) => (Object(found) as Record<string, unknown>)[name], value)

/** With a secret everything is checked as a program would do it. */
const checking = (
  version: Version,
  secret: string,
  flags: Flags,
  { show, tell }: { readonly show: (event: Told) => void; readonly tell: (text: string) => void }
): Take => {
  const pathToken = flags["pathToken"] as string | undefined
  const receiver = webhookReceiver({
    catalog: version.catalog,
    secrets: () => secret,
    ...(pathToken === undefined ? {} : { pathToken }),
    consume: (event) => {
      show(toldOf(version, event))
    },
    observe: {
      onDiagnostic: (diagnostic) => {
        if (diagnostic.kind === "webhook-refused") tell(`refused (${diagnostic.reason}): ${diagnostic.hint}`)
      }
    }
  })
  return (body, path) => receiver.receive(body, { path })
}

const jsonIn = (body: Uint8Array): unknown => {
  try {
    return parseJson(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}

/** Without one everybody is believed: to look at what comes, on a machine of one's own. */
const believing =
  (version: Version, show: (event: Told) => void): Take =>
  async (body) => {
    const envelope = version.catalog.wire.webhook.envelope(jsonIn(body))
    if (envelope === undefined) return { status: 400, why: `no webhook of v${version.number}` }
    const { action, payload, additionalData, webhookId, organizationId, requester } = envelope
    const event = toEvent(version.catalog, action, payload, {
      source: "webhook",
      receivedAt: Date.now(),
      additionalData,
      origin: webhookId,
      organizationId,
      requester
    })
    show(toldOf(version, event))
    return { status: 200 }
  }

/** Hands a webhook on as it came; the answer of the program is the answer. */
const forwardTo =
  (target: string) =>
  async (body: Uint8Array, type: string): Promise<Answer> => {
    try {
      const { status } = await fetch(target, {
        method: "POST",
        headers: { "Content-Type": type },
        body: body as BodyInit,
        redirect: "manual",
        signal: AbortSignal.timeout(patience)
      })
      return status === 200 ? { status } : { status, why: `your program answered ${status}` }
    } catch (error) {
      const cause = (error as { readonly cause?: NodeJS.ErrnoException }).cause
      return { status: 502, why: `your program does not answer (${cause?.code ?? (error as Error).name})` }
    }
  }

const handle = async (
  request: IncomingMessage,
  take: Take,
  forward: ReturnType<typeof forwardTo> | undefined
): Promise<Answer> => {
  if (request.method !== "POST") return { status: 405, why: `${request.method ?? "?"} is no webhook` }
  const body = await bodyOf(request)
  if (body === undefined) return { status: 413, why: "more than 2 MiB" }
  const answer = await take(body, request.url ?? "/")
  if (answer.status !== 200 || forward === undefined) return answer
  return forward(body, request.headers["content-type"] ?? "application/json")
}

const secretOf = ({ host, screen }: Context, flags: Flags): string | undefined => {
  const { AGENT_CHAT_WEBHOOK_SECRET: secret } = host.env
  if (secret) {
    screen.hide(secret)
    return secret
  }
  if (flags["anySecret"] === true) return undefined
  throw new Failure(exitCodes.credentials, "there is no secret to check webhooks by", {
    fix: "set AGENT_CHAT_WEBHOOK_SECRET to that of the registration, or believe everybody with --any-secret"
  })
}

const say = (screen: Screen, text: string): void => screen.note(`agent-chat: ${oneLine(text)}`)

/** `agent-chat listen`: prints the webhooks that come, and hands them on to a program. */
export const listen: Command = async (context, flags) => {
  const { host, screen } = context
  const version = await loadVersion(flags.apiVersion ?? host.env["AGENT_CHAT_API_VERSION"] ?? usualVersion)
  const secret = secretOf(context, flags)
  const target = flags["forward"] as string | undefined
  if (target !== undefined && !/^https?:$/.test(URL.parse(target)?.protocol ?? "")) {
    throw usage("--forward should be the address of your program, such as http://127.0.0.1:3000/webhooks")
  }
  const limit = wholeNumber("limit", flags["limit"], 1, 1e9) ?? Infinity
  return watching(host, duration("for", flags["for"]), async (until) => {
    let shown = 0
    const show = (event: Told): void => {
      shown++
      if (screen.json) screen.value(event)
      else screen.line(eventLine(screen, event))
    }
    const take =
      secret === undefined
        ? believing(version, show)
        : checking(version, secret, flags, { show, tell: (text) => say(screen, text) })
    const forward = target === undefined ? undefined : forwardTo(target)
    const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
      handle(request, take, forward)
        .catch((error: unknown): Answer => ({ status: 500, why: (error as Error).message }))
        .then(({ status, why }) => {
          if (why !== undefined) say(screen, `answered ${status}: ${why}`)
          response.writeHead(status, request.complete ? {} : { Connection: "close" }).end()
          if (shown >= limit) response.once("close", () => until.finish())
        })
        .catch((error: unknown) => say(screen, (error as Error).message))
    }
    const port = wholeNumber("port", flags["port"], 0, 65_535) ?? 8080
    let server: WebhookServer | undefined
    try {
      server = await listenWith(onRequest, port, flags["host"] as string | undefined)
      const handsOn = target === undefined ? "" : `, handing on to ${new URL(target).origin}`
      screen.note(`listening on ${server.url}${handsOn}; Ctrl-C ends it`)
      await until.ended
    } finally {
      await server?.close()
    }
  })
}
