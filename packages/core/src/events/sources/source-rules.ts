import type { AnyCatalog } from "../../catalog/catalog.ts"
import { ConfigurationError } from "../../errors.ts"
import { type OptionRule, withMethods } from "../../options.ts"
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

/**
 * What one version says is read by the rules of another, and lost, unless all are of one.
 *
 * @throws ConfigurationError naming what is of another version than the first
 */
export const sameVersion = (
  { version }: AnyCatalog,
  given: Readonly<Record<string, readonly { readonly catalog?: AnyCatalog }[]>>
): void => {
  for (const [option, all] of Object.entries(given)) {
    const other = all.find(({ catalog }) => catalog !== undefined && catalog.version !== version)
    if (other === undefined) continue
    const spoken = other.catalog?.version
    const message = `it speaks v${spoken}, and what was given before it v${version}: a stream is of one version`
    throw new ConfigurationError({ option, message })
  }
}
