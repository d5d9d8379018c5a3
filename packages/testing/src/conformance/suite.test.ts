import { ConnectionError, type Transport, type TransportReply, type TransportRequest } from "@agent-chat/core"
import { expect, it } from "vitest"
import { runCase, transportCases } from "./suite.ts"
import { words3_6 } from "./v3.6/words.ts"

type Execute = (request: TransportRequest, signal?: AbortSignal) => Promise<TransportReply>

/** A copy of a request with other fields. */
const copy = (request: TransportRequest, changes: Partial<TransportRequest>): TransportRequest => {
  const { id, action, encoding, payload, authorId } = request
  return { id, action, encoding, payload, authorId, onSent: () => request.onSent?.(), ...changes }
}

/** Ways to get a transport wrong, and the case that has to notice. */
const defects: readonly (readonly [
  name: string,
  noticedBy: string,
  breakIt: (execute: Execute) => Execute
])[] = [
  [
    "calls a lost call not-sent",
    "reports unknown when the connection breaks before the answer",
    (execute) => (request, signal) =>
      execute(request, signal).catch(() => {
        throw new ConnectionError({ reason: "lost", delivery: "not-sent" })
      })
  ],
  [
    "repeats a lost call by itself",
    "repeats nothing by itself",
    (execute) => (request, signal) => execute(request, signal).catch(() => execute(request, signal))
  ],
  [
    "never reports the first byte",
    "reports the first byte of a call once",
    (execute) => (request, signal) => execute(copy(request, { onSent: () => {} }), signal)
  ],
  ["ignores an abort", "rejects with the reason of the abort", (execute) => (request) => execute(request)],
  [
    "rejects an abort with an error of its own",
    "rejects with the reason of the abort",
    (execute) => (request, signal) =>
      execute(request, signal).catch(() => {
        throw new Error("aborted")
      })
  ],
  [
    "forgets the data of a refusal",
    "hands on misdirected_request with message and data",
    (execute) => async (request, signal) => {
      const reply = await execute(request, signal)
      return reply.ok ? reply : { ...reply, error: { type: reply.error.type, message: reply.error.message } }
    }
  ],
  [
    "throws a refusal",
    "hands on internal with message and data",
    (execute) => async (request, signal) => {
      const reply = await execute(request, signal)
      if (!reply.ok) throw new Error(reply.error.message)
      return reply
    }
  ],
  [
    "forgets the author",
    "carries the author of a bot's call",
    (execute) => (request, signal) => execute(copy(request, { authorId: undefined }), signal)
  ],
  [
    "trims texts",
    "carries text of any script unchanged",
    (execute) => (request, signal) =>
      execute(
        copy(request, { payload: JSON.parse(JSON.stringify(request.payload).replaceAll(/\\u0000/g, "")) }),
        signal
      )
  ],
  [
    "makes one call after the other",
    "lets a stalled call hold up no other",
    (execute) => {
      let last: Promise<unknown> = Promise.resolve()
      return (request, signal) => {
        const reply = last.then(() => execute(request, signal))
        last = reply.catch(() => {})
        return reply
      }
    }
  ],
  [
    "mixes up answers",
    "gives each of many calls its own answer",
    (execute) => {
      let before: TransportReply | undefined
      return async (request, signal) => {
        const reply = await execute(request, signal)
        const other = before ?? reply
        before = reply
        return other
      }
    }
  ]
]

it.each(defects)("the suite notices a transport that %s: it %s", async (_name, noticedBy, breakIt) => {
  const one = Object.values(transportCases)
    .flat()
    .find(({ name }) => name === noticedBy)
  const run = (broken: boolean) =>
    runCase(
      {
        one: one!,
        capabilities: { kind: "web" },
        make: ({ fake, token }) => {
          const sound = fake.webTransport({ token })
          const execute: Execute = (request, signal) => sound.execute(request, signal)
          const transport: Transport = {
            kind: "web",
            execute: broken ? breakIt(execute) : execute,
            close: () => sound.close()
          }
          return { transport }
        }
      },
      () => {}
    )
  await run(false)
  const hung = new Promise<string>((resolve) => setTimeout(() => resolve("hung"), 1000))
  const ended = run(true).then(
    () => "passed",
    () => "failed"
  )
  expect(await Promise.race([ended, hung])).not.toBe("passed")
})

it("says that a transport is of another version, or of another kind than was said", async () => {
  const [one] = transportCases["answers"]!
  const run = (kind: "web" | "rtm", words?: typeof words3_6) =>
    runCase(
      {
        one: one!,
        capabilities: { kind },
        make: ({ fake }) => ({ transport: fake.webTransport() }),
        ...(words === undefined ? {} : { words })
      },
      () => {}
    )
  await expect(run("web", words3_6)).rejects.toThrow(/speaks v3\.0, these cases v3\.6/)
  await expect(run("rtm")).rejects.toThrow(/kind web, its capabilities say rtm/)
})
