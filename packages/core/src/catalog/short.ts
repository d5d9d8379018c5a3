import type { Check } from "../checks/check.ts"
import type { Action, ActionFacts, Idempotency, LightAction, TransportKind } from "./action.ts"
import type { EventDefinition, EventPlace, EventSource, KeyClass, LightEvent } from "./event.ts"

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
  make: (thing: T, name: string, index: number) => Made
): Readonly<Record<string, Made>> =>
  Object.fromEntries(Object.entries(things).map(([name, thing], index) => [name, make(thing, name, index)]))

/** Things under the names of others, in whose order they come. */
export const alongside = <Name extends string, Thing>(
  named: Readonly<Record<Name, unknown>>,
  things: readonly Thing[]
): Readonly<Record<Name, Thing>> => mapNamed<unknown, Thing>(named, (_other, _name, index) => things[index]!)

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

/** Adds checks and facts, which come in their order, to the actions of a light catalog. */
export const fullActions = (
  light: ByName<LightAction>,
  facts: readonly ActionFacts[],
  shapes: readonly ActionShapes[],
  check: (shape: number) => Check
): ByName<Action> =>
  mapNamed(light, (action, _name, index) => {
    const [payload, success] = shapes[index]!
    return { ...action, ...facts[index]!, check: { payload: check(payload), success: check(success) } }
  })

/** Adds checks, likewise, to the events of a light catalog. */
export const fullEvents = (
  light: ByName<LightEvent>,
  shapes: readonly number[],
  check: (shape: number) => Check
): ByName<EventDefinition> =>
  mapNamed(light, (event, _name, index) => ({ ...event, check: check(shapes[index]!) }))
