export type { LogAbility, LogInstance, LogUnderTest } from "./context.ts"
export { eventLogSuite, type EventLogSubject, type TestRunner } from "./suite.ts"
