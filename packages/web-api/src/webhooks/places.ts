/** A request whose sender is not known yet. */
export interface Reader {
  /** Bytes that are held of its body. */
  bytes: number
  /** It has to give up its place. */
  pushOut(): void
}

/**
 * The places of requests whose sender is not known yet. They are never refused to a new one: the oldest gives way, as a
 * sender that means it is done within milliseconds.
 */
export class ReadingPlaces {
  readonly #limits: { readonly reading: number; readonly readingBytes: number }
  /** The oldest first. */
  readonly #readers = new Set<Reader>()
  #bytes = 0

  constructor(limits: { readonly reading: number; readonly readingBytes: number }) {
    this.#limits = limits
  }

  enter(reader: Reader): void {
    this.#readers.add(reader)
    if (this.#readers.size > this.#limits.reading) this.#pushOutBefore(reader)
  }

  /** More of its body is held. */
  hold(reader: Reader, bytes: number): void {
    if (!this.#readers.has(reader)) return
    reader.bytes += bytes
    this.#bytes += bytes
    while (this.#bytes > this.#limits.readingBytes && this.#pushOutBefore(reader));
  }

  leave(reader: Reader): void {
    if (this.#readers.delete(reader)) this.#bytes -= reader.bytes
  }

  /** Pushes out the oldest but this one. */
  #pushOutBefore(newest: Reader): boolean {
    for (const oldest of this.#readers) {
      if (oldest === newest) continue
      this.leave(oldest)
      oldest.pushOut()
      return true
    }
    return false
  }
}

/** The places of events that are with consumers. */
export class HandlingPlaces {
  readonly #limits: { readonly inFlight: number; readonly inFlightBytes: number }
  #events = 0
  #bytes = 0

  constructor(limits: { readonly inFlight: number; readonly inFlightBytes: number }) {
    this.#limits = limits
  }

  get taken(): number {
    return this.#events
  }

  hasRoomFor(bytes: number): boolean {
    const { inFlight, inFlightBytes } = this.#limits
    return this.#events === 0 || (this.#events < inFlight && this.#bytes + bytes <= inFlightBytes)
  }

  enter(bytes: number): void {
    this.#events++
    this.#bytes += bytes
  }

  leave(bytes: number): void {
    this.#events--
    this.#bytes -= bytes
  }
}
