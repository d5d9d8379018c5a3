import { randomFillSync } from "node:crypto"

/** What takes bytes, such as a `net.Socket`. */
interface ByteSink {
  write(bytes: Uint8Array): unknown
}

/** As many frames of a tick go out at once, so that the server begins. */
const atOnce = 1

/** So many frames go out together, before the tick ends: the server works on them while the rest is written. */
const together = 64

const finalText = 0x81
const masked = 0x80

/** Keys that are made ahead: to ask for the randomness of each alone costs more than the whole frame. */
const keysAhead = 256

/**
 * Sends texts as frames of a WebSocket client, those of one tick in few writes: the first ones go at once, the rest
 * together when the tick ends, or when there are many. A frame of its own for each, as `ws` makes it, would cost two
 * and a half times as much, and the writes more than anything else of a request.
 */
export class FrameSender {
  readonly #socket: ByteSink
  readonly #isOpen: () => boolean
  #count = 0
  #texts: string[] = []
  readonly #keys = new Int32Array(keysAhead)
  #keysUsed = keysAhead

  constructor(socket: ByteSink, isOpen: () => boolean) {
    this.#socket = socket
    this.#isOpen = isOpen
  }

  send(text: string): void {
    if (this.#count === 0) process.nextTick(this.#endTick)
    this.#count++
    this.#texts.push(text)
    if (this.#count <= atOnce || this.#texts.length === together) this.flush()
  }

  /** Writes what is held back. */
  flush(): void {
    const texts = this.#texts
    // Nothing may follow the frame that closes the connection.
    if (texts.length === 0) return
    this.#texts = []
    if (this.#isOpen()) this.#socket.write(this.#framesOf(texts))
  }

  readonly #endTick = (): void => {
    this.#count = 0
    this.flush()
  }

  #framesOf(texts: readonly string[]): Buffer {
    const lengths: number[] = []
    let size = 0
    for (const text of texts) {
      const length = Buffer.byteLength(text)
      lengths.push(length)
      size += headLength(length) + length
    }
    const frames = Buffer.allocUnsafe(size)
    const view = new DataView(frames.buffer, frames.byteOffset, size)
    let at = 0
    for (let index = 0; index < texts.length; index++) {
      const length = lengths[index]!
      const key = this.#nextKey()
      const end = at + headLength(length) + length
      frames[at++] = finalText
      at = writeLength(view, at, length)
      view.setInt32(at, key)
      at += 4
      frames.write(texts[index]!, at)
      for (; at + 4 <= end; at += 4) view.setInt32(at, view.getInt32(at) ^ key)
      for (let shift = 24; at < end; shift -= 8, at++) frames[at] = frames[at]! ^ (key >>> shift)
    }
    return frames
  }

  #nextKey(): number {
    if (this.#keysUsed === keysAhead) {
      randomFillSync(this.#keys)
      this.#keysUsed = 0
    }
    return this.#keys[this.#keysUsed++]!
  }
}

/** The bytes before a text of this length: its kind, its length, and the key. */
const headLength = (length: number): number => (length < 126 ? 6 : length < 65_536 ? 8 : 14)

/** Writes how long a text is, and says where that ends. */
const writeLength = (view: DataView, at: number, length: number): number => {
  if (length < 126) {
    view.setUint8(at, masked | length)
    return at + 1
  }
  if (length < 65_536) {
    view.setUint8(at, masked | 126)
    view.setUint16(at + 1, length)
    return at + 3
  }
  view.setUint8(at, masked | 127)
  view.setBigUint64(at + 1, BigInt(length))
  return at + 9
}
