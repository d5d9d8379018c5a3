import type { Viewer } from "./state/access.ts"
import type { AccessRecord, ChatRecord } from "./world.ts"

/** Which agents get the push. */
export type Audience =
  /** Those in the chat and those who follow it; with `everyone` all who may see it, or could see it until now. */
  | {
      readonly kind: "chat"
      readonly chat: ChatRecord
      readonly everyone: boolean
      readonly until?: AccessRecord | undefined
    }
  /** All, or those an access lets in. */
  | { readonly kind: "agents"; readonly access?: AccessRecord | undefined }
  /** These. */
  | { readonly kind: "agent-ids"; readonly ids: ReadonlySet<string> }

/** Something that happened: what pushes and webhooks are made of. The catalog says which of the two an event has. */
export interface Occurrence {
  /** The name of the event on the wire. */
  readonly event: string
  /** The payload; a function when it depends on who sees it. Without a viewer it is as a webhook carries it. */
  readonly payload: object | ((viewer?: Viewer) => unknown)
  readonly pushTo: Audience
  /** An agent who is not told, since it was his own doing. */
  readonly except?: string | undefined
  /** Customers who are told as well. */
  readonly customerIds?: readonly string[] | undefined
  /** What the filters and the additional data of webhooks look at. */
  readonly about?: OccurrenceFacts | undefined
  /** It is for one agent's eyes: no webhook carries it. */
  readonly withoutWebhook?: boolean
}

export interface OccurrenceFacts {
  readonly chat?: ChatRecord | undefined
  readonly threadId?: string | undefined
  readonly authorType?: "agent" | "customer" | undefined
}

/** The payload of an occurrence as a viewer sees it. */
export const payloadFor = ({ payload }: Occurrence, viewer?: Viewer): unknown =>
  typeof payload === "function" ? (payload as (viewer?: Viewer) => unknown)(viewer) : payload
