import type { AnyCatalog } from "@agent-chat/core"
import { FakeLiveChat } from "../fake-livechat.ts"
import { words3_0 } from "./v3.0/words.ts"
import { words3_6 } from "./v3.6/words.ts"
import { abortCases } from "./cases/abort.ts"
import { answerCases } from "./cases/answers.ts"
import { deliveryCases } from "./cases/delivery.ts"
import { frameCases } from "./cases/frames.ts"
import { isolationCases } from "./cases/isolation.ts"
import { pushCases } from "./cases/pushes.ts"
import { refusalCases } from "./cases/refusals.ts"
import { repeatCases } from "./cases/repeats.ts"
import { uploadCases } from "./cases/uploads.ts"
import {
  type CaseContext,
  chatId,
  clientOver,
  message,
  type SentEvent,
  type Made,
  type MakeTransport,
  track,
  type TransportCapabilities,
  type TransportCase
} from "./context.ts"
import { success } from "./expect.ts"
import type { Vocabulary } from "./vocabulary.ts"

/** Every rule, by what it is about. */
export const transportCases: Readonly<Record<string, readonly TransportCase[]>> = {
  answers: answerCases,
  delivery: deliveryCases,
  abort: abortCases,
  refusals: refusalCases,
  repeats: repeatCases,
  isolation: isolationCases,
  frames: frameCases,
  pushes: pushCases,
  uploads: uploadCases
}

/** A transport to be tested. */
export interface TransportSuite {
  /** Stands in the names of the tests. */
  readonly name: string
  /** Called at least once per case; the suite closes what it made. */
  readonly make: MakeTransport
  readonly capabilities: TransportCapabilities
  /** The API version it is made for; that of v3.0 unless set. */
  readonly catalog?: AnyCatalog
  /** Cases that do not pass yet: name and reason. They are counted as skipped. */
  readonly pending?: Readonly<Record<string, string>>
}

/** What the suite needs of a test runner. */
export interface Runner {
  readonly describe: (name: string, declare: () => void) => void
  readonly it: (
    name: string,
    options: { readonly timeout: number },
    run: (test: { skip(note?: string): void }) => Promise<void>
  ) => void
}

/** Declares one test per case that concerns the transport. */
export const declareSuite = (
  { describe, it }: Runner,
  { name, make, capabilities, catalog, pending = {} }: TransportSuite
): void => {
  const words = vocabularyOf(catalog)
  const all = Object.values(transportCases).flat()
  const unknown = Object.keys(pending).find((pendingName) => all.every((one) => one.name !== pendingName))
  if (unknown !== undefined) throw new Error(`There is no case ${JSON.stringify(unknown)}`)
  const declareCase = (one: TransportCase): void =>
    it(one.name, { timeout: one.timeout ?? 30_000 }, async (test) => {
      const reason = pending[one.name]
      if (reason !== undefined) return test.skip(`not yet: ${reason}`)
      await runCase({ one, make, capabilities, words }, (missing) =>
        test.skip(`the transport has no ${missing}`)
      )
    })
  describe(`${name} is a transport`, () => {
    for (const [topic, cases] of Object.entries(transportCases)) {
      const concerned = cases.filter(({ kinds }) => kinds?.includes(capabilities.kind) ?? true)
      if (concerned.length > 0) describe(topic, () => concerned.forEach(declareCase))
    }
  })
}

/** The words for a catalog. */
const vocabularyOf = (catalog: AnyCatalog | undefined): Vocabulary => {
  if (catalog === undefined) return words3_0
  const words = [words3_0, words3_6].find((known) => known.catalog.version === catalog.version)
  if (words !== undefined) return words
  throw new Error(`There are no cases for v${catalog.version}`)
}

/** A case to be run. */
export interface CaseRun {
  readonly one: TransportCase
  readonly make: MakeTransport
  readonly capabilities: TransportCapabilities
  /** Those of v3.0 unless set. */
  readonly words?: Vocabulary
}

/** Runs one case on a fake of its own and closes everything after it. */
export const runCase = async (run: CaseRun, skip: (missing: string) => void): Promise<void> => {
  const fake = await FakeLiveChat.start()
  try {
    await runOn(fake, run, skip)
  } finally {
    await fake.close()
  }
}

const runOn = async (
  fake: FakeLiveChat,
  { one, make, capabilities, words = words3_0 }: CaseRun,
  skip: (missing: string) => void
): Promise<void> => {
  const made: Made[] = []
  const another = async ({ token = fake.token }: { token?: string } = {}): Promise<Made> => {
    const next = await make({ fake, token })
    made.push(next)
    return next
  }
  const first = await another()
  try {
    checkMade(first.transport, capabilities, words)
    const missing = one.needs?.find((need) => !has(need, first, capabilities, words))
    if (missing !== undefined) return skip(missing)
    const context: CaseContext = {
      ...first,
      fake,
      kind: capabilities.kind,
      another,
      words,
      client: (options, transport = first.transport) => clientOver({ words, transport, fake }, options),
      send: (text, more = {}, { transport = first.transport, ...settings } = {}) =>
        track(transport, words.actions.send, words.sending(chatId, message(text, more)), settings),
      read: () => track(first.transport, words.actions.read, words.naming(chatId)),
      sent: async (tracked) => words.eventOf(await success(tracked), fake.snapshot()) as SentEvent,
      call: (action, payload, { transport = first.transport, ...settings } = {}) =>
        track(transport, action, payload, settings)
    }
    await one.run(context)
  } finally {
    for (const { transport } of made) await transport.close?.()
  }
}

/** One of another version would fail nearly everywhere, with words about fields. */
const checkMade = (
  { kind, catalog }: Made["transport"],
  capabilities: TransportCapabilities,
  words: Vocabulary
): void => {
  const { version } = words.catalog
  if (catalog !== undefined && catalog.version !== version)
    throw new Error(
      `the transport speaks v${catalog.version}, these cases v${version}: give the suite its catalog`
    )
  if (kind !== capabilities.kind)
    throw new Error(`the transport is of the kind ${kind}, its capabilities say ${capabilities.kind}`)
}

const has = (
  need: NonNullable<TransportCase["needs"]>[number],
  { transport, onPush, pending }: Made,
  { reconnects = true, uploads = true }: TransportCapabilities,
  { actions, hasAuthors }: Vocabulary
): boolean =>
  ({
    pushes: onPush !== undefined,
    pending: pending !== undefined,
    reconnects,
    uploads,
    authors: hasAuthors,
    "tokens of calls": transport.takesToken === true,
    "files sent in one call": actions.sendFile !== undefined
  })[need]
