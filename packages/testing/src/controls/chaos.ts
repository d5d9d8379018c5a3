import { ConfigurationError } from "@agent-chat/core"
import type { Clock } from "../service/clock.ts"
import { Random } from "../service/random.ts"
import type { Misfortune } from "../wires/host.ts"
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
  /** A frame arrives after the next one; 0.01 unless set. */
  readonly reorder?: number
  /** It arrives late; 0.01 unless set. */
  readonly stall?: number
  /** How late, in milliseconds; 1,000 unless set. */
  readonly stallMs?: number
  /** The connection breaks in the middle of a frame or an answer; 0.005 unless set. */
  readonly cut?: number
}

type Mishap = "drop" | "duplicate" | "reorder" | "stall" | "cut"

const defaults: Readonly<Record<Mishap, number>> = {
  drop: 0.01,
  duplicate: 0.01,
  reorder: 0.01,
  stall: 0.01,
  cut: 0.005
}
const mishaps = Object.keys(defaults) as readonly Mishap[]

/** Seeded misfortune between the fake and its clients. */
export class Chaos implements Misfortune {
  readonly #random: Random
  readonly #clock: Clock
  readonly #rates: readonly (readonly [Mishap, number])[]
  readonly #stallMs: number
  /** Frames that wait for the next one on their socket. */
  readonly #held = new WeakMap<Socket, string>()
  /** How often each misfortune struck. */
  readonly struck: Record<Mishap, number> = { drop: 0, duplicate: 0, reorder: 0, stall: 0, cut: 0 }

  /** @throws ConfigurationError when a probability is not from 0 to 1 */
  constructor(clock: Clock, options: ChaosOptions) {
    this.#random = new Random(options.seed)
    this.#clock = clock
    this.#stallMs = options.stallMs ?? 1000
    this.#rates = mishaps.map((name) => {
      const rate = options[name] ?? defaults[name]
      if (!(rate >= 0 && rate <= 1))
        throw new ConfigurationError({ option: name, message: "give a probability from 0 to 1" })
      return [name, rate] as const
    })
  }

  /** Sends a frame, or does to it what chance wants. */
  send(socket: Socket, text: string): void {
    const mishap = this.#next()
    if (mishap === "drop") return
    if (mishap === "cut") return socket.cut(text)
    if (mishap === "stall") return this.#later(() => socket.send(text))
    const held = this.#held.get(socket)
    if (mishap === "reorder" && held === undefined) return void this.#held.set(socket, text)
    this.#held.delete(socket)
    socket.send(text)
    if (mishap === "duplicate") socket.send(text)
    if (held !== undefined) socket.send(held)
  }

  /** Answers a request, or does to the answer what chance wants. */
  respond(answer: WebAnswer, response: WebResponse): void {
    const mishap = this.#next()
    if (mishap === "drop") return answer.drop()
    if (mishap === "cut") return answer.cut(response)
    if (mishap === "stall") return this.#later(() => answer.respond(response))
    answer.respond(response)
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
