import { callOptionRules } from "../../calls/options.ts"
import { unserialisable } from "../../calls/serialisable.ts"
import { ConfigurationError } from "../../errors.ts"
import { callback, checkOptions, flag, nearestName, readArgument, readOptions } from "../../options.ts"
import { randomId } from "../../random-id.ts"
import { guardResult } from "../observe/guard-result.ts"
import { DeadlineQueue } from "../join/deadline-queue.ts"
import { RecentKeys } from "../join/recent-keys.ts"
import { digestOf } from "../join/short-key.ts"
import { FencedError } from "../logs/event-log.ts"
import { isSettledWithin } from "../time/settled-within.ts"
import { weigh } from "../weigh.ts"
import { refuseUnrun } from "./refuse-unrun.ts"
import { StepInterruptedError } from "./step-interrupted.ts"
import { whenDone } from "./when-done.ts"

/**
 * What the code that is loaded by the first consumer has in common with what a stream starts with. It is handed to it and
 * not imported by it: where code that is loaded on demand imports what is loaded at the start, bundlers cut the start in
 * two, and every page has more to load.
 */
export const tools = {
  ConfigurationError,
  DeadlineQueue,
  FencedError,
  RecentKeys,
  StepInterruptedError,
  callOptionRules,
  callback,
  checkOptions,
  digestOf,
  flag,
  guardResult,
  isSettledWithin,
  nearestName,
  randomId,
  readArgument,
  readOptions,
  refuseUnrun,
  unserialisable,
  weigh,
  whenDone
}

export type Tools = typeof tools
