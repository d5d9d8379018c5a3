import type { Documented } from "../catalog/documented.ts"
import type { Findings } from "./findings.ts"
import type { Observation } from "./observation.ts"
import { publicWord } from "./public-name.ts"
import { Recent } from "./recent.ts"

type EventObservation = Extract<Observation, { readonly kind: "event" }>

interface Delivery {
  readonly tries: number
  readonly first: number
  readonly wasTaken: boolean
}

/** How often webhooks are tried. */
export class Deliveries {
  readonly #documented: Documented
  readonly #findings: Findings
  readonly #deliveries = new Recent<Delivery>(5_000)
  #most = 0
  #span = 0

  constructor(documented: Documented, findings: Findings) {
    this.#documented = documented
    this.#findings = findings
  }

  /** @param key what tells the occurrence from all others; what has none may as well be another one */
  see({ action, source, at, webhookId = "", answered }: EventObservation, key: string | undefined): void {
    if (source !== "webhook" || key === undefined) return
    const id = `${webhookId} ${action} ${key}`
    const known = this.#deliveries.get(id)
    const delivery: Delivery = {
      tries: (known?.tries ?? 0) + 1,
      first: known?.first ?? at,
      wasTaken: answered === 200
    }
    this.#deliveries.set(id, delivery)
    this.#most = Math.max(this.#most, delivery.tries)
    this.#span = Math.max(this.#span, at - delivery.first)
    const where = `webhook ${publicWord(action)}`
    const { webhookTries } = this.#documented
    if (known?.wasTaken === true) {
      this.#findings.add("webhook-repeated", where, action, "", "brought again after it was answered 200")
    } else if (delivery.tries > webhookTries) {
      this.#findings.add("webhook-tries", where, action, "", `tried more than ${webhookTries} times`)
    }
  }

  /** The most tries of one webhook, and the milliseconds from its first to its last one. */
  get facts(): { readonly tries: number; readonly span: number } | undefined {
    return this.#most === 0 ? undefined : { tries: this.#most, span: this.#span }
  }
}
