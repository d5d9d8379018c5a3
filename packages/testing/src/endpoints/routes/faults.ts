import { Chaos, type ChaosOptions } from "../../controls/chaos.ts"
import type { FailureLike } from "../../controls/options.ts"
import { anyAction, type PlannedFault } from "../../service/faults.ts"
import { Refusal } from "../../service/refusal.ts"
import { listOf, objectOf, type Schema } from "../../service/schema.ts"
import { type Route, route } from "../route.ts"

interface FaultBody {
  readonly kind: PlannedFault["fault"]["kind"]
  readonly action?: string
  readonly error?: FailureLike
  readonly ms?: number
  readonly status?: number
  readonly body?: string
  readonly content_type?: string
  readonly per_second?: number
  readonly retry_after?: number
  readonly times?: number
  readonly acts?: boolean
}

const text: Schema = { type: "string" }
const share: Schema = { type: "number", minimum: 0, maximum: 1 }
const nothing = objectOf({})

const shown = ({ id, action, left, fault }: PlannedFault): Record<string, unknown> => ({
  id,
  action,
  ...(left === Number.POSITIVE_INFINITY ? {} : { left }),
  ...fault
})

const chaosOptions = {
  seed: { type: "integer", description: "The same seed brings the same mishaps." },
  drop: share,
  duplicate: share,
  reorder: share,
  stall: share,
  stallMs: { type: "integer", minimum: 0 },
  cut: share
} as const

/** What goes wrong with a call, as the body says. */
const faultIn = (body: FaultBody): PlannedFault["fault"] => {
  const { kind, ms, status, per_second, retry_after, content_type } = body
  const acts = body.acts === true
  if (kind === "stall" || kind === "drop") return { kind, acts }
  if (kind === "fail") {
    const { error = "internal" } = body
    return { kind, acts, error: typeof error === "string" ? { type: error } : error }
  }
  if (kind === "delay") return { kind, ms: needed(ms, "ms", kind) }
  if (kind === "rate") {
    const perSecond = needed(per_second, "per_second", kind)
    return { kind, perSecond, ...(retry_after === undefined ? {} : { retryAfter: retry_after }) }
  }
  const answer = {
    status: needed(status, "status", kind),
    ...(body.body === undefined ? {} : { body: body.body }),
    ...(content_type === undefined ? {} : { contentType: content_type })
  }
  return { kind, acts, answer }
}

const needed = (value: number | undefined, name: string, kind: string): number => {
  if (value === undefined) throw new Refusal("validation", `${name} is missing: ${kind} needs it`)
  return value
}

/** What goes wrong on purpose. */
export const faultRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/_fake/faults",
    summary: "The faults that wait for calls.",
    answer: objectOf({ faults: listOf({ type: "object" }) }, ["faults"]),
    run: ({ board }) => ({ faults: board.service.faults.planned.map(shown) })
  }),
  route<FaultBody>({
    method: "POST",
    path: "/_fake/faults",
    summary:
      "Plans a fault: `fail` refuses (`error`), `stall` never answers, `delay` answers late (`ms`), `drop` cuts the connection, `gateway` answers in place of the service (`status`), `rate` refuses what is too many within a second (`per_second`).",
    body: objectOf(
      {
        kind: { type: "string", enum: ["fail", "stall", "delay", "drop", "gateway", "rate"] },
        action: { type: "string", description: "The name of one; any unless set.", default: anyAction },
        error: {
          anyOf: [text, objectOf({ type: text, message: text, data: {} }, ["type"])],
          description: "A type of the API, or all of an error; internal unless set."
        },
        ms: { type: "integer", minimum: 0 },
        status: { type: "integer", minimum: 200, maximum: 599 },
        body: text,
        content_type: text,
        per_second: { type: "integer", minimum: 0 },
        retry_after: {
          type: "number",
          minimum: 0,
          description: "Seconds; becomes the Retry-After header as well."
        },
        times: {
          type: "integer",
          minimum: 1,
          description: "How many calls it strikes; every one unless set."
        },
        acts: { type: "boolean", description: "Whether the action happens all the same." }
      },
      ["kind"]
    ),
    answer: objectOf({ id: text }, ["id"]),
    run: ({ board: { service }, body }) => {
      const { action = anyAction, times } = body
      if (action !== anyAction) service.versions.knowing("actions", action)
      return { id: service.faults.plan(action, faultIn(body), times) }
    }
  }),
  route({
    method: "DELETE",
    path: "/_fake/faults",
    summary: "Takes all faults back.",
    answer: nothing,
    run: ({ board }) => board.service.faults.clear()
  }),
  route({
    method: "DELETE",
    path: "/_fake/faults/{id}",
    summary: "Takes a fault back.",
    answer: nothing,
    run: ({ board, ids: { id = "" } }) => {
      if (!board.service.faults.remove(id)) throw new Refusal("not_found", `There is no fault ${id}`)
    }
  }),
  route({
    method: "GET",
    path: "/_fake/chaos",
    summary: "Whether misfortune strikes at random, and how often it did.",
    answer: objectOf({ running: { type: "boolean" }, struck: { type: "object" } }, ["running", "struck"]),
    run: ({ board: { misfortune } }) => ({
      running: misfortune !== undefined,
      struck: misfortune instanceof Chaos ? misfortune.struck : {}
    })
  }),
  route<ChaosOptions>({
    method: "PUT",
    path: "/_fake/chaos",
    summary: "Lets misfortune strike what the fake sends, each kind with a probability.",
    body: objectOf(chaosOptions, ["seed"]),
    answer: nothing,
    run: ({ fake, body }) => void fake.chaos(body)
  }),
  route({
    method: "DELETE",
    path: "/_fake/chaos",
    summary: "Ends it.",
    answer: nothing,
    run: ({ board }) => {
      board.misfortune = undefined
    }
  })
]
