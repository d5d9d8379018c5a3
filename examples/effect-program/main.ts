// Effect program: tags the threads that wait for an answer, with services, layers, typed errors and interruption.
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { run } from "../run.ts"
import { screen } from "../screen.ts"
import { Chat, Journal, tagUnanswered } from "./unanswered.ts"

const JournalOnScreen = Layer.succeed(Journal, {
  write: (subject, text) => Effect.sync(() => screen.fact(subject, text))
})

await run({}, async ({ service: { name, token, webUrl, fake }, signal }) => {
  screen.title("Effect program")
  screen.fact("service", name)
  fake?.customer().says("Where is my parcel?")
  fake?.customer().says("Hello?")
  fake?.fail("get_chat", "authorization", { times: 1 })

  screen.title("threads without an answer")
  const ChatOverHttp = Chat.layer({ token, baseUrl: webUrl })
  const program = tagUnanswered.pipe(Effect.provide(Layer.merge(ChatOverHttp, JournalOnScreen)))
  const tagged = await Effect.runPromise(program, { signal })

  screen.title("summary")
  screen.fact("tagged", `${tagged.length} threads`)
})
