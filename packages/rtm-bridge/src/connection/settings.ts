/** The times of one connection, in milliseconds. */
export interface ConnectionSettings {
  /** For the token and the WebSocket handshake. */
  readonly connectTimeout: number
  /** For the answer to the login. */
  readonly loginTimeout: number
  /** Between signs of life. */
  readonly pingInterval: number
  /** For any frame to come after a ping. */
  readonly pingTimeout: number
  /** For the closing handshake. */
  readonly closeTimeout: number
  /** For calls under way when the connection is left. */
  readonly drainTimeout: number
}
