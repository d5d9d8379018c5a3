import type { Viewer } from "./state/access.ts"
import type { AccessRecord, ChatRecord } from "./world.ts"

/** Who is told about an occurrence. */
export type Audience =
  /** The agents in the chat and those who follow it; with `everyone` all agents who may see the chat. */
  | { readonly kind: "chat"; readonly chat: ChatRecord; readonly everyone: boolean }
  /** All agents, or those an access lets in. */
  | { readonly kind: "agents"; readonly access?: AccessRecord | undefined }
  /** These agents. */
  | { readonly kind: "agent-ids"; readonly ids: ReadonlySet<string> }
  | { readonly kind: "nobody" }

/** Something that happened: what pushes and webhooks are made of. */
export interface Occurrence {
  /** The name of the event on the wire. */
  readonly event: string
  /** The payload as a viewer sees it; without a viewer as a webhook carries it. */
  readonly payload: (viewer?: Viewer) => unknown
  /** Who gets the push. */
  readonly pushTo: Audience
  /** An agent who is not told, since it was his own doing. */
  readonly except?: string | undefined
  /** Customers who are told as well. */
  readonly customerIds?: readonly string[] | undefined
  /** Whether webhooks carry it, and what their filters and additional data look at. */
  readonly webhook?: WebhookFacts | undefined
}

export interface WebhookFacts {
  readonly chat?: ChatRecord | undefined
  readonly threadId?: string | undefined
  readonly authorType?: "agent" | "customer" | undefined
}
