import { type OptionRule, withMethods } from "../options.ts"
import { listOf } from "./lists.ts"

const isObservable = withMethods("an Observable", "subscribe").read

/** Where events come from, one or several: what has a catalog and tells of events. */
const sources = (expected: string): OptionRule => ({
  expected,
  read: (value) => {
    const all = listOf(value) as readonly ({ readonly catalog?: unknown; readonly events?: unknown } | null)[]
    return all.every((each) => each?.catalog !== undefined && isObservable(each.events) !== undefined)
      ? value
      : undefined
  }
})

/** What streams and recorders take their events from, and put them into. */
export const sourceRules = {
  rtm: sources("an RTM client, or a list of them"),
  webhooks: sources("a webhook receiver, or a list of them"),
  web: withMethods("a client, such as one of createWebApi", "call"),
  log: withMethods("a log, such as sqliteLog(…)", "append", "subscribe", "close")
}
