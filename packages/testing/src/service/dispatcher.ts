import type { Action, Check, TransportKind } from "@agent-chat/core"
import type { Clock } from "./clock.ts"
import type { ActionContext, Caller } from "./context.ts"
import type { Occurrence } from "./occurrence.ts"
import { type ApiFailure, Refusal } from "./refusal.ts"
import { reachOf } from "./scopes.ts"
import type { State } from "./state/state.ts"
import type { FakeVersion } from "./version.ts"
import type { AgentRecord } from "./world.ts"
import { checkPayload } from "./zero-values.ts"

/** What became of a call, and what happened because of it. */
export type Outcome =
  | { readonly ok: true; readonly payload: unknown; readonly occurrences: readonly Occurrence[] }
  | { readonly ok: false; readonly error: ApiFailure }

/** A call as a wire understood it. */
export interface ActionRequest {
  readonly version: FakeVersion
  readonly action: string
  readonly payload: unknown
  /** The bot on whose behalf it is made. */
  readonly authorId?: string | undefined
}

/** Takes calls, whichever wire they came over: checks payload, scopes and author, and runs the handler. */
export class Dispatcher {
  readonly #state: State
  readonly #clock: Clock
  readonly #fileOrigin: () => string

  constructor(state: State, clock: Clock, fileOrigin: () => string) {
    this.#state = state
    this.#clock = clock
    this.#fileOrigin = fileOrigin
  }

  /** Never throws. */
  dispatch(caller: Caller, request: ActionRequest): Outcome {
    const { version } = request
    const occurrences: Occurrence[] = []
    try {
      const action = actionFor(version, request.action, caller.via)
      const payload = checked(action.check?.payload, request.payload ?? {})
      const reach = reachOf(caller.granted, scopesFor(action, payload))
      if (reach === undefined)
        throw new Refusal("authorization", `${action.name} needs one of ${action.scopes.join(", ")}`)
      const context: ActionContext = {
        state: this.#state,
        clock: this.#clock,
        caller,
        author: this.#author(caller, request.authorId),
        reach,
        fileOrigin: overTls(this.#fileOrigin(), caller),
        emit: (occurrence) => occurrences.push(occurrence)
      }
      // The check has passed: the payload is what the handler of this action takes.
      return { ok: true, payload: version.handlers[action.name]?.(context, payload as never), occurrences }
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal("internal", String(error))
      return { ok: false, error: version.refusals.failure(refusal) }
    }
  }

  #author(caller: Caller, authorId: string | undefined): AgentRecord {
    const { agents } = this.#state
    if (authorId === undefined) {
      agents.checkHolder(caller.agentId)
      return agents.named(caller.agentId)
    }
    const author = agents.named(authorId)
    if (author.bot !== true || author.deleted === true)
      throw new Refusal("authorization", "author_id: only a bot can be named")
    return author
  }
}

const overTls = (origin: string, { isSecure }: Caller): string =>
  isSecure === true ? origin.replace(/^http:/, "https:") : origin

const actionFor = ({ catalog }: FakeVersion, name: string, via: TransportKind): Action => {
  const action = Object.hasOwn(catalog.actions, name) ? catalog.actions[name] : undefined
  if (action === undefined) throw new Refusal("validation", `There is no action ${name}`)
  if (!action.via.includes(via))
    throw new Refusal("validation", `${name} is not available over the ${via === "web" ? "Web" : "RTM"} API`)
  return action
}

const checked = (check: Check | undefined, payload: unknown): unknown => {
  const result = checkPayload(check, payload)
  if ("payload" in result) return result.payload
  const { path, expected, found } = result.issue
  throw new Refusal("validation", `${path === "" ? "payload" : path} should be ${expected}, found ${found}`)
}

/** The scopes of the action, or those of the first condition that the payload meets. */
const scopesFor = (action: Action, payload: unknown): readonly string[] =>
  action.scopesWhen?.find(({ path }) => has(payload, path))?.anyOf ?? action.scopes

const has = (value: unknown, path: string): boolean => {
  let at = value
  for (const field of path.split(".")) {
    if (typeof at !== "object" || at === null) return false
    at = (at as Readonly<Record<string, unknown>>)[field]
  }
  return at !== undefined
}
