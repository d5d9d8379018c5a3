import type { Observable } from "rxjs"
import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { Acceptance, AgentChatEvent } from "../event.ts"

/** A client as a joined stream uses it: it fetches what was missed. */
export interface FillClient<C extends AnyCatalog> {
  readonly catalog: C
  readonly call: (...args: never) => unknown
}

/** Where pushes come from: an RTM client. It is asked for what was missed, too. */
export interface PushSource<C extends AnyCatalog> {
  readonly catalog: C
  readonly events: Observable<AgentChatEvent<C>>
  readonly call?: (...args: never) => unknown
  /** The answers to its logins; that to the last one at once. They say which chats are open, and as whom it acts. */
  readonly logins?: Observable<unknown>
  /** Milliseconds since the connection was heard of last; `undefined` while there is none. Without it, as of the last push. */
  readonly silentFor?: () => number | undefined
}

/** Where webhooks come from: a receiver. */
export interface WebhookSource<C extends AnyCatalog> {
  readonly catalog: C
  readonly events: Observable<AgentChatEvent<C>>
  /**
   * Has every event taken before its webhook is answered. Returns what ends it. What the consumer answers, or resolves
   * to, decides: after `not-taken`, or when it rejects, the webhook must be brought again.
   */
  consume?(consumer: (event: AgentChatEvent<C>) => Acceptance | Promise<Acceptance>): () => void
  /**
   * Calls back whenever a webhook is refused that the service may have sent, and that it brings again for a while only.
   * Returns what ends it.
   */
  onRefused?(listener: () => void): () => void
}
