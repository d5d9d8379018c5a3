import { type AnyCatalog, frameReader } from "@agent-chat/core"
import type { Observation } from "@agent-chat/core/drift"
import { jsonOf, textOf } from "./content.ts"
import type { Recording, RecordingEntry } from "./entry.ts"
import { matchVersion } from "./match-version.ts"

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  Object(value) as Readonly<Record<string, unknown>>

/**
 * A recording as what a drift radar looks at.
 *
 * @example
 * ```ts
 * import { driftRadar } from "@agent-chat/core/drift"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { observationsOf, readRecording } from "@agent-chat/testing/recording"
 *
 * const radar = driftRadar({ version: v3_6.version })
 * for (const each of observationsOf(v3_6, await readRecording("bug.acr"))) radar.see(each)
 * console.log(radar.markdown())
 * ```
 * @throws ConfigurationError when the recording is of another version
 */
export const observationsOf = (catalog: AnyCatalog, recording: Recording): readonly Observation[] => {
  matchVersion(catalog, recording)
  const { head, entries } = recording
  const observations: Observation[] = []
  const read = frameReader(catalog.wire)
  const actions = new Map<number, string>()
  const answered = new Map(
    entries.flatMap((each) => (each.k === "answered" ? [[each.w, each.status] as const] : []))
  )
  const onFrame = (text: string, at: number): void => {
    const frame = read(text)
    if (frame?.kind === "push") {
      const { action, payload } = frame
      observations.push({ kind: "event", source: "push", action, payload, at })
    } else if (frame?.kind === "foreign") {
      const { action, version } = frame
      observations.push({ kind: "event", source: "push", action, payload: undefined, at, version })
    } else if (frame?.kind === "reply") {
      const { action, reply } = frame
      observations.push(
        reply.ok
          ? { kind: "answer", via: "rtm", action, payload: reply.payload, at }
          : { kind: "refusal", via: "rtm", action, error: reply.error, at }
      )
    }
  }
  const onAnswer = (entry: Extract<RecordingEntry, { readonly k: "answer" }>, at: number): void => {
    const action = actions.get(entry.r)
    const body = jsonOf(entry)
    // Only what this API answers is compared: a page of a gateway is none of its business.
    const reply = catalog.wire.web.reply(entry.status, body)
    if (action === undefined || reply === undefined) return
    const { status, headers } = entry
    observations.push(
      reply.ok
        ? { kind: "answer", via: "web", action, payload: reply.payload, at, status, headers }
        : { kind: "refusal", via: "web", action, error: fieldsOf(body)["error"], at, status, headers }
    )
  }
  for (const entry of entries) {
    const at = head.startedAt + entry.t
    if (entry.k === "in") onFrame(textOf(entry), at)
    if (entry.k === "request") {
      const action = /\/agent\/action\/(\w+)$/.exec(entry.path)?.[1]
      if (action !== undefined) actions.set(entry.r, action)
    }
    if (entry.k === "answer") onAnswer(entry, at)
    if (entry.k !== "webhook") continue
    const envelope = catalog.wire.webhook.envelope(jsonOf(entry))
    if (envelope === undefined) continue
    const { action, payload, webhookId } = envelope
    observations.push({
      kind: "event",
      source: "webhook",
      action,
      payload,
      at,
      webhookId,
      answered: answered.get(entry.w)
    })
  }
  return observations
}
