/** The side of a connection that leads to the client. */
export interface Socket {
  send(text: string): void
  close(code: number, reason: string): void
  /** Ends it without a word. */
  terminate(): void
  /** Ends it in the middle of a frame. */
  cut(text: string): void
}
