/** Pseudo-random numbers that are the same for the same seed (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** What a generator that goes on from here has to be made with. */
  get state(): number {
    return this.#state
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from 0 to `below`, `below` excluded. */
  below(below: number): number {
    return Math.floor(this.next() * below)
  }

  /** Capitals and digits, as in the ids of chats and threads. */
  code(length: number): string {
    let code = ""
    while (code.length < length) code += alphabet[this.below(alphabet.length)]
    return code
  }

  /** A version 4 UUID, as in the ids of events and customers. */
  uuid(): string {
    const digits = [
      this.hex(8),
      this.hex(4),
      `4${this.hex(3)}`,
      `${"89ab"[this.below(4)]}${this.hex(3)}`,
      this.hex(12)
    ]
    return digits.join("-")
  }

  /** `length` hexadecimal digits. */
  hex(length: number): string {
    let digits = ""
    while (digits.length < length) digits += this.below(16).toString(16)
    return digits
  }
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
