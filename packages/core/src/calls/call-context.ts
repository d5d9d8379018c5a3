import type { AnyAction } from "../catalog/action.ts"
import type { KeyedLookup } from "../catalog/roles.ts"
import type { Transport } from "../catalog/transport.ts"
import type { Validation } from "../checks/check.ts"
import type { Deadlines } from "./deadlines.ts"
import type { Observer } from "./observer.ts"
import type { CallOptions } from "./options.ts"
import type { RetryBudget, RetryPolicy } from "./policy.ts"

/** What all calls of a client share. */
export interface CallContext {
  readonly actions: Readonly<Record<string, AnyAction>>
  readonly keyed: Readonly<Record<string, KeyedLookup>>
  readonly transport: Transport
  readonly timeout: number
  readonly deadline: number
  readonly maxAttempts: number
  readonly maxElapsed: number
  readonly validate: Validation
  readonly retry: RetryPolicy
  readonly budget: RetryBudget
  readonly authorId: string | undefined
  readonly observe: Observer
  readonly deadlines: Deadlines
  /** Refuses options that the version of the catalog does not have. */
  readonly checkVersion: (given: object) => void
  newId(): string
  execute(action: AnyAction, payload: unknown, options?: CallOptions): Promise<unknown>
}
