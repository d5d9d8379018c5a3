import { isFields, parseJson, textOf } from "../json.ts"
import { refusal } from "./refusal.ts"
import type { Frame, Wire } from "./wire.ts"

const idKey = '"request_id":"'
const actionKey = '"action":"'
const laterActionKey = '","action":"'
const pushKeys = '","type":"push","payload":'
const replyKeys = '","type":"response",'
const versionKey = '"version":"'
const successKeys = '"success":true,"payload":'

/** Escapes, and what JSON does not allow in a string. */
// oxlint-disable-next-line no-control-regex
const notPlain = /[\\\u0000-\u001f]/

/**
 * What would have to follow for the beginning not to count, besides an escape. One expression is quicker than two
 * searches, and long alternatives let it skip most of the text: the short one for escapes would make it twice as slow.
 */
const doubt = /"action"|"response"|"version"/g

/** The beginning of a frame, as far as the payload. */
interface Head {
  readonly kind: "push" | "reply"
  readonly id: string | undefined
  readonly action: string
  readonly payloadFrom: number
}

/** Whether a part of a text is this. Four times as quick as `startsWith`. */
const hasAt = (text: string, from: number, part: string): boolean =>
  text.slice(from, from + part.length) === part

/** A string that begins here; `undefined` when it is not plain. */
const plainAt = (text: string, from: number): string | undefined => {
  const end = text.indexOf('"', from)
  if (end === -1) return undefined
  const plain = text.slice(from, end)
  return notPlain.test(plain) ? undefined : plain
}

/** Behind the name of an action: where the payload of a reply begins, which may name the version; -1 when there is none. */
const replyFrom = (text: string, at: number): number => {
  if (!hasAt(text, at, replyKeys)) return -1
  let from = at + replyKeys.length
  if (hasAt(text, from, versionKey)) {
    const version = plainAt(text, from + versionKey.length)
    if (version === undefined) return -1
    from += versionKey.length + version.length + 1
    if (text[from++] !== ",") return -1
  }
  return hasAt(text, from, successKeys) ? from + successKeys.length : -1
}

/** The payload, if nothing follows it. Only then the beginning is all there is besides. */
const payloadFrom = (text: string, from: number): unknown => {
  try {
    return parseJson(text.slice(from, -1))
  } catch {
    return undefined
  }
}

/** Whether behind the beginning of a push another action may be named, or that it is a response. */
const mayBeOther = (text: string, from: number): boolean => {
  if (text.includes("\\u", from)) return true
  doubt.lastIndex = from
  return doubt.test(text)
}

/** Reads a parsed frame. A push of another version than `version` is not for the catalog that has this one. */
const frameOf = (value: unknown, version: string | undefined): Frame => {
  if (!isFields(value)) return { kind: "unreadable", reason: "it is no object" }
  const { action, type, success, payload } = value
  const requestId = textOf(value["request_id"])
  if (typeof action !== "string") return { kind: "unreadable", reason: "it names no action" }
  if (type === "push") {
    const other = version === undefined ? undefined : textOf(value["version"])
    return other === undefined || other === version
      ? { kind: "push", action, payload, requestId }
      : { kind: "foreign", action, version: other }
  }
  if (type !== "response") return { kind: "unreadable", reason: "its type is neither response nor push" }
  if (success === true)
    return { kind: "reply", id: requestId, action, reply: { ok: true, payload, requestId } }
  const refused = refusal(payload)
  // What does not say that it is a refusal proves none.
  if (refused === undefined && success !== false)
    return { kind: "unreadable", reason: "it says neither success nor refusal" }
  const reply = refused ?? refusal({ error: { type: "internal", message: "The response has no error" } })
  return { kind: "reply", id: requestId, action, reply: { ...reply!, requestId } }
}

const all = (): boolean => true

/**
 * Makes what reads the texts of the frames of one connection. It answers `undefined` when a frame is certainly a push whose
 * action is not wanted; all are wanted unless asked. Never throws.
 *
 * A frame that begins as the service writes it is not parsed as a whole: of a push that nobody wants nothing is, of others
 * the payload. That is no guess: texts in which what follows could change the meaning of the beginning, such as a second
 * `action`, spelt with escapes or not, are parsed as a whole.
 *
 * @example
 * ```ts
 * import { frameReader } from "@agent-chat/core"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 *
 * const read = frameReader(v3_6.wire)
 * read('{"version":"3.6","action":"chat_deactivated","type":"push","payload":{}}') // { kind: "push", … }
 * ```
 */
export const frameReader = (
  { rtm: { pushVersion } }: { readonly rtm: Pick<Wire["rtm"], "pushVersion"> },
  wants: (action: string) => boolean = all
): ((text: string) => Frame | undefined) => {
  const opening = pushVersion === undefined ? "{" : `{"version":"${pushVersion}",`
  // Frames of one kind come in rows: to compare a beginning is quicker than to read it.
  let lastPush: Head | undefined
  let lastText = ""
  /** What stood between the id and the payload of the last reply, and the action there. */
  let lastRest = ""
  let lastAction = ""

  /** Reads the beginning of a frame that is written as the service writes it. */
  const headOf = (text: string): Head | undefined => {
    if (lastPush !== undefined && hasAt(text, 0, lastText)) return lastPush
    let id: string | undefined
    let from = hasAt(text, 0, opening) ? opening.length : 1
    if (from === 1 && text[0] !== "{") return undefined
    if (hasAt(text, from, actionKey)) from += actionKey.length
    else {
      id = hasAt(text, from, idKey) ? plainAt(text, from + idKey.length) : undefined
      if (id === undefined) return undefined
      from += idKey.length + id.length
      if (lastRest !== "" && hasAt(text, from, lastRest))
        return { kind: "reply", id, action: lastAction, payloadFrom: from + lastRest.length }
      if (!hasAt(text, from, laterActionKey)) return undefined
      from += laterActionKey.length
    }
    const action = plainAt(text, from)
    if (action === undefined) return undefined
    const after = from + action.length
    if (hasAt(text, after, pushKeys)) {
      const head: Head = { kind: "push", id, action, payloadFrom: after + pushKeys.length }
      if (id === undefined) {
        // A copy, as a slice would hold the whole frame, and be slow to compare.
        const before = text.slice(0, from)
        lastText = [before, action, pushKeys].join("")
        lastPush = { ...head, action: lastText.slice(before.length, -pushKeys.length) }
      }
      return head
    }
    const payloadFrom = id === undefined ? -1 : replyFrom(text, after)
    if (payloadFrom === -1) return undefined
    lastRest = [laterActionKey, text.slice(from, payloadFrom)].join("")
    lastAction = lastRest.slice(laterActionKey.length, laterActionKey.length + action.length)
    return { kind: "reply", id, action: lastAction, payloadFrom }
  }

  return (text: string): Frame | undefined => {
    const head = headOf(text)
    if (head !== undefined) {
      const { kind, id, action, payloadFrom: from } = head
      const wanted = kind === "reply" || wants(action)
      if (!wanted && !mayBeOther(text, from)) return undefined
      const payload = wanted && text.endsWith("}") ? payloadFrom(text, from) : undefined
      if (payload !== undefined) {
        return kind === "push"
          ? { kind, action, payload, requestId: id }
          : { kind, id, action, reply: { ok: true, payload, requestId: id } }
      }
    }
    try {
      return frameOf(parseJson(text), pushVersion)
    } catch {
      return { kind: "unreadable", reason: "it is no JSON" }
    }
  }
}
