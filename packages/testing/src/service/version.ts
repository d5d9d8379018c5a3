import { ConfigurationError, type FullCatalog } from "@agent-chat/core"
import { nearestName } from "@agent-chat/core/options"
import type { Audience } from "./audience.ts"
import type { Clock } from "./clock.ts"
import type { ActionContext } from "./context.ts"
import type { Outcome } from "./dispatcher.ts"
import type { Occurrence } from "./occurrence.ts"
import type { Listener, Origin } from "./pushes.ts"
import type { ApiFailure, Refusal } from "./refusal.ts"
import type { Granted } from "./scopes.ts"
import type { Viewer } from "./state/access.ts"
import type { State } from "./state/state.ts"
import type { EventRecord, ThreadRecord, WebhookRecord } from "./world.ts"

/** An occurrence in the words of an API version. The catalog says whether pushes, webhooks or both carry it. */
export interface Told {
  /** The name of the event. */
  readonly name: string
  /** A function when it depends on who sees it. Without a viewer it is as a webhook carries it. */
  readonly payload: object | ((viewer?: Viewer) => object | undefined)
  /** Who gets the push, where that is not whom the service would tell. */
  readonly audience?: Audience
  /** It is for one agent's eyes: no webhook carries it. */
  readonly withoutWebhook?: boolean
  /** Scopes of which a connection needs one to be pushed it. */
  readonly scopes?: readonly string[] | undefined
  /** Whether a connection that may hear of it wants to. */
  readonly isWantedBy?: ((listener: Listener) => boolean) | undefined
}

/** The payload as a viewer sees it; `undefined` when there is nothing for him to see. */
export const payloadFor = ({ payload }: Told, viewer?: Viewer): object | undefined =>
  typeof payload === "function" ? (payload as (viewer?: Viewer) => object | undefined)(viewer) : payload

/** What a request says, whichever way it came. */
export interface RequestBody {
  readonly payload: unknown
  /** The bot on whose behalf it is made. */
  readonly authorId: string | undefined
}

/** A request frame of the RTM API. */
export interface RequestFrame extends RequestBody {
  readonly action: string
  readonly requestId: RequestId | undefined
  /** Why it is not taken, where the frame itself says enough. */
  readonly refusal?: Refusal
}

/** Comes back as it was sent, though the documents know text only. */
export type RequestId = string | number

/** What a webhook may be told of. */
export interface News {
  readonly webhook: WebhookRecord
  readonly told: Told
  readonly occurrence: Occurrence
  /** The call that caused it, if one did. */
  readonly origin: Origin | undefined
  readonly state: State
}

/** A call of the Configuration API. */
export interface ConfigurationRequest {
  readonly state: State
  readonly clock: Clock
  /** Reports what happened; it is delivered after the answer. */
  emit(occurrence: Occurrence): void
  /** Who configures. */
  readonly by: {
    readonly agentId: string
    readonly granted: Granted
    readonly clientId: string | undefined
  }
  readonly path: string
  readonly payload: unknown
}

/** One API version as the fake plays it: everything that has a name or a shape on the wire. */
export interface FakeVersion {
  readonly catalog: FullCatalog
  /** What each action does: changes the state, reports what happened, returns the answer. Throws a `Refusal`. */
  readonly handlers: Readonly<Record<string, (context: ActionContext, payload: never) => unknown>>
  /** What is told of an occurrence, in order; nothing where the version has no word for it. */
  readonly tell: (occurrence: Occurrence, state: State) => readonly Told[]
  /** What the version calls an event. */
  readonly eventId: (thread: ThreadRecord, event: EventRecord) => string
  readonly refusals: {
    readonly failure: (refusal: Refusal) => ApiFailure
    /** The message of an error type, unless a refusal has one of its own. */
    readonly message: (type: string) => string
    /** The types there are. */
    readonly types: readonly string[]
    /** The HTTP status of an error type. */
    readonly status: (type: string) => number
  }
  readonly web: {
    /** Where actions are posted, up to the name of one. */
    readonly actionPath: string
    /** Reads a JSON body, or an empty one (`undefined`). Throws a `Refusal`. */
    readonly body: (value: unknown) => RequestBody
    /** Reads the parts of a form. */
    readonly form: (action: string, parts: ReadonlyMap<string, unknown>) => RequestBody
  }
  readonly rtm: {
    readonly path: string
    /** Reads a frame that was parsed; `undefined` when it is no request. */
    readonly request: (frame: unknown) => RequestFrame | undefined
    readonly response: (request: Pick<RequestFrame, "action" | "requestId">, outcome: Outcome) => string
    /**
     * @param payload JSON text
     * @param version what it names, where it names one; its own unless given
     */
    readonly push: (
      name: string,
      payload: string,
      requestId: RequestId | undefined,
      version?: string
    ) => string
    /** The payload of the push that announces the end of a connection. */
    readonly disconnected: (reason: string, data: unknown) => object
  }
  readonly webhooks: {
    /** Milliseconds before each further attempt of a delivery. */
    readonly retryDelays: readonly number[]
    /** The body of a delivery; `undefined` when the filters of the registration keep it back. */
    readonly body: (news: News) => object | undefined
  }
  readonly configuration: {
    /** The beginning of the paths of its calls. */
    readonly path: string
    /** Whether anybody may make a call, without a token. */
    readonly isPublic?: (path: string) => boolean
    /** Throws a `Refusal`. */
    readonly call: (request: ConfigurationRequest) => unknown
  }
}

/** The versions a fake plays, on one port and over one state. */
export class Versions {
  readonly all: readonly FakeVersion[]
  /** The one that speaks where a request names none. */
  readonly first: FakeVersion

  constructor(first: FakeVersion, ...others: readonly FakeVersion[]) {
    this.first = first
    this.all = [first, ...others]
  }

  /** The version of a path such as `/v3.0/…`: `unknown` when the fake does not play it, `undefined` when the path names none. */
  at(path: string): FakeVersion | "unknown" | undefined {
    const name = /^\/v(\d+\.\d+)\//.exec(path)?.[1]
    if (name === undefined) return undefined
    return this.all.find(({ catalog }) => catalog.version === name) ?? "unknown"
  }

  /**
   * What speaks to who connects at a path: the version, or the first one to say that it is not supported; `undefined`
   * when nothing listens there.
   */
  connectionAt(path: string): { readonly version: FakeVersion; readonly isSupported: boolean } | undefined {
    const version = this.all.find(({ rtm }) => rtm.path === path)
    if (version !== undefined) return { version, isSupported: true }
    const isKnown = this.all.some(({ rtm }) => behindVersion(rtm.path) === behindVersion(path))
    return isKnown && this.at(path) === "unknown" ? { version: this.first, isSupported: false } : undefined
  }

  /** @throws ConfigurationError when the fake does not play the version of this name */
  named(name: string): FakeVersion {
    const version = this.all.find(({ catalog }) => catalog.version === name)
    if (version !== undefined) return version
    const names = this.all.map(({ catalog }) => catalog.version).join(", ")
    throw new ConfigurationError({ option: "version", message: `the fake speaks ${names}, not ${name}` })
  }

  /**
   * The first version that has an action or an event of this name.
   *
   * @throws ConfigurationError when none has
   */
  knowing(
    kind: "actions" | "events",
    name: string,
    versions: readonly FakeVersion[] = this.all
  ): FakeVersion {
    const knowing = versions.find(({ catalog }) => Object.hasOwn(catalog[kind], name))
    if (knowing !== undefined) return knowing
    const names = versions.flatMap(({ catalog }) => Object.keys(catalog[kind]))
    const meant = nearestName(name, names)
    const hint = meant === undefined ? "" : `; did you mean ${meant}?`
    throw new ConfigurationError({ option: "action", message: `no version has ${name}${hint}` })
  }

  /**
   * The first version that has a webhook for an event of this name.
   *
   * @throws ConfigurationError when none has
   */
  posting(name: string, versions: readonly FakeVersion[]): FakeVersion {
    const posting = versions.find((version) => isPosted(version, name))
    if (posting !== undefined) return posting
    this.knowing("events", name, versions)
    const others = this.all.flatMap((version) => (isPosted(version, name) ? [version.catalog.version] : []))
    const hint = others.length === 0 ? "" : `; v${others.join(" and v")} has a webhook for it`
    throw new ConfigurationError({ option: "action", message: `${name} is told by pushes only${hint}` })
  }

  /** What each version tells of an occurrence; each is asked once, and only if somebody listens. */
  teller(occurrence: Occurrence, state: State): Teller {
    const told = new Map<FakeVersion, readonly Told[]>()
    return (version) => {
      const known = told.get(version)
      if (known !== undefined) return known
      const fresh = version.tell(occurrence, state)
      told.set(version, fresh)
      return fresh
    }
  }
}

const isPosted = ({ catalog }: FakeVersion, name: string): boolean =>
  Object.hasOwn(catalog.events, name) && catalog.events[name]?.via.includes("webhook") === true

const behindVersion = (path: string): string => path.slice(path.indexOf("/", 1))

/** What a version tells of the occurrence at hand. */
export type Teller = (version: FakeVersion) => readonly Told[]

/** Whether the documents of a version promise an event on a side. */
export const isToldBy = ({ catalog }: FakeVersion, side: "push" | "webhook", { name }: Told): boolean =>
  catalog.events[name]?.via.includes(side) === true
