import {
  type AnyCatalog,
  clientOptionRules,
  type ClientOptions,
  limiterOptionRules,
  type LimiterOptions,
  versionOptionsCheck
} from "@agent-chat/core"
import {
  anything,
  callback,
  fields,
  flag,
  milliseconds,
  oneOf,
  type OptionRule,
  type OptionRules,
  pickOptions,
  readOptions,
  text,
  withMethods
} from "@agent-chat/core/options"
import type { Hooks } from "./transport/hooks.ts"
import type { WebApiOptions } from "./web-api.ts"

type OwnOptions = Omit<WebApiOptions, keyof ClientOptions | keyof LimiterOptions>

const dispatcher = withMethods("a Dispatcher of undici, such as new ProxyAgent(…)", "dispatch")

const ownRules: OptionRules<OwnOptions> = {
  token: anything,
  baseUrl: text,
  allowInsecure: flag,
  region: text,
  bodyForm: oneOf("flat", "payload"),
  headers: fields("an object of names and texts"),
  fetch: callback,
  dispatcher,
  hooks: fields("an object with lists of functions, such as { beforeRequest: [ … ] }"),
  closeTimeout: milliseconds()
}

const functions: OptionRule = {
  expected: "a list of functions",
  read: (value) =>
    Array.isArray(value) && value.every((item) => typeof item === "function") ? value : undefined
}
const hookRules: OptionRules<Hooks> = {
  init: functions,
  beforeRequest: functions,
  afterResponse: functions,
  beforeError: functions
}

/** Reads what a client of the Web API was told, each part for whom it is. */
export const readWebApiOptions = (
  catalog: AnyCatalog,
  given: WebApiOptions
): {
  readonly own: Partial<OwnOptions>
  readonly client: Partial<ClientOptions>
  readonly limiter: Partial<LimiterOptions>
} => {
  const check = versionOptionsCheck(catalog)
  const read = readOptions(given, { ...ownRules, ...limiterOptionRules, ...clientOptionRules })
  check(read)
  const own = pickOptions<Partial<OwnOptions>>(read, ownRules)
  const hooks = own.hooks === undefined ? {} : { hooks: readOptions(own.hooks, hookRules, "hooks.") }
  return {
    own: { ...own, ...hooks },
    client: pickOptions(read, clientOptionRules),
    limiter: pickOptions(read, limiterOptionRules)
  }
}
