// Generated from the schemas by `pnpm generate`; do not edit.
export type * from "./actions.ts"
export type * from "./catalog.ts"
export type * from "./entities.ts"
export type * from "./events.ts"
export type * from "./methods.ts"
