import type { FeedRecord } from "./protocol.ts"

export type FeedStatus = "connecting" | "live" | "lost"

/** How long records are gathered before they are handed on, in milliseconds: a bot may call a thousand times a second. */
const gather = 60
const pauses = [300, 1_000, 2_000, 5_000]

/** What happens at the fake, as it happens. It comes back by itself, and goes on where it was. */
export class Feed {
  readonly #onRecords: (records: readonly FeedRecord[]) => void
  readonly #onStatus: (status: FeedStatus) => void
  #last = 0
  #failures = 0
  #waiting: FeedRecord[] = []
  #socket: WebSocket | undefined

  constructor(onRecords: (records: readonly FeedRecord[]) => void, onStatus: (status: FeedStatus) => void) {
    this.#onRecords = onRecords
    this.#onStatus = onStatus
  }

  open(): void {
    this.#onStatus(this.#failures === 0 ? "connecting" : "lost")
    const address = new URL(`/_fake/feed?after=${this.#last}`, location.href)
    address.protocol = address.protocol.replace("http", "ws")
    const socket = new WebSocket(address)
    this.#socket = socket
    socket.addEventListener("open", () => {
      this.#failures = 0
      this.#onStatus("live")
    })
    socket.addEventListener("message", ({ data }) => this.#receive(String(data)))
    socket.addEventListener("close", () => {
      this.#onStatus("lost")
      setTimeout(() => this.open(), pauses[Math.min(this.#failures, pauses.length - 1)])
      this.#failures += 1
    })
  }

  /** Another fake answers now, which counts from the beginning. */
  forget(): void {
    this.#last = 0
    this.#socket?.close()
  }

  #receive(text: string): void {
    const record = JSON.parse(text) as FeedRecord
    if (typeof record.id === "number") this.#last = Math.max(this.#last, record.id)
    this.#waiting.push(record)
    if (this.#waiting.length > 1) return
    setTimeout(() => {
      const records = this.#waiting
      this.#waiting = []
      this.#onRecords(records)
    }, gather)
  }
}
