import { describe, it } from "vitest"
import { declareSuite, type TransportSuite } from "./suite.ts"

export type {
  CaseContext,
  Made,
  MakeTransport,
  SeenPush,
  TrackedCall,
  TransportCapabilities,
  TransportCase
} from "./context.ts"
export { transportCases, type TransportSuite } from "./suite.ts"

/**
 * Declares the tests that every transport has to pass, in vitest: call it at the top of a test file.
 *
 * @example
 * ```ts
 * transportSuite({
 *   name: "my transport",
 *   capabilities: { kind: "web" },
 *   make: ({ fake, token }) => ({ transport: new MyTransport(fake.webUrl, token) })
 * })
 * ```
 * @throws Error when `pending` names a case that does not exist
 */
export const transportSuite = (suite: TransportSuite): void => declareSuite({ describe, it }, suite)
export {
  eventLogSuite,
  type EventLogSubject,
  type LogAbility,
  type LogInstance,
  type LogUnderTest,
  type TestRunner
} from "./event-log/index.ts"
