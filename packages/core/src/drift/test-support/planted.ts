import { actionSamples } from "../../v3.6/samples/actions.ts"
import { eventSamples } from "../../v3.6/samples/events.ts"
import { driftRadar, type DriftRadar, type DriftReport, type Observation } from "../index.ts"

const now = Date.parse("2026-11-26T10:00:00.000Z")

export type Json = any

/** A message as v3.6 pushes it; each with its own moment. */
export const message = (index: number, change: (event: Json) => void = () => undefined): Json => {
  const event: Json = {
    id: `K600PKZON8_${index}`,
    type: "message",
    text: "SECRET of Ann Smith",
    created_at: `2026-11-26T10:00:00.00${index}000Z`,
    author_id: "ann.smith@example.com",
    visibility: "all"
  }
  change(event)
  return { chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8", event }
}

export const push = (payload: Json, action = "incoming_event", more: Partial<Json> = {}): Observation => ({
  kind: "event",
  source: "push",
  action,
  payload,
  at: now + 500,
  ...more
})

export const webhook = (payload: Json, action = "incoming_event", more: Partial<Json> = {}): Observation =>
  ({
    ...push(payload, action),
    source: "webhook",
    webhookId: "w1",
    answered: 200,
    ...more
  }) as Observation

export const answer = (action: string, payload: unknown, more: Partial<Json> = {}): Observation => ({
  kind: "answer",
  action,
  via: "web",
  payload,
  at: now,
  status: 200,
  ...more
})

export const chat = (change: (chat: Json) => void): Json => {
  const found = structuredClone(actionSamples.get_chat.response) as Json
  change(found)
  return found
}

export const refusal = (error: unknown): Observation => ({
  kind: "refusal",
  action: "send_event",
  via: "web",
  error,
  at: now,
  status: 400
})

/** What reality might do, and what the radar has to say of it. */
export const planted: readonly (readonly [
  what: string,
  see: readonly Observation[],
  found: readonly [kind: string, where: string, path: string, settles?: string]
])[] = [
  [
    "a field of an answer that nobody documented",
    [
      answer(
        "get_chat",
        chat((it) => (it.mood = "SECRET"))
      )
    ],
    ["unknown-field", "answer get_chat", "mood"]
  ],
  [
    "one of a push, deep inside",
    [push(message(1, (it) => (it.reactions = [])))],
    ["unknown-field", "push incoming_event", "event.reactions"]
  ],
  [
    "one of a webhook",
    [webhook(message(1, (it) => (it.source = "SECRET")))],
    ["unknown-field", "webhook incoming_event", "event.source"]
  ],
  [
    "a known misspelling",
    [
      answer(
        "get_chat",
        chat((it) => (it.properites = {}))
      )
    ],
    ["unknown-field", "answer get_chat", "properites", "S696"]
  ],
  [
    "a documented field that is left out now and then",
    [push(message(1)), push(message(2, (it) => delete it.author_id))],
    ["missing-field", "push incoming_event", "event.author_id", "E693"]
  ],
  [
    "a documented field that never comes",
    [push(message(1, (it) => delete it.id)), push(message(2, (it) => delete it.id))],
    ["never-came", "push incoming_event", "event.id"]
  ],
  [
    "a new kind of event in a thread",
    [push(message(1, (it) => (it.type = "voice_message")))],
    ["new-value", "push incoming_event", "event.type"]
  ],
  [
    "a new type of system message",
    [
      push(
        message(1, (it) => Object.assign(it, { type: "system_message", system_message_type: "ai_took_over" }))
      )
    ],
    ["new-value", "push incoming_event", "event.system_message_type", "S704"]
  ],
  [
    "a new value of a closed list",
    [push({ agent_id: "ann.smith@example.com", status: "on_break" }, "routing_status_set")],
    ["new-value", "push routing_status_set", "status", "E651"]
  ],
  [
    "a number in place of a text",
    [answer("send_event", { event_id: 17 })],
    ["type", "answer send_event", "event_id"]
  ],
  ["a list in place of an object", [answer("send_event", [])], ["type", "answer send_event", ""]],
  [
    "null in place of a text",
    [push(message(1, (it) => (it.text = null)))],
    ["null", "push incoming_event", "event.text"]
  ],
  [
    "a time of another form",
    [push(message(1, (it) => (it.created_at = "yesterday")))],
    ["format", "push incoming_event", "event.created_at", "E683"]
  ],
  [
    "an event that nobody documented, pushed",
    [push({ chat_id: "PJ0MRSHTDG" }, "incoming_reaction")],
    ["unknown-event", "push incoming_reaction", ""]
  ],
  [
    "one that comes by webhook",
    [webhook({}, "incoming_reaction")],
    ["unknown-event", "webhook incoming_reaction", ""]
  ],
  [
    "a webhook of what is documented as push only",
    [webhook(eventSamples.customer_left, "customer_left")],
    ["undocumented-side", "webhook customer_left", ""]
  ],
  [
    "a registered webhook that never comes",
    [
      push(message(1)),
      webhook(eventSamples.thread_tagged, "thread_tagged"),
      push(eventSamples.thread_tagged, "thread_tagged")
    ],
    ["one-side-only", "webhook incoming_event", ""]
  ],
  [
    "a push that never comes",
    [
      webhook(message(1)),
      push(eventSamples.thread_tagged, "thread_tagged"),
      webhook(eventSamples.thread_tagged, "thread_tagged")
    ],
    ["one-side-only", "push incoming_event", ""]
  ],
  [
    "an occurrence that one side leaves out",
    [
      push(message(1)),
      webhook(message(1)),
      push(message(2)),
      push(message(3), "incoming_event", { at: now + 20_000 }),
      webhook(message(3), "incoming_event", { at: now + 20_000 })
    ],
    ["one-side-only", "webhook incoming_event", ""]
  ],
  [
    "a push and a webhook that disagree",
    [push(message(1)), webhook(message(1, (it) => (it.text = "another SECRET")))],
    ["sides-disagree", "both incoming_event", "event.text"]
  ],
  [
    "a field on one side only",
    [push(message(1)), webhook(message(1, (it) => delete it.visibility))],
    ["sides-disagree", "both incoming_event", "event.visibility"]
  ],
  [
    "events in the wrong order",
    [push(message(2)), push(message(1))],
    ["order", "push incoming_event", "", "E666"]
  ],
  [
    "events of one moment in the wrong order",
    [push(message(2, (it) => (it.created_at = "2026-11-26T10:00:00.001000Z"))), push(message(1))],
    ["tie", "push incoming_event", "", "E666"]
  ],
  [
    "two events with one id",
    [push(message(1)), push(message(1))],
    ["repeated-key", "push incoming_event", "", "E666"]
  ],
  [
    "an event that comes late",
    [push(message(1), "incoming_event", { at: now + 60_000 })],
    ["lag", "push incoming_event", ""]
  ],
  [
    "an event from the future",
    [push(message(1), "incoming_event", { at: now - 60_000 })],
    ["lag", "push incoming_event", ""]
  ],
  [
    "a fourth try of a webhook",
    [1, 2, 3, 4].map(() => webhook(message(1), "incoming_event", { answered: 503 })),
    ["webhook-tries", "webhook incoming_event", "", "E660"]
  ],
  [
    "a webhook that was taken and comes again",
    [webhook(message(1)), webhook(message(1))],
    ["webhook-repeated", "webhook incoming_event", "", "E660"]
  ],
  [
    "a type of error that is in no list",
    [refusal({ type: "quota_exceeded", message: "SECRET" })],
    ["unknown-error", "refusal send_event", "error.type", "S687"]
  ],
  [
    "an error without a message",
    [refusal({ type: "validation" })],
    ["error-shape", "refusal send_event", "error.message", "S688"]
  ],
  ["an error that is a text", [refusal("SECRET")], ["error-shape", "refusal send_event", "error"]],
  [
    "a reason for the end of a connection that is in no list",
    [push({ reason: "planned_maintenance" }, "agent_disconnected")],
    ["unknown-reason", "push agent_disconnected", "reason"]
  ],
  [
    "success with another status",
    [answer("send_event", { event_id: "K600PKZON8_1" }, { status: 202 })],
    ["success-status", "answer send_event", "", "S689"]
  ],
  [
    "an answer where none is documented",
    [answer("tag_thread", { tagged: true })],
    ["unexpected-answer", "answer tag_thread", "", "S739"]
  ],
  [
    "a header of limits",
    [answer("send_event", { event_id: "K600PKZON8_1" }, { headers: { "X-RateLimit-Remaining": "3" } })],
    ["unknown-header", "answer send_event", "x-ratelimit-remaining", "S691"]
  ],
  [
    "a push of another version",
    [push(message(1), "incoming_event", { version: "3.7" })],
    ["foreign-version", "push incoming_event", "", "E687"]
  ]
]

/** What a radar says that has seen this. */
export const look = (observations: readonly Observation[]): { radar: DriftRadar; report: DriftReport } => {
  const radar = driftRadar({ webhooks: ["incoming_event"] })
  for (const each of observations) radar.see(each)
  return { radar, report: radar.report() }
}
