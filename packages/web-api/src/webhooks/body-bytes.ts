const encoder = /*#__PURE__*/ new TextEncoder()

/** Collects a body piece by piece. However small the pieces are, it holds less than twice the bytes they have. */
export class BodyBuffer {
  /** The only piece there is yet, which is the usual case and needs no copy. */
  #only: Uint8Array | undefined
  #whole: Uint8Array | undefined
  #size = 0

  /** Bytes collected. */
  get size(): number {
    return this.#size
  }

  /** Returns how many bytes more are held now. */
  add(piece: Uint8Array): number {
    const before = this.#held
    const start = this.#size
    this.#size += piece.byteLength
    if (start === 0) this.#only = piece
    else {
      if (this.#whole === undefined || this.#whole.byteLength < this.#size) {
        const larger = new Uint8Array(Math.max(2 * start, this.#size))
        larger.set((this.#only ?? this.#whole)!.subarray(0, start))
        this.#whole = larger
        this.#only = undefined
      }
      this.#whole.set(piece, start)
    }
    return this.#held - before
  }

  /** The body as it is now. */
  read(): Uint8Array {
    return this.#only ?? this.#whole?.subarray(0, this.#size) ?? new Uint8Array()
  }

  get #held(): number {
    return (this.#only ?? this.#whole)?.byteLength ?? 0
  }
}

/** Makes bytes of what was or can be bytes; `undefined` of anything else. */
export const toBytes = (value: unknown): Uint8Array | undefined => {
  if (value instanceof Uint8Array) return value
  if (typeof value === "string") return encoder.encode(value)
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  return isArrayBuffer(value) ? new Uint8Array(value) : undefined
}

/** Also one of another realm. */
const isArrayBuffer = (value: unknown): value is ArrayBuffer =>
  /^\[object (?:Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value))
