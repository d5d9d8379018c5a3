import { type Envelope, joinEvents } from "@agent-chat/core/events"
import { FakeLiveChat } from "@agent-chat/testing"
import {
  playIntoFake,
  readRecording,
  RecordingError,
  replay as replayInto
} from "@agent-chat/testing/recording"
import { exitCodes, Failure, usage } from "../service/failure.ts"
import { counted } from "../service/reading.ts"
import type { Version } from "../service/version.ts"
import { loadVersion } from "../session/versions.ts"
import type { Command, Context, Flags } from "./context.ts"
import { eventLine, type Told } from "./event-line.ts"
import { wholeNumber } from "../service/numbers.ts"
import { watching } from "./until.ts"

const speedOf = (text: unknown): number => {
  if (text === undefined) return Infinity
  const speed = typeof text === "string" ? Number(text) : NaN
  if (speed > 0) return speed
  throw usage(`--speed should be a number above 0, such as 1 for as it was, found ${JSON.stringify(text)}`)
}

/** A recording from a file, whose faults are the user's to know of. */
export const recordingFrom = async (path: string | undefined) => {
  if (path === undefined)
    throw usage("name a recording, such as out.acr", "agent-chat record out.acr makes one")
  try {
    return await readRecording(path)
  } catch (error) {
    if (error instanceof RecordingError) throw usage(`${path}: ${error.message}`)
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw usage(`${path}: there is no such file`)
    throw error
  }
}

type Recording = Awaited<ReturnType<typeof recordingFrom>>

const stopped = (): Failure => new Failure(exitCodes.interrupted, "interrupted")

/** Into a joined stream: prints what a program would have been handed. */
const intoStream = async (
  { host, screen }: Context,
  version: Version,
  recording: Recording,
  speed: number
) => {
  const { rtm, webhooks, time, play } = replayInto<Version["catalog"]>(version.catalog, recording)
  const events = joinEvents({ rtm, webhooks, time, warn: false })
  let count = 0
  events.subscribe((event: Envelope<Version["catalog"]>) => {
    count++
    if (screen.json) screen.value(event)
    else screen.line(eventLine(screen, event as Told))
  })
  const stop = new AbortController()
  const off = host.onInterrupt(() => stop.abort(stopped()))
  try {
    await play({ speed, signal: stop.signal })
  } catch (error) {
    throw stop.signal.aborted ? (stop.signal.reason as Failure) : error
  } finally {
    off()
    await events.close({ timeout: 1_000 })
  }
  if (!screen.json) screen.note(counted(count, "event"))
}

/** Into a fake: waits for a program to log in, then plays it to that program. */
const intoFake = async (
  { host, screen }: Context,
  version: Version,
  recording: Recording,
  flags: Flags,
  speed: number
) => {
  const port = wholeNumber("port", flags["port"], 0, 65_535) ?? 0
  const url = flags["webhookUrl"] as string | undefined
  const secret = host.env["AGENT_CHAT_WEBHOOK_SECRET"] ?? "mock-secret"
  const fake = await FakeLiveChat.start({ port })
  const stop = new AbortController()
  return watching(host, undefined, async (until) => {
    void until.ended.then(() => stop.abort(stopped()))
    const address = fake.rtmUrlOf(version.number)
    screen.note(
      `Web API  ${fake.webUrl}\nRTM API  ${address}\nwaiting for a program to log in there, with any token; Ctrl-C ends it`
    )
    try {
      while (fake.connections === 0) {
        stop.signal.throwIfAborted()
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      screen.note("playing")
      await playIntoFake(version.catalog, recording, fake, {
        speed,
        signal: stop.signal,
        ...(url === undefined ? {} : { webhooks: { url, secret } })
      })
      screen.note("played to its end; Ctrl-C ends it")
      if (flags["once"] !== true) await until.ended
    } catch (error) {
      if (!stop.signal.aborted) throw error
    } finally {
      await fake.close()
    }
  })
}

/** `agent-chat replay recording.acr`: plays a recording into a joined stream, or into a fake for a program. */
export const replay: Command = async (context, flags, path) => {
  const speed = speedOf(flags["speed"])
  const recording = await recordingFrom(path)
  const version = await loadVersion(recording.head.version)
  if (flags["fake"] === true) return intoFake(context, version, recording, flags, speed)
  return intoStream(context, version, recording, speed)
}
