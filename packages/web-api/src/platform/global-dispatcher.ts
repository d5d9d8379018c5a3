/** Where undici and Node keep the dispatcher of `fetch`, by the version of its interface. */
const places = [Symbol.for("undici.globalDispatcher.2"), Symbol.for("undici.globalDispatcher.1")] as const

const nameOf = (dispatcher: unknown): string =>
  typeof dispatcher === "object" && dispatcher !== null ? dispatcher.constructor.name : ""

const globals = globalThis as unknown as Record<symbol, unknown>

/** What `setGlobalDispatcher` was called with, if it was; undici and Node set a plain one of their own. */
export const customDispatcher = (): unknown =>
  places
    .map((place) => globals[place])
    .find(
      (dispatcher) =>
        !["", "Dispatcher1Wrapper", "EnvHttpProxyAgent"].includes(nameOf(dispatcher)) && !isPlain(dispatcher)
    )

/** Whether requests are to go through the proxies that the environment names: `NODE_USE_ENV_PROXY`, `--use-env-proxy`. */
export const usesProxiesOfEnvironment = (): boolean =>
  process.env["NODE_USE_ENV_PROXY"] === "1" ||
  places.some((place) => nameOf(globals[place]) === "EnvHttpProxyAgent")

/** An `Agent` that nobody gave an option. They are kept under a symbol, which is no interface: what has none is plain. */
const isPlain = (dispatcher: unknown): boolean => {
  if (nameOf(dispatcher) !== "Agent") return false
  const agent = dispatcher as Record<symbol, unknown>
  const place = Object.getOwnPropertySymbols(agent).find((symbol) => symbol.description === "options")
  const options = place === undefined ? undefined : agent[place]
  return (
    typeof options !== "object" ||
    options === null ||
    Object.values(options).every((value) => value === undefined || value === Infinity)
  )
}

/** Runs what loads undici, which puts its own dispatcher in the place of what an older undici or Node has there. */
export const keepingDispatchers = async <T>(load: () => Promise<T>): Promise<T> => {
  const before = places.map((place) => globals[place])
  try {
    return await load()
  } finally {
    for (const [index, place] of places.entries())
      if (before[index] !== undefined && globals[place] !== before[index]) globals[place] = before[index]
  }
}
