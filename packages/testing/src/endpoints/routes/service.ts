import { ConfigurationError } from "@agent-chat/core"
import type { FakeControls } from "../../controls/controls.ts"
import { Refusal } from "../../service/refusal.ts"
import { listOf, objectOf, type Schema } from "../../service/schema.ts"
import type { Versions } from "../../service/version.ts"
import type { World } from "../../service/world.ts"
import { readWorld, wholeWorld } from "../../service/world-file.ts"
import type { RtmSession } from "../../wires/rtm.ts"
import { type Route, route, type RouteContext } from "../route.ts"

const text: Schema = { type: "string" }
const nothing = objectOf({})
const longestAdvance = 366 * 86_400_000
const largestSkew = 100 * 366 * 86_400_000

const clockOf = ({ clock }: FakeControls): Record<string, unknown> => ({
  kind: clock.isVirtual ? "virtual" : "real",
  now: clock.now(),
  skew: clock.skew
})

const clock = objectOf(
  {
    kind: { type: "string", enum: ["real", "virtual"] },
    now: { type: "integer", description: "Milliseconds since 1970." },
    skew: { type: "integer", description: "Milliseconds by which it is off." }
  },
  ["kind", "now", "skew"]
)

/** The connections a request is about: one, or all. */
const sessionsOf = ({ board }: RouteContext<unknown>, id: string | undefined): RtmSession[] => {
  const found = [...board.sessions].filter((session) => id === undefined || session.id === id)
  if (id !== undefined && found.length === 0) throw new Refusal("not_found", `There is no connection ${id}`)
  return found
}

const connectionId: Schema = { type: "string", description: "Of one connection; all unless set." }

/** The state behind the wires, its time, and who is connected. */
export const serviceRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/_fake/",
    summary: "What the fake speaks and where.",
    answer: objectOf(
      {
        versions: listOf(text),
        web_url: text,
        rtm_urls: { type: "object", additionalProperties: text },
        page_url: text,
        run: { type: "string", description: "Differs from start to start." },
        names: { type: "object", description: "The actions there are, and the types of errors." },
        agents: listOf({ type: "object" }),
        secure_web_url: text,
        secure_rtm_urls: { type: "object", additionalProperties: text },
        clock,
        connections: { type: "integer", description: "How many are logged in." }
      },
      ["versions", "web_url", "rtm_urls", "clock", "connections", "run", "names", "agents"]
    ),
    run: ({ fake, board: { service }, addresses, run }) => ({
      versions: service.versions.all.map(({ catalog }) => catalog.version),
      ...addresses,
      run,
      names: namesIn(service.versions),
      agents: service.state.agents.all.map(({ id, name, bot = false }) => ({
        id,
        name,
        bot,
        online: service.state.agents.isOnline(id)
      })),
      clock: clockOf(fake),
      connections: fake.connections
    })
  }),
  route({
    method: "GET",
    path: "/_fake/world",
    summary: "A copy of everything the fake knows, secrets included; uploaded files are not part of it.",
    answer: { type: "object" },
    run: ({ fake }) => fake.snapshot()
  }),
  route({
    method: "PUT",
    path: "/_fake/world",
    summary:
      "Puts a world in place of what is there: a copy of before, or any that world.schema.json describes. Parts that are left out are those of the default world. No token is revoked or handed out then, and no webhook switched off; connections stay.",
    body: { type: "object" },
    answer: nothing,
    run: ({ fake, body }) => fake.restore(worldIn(body))
  }),
  route({
    method: "GET",
    path: "/_fake/clock",
    summary: "The time of the fake.",
    answer: clock,
    run: ({ fake }) => clockOf(fake)
  }),
  route<{ readonly advance?: number; readonly skew?: number }>({
    method: "POST",
    path: "/_fake/clock",
    summary:
      "Moves virtual time on and runs what falls due (`advance`), or sets by how much the timestamps of the service are off (`skew`).",
    body: objectOf({
      advance: {
        type: "integer",
        minimum: 0,
        maximum: longestAdvance,
        description: "Milliseconds; needs a virtual clock."
      },
      skew: { type: "integer", minimum: -largestSkew, maximum: largestSkew, description: "Milliseconds." }
    }),
    answer: clock,
    run: async ({ fake, body: { advance, skew } }) => {
      if (advance === undefined && skew === undefined)
        throw new Refusal("validation", "give advance or skew, in milliseconds")
      if (skew !== undefined) fake.clock.skew = skew
      if (advance !== undefined) await fake.clock.advance(advance)
      return clockOf(fake)
    }
  }),
  route({
    method: "GET",
    path: "/_fake/connections",
    summary: "The connections of the RTM API that are open.",
    answer: objectOf({ connections: listOf({ type: "object" }) }, ["connections"]),
    run: ({ board }) => ({
      connections: [...board.sessions].map(({ id, version, agentId, since }) => ({
        id,
        version: version.catalog.version,
        agent_id: agentId,
        since
      }))
    })
  }),
  route<{ readonly id?: string }>({
    method: "POST",
    path: "/_fake/connections/drop",
    summary: "Cuts connections without a word.",
    body: objectOf({ id: connectionId }),
    answer: nothing,
    run: (context) => {
      for (const session of sessionsOf(context, context.body.id)) session.terminate()
    }
  }),
  route<{ readonly reason: string; readonly data?: unknown; readonly id?: string }>({
    method: "POST",
    path: "/_fake/connections/disconnect",
    summary: "Announces a reason, then closes.",
    body: objectOf({ reason: { type: "string", minLength: 1 }, data: {}, id: connectionId }, ["reason"]),
    answer: nothing,
    run: (context) => {
      const { id, reason, data } = context.body
      for (const session of sessionsOf(context, id)) session.disconnect(reason, data)
    }
  }),
  route<{ readonly frame: string; readonly id?: string }>({
    method: "POST",
    path: "/_fake/connections/send",
    summary: "Sends any text as a frame.",
    body: objectOf({ frame: text, id: connectionId }, ["frame"]),
    answer: nothing,
    run: (context) => {
      for (const session of sessionsOf(context, context.body.id)) session.sendRaw(context.body.frame)
    }
  }),
  route<{
    readonly token: string
    readonly agent_id: string
    readonly scopes?: string[]
    readonly client_id?: string
    readonly expires_at?: number
  }>({
    method: "POST",
    path: "/_fake/tokens",
    summary: "Adds a token; from then on only tokens that were added are accepted.",
    body: objectOf(
      {
        token: { type: "string", minLength: 1 },
        agent_id: text,
        scopes: listOf(text, "Every scope unless set."),
        client_id: text,
        expires_at: { type: "number", description: "Milliseconds since 1970; never unless set." }
      },
      ["token", "agent_id"]
    ),
    answer: nothing,
    run: ({ fake, board, body }) => {
      board.service.state.agents.find(body.agent_id)
      fake.addToken(body)
    }
  }),
  route<{ readonly token: string }>({
    method: "POST",
    path: "/_fake/tokens/revoke",
    summary: "Accepts a token no more, and ends the connections that logged in with it.",
    body: objectOf({ token: { type: "string", minLength: 1 } }, ["token"]),
    answer: nothing,
    run: ({ fake, body }) => fake.revokeToken(body.token)
  }),
  route<{ readonly region: World["region"] }>({
    method: "PUT",
    path: "/_fake/region",
    summary: "Makes another data centre responsible: whoever addresses this one is sent there.",
    body: objectOf({ region: { type: "string", enum: ["dal", "fra"] } }, ["region"]),
    answer: nothing,
    run: ({ fake, body }) => fake.moveTo(body.region)
  })
]

/** What can be called, and what it may be refused with, in any version. */
const namesIn = ({ all }: Versions): Record<string, string[]> => ({
  actions: sorted(all.flatMap(({ catalog }) => Object.keys(catalog.actions))),
  errors: sorted(all.flatMap(({ refusals }) => refusals.types))
})

const sorted = (names: readonly string[]): string[] => [...new Set(names)].toSorted()

const worldIn = (body: unknown): World => {
  try {
    return wholeWorld(readWorld(JSON.stringify(body)))
  } catch (error) {
    throw new ConfigurationError({ option: "world", message: (error as Error).message })
  }
}
