import type { Check } from "../checks/check.ts"
import type { Action, ActionFacts, Idempotency, LightAction, TransportKind } from "./action.ts"
import type { EventDefinition, EventFacts, EventPlace, EventSource, KeyClass, LightEvent } from "./event.ts"

/** Things by name, as the generated files write them. */
type ByName<T> = Readonly<Record<string, T>>

/** An action in short. What is left out is the rule: both transports, JSON. */
export type ShortAction =
  | Idempotency
  | readonly [idempotency: Idempotency, only: TransportKind, encoding?: "multipart"]

/**
 * An event in short: how its key is to be read, and a letter for where it belongs (`t`: the thread that `chat_id` and
 * `thread_id` name, `c`: the chat that `chat_id` names); the paths of its key, in one text. What is left out is the rule:
 * push and webhook.
 */
export type ShortEvent = readonly [
  keyClass: KeyClass | `${KeyClass} ${"c" | "t"}`,
  joinKey: string,
  only?: EventSource | "",
  details?: Pick<LightEvent, "wrapper" | "joins" | "place" | "spaced">
]

const mapNamed = <T, Made>(
  things: ByName<T>,
  make: (thing: T, name: string) => Made
): Readonly<Record<string, Made>> =>
  Object.fromEntries(Object.entries(things).map(([name, thing]) => [name, make(thing, name)]))

/** Makes the actions of a light catalog of their short forms. */
export const lightActions = (short: ByName<ShortAction>): ByName<LightAction> =>
  mapNamed(short, (action, name) => {
    const [idempotency, only, encoding = "json"] = typeof action === "string" ? [action] : action
    return { name, via: only === undefined ? ["web", "rtm"] : [only], idempotency, encoding }
  })

const inChat: EventPlace = { chat: "chat_id" }
const inThread: EventPlace = { ...inChat, thread: "thread_id" }

/** Makes the events of a light catalog of their short forms. */
export const lightEvents = (short: ByName<ShortEvent>): ByName<LightEvent> =>
  mapNamed(short, ([head, paths, only = "", details = {}], name) => {
    const [keyClass, place] = head.split(" ")
    return {
      name,
      via: only === "" ? ["push", "webhook"] : [only],
      keyClass: keyClass as KeyClass,
      ...(place === undefined ? {} : { place: place === "t" ? inThread : inChat }),
      joinKey: paths === "" ? [] : paths.split(" "),
      ...details
    }
  })

/** The numbers of two shapes in the table of a version. */
export type ActionShapes = readonly [payload: number, success: number]

/** Adds checks and facts to the actions of a light catalog. */
export const fullActions = (
  light: ByName<LightAction>,
  facts: ByName<ActionFacts>,
  shapes: ByName<ActionShapes>,
  check: (shape: number) => Check
): ByName<Action> =>
  mapNamed(light, (action, name) => {
    const [payload, success] = shapes[name]!
    return { ...action, ...facts[name]!, check: { payload: check(payload), success: check(success) } }
  })

/** Adds checks and facts to the events of a light catalog. */
export const fullEvents = (
  light: ByName<LightEvent>,
  facts: ByName<EventFacts>,
  shapes: ByName<number>,
  check: (shape: number) => Check
): ByName<EventDefinition> =>
  mapNamed(light, (event, name) => ({ ...event, ...facts[name]!, check: check(shapes[name]!) }))
