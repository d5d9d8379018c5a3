// A program on Effect 3 that uses the plain entries.
import { Effect } from "effect"
import { converse } from "./typed.js"

const [token = "", webUrl = "", rtmUrl = ""] = process.argv.slice(2)
const program: Effect.Effect<string, Error> = Effect.tryPromise({
  try: () => converse({ token, webUrl, rtmUrl }),
  catch: (error) => new Error(String(error))
})
console.log(await Effect.runPromise(program))
