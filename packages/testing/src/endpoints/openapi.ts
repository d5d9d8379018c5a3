import { objectOf } from "../service/schema.ts"
import type { Route } from "./route.ts"

type Fields = Record<string, unknown>

const error = objectOf(
  { error: objectOf({ type: { type: "string" }, message: { type: "string" } }, ["type", "message"]) },
  ["error"]
)

const json = (schema: unknown): Fields => ({ "application/json": { schema } })

/** The control endpoints as OpenAPI describes them. */
export const openApiOf = (routes: readonly Route[]): Fields => {
  const paths: Record<string, Fields> = {}
  for (const route of routes) (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route)
  paths[feedPath] = { get: feed }
  return {
    openapi: "3.1.0",
    info: {
      title: "Control endpoints of agent-chat-mock",
      version: "1",
      description:
        "Plays customers, plans faults and shows what went over the wires. For this machine only: pages of other origins are refused with status 403."
    },
    paths,
    components: { schemas: { Error: error } }
  }
}

const operationOf = ({ path, summary, query = {}, body, isUpload, answer }: Route): Fields => {
  const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" }
  }))
  const names = Object.entries(query).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    ...(description === undefined ? {} : { description }),
    schema
  }))
  const parameters = [...ids, ...names]
  return {
    summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(isUpload === true
      ? { requestBody: { content: { "application/octet-stream": {} }, required: true } }
      : {}),
    ...(body === undefined
      ? {}
      : { requestBody: { content: json(body), required: body.required !== undefined } }),
    responses: {
      "200": { description: "Done.", content: json(answer) },
      default: { description: "Refused.", content: json({ $ref: "#/components/schemas/Error" }) }
    }
  }
}

/** Where the feed is. */
export const feedPath = "/_fake/feed"

const feed: Fields = {
  summary:
    "What goes over the wires: as server-sent events from now on where the request accepts text/event-stream, else what there is as a list.",
  parameters: [
    {
      name: "after",
      in: "query",
      description: "The id of a record: those behind it come, as far as they are kept.",
      schema: { type: "integer", minimum: 0 }
    }
  ],
  responses: {
    "200": {
      description: "Records: objects with id, at (milliseconds since 1970), kind and more.",
      content: {
        ...json(
          objectOf({ records: { type: "array", items: { type: "object" } }, last: { type: "integer" } }, [
            "records",
            "last"
          ])
        ),
        "text/event-stream": { schema: { type: "string" } }
      }
    }
  }
}
