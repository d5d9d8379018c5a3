import type { Call, ExpectedCall } from "../../service/calls.ts"
import { isFields } from "../../service/json.ts"
import { listOf, objectOf, type Schema } from "../../service/schema.ts"
import { type Route, route } from "../route.ts"

const call: Schema = { type: "object" }

const hidden = (entry: Call): Record<string, unknown> => {
  const { payload, agentId, requestId, authorId, ...rest } = entry
  return {
    ...rest,
    agent_id: agentId,
    request_id: requestId,
    author_id: authorId,
    payload: isFields(payload) && payload["token"] !== undefined ? { ...payload, token: "[hidden]" } : payload
  }
}

/** What is expected of a call, in the names of JSON. */
interface ExpectedBody {
  readonly action: string
  readonly payload?: unknown
  readonly via?: "web" | "rtm"
  readonly version?: string
  readonly agent_id?: string
  readonly request_id?: string
  readonly author_id?: string
}

const expected = (wanted: string | ExpectedBody): ExpectedCall => {
  if (typeof wanted === "string") return wanted
  const { agent_id, request_id, author_id, ...rest } = wanted
  return {
    ...rest,
    ...(agent_id === undefined ? {} : { agentId: agent_id }),
    ...(request_id === undefined ? {} : { requestId: request_id }),
    ...(author_id === undefined ? {} : { authorId: author_id })
  }
}

/** The calls that reached the fake. */
export const callRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/_fake/calls",
    summary: "The calls that arrived, oldest first: at least the last 10,000.",
    query: { action: { type: "string", description: "Those of one action." } },
    answer: objectOf({ count: { type: "integer" }, calls: listOf(call) }, ["count", "calls"]),
    run: ({ fake: { calls }, query: { action } }) => ({
      count: calls.count,
      calls: (action === undefined ? calls.all : calls.of(action)).map(hidden)
    })
  }),
  route({
    method: "DELETE",
    path: "/_fake/calls",
    summary: "Forgets the calls that arrived.",
    answer: objectOf({}),
    run: ({ fake }) => fake.calls.clear()
  }),
  route<{ readonly expected: readonly (string | ExpectedBody)[] }>({
    method: "POST",
    path: "/_fake/calls/assert",
    summary:
      "Checks that these calls arrived, in this order and no others; payloads may be given in part. Status 409 shows what differs.",
    body: objectOf(
      {
        expected: listOf({
          anyOf: [
            { type: "string", description: "The name of an action." },
            objectOf(
              {
                action: { type: "string" },
                payload: { type: "object" },
                via: { type: "string", enum: ["web", "rtm"] },
                version: { type: "string" },
                agent_id: { type: "string" },
                request_id: { type: "string" },
                author_id: { type: "string" }
              },
              ["action"]
            )
          ]
        })
      },
      ["expected"]
    ),
    answer: objectOf({}),
    run: ({ fake, body }) => fake.calls.assert(body.expected.map(expected))
  })
]
