/** The side of a connection that leads to the client. */
export interface Socket {
  send(text: string): void
  close(code: number, reason: string): void
  /** How many bytes wait to be sent, where that is known. */
  buffered?(): number
  /** Ends it without a word. */
  terminate(): void
  /** Ends it in the middle of a frame. */
  cut(text: string): void
}
