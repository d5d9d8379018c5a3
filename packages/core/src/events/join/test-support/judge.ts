import { expect } from "vitest"
import type { AnyEnvelope } from "../../envelope.ts"
import type { Idiom } from "./idioms.ts"
import type { Scenario } from "./scenario.ts"
import { World } from "./world.ts"

/** The part that an event plays in its thread, whatever its name. */
const partOf = ({ catalog }: Idiom, { action }: AnyEnvelope): "opened" | "added" | "closed" | undefined => {
  const { opened, added, closed } = catalog.roles.threadEvents
  return ({ [opened]: "opened", [added]: "added", [closed]: "closed" } as const)[action]
}

const identify = (idiom: Idiom, envelope: AnyEnvelope): string => {
  const { threadId, payload } = envelope
  const part = partOf(idiom, envelope)
  return part === "added"
    ? `added ${threadId} ${(payload as { event: { id: string } }).event.id}`
    : `${part} ${threadId}`
}

/** Each occurrence once, and none that did not happen. */
const checkOnce = (world: World, idiom: Idiom): void => {
  const names = world.emitted
    .filter((envelope) => partOf(idiom, envelope) !== undefined)
    .map((envelope) => identify(idiom, envelope))
  expect(names).toHaveLength(new Set(names).size)
  const surprising = names.filter((name) => !world.service.truth.has(name) && !world.optional.has(name))
  expect(surprising.filter((name) => !world.looks.guessed || !world.history.has(name))).toEqual([])
}

/**
 * What is not marked late is in order, and before the end of its thread, which is before the next one in its chat opens.
 */
const checkOrder = (world: World, idiom: Idiom): void => {
  const highest = new Map<string, number>()
  const opened = new Map<string, string>()
  /** Of others nobody has said when they began. */
  const dated = new Set<string>()
  for (const envelope of world.emitted) {
    const part = partOf(idiom, envelope)
    if (part === "opened") dated.add(envelope.threadId ?? "")
    if (part === undefined || envelope.flags.late === true) continue
    const { chatId = "", threadId = "", payload } = envelope
    const last = opened.get(chatId) ?? threadId
    const isOver = dated.has(threadId) && world.service.startOf(threadId) < world.service.startOf(last)
    expect(isOver, `${identify(idiom, envelope)} after ${last} has opened`).toBe(false)
    if (part === "opened") opened.set(chatId, threadId)
    const before = highest.get(threadId) ?? -1
    const number = part === "added" ? idiom.number(payload) : part === "opened" ? 0 : Infinity
    expect(before, `${identify(idiom, envelope)} after ${before}`).toBeLessThan(number)
    highest.set(threadId, number)
  }
}

/** Nothing is late but what comes after the next thread of its chat has opened. */
const checkCalm = (world: World, idiom: Idiom): void => {
  const opened = new Map<string, number>()
  for (const envelope of world.emitted) {
    const { chatId = "", threadId = "", flags } = envelope
    const turn = Number(threadId.slice(1))
    const last = Math.max(turn, opened.get(chatId) ?? 0)
    if (partOf(idiom, envelope) === "opened") opened.set(chatId, last)
    // Of those that began at once nobody can tell which was first.
    if (turn === last && world.service.isAlone(threadId)) {
      expect({ what: identify(idiom, envelope), isLate: flags.late === true }).toMatchObject({
        isLate: false
      })
    }
  }
}

const missing = (world: World, idiom: Idiom): string[] => {
  const names = new Set(world.emitted.map((envelope) => identify(idiom, envelope)))
  return [...world.service.truth].filter((name) => !names.has(name))
}

/** Tag, untag and tag again are as many events as there were. */
const checkTags = (world: World, { tagged }: Idiom): void => {
  const counts = new Map<string, number>()
  for (const { action, threadId = "" } of world.emitted) {
    if (action === tagged) counts.set(threadId, (counts.get(threadId) ?? 0) + 1)
  }
  if (world.lost || world.undecidable) {
    for (const [id, count] of counts) expect(count).toBeLessThanOrEqual(world.tags.get(id) ?? 0)
  } else expect(counts).toEqual(world.tags)
}

/** Plays a scenario, and compares what comes out with what happened. */
export const check = (scenario: Scenario, idiom: Idiom): void => {
  const world = new World(scenario, idiom)
  world.run()
  checkOnce(world, idiom)
  checkOrder(world, idiom)
  if (!world.lost) expect(missing(world, idiom)).toEqual([])
  checkTags(world, idiom)
  if (world.isCalm) checkCalm(world, idiom)
  world.reconcile()
  checkOnce(world, idiom)
  checkOrder(world, idiom)
  if (world.looks.complete) expect(missing(world, idiom)).toEqual([])
  // A single push is enough to know the server's clock, as is a single date.
  if (scenario.dates || world.emitted.some(({ source, order }) => source === "push" && order !== undefined)) {
    expect(world.looks.complete).toBe(true)
  }
  expect(world.join.order.held).toBe(0)
  expect(world.join.next()).toBeUndefined()
}
