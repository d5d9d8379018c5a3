import { milliseconds, type OptionRule, type OptionRules, readOptions } from "@agent-chat/core/options"
import type { Clock } from "../service/clock.ts"
import { Random } from "../service/random.ts"
import type { Mishap, Misfortune } from "../wires/host.ts"
import type { Socket } from "../wires/socket.ts"
import type { WebAnswer, WebResponse } from "../wires/web-exchange.ts"

/** How often what goes wrong, each as a probability from 0 to 1. */
export interface ChaosOptions {
  /** The same seed brings the same mishaps, in the order of what is sent. */
  readonly seed: number
  /** A frame or an answer never arrives; over the Web API the connection is cut instead. 0.01 unless set. */
  readonly drop?: number
  /** A frame arrives twice; 0.01 unless set. */
  readonly duplicate?: number
  /** A frame arrives after the next one, or after `stallMs` where none comes; 0.01 unless set. */
  readonly reorder?: number
  /** It arrives late; 0.01 unless set. */
  readonly stall?: number
  /** How late, in milliseconds; 1,000 unless set. */
  readonly stallMs?: number
  /** The connection breaks in the middle of a frame or an answer; 0.005 unless set. */
  readonly cut?: number
}

const mishaps = ["drop", "duplicate", "reorder", "stall", "cut"] as const

const defaults = { drop: 0.01, duplicate: 0.01, reorder: 0.01, stall: 0.01, cut: 0.005, stallMs: 1_000 }

const probability: OptionRule = {
  expected: "a probability from 0 to 1",
  read: (value) => (typeof value === "number" && value >= 0 && value <= 1 ? value : undefined)
}

const rules: OptionRules<ChaosOptions> = {
  seed: {
    expected: "a whole number",
    read: (value) => (Number.isInteger(value) ? value : undefined)
  },
  drop: probability,
  duplicate: probability,
  reorder: probability,
  stall: probability,
  stallMs: milliseconds({ least: 0, finite: true }),
  cut: probability
}

interface Held {
  readonly text: string
}

/** Seeded misfortune between the fake and its clients. */
export class Chaos implements Misfortune {
  readonly #random: Random
  readonly #clock: Clock
  readonly #rates: readonly (readonly [Mishap, number])[]
  readonly #stallMs: number
  /** Frames that wait for the next one on their socket. */
  readonly #held = new WeakMap<Socket, Held>()
  /** How often each misfortune struck. */
  readonly struck: Record<Mishap, number> = { drop: 0, duplicate: 0, reorder: 0, stall: 0, cut: 0 }

  /** @throws ConfigurationError when an option is none, or a probability is not from 0 to 1 */
  constructor(clock: Clock, options: ChaosOptions) {
    const { stallMs, ...rates } = { ...defaults, ...readOptions(options, rules) }
    this.#random = new Random(options.seed)
    this.#clock = clock
    this.#stallMs = stallMs
    this.#rates = mishaps.map((name) => [name, rates[name]] as const)
  }

  /** Sends a frame, or does to it what chance wants. */
  send(socket: Socket, text: string): Mishap | undefined {
    const mishap = this.#next()
    const held = this.#held.get(socket)
    if (mishap === "drop") return mishap
    if (mishap === "cut") socket.cut(text)
    else if (mishap === "stall") this.#later(() => socket.send(text))
    else if (mishap === "reorder" && held === undefined) this.#hold(socket, { text })
    else {
      this.#held.delete(socket)
      socket.send(text)
      if (mishap === "duplicate") socket.send(text)
      if (held !== undefined) socket.send(held.text)
    }
    return mishap
  }

  /** Answers a request, or does to the answer what chance wants. */
  respond(answer: WebAnswer, response: WebResponse): Mishap | undefined {
    const mishap = this.#next()
    if (mishap === "drop") answer.drop()
    else if (mishap === "cut") answer.cut(response)
    else if (mishap === "stall") this.#later(() => answer.respond(response))
    else answer.respond(response)
    return mishap
  }

  #hold(socket: Socket, frame: Held): void {
    this.#held.set(socket, frame)
    this.#later(() => {
      if (this.#held.get(socket) !== frame) return
      this.#held.delete(socket)
      socket.send(frame.text)
    })
  }

  #later(task: () => void): void {
    this.#clock.schedule(this.#stallMs, task)
  }

  #next(): Mishap | undefined {
    let point = this.#random.next()
    for (const [name, rate] of this.#rates) {
      point -= rate
      if (point >= 0) continue
      this.struck[name] += 1
      return name
    }
    return undefined
  }
}
