import { type FileHandle, open } from "node:fs/promises"
import { setTimeout as sleep } from "node:timers/promises"
import { isApiError, retryWithJitter } from "@agent-chat/core"
import { type ExportState, readState, removeState, writeState } from "../service/export-state.ts"
import { exitCodes, Failure, usage } from "../service/failure.ts"
import { counted } from "../service/reading.ts"
import { Session } from "../session/session.ts"
import { Progress } from "../terminal/progress.ts"
import type { Screen } from "../terminal/screen.ts"
import { toJson } from "../terminal/text.ts"
import type { Command } from "./context.ts"
import { duration, moment, wholeNumber } from "../service/numbers.ts"
import { watching } from "./until.ts"

/** Where lines go: a file that can be cut to a length, or stdout. */
interface Sink {
  write(text: string): Promise<number>
  close(): Promise<void>
}

const fileSink = async (path: string, bytes: number): Promise<Sink> => {
  // What customers wrote is nobody else's business.
  const file: FileHandle = await open(path, bytes === 0 ? "w" : "r+", 0o600)
  await file.truncate(bytes)
  let position = bytes
  return {
    write: async (text) => {
      const data = Buffer.from(text)
      let written = 0
      while (written < data.length) {
        written += (await file.write(data, written, data.length - written, position + written)).bytesWritten
      }
      position += data.length
      // The state that is written next must not be ahead of the file.
      await file.datasync()
      return position
    },
    close: () => file.close()
  }
}

const stdoutSink = (screen: Screen): Sink => ({
  write: async (text) => {
    screen.line(text.trimEnd())
    await screen.drained()
    return 0
  },
  close: async () => undefined
})

/** Milliseconds between two pages, and the longest wait after the service said that it is enough. */
const usualPace = 500
const longestWait = 120_000

const usualRetry = retryWithJitter()

/** `agent-chat export`: the archive, one chat a line, page by page. */
export const exportArchive: Command = async ({ host, screen }, flags) => {
  const session = await Session.open(host, screen, flags)
  const { version } = session
  const span = {
    from: moment("from", flags["from"]),
    to: moment("to", flags["to"], "end"),
    pageSize: wholeNumber("page-size", flags["pageSize"], 1, 100) ?? 100
  }
  if (span.from !== undefined && span.to !== undefined && span.from > span.to)
    throw usage("--from comes after --to")
  const out = flags["out"] as string | undefined
  const pace = duration("pace", flags["pace"], 0, 600_000) ?? usualPace
  const first = version.archive.payload(span)
  const what = JSON.stringify([version.number, session.origin, first])
  const before = out === undefined ? undefined : readState(out)
  if (before !== undefined && before.what !== what && flags["restart"] !== true) {
    throw usage(
      `${out} holds a part of another export`,
      "--restart begins anew; another --out leaves it alone"
    )
  }
  const resumed = flags["restart"] === true ? undefined : before
  let state: ExportState = resumed ?? { what, next: first, bytes: 0, chats: 0, total: undefined }
  if (resumed !== undefined) screen.note(`going on after ${counted(resumed.chats, "chat")}`)
  const sink: Sink = out === undefined ? stdoutSink(screen) : await fileSink(out, state.bytes)
  const progress = new Progress(screen)
  return watching(host, undefined, async (until) => {
    const stop = new AbortController()
    void until.ended.then(() => stop.abort(new Failure(exitCodes.interrupted, "interrupted")))
    // A refusal for the sake of pace slows the whole export down, not one call of it.
    const client = await session.web({
      retry: (question) =>
        isApiError(question.error, "too_many_requests") ? undefined : usualRetry(question)
    })
    const paging = version.catalog.roles.paging[version.archive.action]!
    try {
      let refusals = 0
      for (let page = 0; state.next !== undefined; page++) {
        if (page > 0 && pace > 0) await sleep(pace, undefined, { signal: stop.signal })
        let reply: unknown
        try {
          reply = await client.call(version.archive.action, state.next, { signal: stop.signal })
          refusals = 0
        } catch (error) {
          if (!isApiError(error, "too_many_requests") || ++refusals > 8) throw error
          const wait = Math.min(error.retryAfter ?? 2_000 * 2 ** refusals, longestWait)
          screen.note(`the service asks for a pause of ${Math.ceil(wait / 1_000)} s`)
          await sleep(wait, undefined, { signal: stop.signal })
          continue
        }
        const items = paging.items(reply)
        const text = items.map((item) => `${toJson(item)}\n`).join("")
        const bytes = text === "" ? state.bytes : await sink.write(text)
        state = {
          what,
          next: items.length === 0 ? undefined : paging.next(state.next, reply),
          bytes,
          chats: state.chats + items.length,
          total: version.archive.total(reply) ?? state.total
        }
        if (out !== undefined) writeState(out, state)
        progress.show(state.chats, state.total, "chats")
      }
      if (out !== undefined) removeState(out)
    } catch (error) {
      progress.end()
      if (out !== undefined)
        screen.note(`stopped after ${counted(state.chats, "chat")}; the same command goes on from there`)
      throw stop.signal.aborted ? (stop.signal.reason as Error) : error
    } finally {
      progress.end()
      await client.close()
      await sink.close()
    }
    if (screen.json && out !== undefined) screen.value({ chats: state.chats, out })
    else screen.note(`${counted(state.chats, "chat")}${out === undefined ? "" : ` in ${out}`}`)
  })
}
