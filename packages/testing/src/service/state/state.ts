import { type Choices, defaultChoices } from "../choices.ts"
import { Random } from "../random.ts"
import type { LicenseRecord, World } from "../world.ts"
import { type Admissions, Agents, tokenKey } from "./agents.ts"
import { Chats } from "./chats.ts"
import { Customers } from "./customers.ts"
import { Uploads } from "./uploads.ts"
import { Webhooks } from "./webhooks.ts"

/** What is as it was when a snapshot was taken, and is no part of a world. */
interface Beside {
  readonly admissions: Admissions
  readonly disabledWebhooks: ReadonlySet<string>
}

/** The one state behind both wires. */
export class State {
  license!: LicenseRecord
  region!: World["region"]
  random!: Random
  readonly agents = new Agents()
  readonly customers = new Customers()
  readonly chats = new Chats()
  readonly webhooks = new Webhooks()
  readonly uploads = new Uploads()
  /** What the documents leave open; a world does not say. */
  choices: Choices = defaultChoices
  /** By the snapshot it belongs to. */
  readonly #beside = new WeakMap<World, Beside>()

  constructor(world: World) {
    this.restore(world)
  }

  /**
   * Puts a world in place of what is there. Connections stay as they are.
   *
   * @param snapshot the one that the world was read from
   */
  restore(world: World, snapshot: World = world): void {
    const beside = this.#beside.get(snapshot)
    const copy = structuredClone(world)
    this.license = copy.license
    this.region = copy.region
    this.random = new Random(copy.seed)
    refill(this.agents.groups, copy.groups, ({ id }) => id)
    refill(this.agents.byId, copy.agents, ({ id }) => id)
    refill(this.agents.tokens, copy.tokens, ({ token }) => tokenKey(token))
    this.agents.readmit(beside?.admissions)
    refill(this.customers.byId, copy.customers, ({ id }) => id)
    refill(this.chats.byId, copy.chats, ({ id }) => id)
    this.chats.waiting.clear()
    for (const chat of this.chats.byId.values()) {
      if (chat.threads.at(-1)?.queued_at !== undefined) this.chats.waiting.add(chat)
    }
    refill(this.webhooks.byId, copy.webhooks, ({ webhook_id }) => webhook_id)
    this.webhooks.disabled.clear()
    for (const client of beside?.disabledWebhooks ?? []) this.webhooks.disabled.add(client)
  }

  /** A copy of everything, in the form a world is made from. */
  snapshot(): World {
    const world: World = structuredClone({
      license: this.license,
      region: this.region,
      seed: this.random.state,
      groups: [...this.agents.groups.values()],
      agents: [...this.agents.byId.values()],
      tokens: [...this.agents.tokens.values()],
      customers: [...this.customers.byId.values()],
      chats: [...this.chats.byId.values()],
      webhooks: [...this.webhooks.byId.values()]
    })
    this.#beside.set(world, {
      admissions: this.agents.admissions(),
      disabledWebhooks: new Set(this.webhooks.disabled)
    })
    return world
  }
}

const refill = <K, V>(map: Map<K, V>, values: readonly V[], key: (value: V) => K): void => {
  map.clear()
  for (const value of values) map.set(key(value), value)
}
