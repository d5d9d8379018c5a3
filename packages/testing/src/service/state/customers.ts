import { Refusal } from "../refusal.ts"
import type { CustomerRecord } from "../world.ts"

/** The customers of the licence, oldest first. */
export class Customers {
  readonly byId = new Map<string, CustomerRecord>()

  find(id: string): CustomerRecord {
    const customer = this.byId.get(id)
    if (customer === undefined) throw new Refusal("not_found", `There is no customer ${id}`)
    return customer
  }

  /** Refuses a customer whose ban has not run out. */
  checkNotBanned(id: string, now: number): void {
    if (this.isBanned(this.find(id), now)) throw new Refusal("authorization", "The customer is banned")
  }

  isBanned(customer: CustomerRecord, now: number): boolean {
    return customer.banned_until !== undefined && customer.banned_until > now
  }
}
