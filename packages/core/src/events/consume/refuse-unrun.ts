import { ConfigurationError } from "../../errors.ts"

const effectIds = ["~effect/Effect", Symbol.for("effect/Effect")]
const generators = new Set(["[object Generator]", "[object AsyncGenerator]"])

/**
 * Refuses what only describes work and does nothing until somebody runs it, such as an Effect: it would pass for work that
 * was done.
 *
 * @throws ConfigurationError for an Effect, of whatever version, and for what a generator function returns
 */
export const refuseUnrun = (result: unknown, option = "handler"): undefined => {
  if (typeof result !== "object" || result === null) return
  const isEffect = effectIds.some((id) => id in result)
  if (!isEffect && !generators.has(Object.prototype.toString.call(result))) return
  throw new ConfigurationError({
    option,
    message: isEffect
      ? "it returned an Effect, which nobody runs: return Effect.runPromise(effect)"
      : "it is a generator function, which nobody runs: make it an async function"
  })
}
